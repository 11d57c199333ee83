"""What a configuration file says, with the line of each part, whatever its format."""

from typing import NamedTuple

_LONGEST = 500
"""How long a message may be, which may quote what is in the file. Of a longer one, start and end
are shown: at the end stands what is wrong."""
_END = 150


class ConfigError(Exception):
    """A configuration that cannot be used: where, what is wrong, and what to do, in one line."""

    def __init__(self, path: str, line: int | None, message: str) -> None:
        """Say what is wrong.

        Args:
            path: The file, as reports call it.
            line: The number of the line, from 1; None if there is none to point at.
            message: What is wrong there.
        """
        place = path if line is None else f"{path}:{line}"
        if len(message) > _LONGEST:
            message = f"{message[: _LONGEST - _END]}...{message[-_END:]}"
        super().__init__(f"{place}: {message}")


class Value(NamedTuple):
    """A word, a list, or a mapping; nothing at all if it is none of these."""

    line: int
    """The number of the line on which it starts, from 1."""
    text: str | None = None
    """A word, number or switch as the file writes it, without quotes."""
    items: "tuple[Value, ...] | None" = None
    """The values of a list."""
    entries: "tuple[Entry, ...] | None" = None
    """The keys of a mapping with their values."""


class Entry(NamedTuple):
    """One key of a mapping, with its value."""

    key: str
    line: int
    """The number of the key's line, from 1."""
    value: Value
