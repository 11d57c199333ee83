"""One small file, whole process: what a hook at each commit costs."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.environment import program
from benchmarks.inputs import SMALL_AND_CLEAN
from benchmarks.measuring import Options, in_rounds, quotients, turns, wall_seconds
from benchmarks.table import Bound, Row

RUNS = 10
"""How many processes of each kind a round has, of which the quickest counts.

They are short, so that whatever else the machine does weighs much.
"""

COMMANDS = {"lint": Bound(1.6), "fix": Bound(2.0)}


def measure(options: Options) -> Iterator[Row]:
    """Compare commands with a Python that imports click, in wall time."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "robots.txt").write_bytes(SMALL_AND_CLEAN)

        def run(*command: str) -> float:
            return wall_seconds([program(command[0]), *command[1:]], folder)

        contenders = [
            lambda: run("python", "-c", "import click"),
            *(lambda name=name: run("robotsfix", name, "robots.txt") for name in COMMANDS),
        ]

        def quickest() -> list[float]:
            return [min(column) for column in turns(RUNS, *contenders)]

        # Byte code is made, and files come into the cache of the system.
        turns(1, *contenders)
        click, *ours = in_rounds(options.rounds, quickest)
    for (name, bound), column in zip(COMMANDS.items(), ours, strict=True):
        yield Row(
            "start-up",
            f'`robotsfix {name}` of one small clean file against `python -c "import click"`',
            column,
            click,
            quotients(column, click),
            bound,
        )
