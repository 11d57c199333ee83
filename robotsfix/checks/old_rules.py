"""Rules as parsers of the old kind read them: plain prefixes, of which the first one decides."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from robotsfix.access.profiles.classic import Classic
from robotsfix.access.rule_set import ROBOTS_TXT
from robotsfix.checks.matching import is_plain_path
from robotsfix.syntax.lines import Line
from robotsfix.syntax.remembering import remembered

MOST_WORK = 4_000_000
"""How often, about, rules are looked at for a path on which they differ."""

_PARSER = Classic()
_STAR = "%2A"
"""A star in a path as old parsers compare it: for them it stands for itself."""


class OldRule(NamedTuple):
    """What old parsers make of a rule."""

    prefix: str
    """What the paths start with that it matches."""
    allows: bool
    path: str
    """The shortest one of them, as the rule spells it if a URL may do so as well."""


def differences(old: Sequence[Line], new: Sequence[Line]) -> Iterator[str]:
    """Give paths about which two lists of rules decide differently for old parsers.

    If there is any such path, one is given, unless that would take too long. For what these parsers
    look for are plain prefixes: the rules that match a path match the longest prefix of it that one
    of them names. Paths with a star are left out, and with them all rules with one.
    """
    before = list(old_rules(old))
    if says_the_same(old, new[: len(old)]):
        # Where none of the first rules matches, one of those behind them decides, or none.
        most = MOST_WORK // (len(old) + len(new) + 1)
        spared = tuple([rule.prefix for rule in before])
        for rule in islice(old_rules(new[len(old) :]), most):
            if rule.allows:
                spared += (rule.prefix,)
            elif not rule.prefix.startswith(spared):
                yield rule.path
        return
    after = list(old_rules(new))
    prefixes = sorted({rule.prefix for rule in (*before, *after)})
    was, is_now = _decisions(before, prefixes), _decisions(after, prefixes)
    for rule in [*after, *before]:
        if was[rule.prefix] is not is_now[rule.prefix]:
            yield rule.path


def _decisions(rules: Sequence[OldRule], prefixes: Iterable[str]) -> dict[str, bool]:
    """Tell what the first rule that matches decides, of each of some paths in sorted order."""
    places = {rule.prefix: place for place, rule in reversed([*enumerate(rules)])}
    nowhere = len(rules)
    allows = [*(rule.allows for rule in rules), True]
    decisions = {}
    # What the path starts with, with the place of the first rule that matches each of it.
    starts = [("", nowhere)]
    for prefix in prefixes:
        while not prefix.startswith(starts[-1][0]):
            starts.pop()
        place = min(places.get(prefix, nowhere), starts[-1][1])
        starts.append((prefix, place))
        decisions[prefix] = allows[place] or prefix == ROBOTS_TXT
    return decisions


def says_the_same(old: Sequence[Line], new: Sequence[Line]) -> bool:
    """Tell whether two lists of rules are the same, to the letter."""
    return old == new or [rule.text for rule in old] == [rule.text for rule in new]


def old_rules(rules: Iterable[Line]) -> Iterator[OldRule]:
    """Give what old parsers make of rules, those left out that only paths with stars match."""
    return filter(None, (_old_rule(rule.key, rule.value) for rule in rules))


@remembered(4096)
def _old_rule(key: str, value: str) -> OldRule | None:
    """Give what old parsers make of a rule; many rules, and many files, have the same."""
    value = value.strip()
    if "*" in value:
        return None
    # Every path starts with a slash.
    prefix = _PARSER.normalize_pattern(value) or "/"
    if not prefix.startswith("/") or _STAR in prefix:
        return None
    allows = not value or key.strip().lower() == "allow"
    return OldRule(prefix, allows, value if is_plain_path(value) else prefix)


def decide(rules: Iterable[OldRule], path: str) -> bool:
    """Tell what the first rule that matches decides about a path without stars."""
    if path == ROBOTS_TXT:
        return True
    path = _normalize_path(path)
    return next((rule.allows for rule in rules if path.startswith(rule.prefix)), True)


_normalize_path = remembered(1024)(_PARSER.normalize_path)
