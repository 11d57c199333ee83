"""Which group of a robots.txt a crawler heeds: its own, another one's, that for `*`, or none."""

from functools import cached_property
from typing import Literal, NamedTuple

from robotsfix.access.group import WILDCARD, Group
from robotsfix.access.policy import Policy, RuleSet
from robotsfix.crawlers.crawler import Crawler
from robotsfix.crawlers.suggestion import TOKEN

Heeds = Literal["own", "other", "wildcard", "nothing"]
"""Whose group a crawler heeds."""


class Subject(NamedTuple):
    """A crawler whose access is in question."""

    token: str
    """The product token by which a group names it; `*` if none can."""
    crawler: Crawler | None = None
    """What is known about it; None if it is not in the catalogue."""


class Heeded(NamedTuple):
    """The group that a crawler heeds."""

    heeds: Heeds
    token: str
    """The token that the group names: its own, another crawler's, or `*`."""
    rules: RuleSet
    is_cut: bool = False
    """Whether it is named by a token that parsers such as Google's cut, and miss."""


class Heeding:
    """Finds the groups that crawlers heed, by what the catalogue says of them."""

    def __init__(self, policy: Policy) -> None:
        """Get ready to look at a file."""
        self._policy = policy
        self._cut: dict[str, RuleSet | None] = {}

    def heeded(self, subject: Subject) -> Heeded:
        """Find the group that a crawler heeds."""
        crawler = subject.crawler
        own = self.own(subject.token)
        if own:
            is_cut = own is not self._policy.rule_set(subject.token)
            return Heeded("own", subject.token, own, is_cut)
        for token in crawler.fallback_tokens if crawler else ():
            other = self.own(token)
            if other:
                return Heeded("other", token, other)
        if crawler and crawler.ignores_wildcard:
            return Heeded("nothing", subject.token, RuleSet((), (), from_wildcard=False))
        rules = self._policy.rule_set(WILDCARD)
        return Heeded("wildcard" if rules.groups else "nothing", WILDCARD, rules)

    def own(self, token: str) -> RuleSet | None:
        """Give the rules of the groups that name a crawler; None if there are no such groups."""
        if token == WILDCARD:
            return None
        rules = self._policy.rule_set(token)
        if rules.groups and not rules.from_wildcard:
            return rules
        # A token with a blank, a dot or a digit is never found by parsers such as Google's, but
        # the crawler that its operator has named so can be trusted to find itself.
        name = token.lower()
        if name not in self._cut:
            groups = () if TOKEN.fullmatch(name) else self._groups_by_value.get(name, ())
            make = self._policy.profile.rule_set
            self._cut[name] = make(groups, token, from_wildcard=False) if groups else None
        return self._cut[name]

    @cached_property
    def _groups_by_value(self) -> dict[str, list[Group]]:
        """The groups that name crawlers by an illegal token, by that token in lower case."""
        groups: dict[str, list[Group]] = {}
        for group in self._policy.groups:
            values = (agent.line.value.partition("/")[0].strip().lower() for agent in group.agents)
            for value in dict.fromkeys(values):
                if not TOKEN.fullmatch(value):
                    groups.setdefault(value, []).append(group)
        return groups
