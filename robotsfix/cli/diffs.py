"""Showing a diff."""

import sys

from robotsfix.cli import console
from robotsfix.reports import patch
from robotsfix.reports.colour import is_terminal, wants_colour


def show(diff: str, color: str) -> None:
    """Write a diff to standard output.

    Args:
        diff: The diff of one file.
        color: What `--color` says.
    """
    # A diff in a pipe is for `git apply`: only --color=always changes an octet of it, not an
    # environment variable that was set for the sake of other programs.
    at_terminal = is_terminal(sys.stdout)
    colour = (at_terminal or color == "always") and wants_colour(color, sys.stdout)
    if at_terminal or colour:
        console.write(patch.render(diff, colour=colour))
    else:
        console.write_diff(diff)
