"""Path patterns as automata, and how far many of them have come on one path.

A pattern first compares its prefix, character by character. Behind a star it looks for its next
segment, and takes the first place found: any later place leaves less of the path for the segments
behind it. So every pattern is in one state at a time, and the rest of the path is all that counts.

Two lists of rules are followed together. Each list gives its patterns ranks: the lowest rank that
matches decides, even ranks allow and odd ranks block. Neighbours that decide alike share a rank,
for their order makes no difference.
"""

from collections.abc import Iterable, Iterator, Sequence, Set
from typing import NamedTuple

OPENED = 1
"""The old rules block and the new ones allow."""
CLOSED = 2
"""The old rules allow and the new ones block."""

_FOUND = -1
"""The state of a pattern that matches, whatever follows."""
_NEVER = -2
"""The state of a pattern that cannot match any more."""

Entry = tuple[int, int, int]
"""A pattern whose prefix the path has passed: its state, its old rank and its new rank."""


class TooMuchWorkError(Exception):
    """The bound on the work for one comparison is reached."""


class Pattern(NamedTuple):
    """A path pattern without superfluous stars, so that equal ones look equal."""

    prefix: str
    segments: tuple[str, ...] = ()
    anchored: bool = False


class Front:
    """All patterns whose prefix the path has passed and that can still change a decision.

    Attributes:
        entries: The patterns that are still searching, in order; no state occurs twice.
        old: The lowest old rank that matches whatever follows.
        new: The lowest new rank that matches whatever follows.
        old_at_end: The old rank that decides if the path ends here.
        new_at_end: The new rank that decides if the path ends here.
        moves: The fronts that `Automaton.move` has given so far, by the character.
        simplest: The front in its simplest form; None until `Automaton.simplest` has been asked.
        roles: For each entry, what `roles` gives; None until `Automaton.roles` has been asked.
        possible: In which directions the two lists of rules may differ on what follows.
    """

    __slots__ = (
        "entries",
        "moves",
        "new",
        "new_at_end",
        "old",
        "old_at_end",
        "possible",
        "roles",
        "simplest",
    )

    def __init__(self, entries: tuple[Entry, ...], old: int, new: int) -> None:
        """Start without knowing what follows."""
        self.entries = entries
        self.old = self.old_at_end = old
        self.new = self.new_at_end = new
        self.moves: dict[str, Front] = {}
        self.simplest: Front | None = None
        self.roles: list[int] | None = None
        self.possible = 0


class _Search:
    """The search for one segment, after Knuth, Morris and Pratt.

    A position is the length of the segment's longest beginning that the path ends with.
    """

    def __init__(self, text: str, found: int | None) -> None:
        self.text = text
        self.found = found
        """The state that follows when the text is found; None: the path must end there."""
        self.states: dict[int, int] = {}
        self._rows: list[dict[str, int]] = []
        self._fallback = 0

    def row(self, position: int) -> dict[str, int]:
        """Give the next position for each character; any other character leads back to 0."""
        while len(self._rows) <= position:
            row = dict(self._rows[self._fallback]) if self._rows else {}
            length = len(self._rows)
            if length < len(self.text):
                character = self.text[length]
                self._fallback = row.get(character, 0)
                row[character] = length + 1
            self._rows.append(row)
        return self._rows[position]


class _States:
    """Numbers for what is left of patterns: equal remainders have equal numbers."""

    def __init__(self) -> None:
        self.at_end = [True]
        """For each state, whether the pattern matches a path that ends here."""
        self.other = [_NEVER]
        """For each state, the next one behind a character that it has no move for."""
        self.moves: list[dict[str, int]] = [{}]
        """For each state, the next one behind each character that gets the pattern anywhere; empty
        until `fill` has been called."""
        self._positions: list[tuple[_Search, int]] = [(_Search("", None), 0)]
        self._searches: dict[tuple[str, int | None], _Search] = {}

    def first(self, pattern: Pattern) -> int:
        """Give the state of a pattern just behind its prefix."""
        if not pattern.segments:
            return 0 if pattern.anchored else _FOUND
        found: int | None = None if pattern.anchored else _FOUND
        for text in reversed(pattern.segments):
            search = self._searches.get((text, found))
            if search is None:
                search = self._searches[text, found] = _Search(text, found)
            found = state = self._state(search, 0)
        return state

    def fill(self, state: int) -> None:
        """Find out the moves of a state."""
        if not self.moves[state]:
            search, position = self._positions[state]
            row = search.row(position)
            self.moves[state] = {
                character: self._state(search, row[character]) for character in row
            }

    def after(self, state: int) -> int | None:
        """Give the state that follows when what a state searches is found, if there is one."""
        search, _ = self._positions[state]
        return search.found

    def _state(self, search: _Search, position: int) -> int:
        complete = position == len(search.text)
        if complete and search.found is not None:
            return search.found
        state = search.states.get(position)
        if state is None:
            state = search.states[position] = len(self.at_end)
            self.at_end.append(complete)
            self.other.append(self._state(search, 0) if position else state)
            self.moves.append({})
            self._positions.append((search, position))
        return state


class Automaton:
    """Follows the patterns of two lists of rules together.

    Attributes:
        work: How many patterns have been looked at so far, counted once for each step.
        most_work: How many may be.
    """

    def __init__(self, most_work: int) -> None:
        """Start with no pattern.

        Args:
            most_work: The bound on `work`.
        """
        self.work = 0
        self.most_work = most_work
        self._states = _States()
        self._fronts: dict[tuple[int, int, tuple[Entry, ...]], Front] = {}

    def spend(self, work: int) -> None:
        """Count work that is about to be done.

        Raises:
            TooMuchWorkError: It would pass the bound.
        """
        self.work += work
        if self.work > self.most_work:
            raise TooMuchWorkError

    def enter(self, front: Front, passed: Iterable[tuple[Pattern, int, int]]) -> Front:
        """Give the front with patterns added whose prefix the path has just passed.

        Args:
            front: The front without them.
            passed: Each pattern with its old and its new rank.
        """
        entries = [(self._states.first(pattern), old, new) for pattern, old, new in passed]
        return self.front([*front.entries, *entries], front.old, front.new)

    def front(self, entries: Sequence[Entry], old: int, new: int) -> Front:
        """Give the front of some patterns; always the same object for the same front.

        Args:
            entries: The patterns; those that have matched for good count for `old` and `new`.
            old: The lowest old rank that matches whatever follows.
            new: The lowest new rank that matches whatever follows.
        """
        for state, old_rank, new_rank in entries:
            if state == _FOUND:
                old = min(old, old_rank)
                new = min(new, new_rank)
        ranks: dict[int, tuple[int, int]] = {}
        for state, old_rank, new_rank in entries:
            if state >= 0 and (old_rank < old or new_rank < new):
                # What comes behind the rank that matches anyway never decides.
                known_old, known_new = ranks.get(state, (old, new))
                ranks[state] = (min(old_rank, known_old), min(new_rank, known_new))
        return self._same(tuple([(state, *ranks[state]) for state in sorted(ranks)]), old, new)

    def _same(self, entries: tuple[Entry, ...], old: int, new: int) -> Front:
        key = (old, new, entries)
        front = self._fronts.get(key)
        if front is None:
            front = self._fronts[key] = Front(entries, old, new)
            at_end = self._states.at_end
            for state, old_rank, new_rank in entries:
                if at_end[state]:
                    front.old_at_end = min(front.old_at_end, old_rank)
                    front.new_at_end = min(front.new_at_end, new_rank)
        return front

    def characters(self, front: Front, chosen: Iterable[Entry]) -> set[str]:
        """Give the characters that get any of some patterns anywhere.

        Args:
            front: The front.
            chosen: Entries of it.
        """
        if not front.moves:
            self.spend(len(front.entries))
            for state, _, _ in front.entries:
                self._states.fill(state)
        moves = self._states.moves
        return set().union(*[moves[state] for state, _, _ in chosen])

    def move(self, front: Front, character: str) -> Front:
        """Give the front behind a character; `""` stands for one that gets no pattern anywhere."""
        following = front.moves.get(character)
        if following is None:
            self.spend(len(front.entries))
            moves, other = self._states.moves, self._states.other
            entries = [
                (moves[state].get(character, other[state]), old, new)
                for state, old, new in front.entries
            ]
            states = {entry[0] for entry in entries}
            if len(states) == len(entries) and min(states, default=0) >= 0:
                following = self._same(tuple(sorted(entries)), front.old, front.new)
            else:
                following = self.front(entries, front.old, front.new)
            front.moves[character] = following
        return following

    def simplest(self, front: Front) -> Front:
        """Number the ranks anew, so that fronts that decide alike are equal."""
        if front.simplest is None:
            old = _renumber([front.old, *(old for _, old, _ in front.entries)])
            new = _renumber([front.new, *(new for _, _, new in front.entries)])
            entries = [
                (state, old[old_rank], new[new_rank]) for state, old_rank, new_rank in front.entries
            ]
            front.simplest = self.front(entries, old[front.old], new[front.new])
            front.simplest.simplest = front.simplest
        return front.simplest

    def roles(self, front: Front) -> list[int]:
        """Give for each entry of a front how it can matter, as `roles` does."""
        if front.roles is None:
            ranks = [(old, new) for _, old, new in front.entries]
            *front.roles, default = roles([*ranks, (front.old, front.new)])
            front.possible = default
            for role in front.roles:
                front.possible |= role
        return front.roles

    def possible(self, front: Front) -> int:
        """Give how the two lists may differ on what follows: OPENED, CLOSED, both, or 0."""
        self.roles(front)
        return front.possible

    def restarted(self, entries: Iterable[Entry]) -> Iterator[Entry]:
        """Give entries as they are at the beginning of the segment that they search."""
        other = self._states.other
        for state, old, new in entries:
            yield other[state], old, new

    def is_ahead(self, entry: Entry, others: Set[Entry]) -> bool:
        """Tell whether one of some patterns, with the same ranks, has come further than another.

        Args:
            entry: The pattern that may be behind.
            others: The others, also as `restarted` gives them.
        """
        state, old, new = entry
        following = self._states.after(state)
        while following is not None and following >= 0:
            if (following, old, new) in others:
                return True
            following = self._states.after(following)
        return False


def roles(ranks: Sequence[tuple[int, int]]) -> list[int]:
    """Tell for each pattern in which directions it can decide: OPENED, CLOSED, both, or 0.

    A path is opened if x, of all patterns that match it the first one among the old rules, blocks,
    and y, the first one among the new rules, allows. Then x is before y among the old rules and y
    before x among the new ones, or x is y. A pattern that stands like that to no other pattern can
    only stand in the way: a path on which it decides is not opened.

    Args:
        ranks: For each pattern its old and its new rank; among them the ranks that match in any
            case, and none higher than these.
    """
    result = [0] * len(ranks)
    order = sorted((old, -new, index) for index, (old, new) in enumerate(ranks))
    # The last place among the new rules of a pattern that allows, or blocks, in the old ones.
    last = [-1, -1]
    for old, minus_new, index in order:
        new = -minus_new
        last[old & 1] = max(last[old & 1], new)
        if new <= last[~new & 1]:
            result[index] |= CLOSED if new & 1 else OPENED
    # The first place among the new rules of a pattern that allows, or blocks, in these.
    highest = max(new for _, new in ranks)
    first = [highest + 1, highest + 1]
    for old, minus_new, index in reversed(order):
        new = -minus_new
        first[new & 1] = min(first[new & 1], new)
        if first[~old & 1] <= new:
            result[index] |= OPENED if old & 1 else CLOSED
    return result


def _renumber(ranks: Iterable[int]) -> dict[int, int]:
    numbers: dict[int, int] = {}
    number = -1
    for rank in sorted(set(ranks)):
        if number < 0:
            number = rank & 1
        elif number & 1 != rank & 1:
            number += 1
        numbers[rank] = number
    return numbers
