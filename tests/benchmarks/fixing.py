"""Mending with its proofs, against finding alone."""

from collections.abc import Iterator

from benchmarks.distribution import FILES
from benchmarks.inputs import texts
from benchmarks.measuring import Options, call, cpu_seconds, quotients
from benchmarks.table import Bound, Row
from robotsfix import fix, lint

QUICK = 500
"""How many texts give a first impression."""


def seconds(rounds: int, count: int) -> list[list[float]]:
    """Give the CPU seconds of fix and of lint for so many texts, round by round."""
    return cpu_seconds(rounds, texts(count), fix, lint)


def measure(options: Options) -> Iterator[Row]:
    """Compare fix with lint, in CPU time."""
    count = QUICK if options.quick else FILES
    ours, theirs = call(seconds, options.rounds, count)
    yield Row(
        "fixing",
        f"`fix` of {count:,} texts, proofs included, against `lint`",
        ours,
        theirs,
        quotients(ours, theirs),
        Bound(4.0),
    )
