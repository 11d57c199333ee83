"""Many files in one process, against a parser alone."""

from collections.abc import Iterator

from protego import Protego

from benchmarks.distribution import FILES
from benchmarks.inputs import texts
from benchmarks.measuring import Options, call, cpu_seconds, quotients
from benchmarks.table import Bound, Row
from robotsfix import lint

QUICK = 500
"""How many texts give a first impression."""


def seconds(rounds: int, count: int) -> list[list[float]]:
    """Give the CPU seconds of lint and of Protego.parse for so many texts, round by round."""
    # Both begin with octets; Protego wants text.
    return cpu_seconds(
        rounds, texts(count), lint, lambda octets: Protego.parse(octets.decode("utf-8", "replace"))
    )


def measure(options: Options) -> Iterator[Row]:
    """Compare lint with Protego.parse, in CPU time."""
    count = QUICK if options.quick else FILES
    ours, theirs = call(seconds, options.rounds, count)
    yield Row(
        "throughput",
        f"`lint` of {count:,} texts against `Protego.parse` alone, each from octets",
        ours,
        theirs,
        quotients(ours, theirs),
        Bound(1.5),
    )
