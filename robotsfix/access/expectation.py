"""Does something hold for every path that a pattern matches? If not, which path shows it?"""

from typing import NamedTuple

from robotsfix.access.comparison import MOST_STATES, Direction, compare_rule_sets
from robotsfix.access.group import Rule
from robotsfix.access.pattern import PathPattern
from robotsfix.access.rule_set import RuleSet
from robotsfix.syntax.lines import Line


class Answer(NamedTuple):
    """What became of the question."""

    witness: str | None
    """The shortest path that the pattern matches and that is decided otherwise; None if none."""
    proved: bool
    """Whether there is none but that; False if the bound of the search was reached."""


def all_decided(
    rules: RuleSet, pattern: PathPattern, *, allowed: bool, most_states: int = MOST_STATES
) -> Answer:
    """Tell whether rules allow, or block, every path that a pattern matches.

    `/robots.txt`, which every crawler may always fetch, is left aside.

    Args:
        rules: The rules of one crawler.
        pattern: The pattern, normalized as the rules are.
        allowed: Whether all these paths are to be allowed; else, whether all are to be blocked.
        most_states: The bound of the search, as in `compare_rule_sets`.
    """
    # With one more rule that goes before all others, exactly these paths are decided as wanted.
    wanted = Rule(Line(0, 0, "", ""), allowed, pattern, priority=0)
    asked = RuleSet(rules.groups, [wanted, *rules.rules], from_wildcard=rules.from_wildcard)
    direction = Direction.OPENED if allowed else Direction.CLOSED
    found = compare_rule_sets(rules, asked, directions=direction, most_states=most_states)
    return Answer(found.opened if allowed else found.closed, direction not in found.unproved)
