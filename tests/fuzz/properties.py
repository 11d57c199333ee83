"""The hypothesis tests of all parts, in the long profile, over and over."""

import json
import os
import re
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

from fuzz.outcome import Outcome
from fuzz.seeds import ROOT

_LEAVING = 300
"""How many seconds the process gets to collect the tests, and to make a failing example small."""


def run_properties(seconds: float, folder: Path) -> Outcome:
    """Run the hypothesis tests for some time.

    Args:
        seconds: How long.
        folder: Where failing tests are written about.
    """
    crashes, report = folder / "crashes", folder / "logs" / "properties.json"
    log = report.with_suffix(".txt")
    for place in (crashes, report.parent):
        place.mkdir(parents=True, exist_ok=True)
    for stale in (report, *crashes.glob("properties-*.txt")):
        stale.unlink(missing_ok=True)
    command = [sys.executable, "-m", "pytest", "-p", "fuzz.rounds", "--hypothesis-profile=long"]
    command += ["--fuzz-seconds", f"{seconds}", "--fuzz-report", f"{report}"]
    path = os.pathsep.join([f"{ROOT}", f"{ROOT / 'tests'}", os.environ.get("PYTHONPATH", "")])
    start = time.monotonic()
    # Without a report, it is said below that there was no end.
    with log.open("wb") as output, suppress(subprocess.TimeoutExpired):
        subprocess.run(
            [*command, "-q", "-p", "no:cacheprovider"],
            cwd=ROOT,
            stdout=output,
            stderr=subprocess.STDOUT,
            env={**os.environ, "PYTHONPATH": path.rstrip(os.pathsep)},
            timeout=seconds + _LEAVING,
            check=False,
        )
    took = time.monotonic() - start
    if not report.exists():
        return Outcome("properties", 0, took, [f"pytest did not get to its end, see {log}"])
    said = json.loads(report.read_text("utf-8"))
    findings: list[str] = []
    for test, failure in said["failures"].items():
        name = re.sub("[^A-Za-z0-9]+", "-", test.rpartition("/")[2])[:80]
        place = crashes / f"properties-{name}.txt"
        # Hypothesis remembers the failing example, and tries it first.
        again = f"python -m pytest --hypothesis-profile=long '{test}'"
        place.write_text(f"{again}\n\n{failure}", "utf-8", "backslashreplace")
        findings.append(f"{test} ({place})")
    return Outcome("properties", said["executions"], took, findings)
