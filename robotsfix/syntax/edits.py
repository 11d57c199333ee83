"""Changes to a text as data: edits, applied and composed."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Edit(NamedTuple):
    """Replace the text from offset `start` up to, not including, `end` by `replacement`."""

    start: int
    end: int
    replacement: str

    @classmethod
    def insert(cls, offset: int, text: str) -> "Edit":
        """Put `text` in front of the character at `offset`."""
        return cls(offset, offset, text)

    @classmethod
    def delete(cls, start: int, end: int) -> "Edit":
        """Take away the text from `start` up to, not including, `end`."""
        return cls(start, end, "")

    def overlaps(self, other: "Edit") -> bool:
        """Tell whether both change the same characters, or insert at the same place."""
        if self.start == self.end and other.start == other.end:
            return self.start == other.start
        return self.start < other.end and other.start < self.end


class EditSet:
    """Edits of one text that can be applied together, because none overlap."""

    def __init__(self) -> None:
        """Start without edits."""
        self.edits: list[Edit] = []

    def add(self, edits: Iterable[Edit]) -> bool:
        """Take in edits that belong together, all of them or none.

        Returns:
            Whether they were taken; False if one overlaps an edit that is there already.
        """
        wanted = sorted(edits)
        if any(self._conflicts(edit) for edit in wanted):
            return False
        for edit in wanted:
            insort(self.edits, edit)
        return True

    def _conflicts(self, edit: Edit) -> bool:
        place = bisect_left(self.edits, edit)
        # An insertion may stand at either edge of its neighbour, so two neighbours can matter.
        return any(edit.overlaps(other) for other in self.edits[max(0, place - 2) : place + 2])


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Give the text with all edits applied.

    Args:
        text: The text that the edits' offsets speak of.
        edits: Edits in order, none of which overlap.

    Raises:
        ValueError: Two edits overlap, or one lies outside the text.
    """
    parts: list[str] = []
    behind = 0
    for start, end, replacement in _checked(len(text), edits):
        parts += text[behind:start], replacement
        behind = end
    parts.append(text[behind:])
    return "".join(parts)


def _checked(length: int, edits: Iterable[Edit]) -> Iterator[Edit]:
    behind = 0
    for edit in edits:
        if not behind <= edit.start <= edit.end <= length:
            raise ValueError(
                f"the edit of {edit.start} to {edit.end} overlaps another or leaves the text"
            )
        yield edit
        behind = edit.end


Piece = tuple[int, int] | str
"""A part of an edited text: a stretch of the original as (start, end), or new text."""


def compose(text: str, first: Iterable[Edit], second: Iterable[Edit]) -> list[Edit]:
    """Give edits that do in one step what `first` and then `second` do.

    Args:
        text: The original text.
        first: Edits of the original text, in order.
        second: Edits of what `first` makes of it, in order.

    Raises:
        ValueError: Two edits of one step overlap, or one lies outside the text.
    """
    before = list(_checked(len(text), first))
    between = len(text) + sum(len(edit.replacement) - edit.end + edit.start for edit in before)
    source = _Pieces(_pieces(len(text), before))
    result: list[Piece] = []
    position = 0
    for start, end, replacement in _checked(between, second):
        result += source.take(start - position)
        source.take(end - start)
        result.append(replacement)
        position = end
    result += source.rest()
    return list(_edits(len(text), result))


class _Pieces:
    """Pieces that are taken from the front, cut where need be."""

    def __init__(self, pieces: Iterator[Piece]) -> None:
        self._pieces = pieces
        self._current: Piece = ""

    def take(self, length: int) -> list[Piece]:
        """Take pieces of `length` characters together."""
        taken: list[Piece] = []
        while length:
            size = _size(self._current)
            if size > length:
                head, self._current = _cut(self._current, length)
                taken.append(head)
                break
            taken.append(self._current)
            length -= size
            self._current = next(self._pieces, "")
        return taken

    def rest(self) -> list[Piece]:
        """Take everything that is left."""
        return [self._current, *self._pieces]


def _size(piece: Piece) -> int:
    return len(piece) if isinstance(piece, str) else piece[1] - piece[0]


def _cut(piece: Piece, length: int) -> tuple[Piece, Piece]:
    if isinstance(piece, str):
        return piece[:length], piece[length:]
    start, end = piece
    return (start, start + length), (start + length, end)


def _pieces(length: int, edits: Iterable[Edit]) -> Iterator[Piece]:
    behind = 0
    for start, end, replacement in edits:
        yield (behind, start)
        yield replacement
        behind = end
    yield (behind, length)


def _edits(length: int, pieces: Iterable[Piece]) -> Iterator[Edit]:
    behind = 0
    inserted: list[str] = []
    for piece in pieces:
        if isinstance(piece, str):
            inserted.append(piece)
        elif piece[0] < piece[1]:
            text = "".join(inserted)
            if text or behind < piece[0]:
                yield Edit(behind, piece[0], text)
            behind = piece[1]
            inserted.clear()
    text = "".join(inserted)
    if text or behind < length:
        yield Edit(behind, length, text)
