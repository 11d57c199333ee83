"""The question whether rules say the same after a few of them were altered.

Only rules that may match a path together with an altered one have a say. Where access differs, a
path that shows it is mostly found at once, by putting together what two patterns ask for; for the
rest there is the search.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from string import ascii_letters

from robotsfix.access.comparison import Relation, compare_rule_sets
from robotsfix.access.group import Rule
from robotsfix.access.paths import normalize_path
from robotsfix.access.pattern import PathPattern
from robotsfix.access.rule_set import ROBOTS_TXT, RuleSet

MOST_PATHS = 60
"""How many paths are tried before the search is asked."""

_FILLERS = ascii_letters[::-1]
"""What may stand where a path can go on in any way; capital letters are rare in patterns."""


class Alteration:
    """An alteration of the rules that a crawler obeys."""

    def __init__(
        self, old: RuleSet, new: Sequence[Rule], altered: Iterable[tuple[Rule, Sequence[Rule]]]
    ) -> None:
        """Find the rules that have a say.

        Args:
            old: The rules before.
            new: The rules after, those that win first.
            altered: The rules that were taken away, or moved past others, so that one of them
                matches wherever access differs; each with the rules that are worth a try as those
                that match as well. The rule itself stands for none.
        """
        self._altered = [
            (
                rule.pattern,
                [other.pattern for other in others if other.pattern.may_meet(rule.pattern)],
            )
            for rule, others in altered
        ]
        self._old = RuleSet(old.groups, self._near(old.rules), from_wildcard=old.from_wildcard)
        self._new = RuleSet(old.groups, self._near(new), from_wildcard=old.from_wildcard)

    def differs_plainly(self) -> bool:
        """Tell whether a path is found at once on which access differs."""
        return any(map(self._differs, islice(self._paths(), MOST_PATHS)))

    def changes_nothing(self, most_states: int) -> bool:
        """Tell whether a search proves that access stays the same."""
        difference = compare_rule_sets(self._old, self._new, most_states=most_states)
        return difference.relation is Relation.EQUAL

    def _near(self, rules: Iterable[Rule]) -> list[Rule]:
        return [
            rule
            for rule in rules
            if any(rule.pattern.may_meet(altered) for altered, _ in self._altered)
        ]

    def _paths(self) -> Iterator[str]:
        """Give paths that an altered rule matches, alone or together with another one."""
        texts = "".join([rule.pattern.text for rule in self._old.rules])
        filler = next((letter for letter in _FILLERS if letter not in texts), "")
        for pattern, others in self._altered:
            for other in others:
                yield from _common_paths(pattern, other, filler)

    def _differs(self, path: str) -> bool:
        """Tell whether access to a path differs, if it is one that a URL can have."""
        if not path.startswith("/") or path == ROBOTS_TXT or normalize_path(path) != path:
            return False
        return _allows(self._old, path) != _allows(self._new, path)


def _allows(rules: RuleSet, path: str) -> bool:
    for rule in rules.rules:
        if path.startswith(rule.pattern.prefix) and rule.pattern.matches(path):
            return rule.allows
    return True


def _common_paths(one: PathPattern, other: PathPattern, filler: str) -> Iterator[str]:
    """Give paths that two patterns may both match."""
    start = max(one.prefix, other.prefix, key=len) or "/"
    tails = [(), one.segments, one.segments + other.segments, other.segments + one.segments]
    for segments in dict.fromkeys(tails):
        path = filler.join([start, *segments])
        yield path
        yield path + filler
