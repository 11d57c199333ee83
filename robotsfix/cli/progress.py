"""How far a long run is, in one line at a terminal."""

import os
import sys
from time import monotonic
from typing import Self

from robotsfix.cli import console
from robotsfix.reports.colour import is_terminal

_UNTIL_SHOWN = 0.5
"""Seconds from the first file on in which nothing is shown."""
_BETWEEN_LINES = 0.1
"""Seconds after which the line is written anew."""


class Progress:
    """Counts the files that are done, and shows their number to somebody who waits.

    Attributes:
        done: How many are done.
        total: How many files there are; None as long as nobody knows.
    """

    def __init__(self, *, quiet: bool) -> None:
        """Start with no files.

        Args:
            quiet: Whether to show nothing.
        """
        self.total: int | None = None
        self.done = 0
        self._shows = not quiet and _can_show()
        self._due: float | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Take the line away."""
        console.erase_line()

    def advance(self) -> None:
        """Count one more file."""
        self.done += 1
        if not self._shows:
            return
        now = monotonic()
        if self._due is None:
            # A single file has no progress, however long it takes.
            self._due = now + _UNTIL_SHOWN
        elif now >= self._due:
            console.show_line(self._line)
            self._due = now + _BETWEEN_LINES

    @property
    def _line(self) -> str:
        of_all = "" if self.total is None else f" of {self.total:,}"
        return f"Checked {self.done:,}{of_all} files"


def _can_show() -> bool:
    # A CI job may have a terminal, but nobody in front of it.
    dumb = os.environ.get("TERM") == "dumb" or os.environ.get("CI", "") not in {"", "0", "false"}
    return not dumb and is_terminal(sys.stderr)
