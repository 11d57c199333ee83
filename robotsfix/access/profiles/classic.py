"""The draft of 1996, as Python's own `urllib.robotparser` read it up to Python 3.12."""

import re
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import quote, unquote, urlparse, urlunparse

from robotsfix.access.group import WILDCARD, Agent, Group, Rule
from robotsfix.access.pattern import PathPattern
from robotsfix.access.profiles.reference import Profile
from robotsfix.access.rule_set import RuleSet
from robotsfix.syntax.document import Document
from robotsfix.syntax.fields import USUAL_NAMES
from robotsfix.syntax.lines import Line
from robotsfix.syntax.source import encode

_RULES = frozenset({"allow", "disallow"})
_NAMES = {name: name.lower() for name in USUAL_NAMES}
_ENDS_USER_AGENTS = _RULES | {"crawl-delay", "request-rate"}
_PLAIN_PATH = re.compile("(?:/[A-Za-z0-9._~-]+)*/?")
"""A path that is compared as it is written."""
_WHOLE_PATH = re.compile("(?:/[A-Za-z0-9._~*$-]+)*/?(?:[?][A-Za-z0-9._~*$=&-]+)?")
"""A path that is merely encoded: no part of it is empty."""
_MANY_NAMES = 500
"""From how many names on their lengths are looked at, and not each of them."""


class Classic(Profile):
    """A simple parser of the old kind.

    - A blank line ends a group; so does a user-agent line below a Crawl-delay. A group without
      rules or such a line is dropped.
    - A group is obeyed if one of its names is a part of the crawler's, as an empty name always is;
      only the first such group counts, and only the first one for `*`.
    - The first rule that matches decides. `*` and `$` in paths mean nothing.
    - An empty `Disallow:` allows everything.
    - A byte order mark is part of the first line.
    - Paths are compared with all percent-escapes decoded.

    Source: CPython 3.11, Lib/urllib/robotparser.py; https://www.robotstxt.org/norobots-rfc.txt
    """

    name = "classic"
    nobody: frozenset[str] = frozenset()
    _lengths: frozenset[int] = frozenset()

    def read(self, document: Document) -> tuple[list[Group], list[Line]]:
        """Give the groups of a document, and the rule lines that stand outside of any."""
        groups: list[Group] = []
        outside: list[Line] = []
        group = Group()
        ended = False  # whether user-agent lines of the group are behind
        # A byte order mark spoils the field name of the first line.
        for line in document.lines[1 if document.byte_order_mark else 0 :]:
            if not line.text:
                if group.agents:
                    group, ended = self._begin(groups, group, ended=ended), False
                continue
            # Only a colon separates the name from the value.
            name = (_NAMES.get(line.key) or _key(line)) if line.separator == ":" else ""
            if name == "user-agent":
                if ended:
                    group, ended = self._begin(groups, group, ended=ended), False
                group.agents.append(Agent(line, unquote(line.value.strip()).lower()))
            elif name in _ENDS_USER_AGENTS:
                if not group.agents:
                    outside += [line] if name in _RULES else []
                    continue
                ended = True
                if name in _RULES:
                    group.rule_lines.append(line)
        self._begin(groups, group, ended=ended)
        return groups, outside

    def _begin(self, groups: list[Group], group: Group, *, ended: bool) -> Group:
        if ended:
            groups.append(group)
        return Group()

    def crawler_token(self, crawler: str) -> str:
        """Give a crawler's name without its version."""
        return crawler.partition("/")[0].lower()

    def select(self, groups: Mapping[str, list[Group]], token: str) -> list[Group]:
        """Give the first group one of whose names is a part of the crawler's, or the first `*`."""
        named = [
            group
            for name in self._names_within(token, groups)
            if name != WILDCARD
            for group in groups[name]
            if WILDCARD not in group.tokens
        ]
        if named:
            return [min(named, key=lambda group: group.first_line.index)]
        return groups.get(WILDCARD, [])

    def _names_within(self, token: str, groups: Mapping[str, list[Group]]) -> Iterable[str]:
        """Give the names of groups that are a part of a crawler's name."""
        if len(groups) <= _MANY_NAMES:
            return [name for name in groups if name in token]
        if not self._lengths:
            self._lengths = frozenset(map(len, groups))
        parts = {
            token[start : start + length]
            for length in self._lengths
            for start in range(len(token) - length + 1)
        }
        return parts & groups.keys()

    def rule_set(self, groups: Sequence[Group], crawler: str, *, from_wildcard: bool) -> RuleSet:
        """Give the rules of the first group, in their order."""
        rules = self.rules_of([line for group in groups[:1] for line in group.rule_lines])
        return RuleSet(groups[:1], rules, from_wildcard=from_wildcard)

    def rules_of(self, lines: Iterable[Line]) -> list[Rule]:
        """Give what rule lines mean."""
        return [*map(self._rule, lines)]

    def _rule(self, line: Line) -> Rule:
        value = line.value.strip()
        path = self.normalize_pattern(value)
        # Nothing but `?` or `;` is left empty, and then matches everything.
        pattern = PathPattern.literal(path) if path or not value else PathPattern("*")
        return Rule(line, _key(line) == "allow" or not value, pattern, 0)

    def normalize_pattern(self, value: str) -> str:
        """Give a rule's value as it is compared with paths: empty parameters and queries go."""
        if _PLAIN_PATH.fullmatch(value):
            return value
        if _WHOLE_PATH.fullmatch(value):
            return quote(value)
        value = unquote(value)
        try:
            return quote(encode(urlunparse(urlparse(value))))
        except ValueError:
            # The parser itself would fail on such a value; it cannot match a path.
            return quote(encode(value))

    def normalize_path(self, path: str) -> str:
        """Give a path as it is compared with patterns."""
        if path and _PLAIN_PATH.fullmatch(path):
            return path
        try:
            parts = urlparse(f"http://host{unquote(path)}")
            return quote(encode(urlunparse(("", "", *parts[2:])))) or "/"
        except ValueError:
            return quote(encode(path))


def _key(line: Line) -> str:
    return line.key.strip().lower()
