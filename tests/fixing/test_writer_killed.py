"""`kill -9` at every step of a write: before each of its system calls."""

import os
from itertools import count
from pathlib import Path
from typing import NamedTuple

import pytest
from commands import BLOCKED, command_line, robotsfix
from replacing import OLD
from tracing import kill_at, skip_without_tracing

from robotsfix.fixing.writer import overwrite, write

SHORTER = b"User-agent: *\n"
LONGER = OLD + b"\nAllow: /a\n"

pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")


class Case(NamedTuple):
    """A way to write a file."""

    content: bytes
    old: bytes | None = OLD
    report: bool = False
    hard_link: bool = False
    symbolic_link: bool = False
    links_fail: bool = False

    @property
    def uses_a_temporary_file(self) -> bool:
        return not self.hard_link

    def prepare(self, folder: Path) -> Path:
        """Make a directory with the file in it, and give the path to write to."""
        folder.mkdir()
        place = folder / "robots.txt"
        if self.old is not None:
            place.write_bytes(self.old)
        if self.hard_link:
            os.link(place, folder / "twin")
        if self.symbolic_link:
            (folder / "link").symlink_to("robots.txt")
            return folder / "link"
        return place

    def write(self, place: Path) -> None:
        if self.report:
            overwrite(str(place), self.content)
        else:
            write(str(place), self.content, expected=content_of(place))


CASES = {
    "a file": Case(SHORTER),
    "a large file behind a symbolic link": Case(LONGER * 9, old=OLD * 5_000, symbolic_link=True),
    "a new file": Case(SHORTER, old=None),
    "a new file, without hard links": Case(SHORTER, old=None, links_fail=True),
    "a report": Case(LONGER, report=True),
    "a new report": Case(SHORTER, old=None, report=True),
    "a hard link, shorter": Case(SHORTER, hard_link=True),
    "a hard link, longer": Case(LONGER, hard_link=True),
    "a report with a hard link": Case(SHORTER, hard_link=True, report=True),
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a directory in which nobody waits for the disk: that matters in power cuts alone."""
    monkeypatch.setattr(os, "fsync", os.fstat)
    return tmp_path


def content_of(place: Path) -> bytes | None:
    return place.read_bytes() if place.exists() else None


def temporary_files(folder: Path) -> list[Path]:
    return list(folder.glob(".robotsfix-*.tmp"))


def refuse(*_: object) -> None:
    raise PermissionError(1, "Operation not permitted")


@pytest.mark.parametrize("name", CASES)
def test_a_file_is_whole_whenever_its_writer_is_killed_and_the_next_run_cleans_up(
    name: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    skip_without_tracing()
    case = CASES[name]
    if case.links_fail:
        monkeypatch.setattr(os, "link", refuse)
    found: list[bytes | None] = []
    left = 0
    for step in count(1):
        here = folder / str(step)
        place = case.prepare(here)
        names = {path.name for path in here.iterdir()} | {"robots.txt"}
        passed = kill_at(step, lambda place=place: case.write(place))  # type: ignore[misc]
        found.append(content_of(place))
        left += len(temporary_files(here))
        case.write(place)
        assert {path.name for path in here.iterdir()} == names, f"after step {step}"
        assert place.read_bytes() == case.content
        assert not case.symbolic_link or place.is_symlink()
        assert not case.hard_link or place.samefile(here / "twin")
        if passed < step:
            break
    allowed = {case.old, case.content}
    if case.hard_link:
        # All that one call can do; blank lines mean nothing.
        allowed.add(case.content.ljust(len(OLD), b"\n"))
    assert set(found) == allowed
    # There was something to clean up.
    assert bool(left) is case.uses_a_temporary_file


@pytest.mark.parametrize(
    ("arguments", "name", "before"),
    [
        (["fix", "--write", "-q"], "robots.txt", BLOCKED),
        (["lint", "--ignore=ALL", "--output-format=json:report"], "report", None),
    ],
    ids=["fix", "lint"],
)
def test_the_whole_program(
    arguments: list[str],
    name: str,
    before: bytes | None,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    skip_without_tracing()
    # Python itself would leave half a compiled module behind.
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    program, *rest = command_line(*arguments)
    found: list[bytes | None] = []
    for step in count(1, 20):
        here = folder / str(step)
        here.mkdir()
        (here / "robots.txt").write_bytes(BLOCKED)
        monkeypatch.chdir(here)
        passed = kill_at(
            step,
            lambda: os.execv(program, [program, *rest]),  # noqa: S606 - no shell is wanted
            since=lambda here=here: temporary_files(here) != [],  # type: ignore[misc]
        )
        found.append(content_of(Path(name)))
        robotsfix(*arguments)
        assert {path.name for path in here.iterdir()} == {"robots.txt", name}
        if passed < step:
            break
    assert set(found) == {before, Path(name).read_bytes()}
    assert len(found) > 1
