"""What a run does without, so that it starts quickly."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from commands import BLOCKED, CLEAN, ROOT

# What costs most, and what the design rules out for a clean file.
HEAVY = {
    "asyncio",
    "dataclasses",
    "difflib",
    "hashlib",
    "importlib.metadata",
    "json",
    "multiprocessing",
    "pathlib",
    "protego",
    "rich",
    "robotsfix.checks.answers",
    "robotsfix.fixing",
    "robotsfix.live",
    "robotsfix.reports.terminal",
    "ruamel",
    "socket",
    "ssl",
    "subprocess",
    "tempfile",
    "urllib.parse",
    "urllib.request",
    "urllib3",
    "xml",
}
PROGRAM = """
import sys
before = set(sys.modules)
from robotsfix.cli.main import main
try: main(sys.argv[1:])
except SystemExit: pass
print(*set(sys.modules) - before)
"""


def imported_by(*arguments: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments],
        capture_output=True,
        check=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    return set(done.stdout.split("\n")[-2].split())


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("clean.txt").write_bytes(CLEAN)
    Path("blocked.txt").write_bytes(BLOCKED)


@pytest.mark.parametrize(
    ("arguments", "needed"),
    [
        (["lint", "clean.txt"], set[str]()),
        (["lint", "clean.txt", "--color=always"], set[str]()),
        (["lint", "blocked.txt"], set[str]()),
        (["lint", "blocked.txt", "--statistics"], set[str]()),
        (["lint", "clean.txt", "--output-format=json"], {"hashlib", "json"}),
        (["lint", "blocked.txt", "--output-format=github"], set[str]()),
        (["lint", "clean.txt", "--output-format=junit"], {"xml"}),
        (["--help"], set[str]()),
    ],
    ids=" ".join,
)
def test_a_run_imports_what_it_uses(arguments: list[str], needed: set[str]) -> None:
    assert imported_by(*arguments) & HEAVY == needed


def test_this_test_sees_imports() -> None:
    assert "rich" in imported_by("lint", "blocked.txt", "--color=always")
