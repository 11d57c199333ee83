"""The ranks of a list of rules: what its order means, and nothing else.

Neighbours that decide alike share a rank, so that lists of rules are alike if their ranks are.
"""

import re
from collections.abc import Iterator

from robotsfix.access.automaton import Pattern
from robotsfix.access.pattern import PathPattern
from robotsfix.access.rule_set import ROBOTS_TXT, RuleSet

Ranking = tuple[dict[Pattern, int], int]
"""The rank of each pattern, and the one that decides where no pattern matches."""

_VISIBLE = re.compile('[!"$-~]*')
_EVERYTHING = frozenset({Pattern(""), Pattern("/")})


def ranked(rule_set: RuleSet) -> Ranking:
    """Give the ranks of patterns: the lowest that matches decides; even ones allow, odd ones block.

    Rules that plainly never decide have none: those whose pattern stood before, those below a rule
    that matches everything, and at the end those that allow what is allowed anyway.
    """
    # As the first rule of both sides, the path that is always allowed needs no other care.
    ranks = {Pattern(ROBOTS_TXT, anchored=True): 0}
    rank = 0
    for allow, pattern in _live_rules(rule_set):
        if pattern in ranks:
            continue
        if rank & 1 == allow:
            rank += 1
        if pattern in _EVERYTHING:
            return ranks, rank
        ranks[pattern] = rank
    return ranks, rank + (rank & 1)


def simplest(pattern: PathPattern) -> Pattern:
    """Give a pattern without what adds nothing: patterns that plainly match alike are equal."""
    prefix, segments, anchored = pattern.prefix, pattern.segments, pattern.anchored
    if segments and not segments[-1]:
        # A star at the end matches anything, and so reaches the end if need be.
        return Pattern(prefix, segments[:-1])
    return Pattern(prefix, segments, anchored)


def _live_rules(rule_set: RuleSet) -> Iterator[tuple[bool, Pattern]]:
    """Give the rules that can match a normalized path: whether they allow, and their pattern."""
    for _, allow, pattern, _ in rule_set.rules:
        simple = simplest(pattern)
        prefix, segments, anchored = simple
        starts_well = prefix.startswith("/") or (not prefix and (segments or not anchored))
        if starts_well and _VISIBLE.fullmatch(pattern.text):
            # An empty pattern speaks of no path at all, which leaves all that remain allowed.
            yield allow or not pattern.text, simple
