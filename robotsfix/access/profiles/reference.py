"""The reference reading: RFC 9309 as google/robotstxt implements it.

Its authors wrote the RFC. Every other profile overrides where its parsers deviate.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from robotsfix.access.group import WILDCARD, Agent, Group, Rule
from robotsfix.access.paths import normalize_path, normalize_pattern
from robotsfix.access.pattern import PathPattern
from robotsfix.access.rule_set import RuleSet
from robotsfix.syntax.document import Document
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line
from robotsfix.syntax.source import decode, encode

LONGEST_LINE = 2083 * 8 - 1
"""How many octets of a line the reference reading looks at (google/robotstxt, `kMaxLineLen`)."""

_TOKEN = re.compile("[A-Za-z_-]*")
_WHITE_SPACE_BEHIND_STAR = frozenset(" \t\v\f")


class Profile:
    """How a parser reads a robots.txt; this class itself is the reference reading.

    Source: RFC 9309; google/robotstxt, robots.cc.
    """

    name = "google"
    nobody: frozenset[str] = frozenset({""})
    """Tokens that address no crawler at all."""
    unnamed_alike = True
    """Whether all crawlers without a group of their own are treated alike."""

    def read(self, document: Document) -> tuple[list[Group], list[Line]]:
        """Give the groups of a document, and the rule lines that stand outside of any."""
        groups: list[Group] = []
        outside: list[Line] = []
        group: Group | None = None
        user_agent, allow, disallow = Field.USER_AGENT, Field.ALLOW, Field.DISALLOW
        for line in self.lines(document):
            field = line.field
            if field is disallow or field is allow:
                (outside if group is None else group.rule_lines).append(line)
            elif field is user_agent:
                if group is None or group.rule_lines:
                    group = Group()
                    groups.append(group)
                group.agents.append(Agent(line, self.token(line.value)))
        return groups, outside

    def lines(self, document: Document) -> Sequence[Line]:
        """Give the lines as the parser sees them: cut at a NUL and behind 16,663 octets."""
        lines = document.lines
        # An octet takes at most one character, a character at most four octets.
        if "\0" not in document.text and all(len(line.text) * 4 <= LONGEST_LINE for line in lines):
            return lines
        return [self.line(line) for line in lines]

    def line(self, line: Line) -> Line:
        """Give one line as the parser sees it."""
        return _cut(line)

    def crawler_token(self, crawler: str) -> str:
        """Give a crawler's product token as it is compared with those of the groups."""
        return crawler.lower()

    def token(self, value: str) -> str:
        """Give the product token that the value of a user-agent line addresses, in lower case.

        It ends at the first character that RFC 9309 does not allow in a token, so that
        `Bot/1.0` is `bot`; a `*` with white space behind it addresses everybody.
        """
        if value.startswith("*") and (len(value) == 1 or value[1] in _WHITE_SPACE_BEHIND_STAR):
            return WILDCARD
        match = _TOKEN.match(value)
        return match[0].lower() if match else ""

    def select(self, groups: Mapping[str, list[Group]], token: str) -> list[Group]:
        """Give the groups whose rules a crawler obeys: all that name it, otherwise all for `*`.

        Args:
            groups: The groups of a document, by each token that they address.
            token: What `crawler_token` gave for the crawler.
        """
        return groups.get(token) or groups.get(WILDCARD, [])

    def rule_set(self, groups: Sequence[Group], crawler: str, *, from_wildcard: bool) -> RuleSet:
        """Give the rules of the groups that a crawler obeys, put together."""
        rules = [rule for group in groups for line in group.rule_lines for rule in self.rules(line)]
        return RuleSet(groups, self.in_order(rules), from_wildcard=from_wildcard)

    def in_order(self, rules: Iterable[Rule]) -> list[Rule]:
        """Give rules in the order in which they decide."""
        # A stable sort: of equal rules, the first line is the one that is said to decide.
        return sorted(rules, key=lambda rule: (-rule.priority, not rule.allow))

    def rules(self, line: Line) -> Iterator[Rule]:
        """Give what a rule line means; `Allow: /a/index.html` also allows `/a/` alone."""
        allow = line.field is Field.ALLOW
        pattern = PathPattern(self.normalize_pattern(line.value))
        yield Rule(line, allow, pattern, len(pattern.text))
        if allow and "/index.htm" in pattern.text:
            directory, _, page = pattern.text.rpartition("/")
            if page.startswith("index.htm"):
                yield Rule(line, allow, PathPattern(f"{directory}/$"), len(directory) + 2)

    def normalize_pattern(self, value: str) -> str:
        """Give a rule's value as it is compared with paths."""
        return normalize_pattern(value)

    def normalize_path(self, path: str) -> str:
        """Give a path as it is compared with patterns."""
        return normalize_path(path)


def _cut(line: Line) -> Line:
    octets = encode(line.text)
    end = octets.find(b"\0", 0, LONGEST_LINE)
    if end < 0 and len(octets) <= LONGEST_LINE:
        return line
    text = decode(octets[: LONGEST_LINE if end < 0 else end])
    # What lies behind the cut counts as line ending, so that the next line starts where it did.
    return Line(line.index, line.start, text, line.text[len(text) :] + line.ending)
