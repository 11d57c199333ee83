"""The rules that one crawler obeys, and what they decide."""

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from robotsfix.access.group import Group, Rule

ROBOTS_TXT = "/robots.txt"
"""The path that every crawler may always fetch (RFC 9309, section 2.2.2)."""


class Decision(NamedTuple):
    """Whether a crawler may fetch a path, and why."""

    allowed: bool
    rule: Rule | None = None
    """The deciding rule; None if no rule matches, so that the path is allowed."""
    group: Group | None = None
    """The group of that rule, or else the first one that the crawler obeys; None without one."""
    from_wildcard: bool = False
    """Whether the crawler has no group of its own and obeys the one for `*`."""

    @property
    def line(self) -> int | None:
        """The number of the deciding line, from 1; None if no rule decides."""
        return self.rule.line.number if self.rule else None


class RuleSet:
    """The rules that one crawler obeys, of all its groups together.

    Attributes:
        groups: The groups that the rules come from.
        from_wildcard: Whether they are obeyed because no group names the crawler.
        rules: The rules, those that win first.
        known: Whether the rules are all here; a library that is asked does not show its own.
    """

    def __init__(
        self, groups: Sequence[Group], rules: Sequence[Rule], *, from_wildcard: bool
    ) -> None:
        """See the attributes."""
        self.groups = groups
        self.rules = rules
        self.from_wildcard = from_wildcard
        self.known = True
        self._decisions: dict[str, Decision] = {}

    @cached_property
    def blocks_everything(self) -> bool:
        """Whether a rule that matches every path wins over all rules that allow something."""
        for rule in self.rules:
            if rule.pattern.text in ("/", "*", "/*"):
                return not rule.allow
            if rule.allow and rule.pattern.text.startswith(("/", "*")):
                return False
        return False

    def decide(self, path: str) -> Decision:
        """Decide about a path.

        Args:
            path: A path with its query, normalized by the profile.
        """
        decision = self._decisions.get(path)
        if decision is None:
            decision = self._decisions[path] = self._decide(path)
        return decision

    def _decide(self, path: str) -> Decision:
        if path != ROBOTS_TXT:
            for rule in self.rules:
                # Most patterns are told apart by their prefix, which is the cheaper question.
                if path.startswith(rule.pattern.prefix) and rule.pattern.matches(path):
                    # An empty pattern speaks of no path at all (RFC 9309, section 2.2).
                    allowed = rule.allow or not rule.pattern.text
                    return Decision(allowed, rule, self._group_of(rule), self.from_wildcard)
        group = self.groups[0] if self.groups else None
        return Decision(allowed=True, group=group, from_wildcard=self.from_wildcard)

    def _group_of(self, rule: Rule) -> Group:
        if len(self.groups) == 1:
            return self.groups[0]
        index = rule.line.index
        return max(
            (group for group in self.groups if group.first_line.index < index),
            key=lambda group: group.first_line.index,
        )
