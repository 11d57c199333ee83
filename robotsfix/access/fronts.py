"""Two lists of rules, followed together along a path.

Each list gives its patterns ranks: the lowest rank that matches decides; even ranks allow and odd
ranks block. Neighbours that decide alike share a rank, for their order makes no difference.
"""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from robotsfix.access.automaton import FOUND, NEVER, Pattern, States

OPENED = 1
"""The direction in which the old rules block and the new ones allow."""
CLOSED = 2
"""The direction in which the old rules allow and the new ones block."""

_WORK_TO_ENTER = 20
"""How much more work it is to put a pattern into a front than to look at it."""

Ranks = tuple[int, int]
"""The ranks of a pattern among the old and among the new rules."""
Entry = tuple[int, Ranks]
"""A pattern behind its prefix: the state that it is in, and its ranks."""


class TooMuchWorkError(Exception):
    """The bound on the work for one comparison is reached."""


class Front:
    """The patterns whose prefix a path has passed, as far as they can still change a decision.

    Attributes:
        entries: The patterns, in order of their states; no state occurs twice.
        settled: The lowest ranks that match whatever follows.
        at_end: The ranks that decide if the path ends here.
        roles: In which directions patterns can decide, by their ranks.
        possible: In which directions the two lists may differ on what follows.
        reacting: The characters that get any of the patterns further; None if not asked for yet.
        moves: The fronts that `Fronts.move` has given, by character.
        simplest: What `Fronts.simplest` has given.
    """

    __slots__ = (
        "at_end",
        "entries",
        "moves",
        "possible",
        "reacting",
        "roles",
        "settled",
        "simplest",
    )

    def __init__(self, entries: tuple[Entry, ...], settled: Ranks, at_end: Ranks) -> None:
        """Take what is known, and find out in which directions patterns can decide."""
        self.entries = entries
        self.settled = settled
        self.at_end = at_end
        self.roles = roles({settled, *[ranks for _, ranks in entries]})
        self.possible = either(self.roles.values())
        self.reacting: frozenset[str] | None = None
        self.moves: dict[str, Front] = {}
        self.simplest: Front | None = None


class Fronts:
    """All fronts of one comparison; equal ones are the same object."""

    def __init__(self, most_work: int) -> None:
        """Start without a front.

        Args:
            most_work: How many patterns may be looked at, counted once for each step.
        """
        self._work_left = most_work
        self._states = States()
        self._fronts: dict[tuple[tuple[Entry, ...], Ranks], Front] = {}

    def spend(self, work: int) -> None:
        """Count patterns that are looked at.

        Raises:
            TooMuchWorkError: The bound is reached.
        """
        self._work_left -= work
        if self._work_left < 0:
            raise TooMuchWorkError

    def front(self, entries: Sequence[Entry], settled: Ranks) -> Front:
        """Give the front of some patterns.

        Args:
            entries: The patterns; some may have been found, and states may occur twice.
            settled: The lowest ranks that match whatever follows, apart from these patterns.
        """
        self.spend(len(entries))
        ranks = dict(entries)
        if len(ranks) < len(entries) or FOUND in ranks or NEVER in ranks:
            ranks = {}
            for state, pair in entries:
                ranks[state] = lowest(pair, ranks.get(state, pair))
            settled = lowest(settled, ranks.pop(FOUND, settled))
            ranks.pop(NEVER, None)
        # What comes behind a rank that matches anyway never decides.
        lowered = {pair: lowest(pair, settled) for pair in set(ranks.values())}
        useful = tuple(
            [
                (state, lowered[pair])
                for state, pair in sorted(ranks.items())
                if lowered[pair] != settled
            ]
        )
        front = self._fronts.get((useful, settled))
        if front is None:
            complete = self._states.at_end
            at_end = settled
            for pair in {pair for state, pair in useful if complete[state]}:
                at_end = lowest(at_end, pair)
            front = self._fronts[useful, settled] = Front(useful, settled, at_end)
        return front

    def enter(self, front: Front, passed: Sequence[tuple[Pattern, Ranks]]) -> Front:
        """Give a front with patterns added whose prefix the path has just passed."""
        self.spend(_WORK_TO_ENTER * len(passed))
        entered = [(self._states.first(pattern), ranks) for pattern, ranks in passed]
        return self.front([*front.entries, *entered], front.settled)

    def reacting(self, front: Front) -> frozenset[str]:
        """Give the characters that get any pattern of a front further than any other character."""
        if front.reacting is None:
            self.spend(len(front.entries))
            for state, _ in front.entries:
                self._states.fill(state)
            front.reacting = frozenset(self.characters(front.entries))
        return front.reacting

    def characters(self, entries: Iterable[Entry]) -> set[str]:
        """Give the characters that get some patterns further, of a front whose are known."""
        moves = self._states.moves
        return set().union(*[moves[state] for state, _ in entries])

    def move(self, front: Front, character: str) -> Front:
        """Give the front behind one more character."""
        if character not in self.reacting(front):
            character = ""
        following = front.moves.get(character)
        if following is None:
            moves, other = self._states.moves, self._states.other
            entries = [
                (moves[state].get(character, other[state]), ranks) for state, ranks in front.entries
            ]
            following = front.moves[character] = self.front(entries, front.settled)
        return following

    def simplest(self, front: Front) -> Front:
        """Number the ranks anew, so that fronts that decide alike become equal."""
        if front.simplest is None:
            pairs = {front.settled, *[ranks for _, ranks in front.entries]}
            old = _renumbered({old for old, _ in pairs})
            new = _renumbered({new for _, new in pairs})
            renumbered = {pair: (old[pair[0]], new[pair[1]]) for pair in pairs}
            entries = [(state, renumbered[ranks]) for state, ranks in front.entries]
            front.simplest = self.front(entries, renumbered[front.settled])
        return front.simplest

    def and_before(self, entries: AbstractSet[Entry]) -> set[Entry]:
        """Give patterns, and with them what they have also found: shorter parts of segments."""
        result = set(entries)
        for state, ranks in entries:
            shorter = self._states.shorter(state)
            while shorter is not None:
                result.add((shorter, ranks))
                shorter = self._states.shorter(shorter)
        self.spend(len(result))
        return result

    def is_before(self, entry: Entry, others: AbstractSet[Entry]) -> bool:
        """Tell whether one of some patterns has come further than another: by a segment or more.

        Args:
            entry: The pattern that may have come less far; only the same ranks are compared.
            others: The others, as `and_before` gives them.
        """
        state, ranks = entry
        behind = self._states.behind(state)
        while behind is not None:
            if (behind, ranks) in others:
                return True
            behind = self._states.behind(behind)
        return False


def lowest(one: Ranks, other: Ranks) -> Ranks:
    """Give the lower rank of both for each list of rules."""
    return min(one[0], other[0]), min(one[1], other[1])


def either(directions: Iterable[int]) -> int:
    """Give all directions that occur."""
    result = 0
    for direction in directions:
        result |= direction
    return result


def roles(pairs: AbstractSet[Ranks]) -> dict[Ranks, int]:
    """Tell in which directions patterns can decide: OPENED, CLOSED, both, or 0.

    A path is opened if x, of all patterns that match it the first one among the old rules, blocks,
    and y, the first one among the new rules, allows. Then x is before y among the old rules and y
    before x among the new ones, or x is y. A pattern that stands like that to no other can only
    stand in the way: no path on which it decides is opened.

    Args:
        pairs: The ranks of all patterns that may still match, and those that match in any case;
            none may be higher than these.
    """
    result = dict.fromkeys(pairs, 0)
    order = sorted(pairs, key=lambda pair: (pair[0], -pair[1]))
    # The last place among the new rules of patterns that allow, or block, among the old ones.
    last = [-1, -1]
    for pair in order:
        old, new = pair
        last[old & 1] = max(last[old & 1], new)
        if new <= last[~new & 1]:
            result[pair] |= CLOSED if new & 1 else OPENED
    # The first place among the new rules of patterns that allow, or block, among these.
    highest = max(new for _, new in pairs)
    first = [highest + 1, highest + 1]
    for pair in reversed(order):
        old, new = pair
        first[new & 1] = min(first[new & 1], new)
        if first[~old & 1] <= new:
            result[pair] |= OPENED if old & 1 else CLOSED
    return result


def _renumbered(ranks: Iterable[int]) -> dict[int, int]:
    numbers: dict[int, int] = {}
    number: int | None = None
    for rank in sorted(ranks):
        if number is None:
            number = rank & 1
        elif (rank ^ number) & 1:
            number += 1
        numbers[rank] = number
    return numbers
