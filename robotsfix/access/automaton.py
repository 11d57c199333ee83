"""Path patterns as automata, which read a path character by character.

A pattern first compares its prefix. Behind a star it searches for its next segment, and takes the
first place found: any later place leaves less of the path for the segments behind it. So a pattern
is in one state at a time.
"""

from typing import NamedTuple

FOUND = -1
"""The state of a pattern that matches, whatever follows."""
NEVER = -2
"""The state of a pattern that cannot match any more."""


class Pattern(NamedTuple):
    """A path pattern without superfluous stars, so that patterns alike are equal.

    The attributes are those of `PathPattern`.
    """

    prefix: str
    segments: tuple[str, ...] = ()
    anchored: bool = False


class _Segment:
    """The search for a segment, as Knuth, Morris and Pratt do it.

    A position is the length of the segment's longest beginning that the path read so far ends with.
    """

    def __init__(self, text: str, found: int | None) -> None:
        self.text = text
        self.found = found
        """The state behind the segment; None if the path must end with it."""
        self.states: dict[int, int] = {}
        """The state for each position that was asked for."""
        self._moves: list[dict[str, int]] = []
        self._borders = [0]

    def moves(self, position: int) -> dict[str, int]:
        """Give the next position for each character; any other character leads back to 0."""
        while len(self._moves) <= position:
            known = len(self._moves)
            moves = dict(self._moves[self._borders[known]]) if known else {}
            if known < len(self.text):
                character = self.text[known]
                self._borders.append(moves.get(character, 0))
                moves[character] = known + 1
            self._moves.append(moves)
        return self._moves[position]

    def border(self, position: int) -> int:
        """Give the length of the next shorter beginning that the path ends with."""
        self.moves(position)
        return self._borders[position]


class States:
    """The states that patterns can be in behind their prefix, as numbers.

    A state stands for what is left of a pattern, so that different patterns can be in the same.

    Attributes:
        at_end: For each state, whether a pattern matches if the path ends there.
        moves: For each state that was filled, the next one behind characters of the segment.
        other: For each state, the next one behind any other character.
    """

    def __init__(self) -> None:
        """Start with the state of a pattern that matches only if nothing follows."""
        self.at_end = [True]
        self.moves: list[dict[str, int]] = [{}]
        self.other = [NEVER]
        self._positions = [(_Segment("", None), 0)]
        self._segments: dict[tuple[str, int | None], _Segment] = {}

    def first(self, pattern: Pattern) -> int:
        """Give the state of a pattern just behind its prefix."""
        if not pattern.segments:
            return 0 if pattern.anchored else FOUND
        found = None if pattern.anchored else FOUND
        for text in reversed(pattern.segments):
            segment = self._segments.get((text, found))
            if segment is None:
                segment = self._segments[text, found] = _Segment(text, found)
            found = state = self._state(segment, 0)
        return state

    def fill(self, state: int) -> None:
        """Find out the moves of a state."""
        if not self.moves[state]:
            segment, position = self._positions[state]
            moves = segment.moves(position)
            self.moves[state] = {
                character: self._state(segment, following) for character, following in moves.items()
            }

    def shorter(self, state: int) -> int | None:
        """Give the state with the next shorter part of the segment; None if there is none.

        Whatever matches from that state on also matches from this one on.
        """
        segment, position = self._positions[state]
        return self._state(segment, segment.border(position)) if position else None

    def behind(self, state: int) -> int | None:
        """Give the state just behind the segment; None if there is none.

        Whatever matches from this state on also matches from that one on.
        """
        segment, _ = self._positions[state]
        return None if segment.found == FOUND else segment.found

    def _state(self, segment: _Segment, position: int) -> int:
        complete = position == len(segment.text)
        if complete and segment.found is not None:
            return segment.found
        state = segment.states.get(position)
        if state is None:
            state = segment.states[position] = len(self.at_end)
            self.at_end.append(complete)
            self.moves.append({})
            self.other.append(segment.states[0])
            self._positions.append((segment, position))
        return state
