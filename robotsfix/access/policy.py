"""A policy: who may fetch what, as one profile reads a robots.txt."""

from collections.abc import Iterable, Sequence
from functools import cached_property

from robotsfix.access.group import WILDCARD, Group
from robotsfix.access.known_paths import KnownPaths
from robotsfix.access.paths import path_of
from robotsfix.access.profiles import load_profile
from robotsfix.access.rule_set import ROBOTS_TXT, Decision, RuleSet
from robotsfix.syntax.document import Document

__all__ = ["ROBOTS_TXT", "Decision", "Policy", "RuleSet"]


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
            profile: How to read it: `google`, the reference reading, RFC 9309 as its authors
                implement it; `rfc9309`, the text alone; `protego`, Scrapy's parser; `classic`,
                the draft of 1996 as Python's own parser read it up to 3.12.

        Raises:
            ValueError: There is no such profile.
        """
        self.document = document
        self.profile = load_profile(profile)
        self.groups, self.rules_outside = self.profile.read(document)
        self._groups: dict[str, list[Group]] = {}
        self._rule_sets: dict[str, RuleSet] = {}
        self._rules_of_groups: dict[tuple[int, ...], RuleSet] = {}

    @cached_property
    def groups_by_token(self) -> dict[str, list[Group]]:
        """The groups that address each token, in order."""
        by_token: dict[str, list[Group]] = {}
        nobody = self.profile.nobody
        for group in self.groups:
            for _, token in group.agents:
                if token not in nobody:
                    named = by_token.setdefault(token, [])
                    if not named or named[-1] is not group:
                        named.append(group)
        return by_token

    @cached_property
    def rule_sets(self) -> list[RuleSet]:
        """The rules of each crawler that the document names; those of the same groups once."""
        rule_sets = map(self.rule_set, self.groups_by_token)
        return list({id(rules): rules for rules in rule_sets}.values())

    def rule_set(self, crawler: str) -> RuleSet:
        """Give the rules that a crawler obeys.

        Args:
            crawler: Its product token, in any letter case, or `*` for one that no group names.
        """
        token = self._token(crawler)
        rule_set = self._rule_sets.get(token)
        if rule_set is None:
            groups = self.groups_of(crawler)
            unnamed = not groups or groups is self.groups_by_token.get(WILDCARD)
            if unnamed and token != WILDCARD and self.profile.unnamed_alike:
                rule_set = self.rule_set(WILDCARD)
            else:
                from_wildcard = bool(groups) and unnamed
                # Crawlers that share all their groups share what is made of them.
                key = tuple(id(group) for group in groups)
                rule_set = self._rules_of_groups.get(key) if self.profile.unnamed_alike else None
                if rule_set is None:
                    rule_set = self.profile.rule_set(groups, crawler, from_wildcard=from_wildcard)
                self._rules_of_groups[key] = rule_set
            self._rule_sets[token] = rule_set
        return rule_set

    def obeying_alike(self, crawlers: Iterable[str]) -> list[list[str]]:
        """Put crawlers together that obey the same groups.

        Args:
            crawlers: Product tokens, in any letter case.
        """
        alike: dict[tuple[Group, ...], list[str]] = {}
        for crawler in dict.fromkeys(crawlers):
            alike.setdefault(tuple(self.groups_of(crawler)), []).append(crawler)
        return list(alike.values())

    def rules_near(self, crawler: str, paths: KnownPaths) -> RuleSet:
        """Give those of a crawler's rules that may match one of some paths.

        They decide about these paths as all its rules do, and to find them takes less time.

        Args:
            crawler: Its product token, in any letter case, or `*` for one that no group names.
            paths: The paths.
        """
        groups = self.groups_of(crawler)
        values = {line.value for group in groups for line in group.rule_lines}
        concerned = set(filter(paths.may_be_matched, values))
        near = [line for group in groups for line in group.rule_lines if line.value in concerned]
        rules = self.profile.in_order(self.profile.rules_of(near))
        own = self.groups_by_token.get(self._token(crawler))
        return RuleSet(groups, rules, from_wildcard=bool(groups) and groups is not own)

    def groups_of(self, crawler: str) -> Sequence[Group]:
        """Give the groups that a crawler obeys, in order; a library that is asked shows none.

        Args:
            crawler: Its product token, in any letter case, or `*` for one that no group names.
        """
        token = self._token(crawler)
        groups = self._groups.get(token)
        if groups is None:
            groups = self._groups[token] = self.profile.select(self.groups_by_token, token)
        return groups

    def _token(self, crawler: str) -> str:
        return WILDCARD if crawler == WILDCARD else self.profile.crawler_token(crawler)

    def decide(self, crawler: str, url: str) -> Decision:
        """Decide whether a crawler may fetch a URL, and say which line decides.

        Args:
            crawler: Its product token, in any letter case, or `*` for one that no group names.
            url: A URL or a path; it need not be normalized.
        """
        path = self.profile.normalize_path(path_of(url))
        return self.rule_set(crawler).decide(path)
