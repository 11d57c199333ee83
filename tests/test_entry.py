"""robotsfix/__main__.py: the way into the command line."""

import os
import subprocess
import sys
from pathlib import Path


def test_a_run_can_be_interrupted_while_it_is_loaded(tmp_path: Path) -> None:
    # A click that is found first, and during whose import somebody presses the key.
    Path(tmp_path, "click.py").write_text("raise KeyboardInterrupt")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    run = subprocess.run(
        [sys.executable, "-m", "robotsfix", "--version"],
        env=environment,
        capture_output=True,
        check=False,
    )
    assert (run.returncode, run.stdout) == (130, b"")
    assert run.stderr.splitlines() == [b"robotsfix: interrupted"]


def test_python_m_robotsfix() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "robotsfix", "--version"], capture_output=True, check=True
    )
    assert run.stdout.startswith(b"robotsfix ")
