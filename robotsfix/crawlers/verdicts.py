"""What a robots.txt decides for crawlers, each of them as it reads the file itself."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Literal, NamedTuple

from robotsfix.access.group import WILDCARD, Group, Rule
from robotsfix.access.paths import path_of
from robotsfix.access.policy import ROBOTS_TXT, Decision, Policy, RuleSet
from robotsfix.access.profiles import PROFILES
from robotsfix.crawlers.crawler import Crawler
from robotsfix.syntax.document import Document

Heeds = Literal["own", "other", "wildcard", "nothing"]
"""Which group a crawler heeds: its own, that of another crawler, that for `*`, or none at all."""

_LEGAL = re.compile("[A-Za-z_-]*")


class Subject(NamedTuple):
    """A crawler whose access is in question."""

    token: str
    """The product token by which a group names it; `*` if none can."""
    crawler: Crawler | None = None
    """What is known about it; None if it is not in the catalogue."""


class Verdict(NamedTuple):
    """What is decided about one path."""

    path: str
    """The path with its query, as it was asked for."""
    decision: Decision
    overridden: tuple[Rule, ...] = ()
    """The other rules that match the path, those that come closest to winning first."""
    elsewhere: Mapping[str, Decision] = {}
    """What parsers of other kinds decide, by the name of their profile."""


class Access(NamedTuple):
    """What one crawler may fetch."""

    subject: Subject
    heeds: Heeds
    token: str
    """The token whose groups it would heed, or does: its own, another crawler's, or `*`."""
    groups: tuple[Group, ...]
    """The groups that it heeds."""
    is_cut: bool
    """Whether it is named by a token that parsers such as Google's cut, and miss."""
    verdicts: tuple[Verdict, ...]
    """One for each path."""


class Inquiry:
    """A file that is asked who may fetch what.

    Attributes:
        policy: The file as the reference reading has it.
    """

    def __init__(self, document: Document, paths: Sequence[str], *, why: bool = False) -> None:
        """Get ready.

        Args:
            document: The file.
            paths: The paths, or URLs, that are asked about.
            why: Whether to find out what is overridden, and what other profiles say.
        """
        self.policy = Policy(document)
        self._paths = tuple(dict.fromkeys(map(path_of, paths)))
        self._why = why
        self._overridden: dict[tuple[int, str], tuple[Rule, ...]] = {}
        self._cut: dict[str, RuleSet | None] = {}

    def subjects(self, crawler: Crawler) -> Iterator[Subject]:
        """Give what to ask about a crawler: one of its tokens, or each if it sends them all.

        A token that has a group stands for the others.
        """
        if crawler.needs_all_tokens:
            yield from (Subject(token, crawler) for token in crawler.tokens)
            return
        tokens = crawler.tokens or (WILDCARD,)
        named = (token for token in tokens if self._own(token))
        yield Subject(next(named, tokens[0]), crawler)

    def access(self, subject: Subject) -> Access:
        """Say what a crawler may fetch."""
        heeds, token, rules = self._heeded(subject)
        is_cut = heeds == "own" and rules is not self.policy.rule_set(token)
        asked = token if heeds == "other" else subject.token
        # Whoever passes over the group for `*` would not ask a parser about it.
        profiles = {} if heeds == "nothing" and token != WILDCARD else dict(self._others)
        if is_cut and profiles:
            profiles[self.policy.profile.name] = self.policy
        verdicts = []
        for path in self._paths:
            normalized = self.policy.profile.normalize_path(path)
            elsewhere = {name: policy.decide(asked, path) for name, policy in profiles.items()}
            decision = rules.decide(normalized)
            overridden = self._overridden_by(decision, rules, normalized)
            verdicts.append(Verdict(path, decision, overridden, elsewhere))
        return Access(subject, heeds, token, tuple(rules.groups), is_cut, tuple(verdicts))

    def names(self, token: str) -> bool:
        """Tell whether a group names a crawler."""
        return self._own(token) is not None

    def _heeded(self, subject: Subject) -> tuple[Heeds, str, RuleSet]:
        own = self._own(subject.token)
        if own:
            return "own", subject.token, own
        fallbacks = subject.crawler.fallback_tokens if subject.crawler else ()
        for token in fallbacks:
            other = self._own(token)
            if other:
                return "other", token, other
        if subject.crawler and subject.crawler.ignores_wildcard:
            return "nothing", subject.token, RuleSet((), (), from_wildcard=False)
        rules = self.policy.rule_set(WILDCARD)
        return ("wildcard" if rules.groups else "nothing"), WILDCARD, rules

    def _own(self, token: str) -> RuleSet | None:
        """Give the rules of the groups that name a crawler; None if there are no such groups."""
        if token == WILDCARD:
            return None
        rules = self.policy.rule_set(token)
        if rules.groups and not rules.from_wildcard:
            return rules
        # A token with a blank, a dot or a digit is never found by parsers such as Google's, but
        # the crawler that its operator has named so can be trusted to find itself.
        name = token.lower()
        if name not in self._cut:
            groups = () if _LEGAL.fullmatch(name) else self._groups_by_value.get(name, ())
            make = self.policy.profile.rule_set
            self._cut[name] = make(groups, token, from_wildcard=False) if groups else None
        return self._cut[name]

    @cached_property
    def _groups_by_value(self) -> dict[str, list[Group]]:
        """The groups that name crawlers by an illegal token, by that token in lower case."""
        groups: dict[str, list[Group]] = {}
        for group in self.policy.groups:
            values = (agent.line.value.partition("/")[0].strip().lower() for agent in group.agents)
            for value in dict.fromkeys(values):
                if not _LEGAL.fullmatch(value):
                    groups.setdefault(value, []).append(group)
        return groups

    @cached_property
    def _others(self) -> dict[str, Policy]:
        names = [name for name in PROFILES if name != self.policy.profile.name] * self._why
        return {name: Policy(self.policy.document, name) for name in names}

    def _overridden_by(self, decision: Decision, rules: RuleSet, path: str) -> tuple[Rule, ...]:
        winner = decision.rule
        if not self._why or winner is None or path == ROBOTS_TXT:
            return ()
        key = (id(rules), path)
        if key not in self._overridden:
            lines = {
                rule.line.index: rule
                for rule in reversed(rules.rules)
                if rule.pattern.text and rule.pattern.matches(path)
            }
            lines.pop(winner.line.index, None)
            losers = sorted(lines.values(), key=lambda rule: (-rule.priority, not rule.allow))
            self._overridden[key] = tuple(losers)
        return self._overridden[key]
