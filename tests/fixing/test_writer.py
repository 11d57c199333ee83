"""Writing files: all or nothing, and with respect for what is there."""

import os
import stat
from pathlib import Path

import pytest
from replacing import NEW, OLD, only_these, posix

from robotsfix.fixing.writer import WriteError, write


@pytest.fixture
def place(tmp_path: Path) -> Path:
    place = tmp_path / "robots.txt"
    place.write_bytes(OLD)
    return place


def test_a_file_is_replaced(place: Path) -> None:
    before = place.stat().st_ino
    write(str(place), NEW, expected=OLD)
    assert place.read_bytes() == NEW
    # A file of its own took its place, so that a reader has the old one or the new one.
    assert place.stat().st_ino != before
    assert only_these(place.parent) == ["robots.txt"]


def test_an_empty_file_is_a_file(place: Path) -> None:
    write(str(place), b"", expected=OLD)
    assert place.read_bytes() == b""
    write(str(place), NEW, expected=b"")
    assert place.read_bytes() == NEW


def test_a_file_is_created(tmp_path: Path) -> None:
    write(str(tmp_path / "new.txt"), NEW, expected=None)
    assert (tmp_path / "new.txt").read_bytes() == NEW
    assert only_these(tmp_path) == ["new.txt"]


@posix
def test_a_new_file_has_the_mode_that_new_files_have(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write(str(tmp_path / "new.txt"), NEW, expected=None)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new.txt").stat().st_mode) == 0o640


def test_a_file_is_created_where_there_are_no_hard_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    write(str(tmp_path / "new.txt"), NEW, expected=None)
    assert (tmp_path / "new.txt").read_bytes() == NEW
    assert only_these(tmp_path) == ["new.txt"]


def test_an_unchanged_file_is_not_touched(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = place.stat()
    monkeypatch.setattr(os, "open", None)
    write(str(place), OLD, expected=OLD)
    assert place.stat()[:] == before[:]


@posix
@pytest.mark.parametrize("mode", [0o600, 0o644, 0o640, 0o755, 0o666])
def test_the_mode_stays(place: Path, mode: int) -> None:
    place.chmod(mode)
    write(str(place), NEW, expected=OLD)
    assert stat.S_IMODE(place.stat().st_mode) == mode


@posix
def test_symbolic_links_stay(place: Path) -> None:
    folder = place.parent
    (folder / "sub").mkdir()
    (folder / "sub" / "relative").symlink_to("../robots.txt")
    (folder / "chained").symlink_to(folder / "sub" / "relative")
    write(str(folder / "chained"), NEW, expected=OLD)
    assert place.read_bytes() == NEW
    assert (folder / "chained").is_symlink()
    assert (folder / "sub" / "relative").is_symlink()
    assert not place.is_symlink()


@posix
def test_where_a_dangling_link_points_to_a_file_is_created(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("target")
    write(str(tmp_path / "link"), NEW, expected=None)
    assert (tmp_path / "target").read_bytes() == NEW
    assert (tmp_path / "link").is_symlink()


@pytest.mark.parametrize("content", [NEW, OLD + b"# longer than before\n", b""])
def test_hard_links_stay(place: Path, content: bytes) -> None:
    twin = place.with_name("twin")
    os.link(place, twin)
    write(str(place), content, expected=OLD)
    assert twin.read_bytes() == place.read_bytes() == content
    assert twin.samefile(place)


@posix
@pytest.mark.parametrize("mode", [0o444, 0o400, 0o555])
@pytest.mark.parametrize("linked", [False, True])
def test_a_read_only_file_is_left_alone(place: Path, mode: int, *, linked: bool) -> None:
    if linked:
        os.link(place, place.with_name("twin"))
    place.chmod(mode)
    with pytest.raises(WriteError, match=r"robots.txt: not written: it is read-only; make it"):
        write(str(place), NEW, expected=OLD)
    assert place.read_bytes() == OLD


@pytest.mark.parametrize("linked", [False, True])
def test_a_file_that_somebody_changed_is_left_alone(place: Path, *, linked: bool) -> None:
    if linked:
        os.link(place, place.with_name("twin"))
    place.write_bytes(b"theirs")
    with pytest.raises(WriteError, match="somebody changed it after it was read; run the command"):
        write(str(place), NEW, expected=OLD)
    assert place.read_bytes() == b"theirs"
    assert set(only_these(place.parent)) <= {"robots.txt", "twin"}


def test_a_file_that_appeared_is_left_alone(place: Path) -> None:
    with pytest.raises(WriteError, match="there is such a file by now"):
        write(str(place), NEW, expected=None)
    assert place.read_bytes() == OLD


def test_a_file_that_appears_at_the_last_moment_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "robots.txt"
    link = os.link

    def somebody_is_faster(source: Path, target: Path) -> None:
        target.write_bytes(b"theirs")
        link(source, target)

    monkeypatch.setattr(os, "link", somebody_is_faster)
    with pytest.raises(WriteError, match="there is such a file by now"):
        write(str(place), NEW, expected=None)
    assert place.read_bytes() == b"theirs"
    assert only_these(tmp_path) == ["robots.txt"]


def test_a_file_that_went_away_stays_away(place: Path) -> None:
    place.unlink()
    with pytest.raises(WriteError, match="there is no such file any more"):
        write(str(place), NEW, expected=OLD)
    assert only_these(place.parent) == []


def test_a_missing_directory(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="there is no such directory; make it first"):
        write(str(tmp_path / "missing" / "robots.txt"), NEW, expected=None)


@posix
@pytest.mark.parametrize("kind", ["directory", "FIFO"])
def test_what_is_no_regular_file(tmp_path: Path, kind: str) -> None:
    odd = tmp_path / "odd"
    odd.mkdir() if kind == "directory" else os.mkfifo(odd)
    with pytest.raises(WriteError, match="not a regular file"):
        write(str(odd), NEW, expected=OLD)


@posix
def test_a_link_to_itself(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(WriteError, match="loop: not written: "):
        write(str(tmp_path / "loop"), NEW, expected=OLD)


@pytest.mark.parametrize("step", ["fsync", "replace"])
@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_whatever_fails_the_old_file_stays_and_nothing_is_left_behind(
    place: Path, step: str, error: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise error

    if step == "fsync":
        monkeypatch.setattr(os, "fsync", fail)
    else:
        monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises((WriteError, KeyboardInterrupt)) as caught:
        write(str(place), NEW, expected=OLD)
    if isinstance(error, OSError):
        assert str(caught.value) == f"{place}: not written: no space left on device"
    assert place.read_bytes() == OLD
    assert only_these(place.parent) == ["robots.txt"]


def test_permission_denied_says_what_to_look_at(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(WriteError, match="check who may write the file and its directory"):
        write(str(place), NEW, expected=OLD)


@posix
def test_the_whole_name_may_be_used_up(tmp_path: Path) -> None:
    place = tmp_path / ("x" * 251 + ".txt")
    write(str(place), NEW, expected=None)
    write(str(place), OLD, expected=NEW)
    assert place.read_bytes() == OLD


def test_a_directory_that_cannot_be_synchronised_is_no_obstacle(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = os.open

    def refuse(path: Path, *arguments: int) -> int:
        if path == place.parent:
            raise PermissionError(13, "Permission denied")
        return opened(path, *arguments)

    monkeypatch.setattr(os, "open", refuse)
    write(str(place), NEW, expected=OLD)
    assert place.read_bytes() == NEW
