"""The table of targets, and how a function gets into it."""

from collections.abc import Callable
from typing import NamedTuple

from fuzz.seeds import Kind

Run = Callable[[bytes], None]
"""Takes an input, and raises if a promise is broken."""


class Target(NamedTuple):
    """A way into robotsfix."""

    run: Run
    kind: Kind


TARGETS: dict[str, Target] = {}
"""All targets, by name."""


def target(kind: Kind) -> Callable[[Run], Run]:
    """Make a function a target, by its name, that starts from inputs of a kind."""

    def add(run: Run) -> Run:
        TARGETS[run.__name__] = Target(run, kind)
        return run

    return add
