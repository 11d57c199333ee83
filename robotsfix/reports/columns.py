"""Text in columns, for a terminal or a pipe."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple
from unicodedata import combining, east_asian_width

from robotsfix.reports.colour import paint

GAP = 2
"""The blanks between two columns."""

_DOTS = "..."


class Cell(NamedTuple):
    """What stands in one place of a table; it has to be printable already."""

    text: str
    styles: tuple[str, ...] = ()


def size(text: str) -> int:
    """Give how many columns of a terminal a text takes."""
    if text.isascii():
        return len(text)
    return sum(map(_size, text))


def shorten(text: str, room: int) -> str:
    """Give a text that fits: of one that does not, the start and the end.

    Args:
        text: The text, printable.
        room: How many columns there are, four at least.
    """
    # No character that anybody reads takes less than a column.
    if len(text) <= 4 * room and size(text) <= room:
        return text
    rest = room - len(_DOTS)
    end = _start_of(text[: -rest - 1 : -1], rest // 2)[::-1]
    return _start_of(text[:rest], rest - size(end)) + _DOTS + end


def aligned(rows: Sequence[Sequence[Cell]], *, colour: bool) -> Iterator[str]:
    """Give rows as lines, each with a newline; there are no blanks at the end of a line.

    Args:
        rows: The rows, all of the same length.
        colour: Whether to use the styles of the cells.
    """
    widths = [max(size(cell.text) for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = list(row)
        while cells and not cells[-1].text:
            cells.pop()
        parts = _padded(cells, widths, colour=colour)
        yield "".join(parts) + "\n"


def wrapped(start: str, text: str, width: int) -> Iterator[str]:
    """Give a text as lines that fit, each with a newline; words that do not fit stay whole.

    Args:
        start: What stands before it; the further lines begin below its end.
        text: The text, printable.
        width: How many columns there are.
    """
    line, used = start, size(start)
    for number, word in enumerate(text.split(" ")):
        if number and used + 1 + size(word) > width:
            yield line.rstrip(" ") + "\n"
            line, used = " " * size(start), size(start)
        elif number:
            line, used = f"{line} ", used + 1
        line, used = line + word, used + size(word)
    yield line.rstrip(" ") + "\n"


def _padded(cells: Sequence[Cell], widths: Iterable[int], *, colour: bool) -> Iterator[str]:
    for number, (cell, width) in enumerate(zip(cells, widths, strict=False), 1):
        text = paint(cell.text, *cell.styles, colour=colour and bool(cell.styles and cell.text))
        # Blanks of a colour of their own show on some terminals.
        yield text if number == len(cells) else text + " " * (width - size(cell.text) + GAP)


def _start_of(text: str, room: int) -> str:
    for end, character in enumerate(text):
        room -= _size(character)
        if room < 0:
            return text[:end]
    return text


def _size(character: str) -> int:
    if combining(character):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1
