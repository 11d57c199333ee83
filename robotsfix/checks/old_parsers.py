"""How parsers of the old kind read a file, found out from the groups that the reference reads.

These parsers follow the draft of 1996, as the profile `classic` does: a blank line ends a group,
and the first rule that matches decides. Where every line is written as it should be, a group that
nothing interrupts is the same group for both, so that only the others need be read again.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from copy import copy
from operator import attrgetter
from urllib.parse import unquote

from robotsfix.access.group import Agent, Group
from robotsfix.access.profiles.classic import Classic
from robotsfix.access.profiles.reference import may_be_cut
from robotsfix.access.rule_set import ROBOTS_TXT
from robotsfix.checks.matching import is_plain_path, matching
from robotsfix.checks.old_rules import decide, old_rules
from robotsfix.syntax.document import Document
from robotsfix.syntax.fields import USUAL_NAMES, Field
from robotsfix.syntax.lines import Line

_PARSER = Classic()


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
            answer = not rules or decide(old_rules(rules), path)
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
