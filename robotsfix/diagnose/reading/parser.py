"""From a bracket in a text to the value that starts there.

The parser keeps its own stack, so that no nesting exhausts Python's; it gives what it has read of a
value that is broken; and it counts what it reads.
"""

from math import isfinite
from typing import NamedTuple, TypeAlias

from robotsfix.diagnose.reading.tokens import BLANK, TOKEN, WORDS, number, string

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
"""A value. Numbers that are no finite ones are None."""

DEEPEST = 60
"""How many brackets may be open at a time. Error responses have three."""
MOST_TOKENS = 1_000_000
"""How many tokens one value may have, so that memory is bounded."""

_ENDS = "the text ends inside it"
_BROKEN = "it is broken"
_TOO_DEEP = f"it is nested more than {DEEPEST} deep"
_TOO_MUCH = "it is too large"

# What may come next.
_KEY, _COLON, _VALUE, _NEXT = "key", "colon", "value", "next"


class Parsed(NamedTuple):
    """What became of a value."""

    value: Json
    """The value, or the part of it that could be read."""
    end: int
    """The offset of the first character that was not read."""
    problem: str
    """Why there is no more of it: a clause; empty if all was read."""
    members: int
    """How many named members it has, at every depth."""
    tokens: int
    """How many tokens were read."""
    last_string: tuple[int, int]
    """Where the last string stands; its quotes may be wrongly paired if there is a problem."""
    repeated_key: str | None
    """A name that stands twice in one object."""


def parse(text: str, start: int, most_tokens: int = MOST_TOKENS) -> Parsed:
    """Read the object or array that starts at an offset. Never raises, needs linear time.

    Args:
        text: The text.
        start: The offset of its first bracket.
        most_tokens: How many tokens to read at most.
    """
    builder = _Builder()
    position, last_string = start, (start, start)
    problem = ""
    while not problem and not builder.done:
        token = TOKEN.match(text, position)
        if token is None or token.lastgroup is None:
            blank = BLANK.match(text, position)
            position = blank.end() if blank else position
            problem = _BROKEN if position < len(text) else _ENDS
        elif builder.tokens >= most_tokens:
            problem = _TOO_MUCH
        else:
            kind = token.lastgroup
            problem = builder.take(kind, token[kind])
            position = token.start(kind) if problem else token.end()
            if kind == "string":
                last_string = token.span(kind)
    if problem and position == start:
        position += 1
    return Parsed(
        builder.root,
        position,
        problem,
        builder.members,
        builder.tokens,
        last_string,
        builder.repeated_key,
    )


class _Builder:
    """Makes a value of tokens."""

    def __init__(self) -> None:
        self.root: Json = None
        self.tokens = 0
        self.members = 0
        self.repeated_key: str | None = None
        self._open: list[list[Json] | dict[str, Json]] = []
        self._key = ""
        self._expected = _VALUE

    @property
    def done(self) -> bool:
        """Whether the value is complete."""
        return self.tokens > 0 and not self._open

    def take(self, kind: str, token: str) -> str:
        """Take the next token; give what is wrong with it, or nothing."""
        self.tokens += 1
        if kind == "mark":
            return self._take_mark(token)
        if self._expected == _KEY:
            self._key = string(token) if kind == "string" else token
            self._expected = _COLON
            return ""
        if self._expected != _VALUE or (kind == "word" and token not in WORDS):
            return _BROKEN
        self._put(_scalar(kind, token))
        self._expected = _NEXT
        return ""

    def _take_mark(self, mark: str) -> str:
        if mark in "[{":
            return self._open_container(mark)
        if mark in "]}":
            return self._close_container(mark)
        if mark == ":" and self._expected == _COLON:
            self._expected = _VALUE
        elif mark == "," and self._expected == _NEXT:
            self._expected = _KEY if isinstance(self._open[-1], dict) else _VALUE
        else:
            return _BROKEN
        return ""

    def _open_container(self, mark: str) -> str:
        if self._expected != _VALUE:
            return _BROKEN
        if len(self._open) >= DEEPEST:
            return _TOO_DEEP
        container: list[Json] | dict[str, Json] = [] if mark == "[" else {}
        self._put(container)
        self._open.append(container)
        self._expected = _VALUE if mark == "[" else _KEY
        return ""

    def _close_container(self, mark: str) -> str:
        # A comma before the bracket is a slip of a hand that does no harm.
        last = self._open[-1] if self._open else None
        fits = isinstance(last, list) if mark == "]" else isinstance(last, dict)
        allowed = (_NEXT, _VALUE) if mark == "]" else (_NEXT, _KEY)
        if not fits or self._expected not in allowed:
            return _BROKEN
        self._open.pop()
        self._expected = _NEXT
        return ""

    def _put(self, value: Json) -> None:
        if not self._open:
            self.root = value
            return
        container = self._open[-1]
        if isinstance(container, list):
            container.append(value)
            return
        if self._key in container and self.repeated_key is None:
            self.repeated_key = self._key
        container[self._key] = value
        self.members += 1


def _scalar(kind: str, token: str) -> Json:
    if kind == "string":
        return string(token)
    if kind == "number":
        value = number(token)
        # Written as 1e999, or as -Infinity.
        return None if isinstance(value, float) and not isfinite(value) else value
    return WORDS[token]
