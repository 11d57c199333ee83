"""The text of RFC 9309 alone, without what google/robotstxt forgives or adds."""

import re
from collections.abc import Iterable, Iterator, Sequence
from copy import copy

from robotsfix.access.group import Group, Rule
from robotsfix.access.paths import decode_unreserved, normalize_path, normalize_pattern
from robotsfix.access.pattern import PathPattern
from robotsfix.access.profiles.reference import Profile, may_be_cut
from robotsfix.syntax.document import Document
from robotsfix.syntax.fields import CANONICAL_NAMES, Field
from robotsfix.syntax.lines import Line

_LOWER_NAMES = {field: name.lower() for field, name in CANONICAL_NAMES.items()}
_READ_IN_ANOTHER_WAY = re.compile(
    r"%(?:2[DE]|3[0-9]|[46][1-9A-F]|[57][0-9A]|5F|7E)|\$(?!\Z)|/index\.htm", re.IGNORECASE
)
"""Escapes of unreserved characters, and what else a path may hold that is read in another way."""
_DOLLAR_INSIDE = re.compile(r"\$(?!\Z)")


class Rfc9309(Profile):
    """RFC 9309, word for word.

    - A field name is whole and spelled right, and a colon stands behind it (section 2.2).
    - Lines are not cut.
    - A user-agent line addresses the crawler whose token is its whole value (section 2.2.1).
    - Escapes of unreserved characters are decoded before paths are compared; `%2A` and `%24` are a
      literal `*` and `$` (sections 2.2.2 and 2.2.3).
    - `index.html` is a page like any other.
    """

    name = "rfc9309"

    def records(self, document: Document) -> Sequence[Line]:
        """Give the user-agent, Allow and Disallow lines whose field names need not be forgiven."""
        forgiven = {line.index for line in _forgiven(document.records)}
        return [line for line in document.records if line.index not in forgiven]

    def line(self, line: Line) -> Line:
        """Give a line, one with a field name that is merely forgiven as another record."""
        if not _forgiven([line]):
            return line
        other = copy(line)
        other.field = Field.OTHER
        return other

    def token(self, value: str) -> str:
        """Give the whole value, in lower case."""
        return value.lower()

    def rules_of(self, lines: Iterable[Line]) -> list[Rule]:
        """Give what rule lines mean."""
        allow = Field.ALLOW
        patterns = [(line, PathPattern(self.normalize_pattern(line.value))) for line in lines]
        return [
            Rule(line, line.field is allow, pattern, len(pattern.text))
            for line, pattern in patterns
        ]

    def normalize_pattern(self, value: str) -> str:
        """Percent-encode a rule's value as RFC 3986 does."""
        return decode_unreserved(normalize_pattern(_DOLLAR_INSIDE.sub("%24", value)))

    def normalize_path(self, path: str) -> str:
        """Percent-encode a path likewise, so that its `*` and `$` are never special."""
        path = normalize_path(path).replace("*", "%2A").replace("$", "%24")
        return decode_unreserved(path)


def reads_alike(groups: Sequence[Group], document: Document) -> bool:
    """Tell whether RFC 9309 plainly means what the reference reading makes of a document.

    Args:
        groups: The groups that the reference reading has found.
        document: The document.
    """
    return (
        not may_be_cut(document)
        and not _forgiven(document.records)
        and not any(_READ_IN_ANOTHER_WAY.search(line.value) for line in _rule_lines(groups))
        and all(
            agent.token == agent.line.value.lower() for group in groups for agent in group.agents
        )
    )


def _rule_lines(groups: Sequence[Group]) -> Iterator[Line]:
    return (line for group in groups for line in group.rule_lines)


def _forgiven(lines: Iterable[Line]) -> list[Line]:
    """Give the lines whose field name is not whole and spelled right, with a colon behind it."""
    names = _LOWER_NAMES
    return [
        line
        for line in lines
        if (name := names.get(line.field)) and (line.separator != ":" or line.key.lower() != name)
    ]
