"""What all measurements stand on: fresh processes, turns, and clocks."""

import gc
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import NamedTuple, TypeVar

from benchmarks.environment import PACKAGE

Result = TypeVar("Result")

ENOUGH = 300.0
"""Seconds after which a measurement that has been made once begins no further round."""

BATCH = 500
"""How many texts one contender gets before it is the turn of the next."""

_PROGRAM = """
import json, sys
from importlib import import_module
module, function, arguments = json.loads(sys.argv[1])
print(json.dumps(getattr(import_module(module), function)(*arguments)))
"""


class Options(NamedTuple):
    """How thoroughly to measure."""

    rounds: int
    quick: bool
    """Whether a first impression will do: fewer texts, and no large ones."""


class TooSlowError(Exception):
    """A measurement was stopped."""


def environment() -> dict[str, str]:
    """Give the environment variables for programs that are measured."""
    # What a user has: byte code is kept from one run to the next, and output is buffered.
    unwanted = {"PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED", "PYTHONDEVMODE", "PYTHONPATH"}
    return {name: value for name, value in os.environ.items() if name not in unwanted}


def call(function: Callable[..., Result], *arguments: object, limit: float | None = None) -> Result:
    """Call a function of this package in a fresh process.

    Args:
        function: A function of a module of this package that returns JSON.
        arguments: What to give it; JSON.
        limit: After how many seconds to stop it.

    Returns:
        What it returned.

    Raises:
        TooSlowError: It was stopped.
        CalledProcessError: It failed; what it said is on standard error.
    """
    task = json.dumps([function.__module__, function.__qualname__, arguments])
    command = [sys.executable, "-c", _PROGRAM, task]
    variables = environment() | {"PYTHONPATH": str(PACKAGE.parent)}
    try:
        done = subprocess.run(
            command, env=variables, stdout=subprocess.PIPE, check=True, timeout=limit
        )
    except subprocess.TimeoutExpired:
        raise TooSlowError from None
    result: Result = json.loads(done.stdout)
    return result


def turns(rounds: int, *contenders: Callable[[], float]) -> list[list[float]]:
    """Give what each contender measures, round by round; they take turns: A B A B."""
    return in_rounds(rounds, lambda: [contender() for contender in contenders])


def cpu_seconds(
    rounds: int, texts: Sequence[bytes], *contenders: Callable[[bytes], object]
) -> list[list[float]]:
    """Give how much CPU time each contender takes for all texts, round by round.

    They take turns after each batch of texts.
    """

    def all_texts() -> list[float]:
        totals = [0.0] * len(contenders)
        for first in range(0, len(texts), BATCH):
            for index, contender in enumerate(contenders):
                # One contender's litter is not for the next to clear away.
                gc.collect()
                start = time.process_time()
                for text in texts[first : first + BATCH]:
                    contender(text)
                totals[index] += time.process_time() - start
        return totals

    return in_rounds(rounds, all_texts)


def in_rounds(rounds: int, measure: Callable[[], list[float]]) -> list[list[float]]:
    """Give what each contender measures, by contender; `measure` makes one round."""
    start = time.monotonic()
    measured: list[list[float]] = []
    while len(measured) < rounds and (not measured or time.monotonic() - start < ENOUGH):
        measured.append(measure())
    return [list(column) for column in zip(*measured, strict=True)]


def wall_seconds(command: Sequence[str], folder: str) -> float:
    """Give how long a command takes as a whole process; its output is thrown away.

    Raises:
        RuntimeError: It could not run.
    """
    before = time.perf_counter()
    done = subprocess.run(
        command,
        cwd=folder,
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    taken = time.perf_counter() - before
    # 1 means findings.
    if done.returncode not in {0, 1}:
        raise RuntimeError(f"{' '.join(command)} failed: {done.stderr}")
    return taken


def quotients(ours: Sequence[float], theirs: Sequence[float]) -> list[float]:
    """Give the ratio of each round."""
    return [mine / other for mine, other in zip(ours, theirs, strict=True)]


def peak_memory() -> int:
    """Give the most octets of memory that this process has had so far."""
    status = Path("/proc/self/status")
    if status.exists():
        # Here, unlike in what getrusage says, what the parent process had does not count.
        for line in status.read_text("ascii").split("\n"):
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    # Not every system has it.
    resource = import_module("resource")
    peak: int = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak * (1 if sys.platform == "darwin" else 1024)
