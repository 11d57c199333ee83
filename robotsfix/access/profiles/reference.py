"""The reference reading: RFC 9309 as google/robotstxt implements it.

Its authors wrote the RFC. Every other profile overrides where its parsers deviate.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise
from operator import attrgetter

from robotsfix.access.group import WILDCARD, Agent, Group, Rule
from robotsfix.access.paths import normalize_path, normalize_pattern
from robotsfix.access.pattern import PathPattern
from robotsfix.access.rule_set import RuleSet
from robotsfix.syntax.document import Document
from robotsfix.syntax.fields import RECORDS, Field
from robotsfix.syntax.lines import Line
from robotsfix.syntax.remembering import remembered
from robotsfix.syntax.source import decode, encode

LONGEST_LINE = 2083 * 8 - 1
"""How many octets of a line the reference reading looks at (google/robotstxt, `kMaxLineLen`)."""

_ALLOW_LINE = Field.ALLOW
_ALLOW = attrgetter("allow")
_PRIORITY = attrgetter("priority")
_LINE_INDEX = attrgetter("line.index")
_new_rule = partial(tuple.__new__, Rule)
"""What `Rule._make` does, at half the cost: there are as many rules as lines."""
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
        records = self.records(document)
        user_agent = Field.USER_AGENT
        places = [place for place, line in enumerate(records) if line.field is user_agent]
        groups: list[Group] = []
        is_new = True
        for place, following in pairwise([*places, len(records)]):
            if is_new:
                group = Group()
                groups.append(group)
            line = records[place]
            group.agents.append(Agent(line, self.token(line.value)))
            # User-agent lines with no rule between them share their rules.
            is_new = following > place + 1
            if is_new:
                group.rule_lines = [*records[place + 1 : following]]
        return groups, [*records[: places[0] if places else None]]

    def records(self, document: Document) -> Sequence[Line]:
        """Give the user-agent, Allow and Disallow lines as the parser sees them."""
        if not may_be_cut(document):
            return document.records
        return [line for line in map(_cut, document.lines) if line.field in RECORDS]

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
        if value.isalpha() and value.isascii():
            return value.lower()
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
        rules = self.rules_of([line for group in groups for line in group.rule_lines])
        return RuleSet(groups, self.in_order(rules), from_wildcard=from_wildcard)

    def in_order(self, rules: Iterable[Rule]) -> list[Rule]:
        """Give rules in the order in which they decide."""
        # Stable sorts: of equal rules, the first line is the one that is said to decide.
        ordered = sorted(rules, key=_ALLOW, reverse=True)
        ordered.sort(key=_PRIORITY, reverse=True)
        return ordered

    def rules(self, line: Line) -> list[Rule]:
        """Give what a rule line means."""
        return self.rules_of([line])

    def rules_of(self, lines: Iterable[Line]) -> list[Rule]:
        """Give what rule lines mean; `Allow: /a/index.html` also allows `/a/` alone."""
        lines = list(lines)
        patterns = [_pattern(line.value) for line in lines]
        allow = [line.field is _ALLOW_LINE for line in lines]
        priorities = [len(pattern.text) for pattern in patterns]
        rules = [*map(_new_rule, zip(lines, allow, patterns, priorities, strict=True))]
        directories = [*_directories_of_index_pages(rules)] if True in allow else []
        # Each behind its line's own rule.
        return sorted([*rules, *directories], key=_LINE_INDEX) if directories else rules

    def normalize_pattern(self, value: str) -> str:
        """Give a rule's value as it is compared with paths."""
        return normalize_pattern(value)

    def normalize_path(self, path: str) -> str:
        """Give a path as it is compared with patterns."""
        return normalize_path(path)


def _directories_of_index_pages(rules: Iterable[Rule]) -> Iterator[Rule]:
    """Give what lines that allow an index page say besides: its directory is allowed."""
    for line, allow, pattern, _ in rules:
        if allow and "/index.htm" in pattern.text:
            directory, _, page = pattern.text.rpartition("/")
            if page.startswith("index.htm"):
                yield Rule(line, allow, PathPattern(f"{directory}/$"), len(directory) + 2)


@remembered(4096)
def _pattern(value: str) -> PathPattern:
    """Give the pattern of a rule's value; many rules, and many files, have the same."""
    return PathPattern(normalize_pattern(value))


def may_be_cut(document: Document) -> bool:
    """Tell whether lines may be cut: at a NUL, or behind 16,663 octets."""
    text = document.text
    if "\0" in text:
        return True
    # A character takes at most four octets. A line of twice that length has a whole stretch.
    stretch = LONGEST_LINE // 4 // 2
    starts = range(0, len(text) - stretch, stretch)
    return any(text.find("\n", start, start + stretch) < 0 for start in starts)


def _cut(line: Line) -> Line:
    octets = encode(line.text)
    end = octets.find(b"\0", 0, LONGEST_LINE)
    if end < 0 and len(octets) <= LONGEST_LINE:
        return line
    text = decode(octets[: LONGEST_LINE if end < 0 else end])
    # What lies behind the cut counts as line ending, so that the next line starts where it did.
    return Line(line.index, line.start, text, line.text[len(text) :] + line.ending)
