"""How much memory the linting of a large file takes beside that of a small one."""

import os
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.inputs import SMALL_AND_CLEAN
from benchmarks.measuring import Options, TooSlowError, call, peak_memory, turns
from benchmarks.scaling import LIMIT, SIZES, label
from benchmarks.shapes import SHAPES
from benchmarks.table import Bound, Row
from robotsfix import lint

BOUND = Bound(40)
ALLOWANCE = 30_000_000
"""Octets that any run may take, beside the bound."""

ROUNDS = 3
"""Memory varies little."""


def peak(path: str) -> int:
    """Give the most octets of memory that a process has which lints one file."""
    lint(Path(path).read_bytes())
    return peak_memory()


def measure(options: Options) -> Iterator[Row]:
    """Compare what a large text adds to the peak of a fresh process with its size."""
    size = SIZES[1] if options.quick else SIZES[-1]
    if os.name == "nt":
        yield Row("memory", "large texts against small ones", note="not measured on Windows")
        return
    with tempfile.TemporaryDirectory() as folder:
        small, large = Path(folder, "small.txt"), Path(folder, "large.txt")
        small.write_bytes(SMALL_AND_CLEAN)
        for name, make in SHAPES.items():
            large.write_bytes(make(size))
            what = f"{name}: memory for {label(size)}, less 30 MB, against its size"
            try:
                first, second = turns(
                    min(options.rounds, ROUNDS),
                    *(partial(call, peak, str(path), limit=LIMIT) for path in (small, large)),
                )
            except TooSlowError:
                note = f"stopped after {LIMIT:.0f} s"
                yield Row("memory", what, bound=BOUND, note=note, is_too_slow=True)
                continue
            added = [after - before for before, after in zip(first, second, strict=True)]
            ratios = [max(0, octets - ALLOWANCE) / size for octets in added]
            yield Row("memory", what, added, [size], ratios, BOUND, unit="B")
