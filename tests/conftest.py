"""What every test shares: a clean environment, hypothesis profiles, a git repository."""

import gc
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples on every run, so that a red build is never luck; `--hypothesis-profile=long`
# looks further, and `python tests/fuzz` does so for as long as it may.
settings.register_profile("quick", max_examples=50, derandomize=True, deadline=None)
settings.register_profile("long", max_examples=500, deadline=None, print_blob=True)
settings.load_profile("quick")

# What makes programs print differently on a CI machine, or in somebody's terminal.
_DISPLAY_VARIABLES = (
    "CI",
    "CLICOLOR",
    "CLICOLOR_FORCE",
    "FORCE_COLOR",
    "GITHUB_ACTIONS",
    "NO_COLOR",
    "TERM",
    "TTY_COMPATIBLE",
    "TTY_INTERACTIVE",
)


def pytest_collection_finish() -> None:
    """Let no search for garbage look at the tests themselves: there are thousands, which stay."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in _DISPLAY_VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    # Tests talk to servers on this machine alone.
    for name in [name for name in os.environ if name.lower().endswith("_proxy")]:
        monkeypatch.delenv(name)
    # Processes would compile the package anew, each of them.
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
    # When the tests run in a git hook, git points its children at the repository of the hook.
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")


@pytest.fixture
def git_repository(tmp_path: Path) -> Path:
    """Give an empty git repository in which one can commit."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    repository = tmp_path / "repository"
    for command in (
        ["git", "init", "--quiet", "--initial-branch=main", str(repository)],
        ["git", "-C", str(repository), "config", "user.name", "A test"],
        ["git", "-C", str(repository), "config", "user.email", "test@example.com"],
    ):
        subprocess.run(command, check=True, capture_output=True)
    return repository
