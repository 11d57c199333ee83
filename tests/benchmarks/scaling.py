"""Ten times the input, for each shape: no shape may cost more than its length."""

import tempfile
import time
from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from pathlib import Path

from benchmarks.measuring import Options, TooSlowError, call, quotients, turns
from benchmarks.shapes import LARGEST, SHAPES
from benchmarks.table import Bound, Row
from robotsfix import lint

SIZES = (LARGEST // 100, LARGEST // 10, LARGEST)
BOUND = Bound(11)

PATIENCE = 60.0
"""Seconds that a text may take at most for one ten times as large to be tried."""

LIMIT = 900.0
"""Seconds after which lint is stopped."""


def seconds(path: str) -> float:
    """Give the CPU seconds of lint for one file, findings included."""
    # Among them, these make all rules run, which imports them.
    for make in SHAPES.values():
        lint(make(2_000))
    octets = Path(path).read_bytes()
    start = time.process_time()
    lint(octets)
    return time.process_time() - start


def measure(options: Options) -> Iterator[Row]:
    """Compare lint of texts with lint of a tenth of each, in CPU time, in fresh processes."""
    sizes = SIZES[:2] if options.quick else SIZES
    with tempfile.TemporaryDirectory() as folder:
        for name in SHAPES:
            yield from _rows(name, sizes, folder, options.rounds)


def _rows(name: str, sizes: tuple[int, ...], folder: str, rounds: int) -> Iterator[Row]:
    measures, columns, slowness = [], list[list[float]](), ""
    for size in sizes:
        path = Path(folder, f"{size}.txt")
        path.write_bytes(SHAPES[name](size))
        try:
            taken = call(seconds, str(path), limit=LIMIT)
        except TooSlowError:
            slowness = f"stopped after {LIMIT:.0f} s"
            break
        measures.append(partial(call, seconds, str(path)))
        columns.append([taken])
        if taken > PATIENCE and size < sizes[-1]:
            slowness = f"not tried: {label(size)} took {taken:.0f} s"
            break
    # That was the first round.
    for column, more in zip(columns, turns(rounds - 1, *measures), strict=False):
        column.extend(more)
    for index, (small, large) in enumerate(pairwise(sizes)):
        what = f"{name}: {label(large)} against {label(small)}"
        if index + 1 < len(columns):
            theirs, ours = columns[index : index + 2]
            yield Row("scaling", what, ours, theirs, quotients(ours, theirs), BOUND)
        else:
            yield Row("scaling", what, bound=BOUND, note=slowness, is_too_slow=True)


def label(size: int) -> str:
    """Name a size in octets: "100 KB"."""
    return f"{size // 1_000_000} MB" if size >= 1_000_000 else f"{size // 1_000} KB"
