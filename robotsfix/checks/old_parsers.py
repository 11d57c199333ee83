"""How parsers of the old kind read a file, found out from the groups that the reference reads.

These parsers follow the draft of 1996, as the profile `classic` does: a blank line ends a group,
and the first rule that matches decides. Where every line is written as it should be, a group that
nothing interrupts is the same group for both, so that only the others need be read again.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from copy import copy
from itertools import islice
from operator import attrgetter
from typing import NamedTuple
from urllib.parse import unquote

from robotsfix.access.group import Agent, Group
from robotsfix.access.profiles.classic import Classic
from robotsfix.access.profiles.reference import may_be_cut
from robotsfix.access.rule_set import ROBOTS_TXT
from robotsfix.checks.matching import is_plain_path, matching
from robotsfix.syntax.document import Document
from robotsfix.syntax.fields import USUAL_NAMES, Field
from robotsfix.syntax.lines import Line
from robotsfix.syntax.remembering import remembered

MOST_WORK = 4_000_000
"""How often, about, rules are looked at for a path on which they differ."""

_PARSER = Classic()
_STAR = "%2A"
"""A star in a path as old parsers compare it: for them it stands for itself."""


class OldRule(NamedTuple):
    """What old parsers make of a rule."""

    prefix: str
    """What the paths start with that it matches."""
    allows: bool
    path: str
    """The shortest one of them, as the rule spells it if a URL may do so as well."""


class OldReading:
    """The groups of a file as old parsers see them.

    Attributes:
        groups: The groups, in order.
    """

    def __init__(
        self, document: Document, groups: Sequence[Group], gone: frozenset[int] = frozenset()
    ) -> None:
        """Read a document.

        Args:
            document: The document.
            groups: The groups that the reference reading has found in it.
            gone: The indexes of blank lines that are read as if they were not there.
        """
        self._document = document
        self._reference = groups
        self._without: dict[frozenset[int], OldReading] = {}
        self.groups = (
            list(_read_again(document, groups, gone))
            if reads_alike(document)
            else _read(document, document.lines, gone)
        )
        self._by_token: dict[str, list[Group]] = {}
        for group in self.groups:
            for agent in group.agents:
                self._by_token.setdefault(agent.token, []).append(group)
        self._groups_of: dict[str, Sequence[Group]] = {}
        self._answers: dict[tuple[Group, str], bool] = {}

    def without(self, blanks: frozenset[int]) -> "OldReading":
        """Give the groups as they would be without some blank lines.

        Args:
            blanks: The indexes of the lines.
        """
        other = self._without.get(blanks)
        if other is None:
            other = OldReading(self._document, self._reference, blanks)
            self._without[blanks] = other
        return other

    def groups_of(self, crawler: str) -> Sequence[Group]:
        """Give the group that a crawler obeys, if there is one."""
        token = _PARSER.crawler_token(crawler)
        groups = self._groups_of.get(token)
        if groups is None:
            groups = self._groups_of[token] = _PARSER.select(self._by_token, token)[:1]
        return groups

    def rules_of(self, crawler: str) -> Sequence[Line]:
        """Give the rules that a crawler obeys, in the order in which they decide."""
        groups = self.groups_of(crawler)
        return groups[0].rule_lines if groups else []

    def allows(self, crawler: str, path: str) -> bool:
        """Tell whether a crawler may fetch a path without stars."""
        groups = self.groups_of(crawler)
        if not groups or path == ROBOTS_TXT:
            return True
        question = (groups[0], path)
        answer = self._answers.get(question)
        if answer is None:
            rules = groups[0].rule_lines
            if is_plain_path(path):
                rules = matching(rules, path)
            answer = not rules or _decide(_old_rules(rules), _normalize_path(path))
            self._answers[question] = answer
        return answer


def _read_again(
    document: Document, groups: Sequence[Group], gone: Collection[int]
) -> Iterator[Group]:
    starts = [group.first_line.index for group in groups]
    for group, start, end in zip(groups, starts, [*starts[1:], len(document.lines)], strict=False):
        agents, rules = group.agents, group.rule_lines
        blank = first_blank_line(document.lines, group, gone)
        if not rules or agents[-1].line.index - start >= len(agents):
            yield from _read(document, document.lines[start:end], gone)
        elif blank is None:
            yield _group(group, rules)
        elif blank > rules[0].index:
            yield _group(group, rules[: bisect_left(rules, blank, key=attrgetter("index"))])
        else:
            # The rules are lost; with a Crawl-delay, what is above may still be a group.
            yield from _read(document, document.lines[start:blank], gone)


def _group(group: Group, rules: list[Line]) -> Group:
    """Give a group that has some of the rules of another one, for the names as they are written."""
    agents = group.agents
    if any(agent.token != agent.line.value.lower() for agent in agents):
        agents = [Agent(line, unquote(line.value.strip()).lower()) for line, _ in agents]
    if agents is group.agents and rules is group.rule_lines:
        return group
    part = Group()
    part.agents, part.rule_lines = agents, rules
    return part


def _read(document: Document, lines: Sequence[Line], gone: Collection[int]) -> list[Group]:
    part = copy(document)
    part.lines = [line for line in lines if line.index not in gone]
    if lines and lines[0].index > 0:
        # It stands on the first line alone.
        part.byte_order_mark = ""
    return _PARSER.read(part)[0]


def first_blank_line(lines: Sequence[Line], group: Group, gone: Collection[int]) -> int | None:
    """Give the index of the first empty line between user-agent lines and the last rule, if any."""
    rules = group.rule_lines
    first = group.agents[-1].line.index
    if not rules or rules[-1].index - first == len(rules):
        return None
    inside = lines[first + 1 : rules[-1].index]
    return next((line.index for line in inside if not line.text and line.index not in gone), None)


def reads_alike(document: Document) -> bool:
    """Tell whether old parsers see the same user-agent lines and rules as the reference reading."""
    # The mark spoils the first line, if there is anything on it.
    marked = document.lines[:1] if document.byte_order_mark else []
    return has_plain_lines(document) and all(line.field is Field.NONE for line in marked)


def has_plain_lines(document: Document) -> bool:
    """Tell whether all parsers see the same lines, a byte order mark aside."""
    return (
        not may_be_cut(document)
        and {line.key for line in document.records} <= USUAL_NAMES.keys()
        and {line.separator for line in document.records} <= {":"}
        # Old parsers know more kinds of white space.
        and all(key.strip() == key for key in {line.key for line in document.lines_of(Field.OTHER)})
    )


def has_usual_field(line: Line) -> bool:
    """Tell whether a user-agent line or a rule is written so that every parser knows it."""
    return line.key in USUAL_NAMES and line.separator == ":"


def differences(old: Sequence[Line], new: Sequence[Line]) -> Iterator[str]:
    """Give paths about which two lists of rules decide differently for old parsers.

    If there is any such path, one is given, unless that would take too long. For what these parsers
    look for are plain prefixes: the rules that match a path match the longest prefix of it that one
    of them names. Paths with a star are left out, and with them all rules with one.
    """
    old_rules = list(_old_rules(old))
    if says_the_same(old, new[: len(old)]):
        # Where none of the first rules matches, one of those behind them decides, or none.
        most = MOST_WORK // (len(old) + len(new) + 1)
        spared = tuple([rule.prefix for rule in old_rules])
        for rule in islice(_old_rules(new[len(old) :]), most):
            if rule.allows:
                spared += (rule.prefix,)
            elif not rule.prefix.startswith(spared):
                yield rule.path
        return
    new_rules = list(_old_rules(new))
    prefixes = sorted({rule.prefix for rule in old_rules} | {rule.prefix for rule in new_rules})
    before, after = _decisions(old_rules, prefixes), _decisions(new_rules, prefixes)
    for rule in [*new_rules, *old_rules]:
        if before[rule.prefix] is not after[rule.prefix]:
            yield rule.path


def _decisions(rules: Sequence[OldRule], prefixes: Iterable[str]) -> dict[str, bool]:
    """Tell what the first rule that matches decides, of each of some paths in sorted order."""
    places = {rule.prefix: place for place, rule in reversed([*enumerate(rules)])}
    nowhere = len(rules)
    allows = [*(rule.allows for rule in rules), True]
    decisions = {}
    # What the path starts with, with the place of the first rule that matches each of it.
    starts = [("", nowhere)]
    for prefix in prefixes:
        while not prefix.startswith(starts[-1][0]):
            starts.pop()
        place = min(places.get(prefix, nowhere), starts[-1][1])
        starts.append((prefix, place))
        decisions[prefix] = allows[place] or prefix == ROBOTS_TXT
    return decisions


def says_the_same(old: Sequence[Line], new: Sequence[Line]) -> bool:
    """Tell whether two lists of rules are the same, to the letter."""
    return old == new or [rule.text for rule in old] == [rule.text for rule in new]


def _old_rules(rules: Iterable[Line]) -> Iterator[OldRule]:
    """Give what old parsers make of rules, those left out that only paths with stars match."""
    return filter(None, (_old_rule(rule.key, rule.value) for rule in rules))


@remembered(4096)
def _old_rule(key: str, value: str) -> OldRule | None:
    """Give what old parsers make of a rule; many rules, and many files, have the same."""
    value = value.strip()
    if "*" in value:
        return None
    # Every path starts with a slash.
    prefix = _PARSER.normalize_pattern(value) or "/"
    if not prefix.startswith("/") or _STAR in prefix:
        return None
    allows = not value or key.strip().lower() == "allow"
    return OldRule(prefix, allows, value if is_plain_path(value) else prefix)


_normalize_path = remembered(1024)(_PARSER.normalize_path)


def _decide(rules: Iterable[OldRule], path: str) -> bool:
    """Tell what the first rule that matches decides."""
    if path == ROBOTS_TXT:
        return True
    return next((rule.allows for rule in rules if path.startswith(rule.prefix)), True)
