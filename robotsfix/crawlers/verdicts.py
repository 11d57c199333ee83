"""What a robots.txt decides for crawlers, each of them as it reads the file itself."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from robotsfix.access.group import WILDCARD, Group, Rule
from robotsfix.access.paths import path_of
from robotsfix.access.policy import ROBOTS_TXT, Decision, Policy, RuleSet
from robotsfix.access.profiles import PROFILES
from robotsfix.crawlers.crawler import Crawler
from robotsfix.crawlers.heeding import Heeding, Heeds, Subject
from robotsfix.syntax.document import Document


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
    """Whose group it heeds."""
    token: str
    """The token that the group names: its own, another crawler's, or `*`."""
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
        self._heeding = Heeding(self.policy)

    def subjects(self, crawler: Crawler) -> Iterator[Subject]:
        """Give what to ask about a crawler: one of its tokens, or each if it sends them all.

        A token that has a group stands for the others.
        """
        if crawler.needs_all_tokens:
            yield from (Subject(token, crawler) for token in crawler.tokens)
            return
        tokens = crawler.tokens or (WILDCARD,)
        named = filter(self.names, tokens)
        yield Subject(next(named, tokens[0]), crawler)

    def access(self, subject: Subject) -> Access:
        """Say what a crawler may fetch."""
        heeds, token, rules, is_cut = self._heeding.heeded(subject)
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
        return self._heeding.own(token) is not None

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
            losers: dict[int, Rule] = {}
            # A line can mean two rules; those that would win come first.
            for rule in rules.rules:
                if rule.pattern.text and rule.pattern.matches(path):
                    losers.setdefault(rule.line.index, rule)
            losers.pop(winner.line.index, None)
            self._overridden[key] = tuple(losers.values())
        return self._overridden[key]
