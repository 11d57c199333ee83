"""Commands that go on from a diagnosis."""

import shlex
from collections.abc import Sequence
from typing import NamedTuple

from robotsfix.diagnose.errors.media import origin_of


class Command(NamedTuple):
    """A command of robotsfix, ready to run."""

    arguments: tuple[str, ...]
    """What follows `robotsfix`: the command's name first."""

    @property
    def name(self) -> str:
        """The command's name."""
        return self.arguments[0]

    @property
    def shell(self) -> str:
        """The command as one types it in a shell."""
        return shlex.join(("robotsfix", *self.arguments))


class Run(NamedTuple):
    """What became of a command."""

    status: int | None
    """Its exit status; None if there is no such command yet."""
    output: str
    """What it wrote to standard output."""
    errors: str
    """What it wrote to standard error."""


def suggest(urls: Sequence[str]) -> list[Command]:
    """Give the commands that say what is in the way of a crawler: for each URL, for each host."""
    verify = [Command(("verify", url)) for url in urls]
    return [*verify, *(Command(("lint", each)) for each in dict.fromkeys(map(origin_of, urls)))]
