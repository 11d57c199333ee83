"""Writing paths in another way, where no decision changes."""

from collections.abc import Collection, Mapping, Sequence
from itertools import chain

from robotsfix.access.alteration import Alteration
from robotsfix.access.comparison import Relation, compare_rule_sets
from robotsfix.access.group import Rule
from robotsfix.access.profiles.reference import LONGEST_LINE, Profile
from robotsfix.access.ranking import simplest
from robotsfix.access.rule_set import RuleSet
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Fix
from robotsfix.checks.wording import quote
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.lines import Line
from robotsfix.syntax.source import encode

MOST_STATES = 1_000
"""How long a comparison may search; real files need far less."""
MOST_PASSED = 100_000
"""How many rules are looked at that others may move past."""
MOST_PASSING = 50
"""How many rules that do are looked at one by one."""
TITLE = "Write these paths without stars that add nothing"
MOST_ALONE = 5
"""How many lines are tried one by one, where not all of them together can be rewritten."""


def proved(context: Context, code: str, paths: Mapping[int, str]) -> dict[int, Fix]:
    """Give the fixes that write other paths on some lines and change no decision.

    Args:
        context: The file.
        code: The rule whose fixes they are; where the owner suppresses it, lines stay.
        paths: The path to write, by the index of the line.
    """
    edits = {
        index: Edit(*context.document.lines[index].value_span, path)
        for index, path in paths.items()
        if not context.is_suppressed(code, context.document.lines[index])
    }
    if not edits:
        return {}
    rewriting = Rewriting(context, edits)
    if rewriting.changes_nothing(edits):
        # One fix for all: a line alone could upset a tie that they keep together.
        title = f"Write {quote(next(iter(paths.values())))}" if len(edits) == 1 else TITLE
        return dict.fromkeys(edits, Fix(title, tuple(edits.values())))
    few = list(edits)[:MOST_ALONE]
    return {
        index: Fix(f"Write {quote(paths[index])}", (edits[index],))
        for index in few
        if rewriting.changes_nothing([index])
    }


def encoded(line: Line, path: str) -> Fix | None:
    """Give the fix that writes a path percent-encoded in another way, which is read as before.

    Args:
        line: The rule's line.
        path: What the reference reading itself makes of the path. There is no fix if crawlers
            would not read the line to its end.
    """
    size = len(encode(line.text)) - len(encode(line.value)) + len(encode(path))
    if size > LONGEST_LINE:
        return None
    return Fix(f"Write {quote(path)}", (Edit(*line.value_span, path),))


class Rewriting:
    """Edits of the paths of rule lines, and what rules these lines then mean."""

    def __init__(self, context: Context, edits: Mapping[int, Edit]) -> None:
        """Read the lines as they would be; one line's path makes no difference to other lines.

        Args:
            context: The file.
            edits: An edit of the path, by the index of the line.
        """
        self._profile = context.policy.profile
        self._rule_sets = [
            rules
            for rules in context.policy.rule_sets
            if any(rule.line.index in edits for rule in rules.rules)
        ]
        self._rules = {
            index: list(self._profile.rules(self._profile.line(_edited(line, edit))))
            for index, edit in edits.items()
            for line in [context.document.lines[index]]
        }

    def changes_nothing(self, lines: Collection[int]) -> bool:
        """Tell whether it is proved that no decision changes if some of the lines are rewritten."""
        chosen = {index: self._rules[index] for index in lines}
        return all(_says_the_same(self._profile, rules, chosen) for rules in self._rule_sets)


def _edited(line: Line, edit: Edit) -> Line:
    start, end = edit.start - line.start, edit.end - line.start
    text = f"{line.text[:start]}{edit.replacement}{line.text[end:]}"
    return Line(line.index, line.start, text, line.ending)


def _says_the_same(profile: Profile, rules: RuleSet, chosen: Mapping[int, Sequence[Rule]]) -> bool:
    """Tell whether it is proved that nothing changes where the lines mean other rules."""
    old: dict[int, list[Rule]] = {}
    for rule in rules.rules:
        if rule.line.index in chosen:
            old.setdefault(rule.line.index, []).append(rule)
    moves = [pair for index in old for pair in zip(old[index], chosen[index], strict=False)]
    passing = None
    if all(len(old[index]) == len(chosen[index]) for index in old):
        passing = _passing(rules.rules, moves)
    if passing == []:
        return True
    kept = [rule for rule in rules.rules if rule.line.index not in old]
    new = profile.in_order([*kept, *(rule for index in old for rule in chosen[index])])
    if passing is None:
        after = RuleSet(rules.groups, new, from_wildcard=rules.from_wildcard)
        return compare_rule_sets(rules, after, most_states=MOST_STATES).relation is Relation.EQUAL
    alteration = Alteration(rules, new, passing)
    return not alteration.differs_plainly() and alteration.changes_nothing(MOST_STATES)


def _passing(
    rules: Sequence[Rule], moves: Sequence[tuple[Rule, Rule]]
) -> list[tuple[Rule, list[Rule]]] | None:
    """Give the rules that move past rules of the other kind which they may meet, with these.

    Returns:
        None where the rewritten rules may match something else, or there is too much to look at.
    """
    places: dict[tuple[bool, int], list[Rule]] = {}
    for rule in chain(rules, [after for _, after in moves]):
        places.setdefault((rule.allows, rule.priority), []).append(rule)
    passing: list[tuple[Rule, list[Rule]]] = []
    looked_at = 0
    for before, after in moves:
        if before.allows != after.allows or simplest(before.pattern) != simplest(after.pattern):
            return None
        passed: list[Rule] = []
        least, most = sorted((after.priority, before.priority))
        for priority in range(least, most + 1):
            others = places.get((not after.allows, priority), ())
            looked_at += len(others)
            passed += [other for other in others if other.pattern.may_meet(after.pattern)]
        if passed:
            passing.append((after, passed))
        if looked_at > MOST_PASSED or len(passing) > MOST_PASSING:
            return None
    return passing
