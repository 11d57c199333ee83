"""Whether parsers that read a file in another way need a rule line that never decides anything."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property, lru_cache

from robotsfix.access.policy import Policy
from robotsfix.access.profiles import load_profile
from robotsfix.checks.context import Context
from robotsfix.checks.paths.crew import Crew, Pair
from robotsfix.syntax.fields import CANONICAL_NAMES, RECORDS, Field
from robotsfix.syntax.lines import Line

_WRITTEN_AS_READ = re.compile(r"[/*](?!/)[\w.~*$/=&?,:@!+-]*", re.ASCII)
"""A path whose beginnings are the beginnings of what old parsers make of it."""
_NAMES = frozenset(CANONICAL_NAMES[field].lower() for field in RECORDS)


class OldParsers:
    """Parsers that know no wildcards, take the first rule that matches, and end groups early."""

    def __init__(self, context: Context) -> None:
        """Get ready to ask about lines of a file."""
        self._context = context

    def needed(self, pairs: Sequence[Pair]) -> set[int]:
        """Give the indices of the lines that they may need, if they read their groups at all.

        Args:
            pairs: Rule lines, each with the one that decides in its place for other parsers.
        """
        rest = [line for line, winner in pairs if not self._decides(winner, line)]
        # They do not read every line.
        read = [line for line in rest if line.index in self._rules_beside] if rest else []
        needed = {line.index for line in read if _is_needed(self._rules_beside[line.index], line)}
        # They drop a group that is left without rules, and then may obey another one.
        gone = {line.index for line, _ in pairs} - needed
        for line in read:
            group = [rule.index for rule in self._rules_beside[line.index]]
            if gone.issuperset(group):
                needed.update(group)
        return needed

    def _decides(self, winner: Line, line: Line) -> bool:
        """Tell, quickly, whether one line plainly decides in place of another in their group."""
        if not line.value.startswith(winner.value) or not _WRITTEN_AS_READ.fullmatch(line.value):
            return False
        stops = self._stops[line.field]
        return (
            bisect_left(stops, line.index) == bisect_left(stops, winner.index)
            and winner.separator == ":"
            and winner.key.lower() in _NAMES
        )

    @cached_property
    def _stops(self) -> dict[Field, list[int]]:
        """The indices of all but the rule lines of each kind that have a path."""
        lines = self._context.document.lines
        return {
            field: [line.index for line in lines if line.field is not field or not line.value]
            for field in (Field.ALLOW, Field.DISALLOW)
        }

    @cached_property
    def _rules_beside(self) -> dict[int, Sequence[Line]]:
        """The rule lines of the group of each rule line that is read, by the line's index."""
        # Imported only where the quick look does not tell.
        from robotsfix.checks.old_parsers import old_reading  # noqa: PLC0415

        groups = old_reading(self._context).groups
        return {line.index: group.rule_lines for group in groups for line in group.rule_lines}


def _is_needed(rules: Sequence[Line], line: Line) -> bool:
    """Tell whether decisions may differ without a line, if the first rule that matches decides."""
    path, allows = _prefix(line.value), line.field is Field.ALLOW
    if not path.startswith("/"):
        return False
    is_below = False
    for other in rules:
        if other.index == line.index:
            is_below = True
            continue
        prefix = _prefix(other.value)
        says_opposite = is_below and allows is not (other.field is Field.ALLOW or not other.value)
        if path.startswith(prefix):
            return says_opposite
        if says_opposite and prefix.startswith(path):
            return True
    return not allows


@lru_cache(maxsize=4096)
def _prefix(value: str) -> str:
    """Give what old parsers look for at the start of a path."""
    return load_profile("classic").normalize_pattern(value.strip())


class StrictParsers:
    """Parsers that read the text of RFC 9309 alone, and forgive nothing."""

    def __init__(self, policy: Policy) -> None:
        """Get ready to ask about lines of a document, as the reference reading has it."""
        self._policy = policy
        self._profile = load_profile("rfc9309")

    @cached_property
    def _reads_all_lines(self) -> bool:
        """Whether no line is written in a way that is merely forgiven."""
        spellings = {(line.key, line.separator) for line in self._policy.document.records}
        return all(sep == ":" and key.lower() in _NAMES for key, sep in spellings)

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
