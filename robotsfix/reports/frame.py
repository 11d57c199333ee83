"""The lines of a file that a finding is about, with marks under the places."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from rich.cells import cell_len
from rich.text import Text

from robotsfix.reports.escape import escape
from robotsfix.reports.excerpt import Excerpt
from robotsfix.syntax.document import Document
from robotsfix.syntax.lines import Span

_GUTTER = "blue"
_MOST_LINES = 4
"""How many lines of one place are shown; of a longer one, the first ones and the last."""


class Mark(NamedTuple):
    """A place in a file, and how to mark it."""

    span: Span
    label: str
    symbol: str
    style: str


class _Stretch(NamedTuple):
    """A mark's part in one line, as offsets in that line."""

    start: int
    end: int
    mark: Mark
    label: str


class Frame:
    """Lines of a document with marks, as rows of text.

    Attributes:
        indent: The width of the line numbers.
    """

    def __init__(self, document: Document, marks: Iterable[Mark], width: int) -> None:
        """Lay a frame out.

        Args:
            document: The file.
            marks: The places, the most important one first.
            width: How many columns of a terminal there are.
        """
        self._document = document
        self._lines: dict[int, list[_Stretch]] = {}
        for mark in marks:
            for index, stretch in _stretches(document, mark):
                self._lines.setdefault(index, []).append(stretch)
        # One line between two that are shown takes no more room than the gap mark in its place.
        for before, behind in pairwise(sorted(self._lines)):
            if before + 1 == behind - 1:
                self._lines[before + 1] = []
        self.indent = len(str(max(self._lines) + 1))
        self._width = max(20, width - self.indent - 3)

    @property
    def rows(self) -> Iterator[Text]:
        """The rows, without line endings."""
        yield self._row()
        behind = -1
        for index, stretches in sorted(self._lines.items()):
            if behind >= 0 and index > behind + 1:
                yield Text("...", _GUTTER)
            yield from self._line(index, stretches)
            behind = index

    def _line(self, index: int, stretches: list[_Stretch]) -> Iterator[Text]:
        text = _line_text(self._document, index)
        focus = stretches[0] if stretches else None
        excerpt = Excerpt(text, focus.start if focus else 0, focus.end if focus else 0, self._width)
        yield self._row(excerpt.shown, number=str(index + 1))
        for stretch in stretches:
            start, length = excerpt.columns(stretch.start, stretch.end)
            mark, label = stretch.mark, stretch.label
            underline = " " * start + mark.symbol * length
            if start + length + 1 + cell_len(label) <= self._width:
                yield self._row(f"{underline} {label}" if label else underline, style=mark.style)
            else:
                yield self._row(underline, style=mark.style)
                lead = max(0, min(start, self._width - cell_len(label)))
                yield self._row(" " * lead + label, style=mark.style)

    def _row(self, text: str = "", *, number: str = "", style: str = "") -> Text:
        row = Text()
        row.append(f"{number:>{self.indent}} |", _GUTTER)
        if text:
            row.append(" ")
            row.append(text, style)
        return row


def _stretches(document: Document, mark: Mark) -> Iterator[tuple[int, _Stretch]]:
    """Give the lines of a mark, by index, with what is marked in each."""
    start, end = mark.span
    first = document.position(start).line - 1
    last = max(first, document.position(max(start, end - 1)).line - 1)
    indexes = list(range(first, last + 1))
    if len(indexes) > _MOST_LINES:
        indexes[_MOST_LINES - 1 : -1] = []
    for index in indexes:
        offset, size = _line_start(document, index), len(_line_text(document, index))
        low, high = (min(max(0, place - offset), size) for place in (start, end))
        label = escape(mark.label) if index == first else ""
        yield index, _Stretch(low, max(low, high), mark, label)


def _line_start(document: Document, index: int) -> int:
    # A byte order mark is shown as a part of the first line.
    if index == 0:
        return 0
    return document.lines[index].start if index < len(document.lines) else len(document.text)


def _line_text(document: Document, index: int) -> str:
    if index >= len(document.lines):
        return document.byte_order_mark if index == 0 else ""
    text = document.lines[index].text
    return document.byte_order_mark + text if index == 0 else text
