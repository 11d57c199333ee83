"""Repositories for tests of `robotsfix init`, and the schemas that its files are held to."""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest
from commands import CLEAN

from robotsfix.config.value import ConfigError
from robotsfix.fixing.setup.change import Change
from robotsfix.fixing.setup.repository import Repository

Files = Mapping[str, str | bytes]


def repository(root: Path, files: Files | None = None) -> Repository:
    """Make a repository with some files, and a robots.txt."""
    (root / ".git").mkdir(parents=True)
    for path, content in {"robots.txt": CLEAN, **(files or {})}.items():
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content.encode() if isinstance(content, str) else content)
    return Repository(root)


def apply(found: Repository, change: Change) -> str:
    """Write a change, and give the new text."""
    place = found.root / change.path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(change.after)
    return change.after.decode()


def complaint(error: pytest.ExceptionInfo[ConfigError]) -> str:
    """Give the message of an error, which has one line."""
    message = str(error.value)
    assert "\n" not in message
    return message


def hold_to_schema(path: Path, schema: str) -> None:
    """Hold a file to one of the schemas that check-jsonschema brings along."""
    program = shutil.which("check-jsonschema")
    if program is None:
        pytest.skip("check-jsonschema is not installed")
    command = [program, "--builtin-schema", f"vendor.{schema}", str(path)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
