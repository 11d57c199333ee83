"""What rules about Allow and Disallow lines share: is a line needed, and can it go?"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from robotsfix.access.alteration import Alteration
from robotsfix.access.group import Group, Rule
from robotsfix.access.pattern import PathPattern
from robotsfix.access.policy import Policy, RuleSet
from robotsfix.checks.context import Context
from robotsfix.syntax.lines import Line

MOST_RULES = 300
"""Of how many rules of a crawler the question is asked: each is held against all others."""
MOST_QUESTIONS = 100
"""How many times it is asked for a document where no other rule plainly decides."""
MOST_COMPARISONS = 10
"""How many of these questions a search answers; what is not decided by then counts as needed."""
MOST_STATES = 1_000
"""How long each of them may search."""
LONGEST_TEXT = 100_000
"""Up to how many characters all patterns of a crawler are searched together."""


class Needs:
    """Which rule lines of a policy are needed: without them, somebody's access would differ."""

    def __init__(self, policy: Policy) -> None:
        """Look at a policy."""
        self.policy = policy
        self._questions = 0
        self._comparisons = 0

    @cached_property
    def _crawlers(self) -> dict[tuple[Group, ...], str]:
        """A crawler that the document names, for all groups that are obeyed together."""
        by_groups: dict[tuple[Group, ...], str] = {}
        for token in self.policy.groups_by_token:
            by_groups.setdefault(tuple(self.policy.groups_of(token)), token)
        return by_groups

    @cached_property
    def _crawlers_of_group(self) -> dict[Group, list[str]]:
        """The same crawlers, for each of their groups."""
        by_group: dict[Group, list[str]] = {}
        for groups, token in self._crawlers.items():
            for group in groups:
                by_group.setdefault(group, []).append(token)
        return by_group

    @cached_property
    def _group_of_line(self) -> dict[int, Group]:
        return {line.index: group for group in self.policy.groups for line in group.rule_lines}

    def group_of(self, line: Line) -> Group | None:
        """Give the group that a rule line belongs to."""
        return self._group_of_line.get(line.index)

    def suspects(self) -> Iterator[tuple[Rule, Rule]]:
        """Give the rules that are not needed on the very path that they spell out.

        Each comes with the rule that decides about that path in its place.
        """
        seen: set[Group] = set()
        for groups, token in self._crawlers.items():
            new = seen.isdisjoint(groups)
            rules = self.policy.rule_set(token).rules
            if 1 < len(rules) <= MOST_RULES:
                for rule, other in _replaceable(rules):
                    if new or self.group_of(rule.line) not in seen:
                        yield rule, other
            seen.update(groups)

    def is_needed(self, line: Line) -> bool:
        """Tell whether access would differ without a line; yes, if that cannot be told."""
        group = self.group_of(line)
        crawlers = self._crawlers_of_group.get(group, ()) if group else ()
        rule_sets = [self.policy.rule_set(token) for token in crawlers]
        if any(len(rules.rules) > MOST_RULES for rules in rule_sets):
            return True
        if all(_is_covered(rules.rules, line) for rules in rule_sets):
            return False
        return any(self._matters(rules, line) for rules in rule_sets)

    def _matters(self, rules: RuleSet, line: Line) -> bool:
        self._questions += 1
        if self._questions > MOST_QUESTIONS:
            return True
        removal = _removal(rules, line)
        if removal.differs_plainly():
            return True
        self._comparisons += 1
        return self._comparisons > MOST_COMPARISONS or not removal.changes_nothing(MOST_STATES)


def _removal(rules: RuleSet, line: Line) -> Alteration:
    kept = [rule for rule in rules.rules if rule.line.index != line.index]
    gone = [
        (rule, [rule, *(other for other in rules.rules[place:] if other.allow != rule.allow)])
        for place, rule in enumerate(rules.rules)
        if rule.line.index == line.index
    ]
    return Alteration(rules, kept, gone)


def _replaceable(rules: Sequence[Rule]) -> Iterator[tuple[Rule, Rule]]:
    """Give the rules whose own path another rule decides alike without them, with that one."""
    reaching = _reaching(rules)
    if not reaching:
        return
    seen: set[int] = set()
    for rule in rules:
        path = rule.pattern.example
        # A line can mean two rules; the first one speaks for it.
        if rule.line.index in seen or not path.startswith("/") or not rule.pattern.matches(path):
            seen.add(rule.line.index)
            continue
        seen.add(rule.line.index)
        for other in reaching:
            if other.line.index != rule.line.index and other.pattern.matches(path):
                if other.allow == rule.allow:
                    yield rule, other
                break


def _reaching(rules: Sequence[Rule]) -> Sequence[Rule]:
    """Give the rules that may match a path that another one spells out."""
    paths = sorted([rule.pattern.example for rule in rules])
    # What starts with a path stands directly behind it.
    starts = {path for path, following in pairwise(paths) if following.startswith(path)}
    text = "\n".join(["", *paths])
    if len(text) > LONGEST_TEXT:
        return rules
    return [
        rule
        for rule in rules
        if rule.pattern.prefix in starts
        or (rule.pattern.segments and _occurs_again(rule.pattern, text))
    ]


def _occurs_again(pattern: PathPattern, paths: str) -> bool:
    """Tell whether the texts of a pattern stand more than once among paths, one on each line."""
    longest = max(pattern.segments, key=len)
    return paths.count(f"\n{pattern.prefix}") > 1 and (not longest or paths.count(longest) > 1)


def _is_covered(rules: Sequence[Rule], line: Line) -> bool:
    """Tell whether another rule plainly decides in place of a line: a proof without a search."""
    return all(
        _covered(rules, place) for place, rule in enumerate(rules) if rule.line.index == line.index
    )


def _covered(rules: Sequence[Rule], place: int) -> bool:
    """Tell whether another rule plainly decides in place of one.

    It matches whatever the rule matches, and no rule of the other kind comes in between that may
    match some of it.
    """
    rule = rules[place]
    text = rule.pattern.text.removesuffix("$")
    if any(_covers(rules[earlier], rule, text) for earlier in range(place)):
        return True
    for later in range(place + 1, len(rules)):
        if rules[later].allow == rule.allow:
            if _covers(rules[later], rule, text):
                return True
        elif rules[later].pattern.may_meet(rule.pattern):
            return False
    return False


def _covers(other: Rule, rule: Rule, text: str) -> bool:
    """Tell whether a rule plainly matches all that another one matches.

    It does if it matches the other one's very text, in which a star is one more character: whatever
    comes in the place of that star is then left to a star of its own, or to what follows its end.
    """
    if not other.pattern.text or (other.pattern.anchored and not rule.pattern.anchored):
        return False
    return text.startswith(other.pattern.prefix) and other.pattern.matches(text)


def can_go(context: Context, line: Line) -> bool:
    """Tell whether a line can be taken away without tearing a comment from what it speaks of."""
    above = context.document.lines[line.index - 1] if line.index else None
    return not line.comment and not (above and above.is_comment)
