"""Writing paths in another way, where no decision changes."""

from collections.abc import Iterable, Mapping, Sequence

from robotsfix.access.group import Rule
from robotsfix.access.paths import normalize_pattern
from robotsfix.access.pattern import PathPattern
from robotsfix.access.policy import Policy
from robotsfix.access.profiles.reference import LONGEST_LINE, Profile, may_be_cut
from robotsfix.access.ranking import simplest
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Fix
from robotsfix.checks.paths.covering import may_meet
from robotsfix.checks.paths.rules import groups_obeyed_together
from robotsfix.checks.wording import quote
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.lines import WHITE_SPACE, Line
from robotsfix.syntax.source import encode

MOST_PAIRS = 100_000
"""How many pairs of a crawler's rules are looked at."""
MOST_ROUNDS = 5
"""How often lines that stay may make others stay."""
TITLE = "Write these paths without stars that add nothing"

_EVERYTHING = frozenset({simplest(PathPattern("*")), simplest(PathPattern("/"))})

Move = tuple[bool, int, int, PathPattern]
"""Whether a rule allows, its priority, the one that it has afterwards, and its pattern."""


def proved(context: Context, code: str, edits: Mapping[int, Edit]) -> dict[int, Fix]:
    """Give the fix that writes other paths on some lines and changes no decision, for each of them.

    It is one fix for all, for a line alone could upset a tie that they keep together. Lines stay
    out of it where another rule may win then.

    Args:
        context: The file.
        code: The rule whose fix it is; where the owner suppresses it, lines stay.
        edits: The edit of each line's path, by the line's index; stars may go, and nothing else.
    """
    lines = context.document.lines
    suppresses = bool(context.suppressions)
    chosen: Mapping[int, Edit] = {
        index: edit
        for index, edit in edits.items()
        if _means_the_same(lines[index].value, edit.replacement)
        and not (suppresses and context.is_suppressed(code, lines[index]))
    }
    if chosen and may_be_cut(context.document):
        # What is read may be less than what stands there.
        chosen = {index: edit for index, edit in chosen.items() if _is_read_whole(lines[index])}
    if chosen:
        chosen = _without_effect(context.policy, chosen)
    if not chosen:
        return {}
    written = tuple(chosen.values())
    title = f"Write {quote(written[0].replacement)}" if len(written) == 1 else TITLE
    return dict.fromkeys(chosen, Fix(title, written))


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


def _means_the_same(value: str, path: str) -> bool:
    """Tell whether a path plainly matches what another one matches."""
    if "/index.htm" in value and value.rpartition("/")[0] != path.rpartition("/")[0]:
        # What such a line says of the directory would change as well.
        return False
    if path != path.strip(WHITE_SPACE):
        # White space at the end is no part of a path.
        return False
    if value.rstrip("*") == path and not path.endswith("$"):
        return True
    meanings = {simplest(PathPattern(value)), simplest(PathPattern(path))}
    return len(meanings) == 1 or meanings == _EVERYTHING


def _is_read_whole(line: Line) -> bool:
    return "\0" not in line.text and len(encode(line.text)) <= LONGEST_LINE


def _without_effect(policy: Policy, edits: Mapping[int, Edit]) -> Mapping[int, Edit]:
    """Give the edits for which it is proved that no other rule wins if all of them are made.

    Where rules of both kinds match a path, those that won before win afterwards.
    """
    if _are_of_one_kind([line for group in policy.groups for line in group.rule_lines]):
        return edits
    groups_together = groups_obeyed_together(policy)
    if groups_together is None:
        return {}
    disputed: list[list[Line]] = []
    for groups in groups_together:
        lines = [line for group in groups for line in group.rule_lines if line.value]
        if not _are_of_one_kind(lines):
            disputed.append(lines)
    for _ in range(MOST_ROUNDS):
        upset: set[int] = set()
        for lines in disputed:
            if not edits.keys().isdisjoint([line.index for line in lines]):
                upset |= _upset(policy.profile, lines, edits)
        if not upset:
            return edits
        edits = {index: edit for index, edit in edits.items() if index not in upset}
    return {}


def _upset(profile: Profile, lines: Sequence[Line], edits: Mapping[int, Edit]) -> set[int]:
    """Give the rewritten lines that may pass a rule of the other kind that matches the same.

    Args:
        profile: How rules are read.
        lines: Rule lines that are obeyed together.
        edits: The edits of some of their paths, by the line's index.
    """
    near = _near(lines, edits)
    if _are_of_one_kind(near):
        return set()
    moves, by_priority = _moves(profile.rules_of(near), edits)
    left = MOST_PAIRS
    upset: set[int] = set()
    for index, move in moves.items():
        allow, priority, after, _ = move
        for place in range(after, priority + 1):
            others = by_priority.get((not allow, place))
            if others:
                left -= len(others)
                if left < 0:
                    return set(edits)
                if any(_pass(move, other) for other in others):
                    upset.add(index)
    return upset


def _moves(
    rules: Iterable[Rule], edits: Mapping[int, Edit]
) -> tuple[dict[int, Move], dict[tuple[bool, int], list[Move]]]:
    """Give the moves of rewritten rules by their lines, and those of all by kind and priority."""
    moves: dict[int, Move] = {}
    by_priority: dict[tuple[bool, int], list[Move]] = {}
    for line, allow, pattern, priority in rules:
        after = priority
        # What a line says besides, about a directory, stays.
        if line.index in edits and line.index not in moves:
            start, end, path = edits[line.index]
            after -= end - start - len(path)
        move = allow, priority, after, pattern
        if after < priority:
            moves[line.index] = move
        for place in range(after, priority + 1):
            by_priority.setdefault((allow, place), []).append(move)
    return moves, by_priority


def _are_of_one_kind(lines: Iterable[Line]) -> bool:
    return len({line.field for line in lines}) <= 1


def _near(lines: Sequence[Line], edits: Mapping[int, Edit]) -> list[Line]:
    """Give the lines that are rewritten, and those that may be as long as one of these."""
    lengths: set[int] = set()
    for line in lines:
        if line.index in edits:
            most = len(normalize_pattern(line.value))
            start, end, path = edits[line.index]
            lengths.update(range(most - (end - start - len(path)), most + 1))
    return [
        line
        for line in lines
        if line.index in edits
        or len(line.value) in lengths
        # Priorities are not the lengths of these.
        or not line.value.isascii()
        or "/index.htm" in line.value
    ]


def _pass(one: Move, other: Move) -> bool:
    """Tell whether two rules of different kinds change places, and may match the same path."""
    allow, disallow = (one, other) if one[0] else (other, one)
    # Of rules that are equally long, the one that allows wins.
    won, wins = allow[1] >= disallow[1], allow[2] >= disallow[2]
    return won != wins and may_meet(one[3], other[3])
