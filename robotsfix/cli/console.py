"""Writing to standard output and standard error."""

import os
import sys
from typing import TextIO

from robotsfix import __version__
from robotsfix.reports.escape import escape
from robotsfix.syntax.source import encode

ISSUES = "https://github.com/robotsfix/robotsfix/issues"
"""Where bugs are reported."""

_WIDTH = 100
"""The columns of a terminal that does not tell."""


class OutputError(Exception):
    """Standard output cannot be written: one line for the user."""


def write(text: str) -> None:
    """Write a report to standard output, in the encoding that it has."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    write_octets(text.encode(encoding, "backslashreplace"))


def write_text(text: str) -> None:
    """Write a file's text to standard output, octet by octet as it is in the file."""
    write_octets(encode(text))


def write_octets(octets: bytes) -> None:
    """Write octets to standard output.

    Raises:
        BrokenPipeError: Nobody reads them.
        OutputError: They cannot be written, for example to a full disk.
    """
    if sys.stdout is None or not octets:
        return
    try:
        # Unbuffered, a stream may take a part only.
        rest = memoryview(octets)
        while rest:
            rest = rest[sys.stdout.buffer.write(rest) :]
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"cannot write to standard output: {error.strerror}") from error


def say(text: str) -> None:
    """Write a line for the user to standard error; it has to be escaped already."""
    if sys.stderr is not None:
        sys.stderr.write(text + "\n")
        sys.stderr.flush()


def show_line(text: str) -> None:
    """Show a line about the progress at a terminal, in the place of the one before."""
    if sys.stderr is not None:
        sys.stderr.write(f"\r\x1b[K{text}")
        sys.stderr.flush()


def erase_line() -> None:
    """Take the line about the progress away."""
    show_line("")


def complain(message: str) -> None:
    """Write an error message to standard error: one line, whatever is in it."""
    say(f"robotsfix: {escape(message)}")


def report_bug(what: str) -> None:
    """Write one line about a bug of ours to standard error."""
    complain(
        f"{what}; this is a bug in robotsfix {__version__}, please report it with the command"
        f" and the file: {ISSUES}"
    )


class Problems:
    """Tells about inputs that cannot be used, and remembers that there were some.

    Attributes:
        messages: One line for each, not escaped.
    """

    def __init__(self) -> None:
        """Start with none."""
        self.messages: list[str] = []

    @property
    def found(self) -> bool:
        """Whether there were some."""
        return bool(self.messages)

    def report(self, message: str) -> None:
        """Tell about one, in one line."""
        self.messages.append(message)
        complain(message)


def discard_output() -> None:
    """Let nothing more be written to standard output, not even what is buffered."""
    try:
        descriptor = sys.stdout.fileno()
    except (AttributeError, OSError, ValueError):
        return
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, descriptor)
    os.close(nothing)


def width_of(stream: TextIO | None) -> int:
    """Give how many columns a terminal has."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns) > 0:
        return int(columns)
    try:
        return os.get_terminal_size(stream.fileno()).columns or _WIDTH if stream else _WIDTH
    except (OSError, ValueError):
        return _WIDTH
