"""Who may fetch the start page: a question of several rules, for which few lines matter."""

from robotsfix.access.group import Group
from robotsfix.access.known_paths import KnownPaths
from robotsfix.access.policy import Policy
from robotsfix.access.rule_set import Decision, RuleSet

START_PAGE = KnownPaths(["/"])
STARTS = frozenset({"", "/", "*", "$", "/*", "/$", "*/", "*$", "**", "$*", "$$", "/i"})
"""The first two characters of a value that may match it; the last are those of index pages."""


class StartPage:
    """The start page as one policy has it."""

    def __init__(self, policy: Policy) -> None:
        """Take the policy, which must be of the reference reading."""
        self._policy = policy
        self._decisions: dict[tuple[Group, ...], Decision] = {}

    def decide(self, crawler: str) -> Decision:
        """Decide whether a crawler may fetch it, by which rule, and of which group.

        Whether that group is the one for `*` is left out.

        Args:
            crawler: Its product token, in any letter case, or `*` for one that no group names.
        """
        groups = tuple(self._policy.groups_of(crawler))
        decision = self._decisions.get(groups)
        if decision is None:
            decision = self._decisions[groups] = self._decide(groups)
        return decision

    def _decide(self, groups: tuple[Group, ...]) -> Decision:
        lines = [line for group in groups for line in group.rule_lines if line.value[:2] in STARTS]
        near = [line for line in lines if START_PAGE.may_be_matched(line.value)]
        profile = self._policy.profile
        rules = profile.in_order(profile.rules_of(near))
        return RuleSet(groups, rules, from_wildcard=False).decide("/")
