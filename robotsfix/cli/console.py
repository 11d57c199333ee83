"""Writing to standard output and standard error."""

import os
import sys
from typing import TextIO

from robotsfix import __version__
from robotsfix.reports.colour import is_terminal
from robotsfix.reports.escape import escape
from robotsfix.syntax.source import decode, encode

ISSUES = "https://github.com/robotsfix/robotsfix/issues"
"""Where bugs are reported."""

_WIDTH = 100
"""The columns of a terminal that does not tell."""
_WIDEST = 10_000
"""The columns that no terminal has."""


class OutputError(Exception):
    """Standard output cannot be written: one line for the user."""


def write(text: str) -> None:
    """Write a report to standard output, in the encoding that it has."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    _write(text.encode(encoding, "backslashreplace"))


def write_octets(octets: bytes) -> None:
    """Write what is in a file to standard output, octet by octet.

    Somebody who looks at it sees escape sequences in the place of what is not printable.
    """
    if is_terminal(sys.stdout):
        lines = decode(octets).replace("\r\n", "\n").split("\n")
        write("\n".join(map(escape, lines)))
    else:
        _write(octets)


def write_diff(diff: str) -> None:
    """Write a diff to standard output, octet by octet, for `git apply`.

    In a job of GitHub, no line of a diff is a command to the runner: it obeys lines that are in the
    context, and `##[error]` in any line. What stands around a diff does not matter to git.
    """
    obeyed = os.environ.get("GITHUB_ACTIONS") == "true" and (
        not diff.isascii() or "::" in diff or "##" in diff
    )
    # Nobody who wrote a file knows the word that ends this.
    word = os.urandom(16).hex() if obeyed else ""
    before, behind = (f"::stop-commands::{word}\n", f"::{word}::\n") if word else ("", "")
    _write(encode(before + diff + behind))


def _write(octets: bytes) -> None:
    """Write octets to standard output.

    Raises:
        BrokenPipeError: Nobody reads them.
        OutputError: They cannot be written, for example to a full disk.
    """
    if sys.stdout is None or not octets:
        return
    if _progress.shown and is_terminal(sys.stdout):
        erase_line()
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
        erase_line()
        sys.stderr.write(text + "\n")
        sys.stderr.flush()


class _Progress:
    """Whether a line about the progress stands at the terminal."""

    shown = False


_progress = _Progress()


def show_line(text: str) -> None:
    """Show a line about the progress at a terminal, in the place of the one before.

    It goes away before anything else is written.
    """
    if sys.stderr is not None:
        sys.stderr.write(f"\r\x1b[K{text}")
        sys.stderr.flush()
        _progress.shown = True


def erase_line() -> None:
    """Take the line about the progress away, if there is one."""
    if _progress.shown and sys.stderr is not None:
        _progress.shown = False
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()


def complaint(message: str) -> str:
    """Give an error message as one line, whatever is in it."""
    return f"robotsfix: {escape(message)}"


def complain(message: str) -> None:
    """Write an error message to standard error."""
    say(complaint(message))


def bug_report(what: str) -> str:
    """Give one line about a bug of ours."""
    return complaint(
        f"{what}; this is a bug in robotsfix {__version__}, please report it with the command"
        f" and the file: {ISSUES}"
    )


def report_bug(what: str) -> None:
    """Write one line about a bug of ours to standard error."""
    say(bug_report(what))


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
    if columns.isdecimal() and len(columns) <= len(str(_WIDEST)) and int(columns) > 0:
        return min(int(columns), _WIDEST)
    try:
        return os.get_terminal_size(stream.fileno()).columns or _WIDTH if stream else _WIDTH
    except (OSError, ValueError):
        return _WIDTH
