"""Coverage-guided fuzzing: every target, one after the other, with atheris."""

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

from fuzz.crashes import LARGEST, Crashes, minimised, timed
from fuzz.outcome import Outcome
from fuzz.seeds import dictionary, small
from fuzz.targets import TARGETS

_WORKER = Path(__file__).with_name("worker.py")
_HANGS = 60
"""After how many seconds libFuzzer gives up on an input that our own clock could not stop."""
_MINIMISING = 30
_EXECUTIONS = re.compile(r"stat::number_of_executed_units: *([0-9]+)")


class NoAtherisError(Exception):
    """Atheris cannot be had here: one line that says why."""


def find_atheris(folder: Path) -> Path | None:
    """Give where atheris is, to be put on the path of Python; None if it is there already.

    Args:
        folder: Where it is installed if it has to be, apart from everything else.

    Raises:
        NoAtherisError: It cannot be installed.
    """
    if find_spec("atheris"):
        return None
    place = folder / f"atheris-{sys.version_info.major}.{sys.version_info.minor}"
    if not (place / "atheris").exists():
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps"]
        command += ["--disable-pip-version-check", "--target", str(place), "atheris>=3,<4"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            said = (done.stderr.strip() or "pip failed").split("\n")[-1]
            raise NoAtherisError(f"atheris cannot be installed: {said}")
    return place


def run_guided(names: Sequence[str], seconds: float, folder: Path) -> Iterator[Outcome]:
    """Run some targets.

    Args:
        names: The targets.
        seconds: How long, for all of them together.
        folder: Where inputs are kept for the next time, and failing ones.

    Raises:
        NoAtherisError: Atheris is not there, and cannot be installed.
    """
    end = time.monotonic() + seconds
    path = os.pathsep.join(
        filter(None, [str(find_atheris(folder) or ""), os.environ.get("PYTHONPATH")])
    )
    for place in ("crashes", "logs", "seeds"):
        (folder / place).mkdir(parents=True, exist_ok=True)
    with (
        (folder / "logs" / "worker.txt").open("wb") as log,
        subprocess.Popen(
            [sys.executable, str(_WORKER)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            env={**os.environ, "PYTHONPATH": path},
        ) as worker,
    ):
        # The first one pays for the preparation.
        started = time.monotonic()
        for number, name in enumerate(names):
            share = (end - time.monotonic()) / (len(names) - number)
            yield _run(name, share, folder, worker, started)
            started = time.monotonic()


def _run(
    name: str, seconds: float, folder: Path, worker: subprocess.Popen[bytes], started: float
) -> Outcome:
    crashes, log = Crashes(folder / "crashes", name), folder / "logs" / f"{name}.txt"
    order = [name, str(crashes.folder), str(log), _options(name, seconds, folder)]
    log.unlink(missing_ok=True)
    known = crashes.stopping
    assert worker.stdin
    assert worker.stdout
    with suppress(BrokenPipeError):
        worker.stdin.write(json.dumps(order).encode() + b"\n")
        worker.stdin.flush()
    answer = worker.stdout.readline()
    took = time.monotonic() - started
    run = timed(TARGETS[name].run)
    findings: list[str] = []
    for place in crashes.inputs:
        octets = minimised(run, place.read_bytes(), _MINIMISING)
        # What fails here without atheris as well.
        findings += crashes.confirm(place, octets, run)
    found_by_libfuzzer = sorted(crashes.stopping - known)
    findings += (f"{name}: libFuzzer gave up, see {place}" for place in found_by_libfuzzer)
    said = log.read_text("utf-8", "replace") if log.exists() else ""
    found = _EXECUTIONS.search(said)
    if not (answer and found):
        findings.append(f"{name}: the process ended early, see {log.parent}")
    return Outcome(f"guided: {name}", int(found[1]) if found else 0, took, findings)


def _options(name: str, seconds: float, folder: Path) -> list[str]:
    """Give the options of libFuzzer, and write down what it starts from."""
    kind = TARGETS[name].kind
    corpus, seeds = folder / "corpus" / name, folder / "seeds" / name
    for place in (corpus, seeds):
        place.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(small(kind)):
        (seeds / f"{number}").write_bytes(seed)
    words = folder / "seeds" / f"{name}.dict"
    words.write_text(dictionary(kind), "ascii")
    return [
        f"-max_total_time={max(1, round(seconds))}",
        f"-dict={words}",
        f"-artifact_prefix={folder / 'crashes' / name}-",
        f"-timeout={_HANGS}",
        f"-max_len={LARGEST}",
        # Small inputs first: with a mutator of our own, libFuzzer would not see to it.
        "-len_control=100",
        "-rss_limit_mb=2048",
        "-print_final_stats=1",
        str(corpus),
        str(seeds),
    ]
