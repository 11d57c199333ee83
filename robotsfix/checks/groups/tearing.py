"""What blank lines inside groups do to parsers of the old kind, which end a group there."""

from collections.abc import Sequence
from functools import cached_property

from robotsfix.access.group import Group
from robotsfix.checks.context import Context
from robotsfix.checks.old_parsers import OldReading
from robotsfix.checks.old_rules import MOST_WORK, differences
from robotsfix.syntax.lines import Line


class Tearing:
    """The blank lines inside the groups of a file.

    Attributes:
        blanks: The blank lines of each group that has some inside.
    """

    def __init__(self, context: Context) -> None:
        """Look for blank lines in all groups."""
        lines = context.document.lines
        self.blanks = {
            group: blanks
            for group in context.policy.groups
            if group.rule_lines and (blanks := blank_lines(lines, group))
        }
        self._context = context
        self._work = 0

    @cached_property
    def _readings(self) -> tuple[OldReading, OldReading]:
        before = self._context.old_reading
        blanks = frozenset(line.index for lines in self.blanks.values() for line in lines)
        return before, before.without(blanks)

    def matters(self, group: Group) -> bool:
        """Tell whether the blank lines change what old parsers decide for a group's crawlers.

        Where this takes too long to tell, they do.
        """
        before, after = self._readings
        own = set(group.rule_lines)
        for name in dict.fromkeys(agent.line.value for agent in group.agents):
            if self._work <= MOST_WORK:
                old, new = before.rules_of(name), after.rules_of(name)
                self._work += len(before.groups) + len(after.groups)
                if old == new or own.isdisjoint(set(old) ^ set(new)):
                    continue
                self._work += (len(old) + len(new)) ** 2
            if self._work > MOST_WORK or any(differences(old, new)):
                return True
        return False


def blank_lines(lines: Sequence[Line], group: Group) -> list[Line]:
    """Give the empty lines between the last user-agent line of a group and its last rule."""
    if not group.rule_lines:
        return []
    first, last = group.agents[-1].line.index, group.rule_lines[-1].index
    if last - first == len(group.rule_lines):
        return []
    return [line for line in lines[first + 1 : last] if not line.text]
