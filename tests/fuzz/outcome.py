"""What became of one part of a run."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from fuzz.crashes import SlowError

SLOW_MARK = f": {SlowError.__name__}: "
"""What stands in a line about an input that took too long."""


class Outcome(NamedTuple):
    """What became of one part."""

    part: str
    executions: int
    seconds: float
    found: list[str]
    """What broke, one line each."""
    notes: tuple[str, ...] = ()
    """What else there is to know, one line each."""

    @property
    def slow(self) -> list[str]:
        """What took too long, of what was found."""
        return [each for each in self.found if SLOW_MARK in each]

    @property
    def findings(self) -> list[str]:
        """What broke in another way."""
        return [each for each in self.found if SLOW_MARK not in each]


def table(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """Give one line for each part, with what was found and its notes below."""
    yield f"{'part':<28} {'executions':>11} {'seconds':>8} {'findings':>9} {'slow':>5}"
    for outcome in outcomes:
        counts = f"{len(outcome.findings):>9} {len(outcome.slow):>5}"
        yield f"{outcome.part:<28} {outcome.executions:>11,} {outcome.seconds:>8.0f} {counts}"
        yield from (f"    FOUND {each}" for each in outcome.findings)
        yield from (f"    SLOW {each}" for each in outcome.slow)
        yield from (f"    {note}" for note in outcome.notes)
