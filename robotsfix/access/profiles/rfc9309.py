"""The text of RFC 9309 alone, without what google/robotstxt forgives or adds."""

import re
from collections.abc import Iterator, Sequence
from copy import copy

from robotsfix.access.group import Rule
from robotsfix.access.paths import decode_unreserved, normalize_path, normalize_pattern
from robotsfix.access.pattern import PathPattern
from robotsfix.access.profiles.reference import Profile
from robotsfix.syntax.document import Document
from robotsfix.syntax.fields import CANONICAL_NAMES, Field
from robotsfix.syntax.lines import Line

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

    def lines(self, document: Document) -> Sequence[Line]:
        """Give the lines, those with a field name that is merely forgiven as other records."""
        return [_without_forgiveness(line) for line in document.lines]

    def token(self, value: str) -> str:
        """Give the whole value, in lower case."""
        return value.lower()

    def rules(self, line: Line) -> Iterator[Rule]:
        """Give what a rule line means."""
        pattern = PathPattern(self.normalize_pattern(line.value))
        yield Rule(line, line.field is Field.ALLOW, pattern, len(pattern.text))

    def normalize_pattern(self, value: str) -> str:
        """Percent-encode a rule's value as RFC 3986 does."""
        return decode_unreserved(normalize_pattern(_DOLLAR_INSIDE.sub("%24", value)))

    def normalize_path(self, path: str) -> str:
        """Percent-encode a path likewise, so that its `*` and `$` are never special."""
        path = normalize_path(path).replace("*", "%2A").replace("$", "%24")
        return decode_unreserved(path)


def _without_forgiveness(line: Line) -> Line:
    name = CANONICAL_NAMES.get(line.field)
    if name is None or (line.has_colon and line.key.lower() == name.lower()):
        return line
    other = copy(line)
    other.field = Field.OTHER
    return other
