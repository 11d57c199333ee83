"""Whether parsers that read a file in another way need a rule line that never decides anything."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, cached_property
from typing import TYPE_CHECKING

from robotsfix.access.group import Group
from robotsfix.access.policy import Policy
from robotsfix.access.profiles import Profile, load_profile
from robotsfix.checks.context import Context
from robotsfix.checks.paths.crew import Crew, Pair
from robotsfix.syntax.fields import CANONICAL_NAMES, RECORDS, Field
from robotsfix.syntax.lines import Line
from robotsfix.syntax.remembering import remembered

if TYPE_CHECKING:
    pass

_WRITTEN_AS_READ = re.compile(r"[/*](?!/)[\w.~*$/=&?,:@!+-]*", re.ASCII)
"""A path whose beginnings are the beginnings of what old parsers make of it."""
_NAMES = frozenset(CANONICAL_NAMES[field].lower() for field in RECORDS)
_ALLOW = Field.ALLOW

OldRule = tuple[int, str, bool]
"""The index of a rule's line, what a path has to start with, and whether it is allowed then."""


class OldParsers:
    """Parsers that know no wildcards, take the first rule that matches, and end groups early."""

    def __init__(self, context: Context) -> None:
        """Get ready to ask about lines of a file."""
        self._context = context
        self._stops: dict[Field, list[int]] = {}
        self._rules: dict[Group, list[OldRule]] = {}

    def needed(self, pairs: Sequence[Pair]) -> set[int]:
        """Give the indices of the lines that they may need, if they read their groups at all.

        Args:
            pairs: Rule lines, each with the one that decides in its place for other parsers.
        """
        rest = [line for line, winner in pairs if not self._decides(winner, line)]
        # They do not read every line.
        read = [line for line in rest if line.index in self._groups] if rest else []
        needed = {line.index for line in read if _is_needed(self._rules_beside(line), line)}
        # They drop a group that is left without rules, and then may obey another one.
        gone = {line.index for line, _ in pairs} - needed
        for group in {self._groups[line.index] for line in read}:
            indices = [rule.index for rule in group.rule_lines]
            if gone.issuperset(indices):
                needed.update(indices)
        return needed

    def _decides(self, winner: Line, line: Line) -> bool:
        """Tell, quickly, whether one line plainly decides in place of another in their group."""
        if not line.value.startswith(winner.value) or not _WRITTEN_AS_READ.fullmatch(line.value):
            return False
        stops = self._stops_of(line.field)
        return (
            bisect_left(stops, line.index) == bisect_left(stops, winner.index)
            and winner.separator == ":"
            and winner.key.lower() in _NAMES
        )

    def _stops_of(self, field: Field) -> list[int]:
        """Give the indices of all but the rule lines of one kind that have a path."""
        if field not in self._stops:
            self._stops[field] = [
                line.index
                for line in self._context.document.lines
                if line.field is not field or not line.value
            ]
        return self._stops[field]

    @cached_property
    def _groups(self) -> dict[int, Group]:
        """The group of each rule line that is read, by the line's index."""
        groups = self._context.old_reading.groups
        return {line.index: group for group in groups for line in group.rule_lines}

    def _rules_beside(self, line: Line) -> Sequence[OldRule]:
        """Give the rules of a line's group, its own among them."""
        group = self._groups[line.index]
        if group not in self._rules:
            self._rules[group] = [
                (rule.index, _prefix(rule.value), rule.field is _ALLOW or not rule.value)
                for rule in group.rule_lines
            ]
        return self._rules[group]


def _is_needed(rules: Sequence[OldRule], line: Line) -> bool:
    """Tell whether decisions may differ without a line, if the first rule that matches decides."""
    path, own, allows = _prefix(line.value), line.index, line.field is _ALLOW
    if not path.startswith("/"):
        return False
    # What decides about the path if nothing else does is that it is allowed.
    end, allowed = next(
        ((i, allowed) for i, prefix, allowed in rules if path.startswith(prefix) and i != own),
        (rules[-1][0] + 1, True),
    )
    if end < own:
        return False
    return allowed is not allows or any(
        prefix.startswith(path)
        for i, prefix, allowed in rules
        if allowed is not allows and own < i < end
    )


@cache
def _classic() -> Profile:
    return load_profile("classic")


@remembered(4096)
def _prefix(value: str) -> str:
    """Give what old parsers look for at the start of a path."""
    return _classic().normalize_pattern(value.strip())


class StrictParsers:
    """Parsers that read the text of RFC 9309 alone, and forgive nothing."""

    def __init__(self, policy: Policy) -> None:
        """Get ready to ask about lines of a document, as the reference reading has it."""
        self._policy = policy

    @cached_property
    def _profile(self) -> Profile:
        return load_profile("rfc9309")

    @cached_property
    def _reads_all_lines(self) -> bool:
        """Whether no line is written in a way that is merely forgiven."""
        records = self._policy.document.records
        keys = {line.key for line in records}
        separators = {line.separator for line in records}
        return separators <= {":"} and all(key.lower() in _NAMES for key in keys)

    @cached_property
    def _sees_all_groups(self) -> bool:
        """Whether they see each user-agent line, and rules of each group."""
        return all(
            all(self._reads(agent.line) for agent in group.agents)
            and (not group.rule_lines or any(map(self._reads, group.rule_lines)))
            for group in self._policy.groups
        )

    def _reads(self, line: Line) -> bool:
        return self._profile.line(line).field is line.field

    def needed(self, pairs: Sequence[Pair], crew: Crew) -> set[int]:
        """Give the indices of the lines that they may need.

        Args:
            pairs: Rule lines of a crew, each with the one that decides in its place.
            crew: The crawlers that obey them.
        """
        proved = pairs
        if not self._reads_all_lines:
            pairs = [pair for pair in pairs if self._reads(pair[0])]
            proved = [pair for pair in pairs if self._sees_all_groups and self._reads(pair[1])]
        if len(crew.groups) > 1 and not all(
            agent.token == agent.line.value.lower()
            for group in crew.groups
            for agent in group.agents
        ):
            proved = []
        elif proved and not crew.is_read_alike:
            proved = crew.proved(proved, self._profile)
        return {line.index for line, _ in pairs} - {line.index for line, _ in proved}
