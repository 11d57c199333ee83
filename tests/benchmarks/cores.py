"""A directory of many files: two processes against one."""

import os
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.environment import program
from benchmarks.inputs import texts
from benchmarks.measuring import Options, quotients, turns, wall_seconds
from benchmarks.table import Bound, Row

FILES, QUICK = 15_000, 1_000
BOUND = Bound(1.7, is_least=True)


def measure(options: Options) -> Iterator[Row]:
    """Compare `--jobs 1` with `--jobs 2`, in wall time, as whole processes."""
    count = QUICK if options.quick else FILES
    what = f"`robotsfix lint --jobs 1` of {count:,} files against `--jobs 2`"
    missing = _missing()
    if missing:
        yield Row("cores", what, bound=BOUND, note=missing)
        return
    with tempfile.TemporaryDirectory() as folder:
        for number, octets in enumerate(texts(count)):
            path = Path(folder, f"{number // 100}", f"{number}", "robots.txt")
            path.parent.mkdir(parents=True)
            path.write_bytes(octets)

        def lint(jobs: int) -> float:
            return wall_seconds([program("robotsfix"), "lint", "--jobs", str(jobs), "."], folder)

        one, two = turns(options.rounds, lambda: lint(1), lambda: lint(2))
    yield Row("cores", what, one, two, quotients(one, two), BOUND)


def _missing() -> str:
    """Say what there is too little of for this; empty if there is all."""
    if (os.cpu_count() or 1) < 2:
        return "needs two cores"
    usage = subprocess.run(
        [program("robotsfix"), "lint", "--help"], capture_output=True, text=True, check=True
    )
    return "" if "--jobs" in usage.stdout else "there is no --jobs yet"
