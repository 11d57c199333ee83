"""Temporary files: what killed processes leave behind goes, what living ones use stays."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from commands import ROOT

from robotsfix.fixing import temporary
from robotsfix.fixing.locks import try_lock
from robotsfix.fixing.temporary import sweep, temporary_file

posix = pytest.mark.skipif(os.name != "posix", reason="file types and locks as on Unix")

LEFT = ".robotsfix-0123456789abcdef.tmp"
MAKER = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from pathlib import Path
from robotsfix.fixing.temporary import temporary_file
with temporary_file(Path("robots.txt"), b"content", like=None) as path:
    print(path, flush=True)
    sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def _each_test_is_a_run() -> None:
    sweep.cache_clear()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_it_is_there_until_it_is_renamed_or_no_longer_needed(tmp_path: Path) -> None:
    place = tmp_path / "robots.txt"
    with temporary_file(place, b"first", like=None) as path:
        assert (path.parent, path.read_bytes()) == (tmp_path, b"first")
    assert names(tmp_path) == []
    with temporary_file(place, b"second", like=None) as path:
        path.replace(place)
    assert names(tmp_path) == ["robots.txt"]
    assert place.read_bytes() == b"second"


@posix
def test_nobody_else_can_read_what_has_not_got_the_mode_of_the_old_file_yet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    modes = []
    place = tmp_path / "robots.txt"
    place.write_bytes(b"")
    monkeypatch.setattr(
        temporary, "_copy_attributes", lambda _, opened: modes.append(os.fstat(opened).st_mode)
    )
    with temporary_file(place, b"", like=place):
        assert modes == [0o100600]


def test_what_was_left_behind_goes(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f".robotsfix-{number:016x}.tmp").write_bytes(b"half")
    if os.name != "posix":
        for path in tmp_path.iterdir():
            os.utime(path, (0, 0))
    with temporary_file(tmp_path / "robots.txt", b"", like=None) as path:
        assert names(tmp_path) == [path.name]


@posix
def test_what_a_living_process_uses_stays_until_it_is_killed(tmp_path: Path) -> None:
    command = [sys.executable, "-c", MAKER]
    with subprocess.Popen(
        command, cwd=tmp_path, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as maker:
        assert maker.stdout is not None
        name = maker.stdout.readline().rstrip("\n")
        sweep(tmp_path)
        assert names(tmp_path) == [name]
        maker.kill()
    assert names(tmp_path) == [name]
    # Once in each run: this is another one.
    sweep(tmp_path)
    assert names(tmp_path) == [name]
    sweep.cache_clear()
    sweep(tmp_path)
    assert names(tmp_path) == []


@posix
def test_only_what_is_ours_goes(tmp_path: Path) -> None:
    others = [
        *["robots.txt", ".robotsfix.yaml", ".robotsfix-notes.tmp", f"{LEFT}.txt", f"x{LEFT}"],
        ".robotsfix-0123456789ABCDEF.tmp",
    ]
    for name in others:
        (tmp_path / name).write_bytes(b"theirs")
    (tmp_path / LEFT).symlink_to("robots.txt")
    os.mkfifo(tmp_path / LEFT.replace("0", "1"))
    (tmp_path / LEFT.replace("0", "2")).mkdir()
    before = names(tmp_path)
    sweep(tmp_path)
    assert names(tmp_path) == before
    assert (tmp_path / "robots.txt").read_bytes() == b"theirs"


def test_a_directory_that_cannot_be_read(tmp_path: Path) -> None:
    sweep(tmp_path / "missing")


def cannot_lock(_descriptor: int) -> bool:
    return False


@pytest.mark.parametrize(("age", "stays"), [(0, True), (3_500, True), (3_700, False)])
def test_where_nothing_can_be_locked_what_is_left_goes_an_hour_later(
    age: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, stays: bool
) -> None:
    monkeypatch.setattr(temporary, "try_lock", cannot_lock)
    left = tmp_path / LEFT
    left.write_bytes(b"half")
    made = time.time() - age
    os.utime(left, (made, made))
    with temporary_file(tmp_path / "robots.txt", b"", like=None) as path:
        assert path.exists()
        assert left.exists() is stays


@posix
def test_a_run_that_sweeps_before_the_lock_is_held_does_no_harm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []

    def somebody_is_faster(descriptor: int) -> bool:
        if not seen:
            seen.append(descriptor)
            monkeypatch.undo()
            sweep.cache_clear()
            sweep(tmp_path)
            assert names(tmp_path) == []
        return try_lock(descriptor)

    monkeypatch.setattr(temporary, "try_lock", somebody_is_faster)
    with temporary_file(tmp_path / "robots.txt", b"content", like=None) as path:
        assert seen
        assert path.read_bytes() == b"content"


@posix
def test_a_run_that_looks_whether_a_new_file_is_abandoned_does_no_harm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looking: list[int] = []

    def somebody_is_faster(descriptor: int) -> bool:
        if not looking:
            (path,) = tmp_path.iterdir()
            looking.append(os.open(path, os.O_RDWR))
            assert try_lock(looking[0])
        return try_lock(descriptor)

    monkeypatch.setattr(temporary, "try_lock", somebody_is_faster)
    with temporary_file(tmp_path / "robots.txt", b"content", like=None) as path:
        assert names(tmp_path) == [path.name]
    os.close(looking[0])
