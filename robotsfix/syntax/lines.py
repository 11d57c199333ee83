"""One line of a robots.txt, taken apart without losing a character."""

import re
from itertools import pairwise
from typing import NamedTuple

from robotsfix.syntax.fields import USUAL_NAMES, Field, classify

WHITE_SPACE = " \t\v\f"

_LINE_ENDING = re.compile("(\r\n|\r|\n)")
_NO_FIELD = Field.NONE
_TWO_WORDS = re.compile(r"([^ \t]+)[ \t]+([^ \t]+)\Z")


class Span(NamedTuple):
    """A stretch of a text: from offset `start` up to, not including, offset `end`."""

    start: int
    end: int


class Line:
    """A line in its parts: lead, key, gap, separator, gap, value, gap, comment, line ending.

    The separator is a colon, or white space where exactly two words stand on a line without a
    colon (google/robotstxt reads these as key and value). A line with neither has its whole text
    in `key`, and the field `Field.NONE`.
    """

    __slots__ = (
        "comment",
        "ending",
        "field",
        "index",
        "key",
        "separator",
        "start",
        "text",
        "value",
    )

    def __init__(self, index: int, start: int, text: str, ending: str) -> None:
        """Take a line apart.

        Args:
            index: Its place in the document, from 0.
            start: The offset of its first character in the document's text.
            text: The line without its ending.
            ending: CR LF, LF, CR, or nothing at the end of the text.
        """
        self.index = index
        self.start = start
        self.text = text
        self.ending = ending
        body = text
        self.comment = ""
        if "#" in text:
            body, mark, remark = text.partition("#")
            self.comment = mark + remark
        key, separator, value = body.partition(":")
        if separator:
            field = USUAL_NAMES.get(key)
            if field is None:
                key = key.strip(WHITE_SPACE)
                field = classify(key)
            self.key = key
            self.separator = separator
            self.value = value.strip(WHITE_SPACE)
            self.field = field
            return
        if key:
            key = key.strip(WHITE_SPACE)
            if key and (words := _TWO_WORDS.match(key)):
                name, value = words[1].rstrip(WHITE_SPACE), words[2].lstrip(WHITE_SPACE)
                self.key = name
                self.separator = key[len(name) : len(key) - len(value)]
                self.value = value
                self.field = classify(name)
                return
        self.key = key
        self.separator = self.value = ""
        self.field = _NO_FIELD

    def __repr__(self) -> str:
        return f"<Line {self.number}: {self.text!r}>"

    @property
    def number(self) -> int:
        """The line's number, from 1."""
        return self.index + 1

    @property
    def end(self) -> int:
        """The offset behind the text, where the line ending starts."""
        return self.start + len(self.text)

    @property
    def next_start(self) -> int:
        """The offset at which the next line starts."""
        return self.start + len(self.text) + len(self.ending)

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing on the line but white space."""
        return not self.key and not self.separator and not self.comment

    @property
    def is_comment(self) -> bool:
        """Whether a comment is all that stands on the line."""
        return not self.key and not self.separator and bool(self.comment)

    @property
    def has_colon(self) -> bool:
        """Whether a colon separates key and value."""
        return self.separator == ":"

    @property
    def body_span(self) -> Span:
        """Where the line's text stands without comment and without white space around it."""
        end = len(self.text) - len(self.comment)
        body = self.text[:end].lstrip(WHITE_SPACE)
        start = self.start + end - len(body)
        return Span(start, start + len(body.rstrip(WHITE_SPACE)))

    @property
    def key_span(self) -> Span:
        """Where the key stands."""
        lead = len(self.text) - len(self.text.lstrip(WHITE_SPACE)) if self.key else 0
        return Span(self.start + lead, self.start + lead + len(self.key))

    @property
    def separator_span(self) -> Span:
        """Where the separator stands: the colon, or the white space in its place."""
        start = self.start + self.text.index(":") if self.has_colon else self.key_span.end
        return Span(start, start + len(self.separator))

    @property
    def value_span(self) -> Span:
        """Where the value stands; where it would stand if it is empty."""
        if self.value and self.separator == ":":
            start = self.start + self.text.index(self.value, self.text.index(":") + 1)
            return Span(start, start + len(self.value))
        behind = self.separator_span.end - self.start
        rest = self.text[behind : len(self.text) - len(self.comment)]
        lead = len(rest) - len(rest.lstrip(WHITE_SPACE)) if self.value else min(len(rest), 1)
        start = self.start + behind + lead
        return Span(start, start + len(self.value))

    @property
    def comment_span(self) -> Span:
        """Where the comment stands, its `#` included."""
        return Span(self.end - len(self.comment), self.end)

    @property
    def leaves(self) -> tuple[str, ...]:
        """The line's parts from left to right; joined, they are the line with its ending."""
        key, separator, value = self.key_span, self.separator_span, self.value_span
        cuts = (*key, *separator, *value, self.comment_span.start, self.end)
        parts = [self.text[: key.start - self.start]]
        for start, end in pairwise(cuts):
            parts.append(self.text[start - self.start : end - self.start])
        return (*parts, self.ending)


def split_lines(text: str) -> tuple[list[str], list[str]]:
    """Split a text into lines, and give these and their endings.

    A line ends at CR LF, LF or CR and nowhere else (RFC 9309, section 2.2), unlike
    `str.splitlines`. The last line has no ending and may be empty.
    """
    lines = text.split("\n")
    endings = ["\n"] * (len(lines) - 1)
    if "\r" in text:
        if text.count("\r") != text.count("\r\n"):
            parts = _LINE_ENDING.split(text)
            return parts[::2], [*parts[1::2], ""]
        endings = ["\r\n" if line.endswith("\r") else "\n" for line in lines[:-1]]
        lines = [line.removesuffix("\r") for line in lines]
    return lines, [*endings, ""]
