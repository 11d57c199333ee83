"""What rules about Allow and Disallow lines share: is a line needed, and can it go?"""

from collections.abc import Iterator
from functools import cached_property

from robotsfix.access.comparison import Relation, compare_rule_sets
from robotsfix.access.group import Rule
from robotsfix.access.policy import Policy, RuleSet
from robotsfix.checks.context import Context
from robotsfix.syntax.lines import Line

MOST_RULES = 300
"""Of how many rules of a crawler the question is asked: each is held against all others."""
MOST_COMPARISONS = 10
"""How many comparisons are made for a document; what is not decided by then counts as needed."""
MOST_STATES = 1_000
"""How long each of them may search."""


class Needs:
    """Which rule lines of a policy are needed: without them, somebody's access would differ."""

    def __init__(self, policy: Policy) -> None:
        """Look at a policy."""
        self.policy = policy
        self._comparisons = 0

    @cached_property
    def _rule_sets(self) -> list[RuleSet]:
        """The rules of each crawler that the document names; the same ones once."""
        by_groups = {
            tuple(id(group) for group in rules.groups): rules
            for rules in map(self.policy.rule_set, self.policy.groups_by_token)
        }
        return list(by_groups.values())

    @cached_property
    def _rules_of_line(self) -> dict[int, list[tuple[RuleSet, int]]]:
        """Where the rules of a line stand: in whose rules, and at which place."""
        places: dict[int, list[tuple[RuleSet, int]]] = {}
        for rules in self._rule_sets:
            for place, rule in enumerate(rules.rules):
                places.setdefault(rule.line.index, []).append((rules, place))
        return places

    def suspects(self) -> Iterator[tuple[RuleSet, Rule]]:
        """Give the rules that are not needed on the very path that they spell out."""
        for places in self._rules_of_line.values():
            rules, place = places[0]
            if len(rules.rules) > MOST_RULES:
                continue
            rule = rules.rules[place]
            path = rule.pattern.example
            if path.startswith("/") and rule.pattern.matches(path):
                other = next(
                    (
                        other
                        for other in rules.rules
                        if other.line.index != rule.line.index and other.pattern.matches(path)
                    ),
                    None,
                )
                if other and other.allow == rule.allow:
                    yield rules, rule

    def is_needed(self, line: Line) -> bool:
        """Tell whether access would differ without a line; yes, if that cannot be told."""
        places = self._rules_of_line.get(line.index, ())
        if any(len(rules.rules) > MOST_RULES for rules, _ in places):
            return True
        if all(self._covered(rules, place) for rules, place in places):
            return False
        rule_sets = {id(rules): rules for rules, _ in places}
        return any(self._matters(rules, line) for rules in rule_sets.values())

    def _covered(self, rules: RuleSet, place: int) -> bool:
        """Tell whether another rule plainly decides in place of one: a proof without a search.

        It matches whatever the rule matches, and no rule of the other kind comes in between.
        """
        rule = rules.rules[place]
        if any(_covers(earlier, rule) for earlier in rules.rules[:place]):
            return True
        for later in rules.rules[place + 1 :]:
            if later.allow != rule.allow:
                return False
            if _covers(later, rule):
                return True
        return False

    def _matters(self, rules: RuleSet, line: Line) -> bool:
        self._comparisons += 1
        if self._comparisons > MOST_COMPARISONS:
            return True
        kept = [rule for rule in rules.rules if rule.line.index != line.index]
        without = RuleSet(rules.groups, kept, from_wildcard=rules.from_wildcard)
        difference = compare_rule_sets(rules, without, most_states=MOST_STATES)
        return difference.relation is not Relation.EQUAL


def _covers(other: Rule, rule: Rule) -> bool:
    """Tell whether a rule plainly matches all that another one matches.

    It does if it matches the other one's very text, in which a star is one more character: whatever
    comes in the place of that star is then left to a star of its own, or to what follows its end.
    """
    if not other.pattern.text or (other.pattern.anchored and not rule.pattern.anchored):
        return False
    return other.pattern.matches(rule.pattern.text.removesuffix("$"))


def can_go(context: Context, line: Line) -> bool:
    """Tell whether a line can be taken away without tearing a comment from what it speaks of."""
    above = context.document.lines[line.index - 1] if line.index else None
    return not line.comment and not (above and above.is_comment)
