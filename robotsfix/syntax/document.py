"""The tree: a whole robots.txt as lines, from which every byte can be had back."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate, count
from operator import add
from typing import NamedTuple

from robotsfix.syntax.fields import CANONICAL_NAMES, RECORDS, Field
from robotsfix.syntax.lines import Line, split_lines
from robotsfix.syntax.source import decode, encode

# The mark itself, and its beginnings, which google/robotstxt skips as well; they are not UTF-8,
# and so stand in the text as surrogates.
_BYTE_ORDER_MARKS = ("\ufeff", "\udcef\udcbb", "\udcef")
_FIELDS = range(max(Field) + 1)


class Position(NamedTuple):
    """A place in a text as people count it."""

    line: int
    """From 1."""
    column: int
    """In characters, from 1."""


class Document:
    """A robots.txt as lines. Any text is one; nothing raises.

    Attributes:
        text: The whole text; octets that are not UTF-8 stand in it as lone surrogates.
        byte_order_mark: The byte order mark at the very start, or what there is of it.
        lines: The lines behind that mark, in order.
        records: Those of them that groups are made of: User-agent, Allow and Disallow lines.
    """

    def __init__(self, text: str) -> None:
        """Read a text into lines, in linear time."""
        self.text = text
        self.byte_order_mark = next(
            (mark for mark in _BYTE_ORDER_MARKS if text.startswith(mark)), ""
        )
        start = len(self.byte_order_mark)
        texts, endings = split_lines(text[start:])
        if not texts[-1]:
            # Behind the last line ending, there is no line.
            texts.pop()
        starts = accumulate(map(add, map(len, texts), map(len, endings)), initial=start)
        self.lines = [*map(Line, count(), starts, texts, endings)]
        self.records = [line for line in self.lines if line.field in RECORDS]
        self._lines_by_field: list[list[Line]] = [[] for _ in _FIELDS]
        by_field = self._lines_by_field
        for line in self.lines:
            by_field[line.field].append(line)

    def __repr__(self) -> str:
        return f"<Document of {len(self.lines)} lines>"

    @property
    def source(self) -> bytes:
        """The octets of the whole file."""
        return encode(self.text)

    @property
    def leaves(self) -> list[str]:
        """Every part of the text from left to right; joined, they are the text."""
        return [self.byte_order_mark, *(leaf for line in self.lines for leaf in line.leaves)]

    def lines_of(self, field: Field) -> Sequence[Line]:
        """Give the lines with a certain field, in order; `Field.NONE` gives those without any."""
        return self._lines_by_field[field]

    @cached_property
    def line_starts(self) -> list[int]:
        """The offset of each line's first character."""
        return [line.start for line in self.lines]

    @cached_property
    def newline(self) -> str:
        """The line ending that most lines have; LF where there is none."""
        if "\r" not in self.text:
            return "\n"
        endings = [line.ending for line in self.lines if line.ending]
        return max(("\n", "\r\n", "\r"), key=endings.count)

    @cached_property
    def spelling(self) -> dict[Field, str]:
        """How the file writes the name of each field: as it does most often, else as usual.

        A field that it does not have is in lower case if all its other fields are.
        """
        fields = {name.lower(): field for field, name in CANONICAL_NAMES.items()}
        keys = Counter([line.key for line in self.lines])
        counts = Counter({key: count for key, count in keys.items() if key.lower() in fields})
        lower = bool(counts) and all(key.islower() for key in counts)
        names = {field: name.lower() if lower else name for field, name in CANONICAL_NAMES.items()}
        for key, _ in reversed(counts.most_common()):
            names[fields[key.lower()]] = key
        return names

    def line_at(self, offset: int) -> Line | None:
        """Give the line that holds the character at `offset`; None in an empty text."""
        if not self.lines:
            return None
        return self.lines[max(0, bisect_right(self.line_starts, offset) - 1)]

    def position(self, offset: int) -> Position:
        """Give line and column of the character at `offset` (0 up to the text's length)."""
        line = self.line_at(offset)
        if line is None or offset < line.start:
            return Position(1, 1)
        if offset >= line.next_start and line.ending:
            return Position(line.number + 1, 1)
        return Position(line.number, offset - line.start + 1)


def parse(source: bytes | str) -> Document:
    """Read a robots.txt into a tree that loses nothing.

    Args:
        source: The file's octets, or its text.

    Returns:
        The document; `.source` gives the octets back, byte for byte.

    Every input gives a document; nothing raises. Source: RFC 9309, section 2.2, for what a line is.
    """
    return Document(decode(source) if isinstance(source, bytes) else source)
