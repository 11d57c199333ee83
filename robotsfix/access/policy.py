"""A policy: who may fetch what, as one profile reads a robots.txt."""

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from robotsfix.access.group import WILDCARD, Group, Rule
from robotsfix.access.paths import path_of
from robotsfix.access.profiles import PROFILES, Profile
from robotsfix.syntax.document import Document

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
    """

    def __init__(self, profile: Profile, groups: Sequence[Group], *, from_wildcard: bool) -> None:
        """Put the rules of some groups together, read as the profile says."""
        self.groups = groups
        self.from_wildcard = from_wildcard
        rules = [
            rule for group in groups for line in group.rule_lines for rule in profile.rules(line)
        ]
        if profile.longest_match:
            # A stable sort: of equal rules, the first line is the one that is said to decide.
            rules.sort(key=lambda rule: (-rule.priority, not rule.allow))
        self.rules = rules
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
                if rule.pattern.matches(path):
                    # An empty pattern speaks of no path at all (RFC 9309, section 2.2).
                    allowed = rule.allow or not rule.pattern.text
                    return Decision(allowed, rule, self._group_of(rule), self.from_wildcard)
        group = self.groups[0] if self.groups else None
        return Decision(allowed=True, group=group, from_wildcard=self.from_wildcard)

    def _group_of(self, rule: Rule) -> Group:
        index = rule.line.index
        return max(
            (group for group in self.groups if group.first_line.index < index),
            key=lambda group: group.first_line.index,
        )


class Policy:
    """Who may fetch what.

    Attributes:
        document: The document that was read.
        profile: How it was read.
        groups: Its groups, in order.
        rules_outside: Rule lines before the first user-agent line, which nobody obeys.
    """

    def __init__(self, document: Document, profile: str = "google") -> None:
        """Read a document.

        Args:
            document: What `robotsfix.parse` gave.
            profile: `google`, the reference reading: RFC 9309 as its authors implement it.

        Raises:
            ValueError: There is no such profile.
        """
        if profile not in PROFILES:
            raise ValueError(f"unknown profile {profile!r}; there are: {', '.join(PROFILES)}")
        self.document = document
        self.profile = PROFILES[profile]()
        self.groups, self.rules_outside = self.profile.read(document)
        self._rule_sets: dict[str, RuleSet] = {}

    @cached_property
    def groups_by_token(self) -> dict[str, list[Group]]:
        """The groups that address each token, in order."""
        by_token: dict[str, list[Group]] = {}
        for group in self.groups:
            for token in group.tokens:
                if token:
                    by_token.setdefault(token, []).append(group)
        return by_token

    def rule_set(self, crawler: str) -> RuleSet:
        """Give the rules that a crawler obeys.

        Args:
            crawler: Its product token, in any letter case, or `*` for one that no group names.
        """
        token = crawler.lower()
        rule_set = self._rule_sets.get(token)
        if rule_set is None:
            groups = self.profile.select(self.groups_by_token, token)
            unnamed = not groups or groups is self.groups_by_token.get(WILDCARD)
            if unnamed and token != WILDCARD:
                rule_set = self.rule_set(WILDCARD)
            else:
                rule_set = RuleSet(
                    self.profile, groups, from_wildcard=bool(groups) and token == WILDCARD
                )
            self._rule_sets[token] = rule_set
        return rule_set

    def decide(self, crawler: str, url: str) -> Decision:
        """Decide whether a crawler may fetch a URL, and say which line decides.

        Args:
            crawler: Its product token, in any letter case, or `*` for one that no group names.
            url: A URL or a path; it need not be normalized.
        """
        path = self.profile.normalize_path(path_of(url))
        return self.rule_set(crawler).decide(path)
