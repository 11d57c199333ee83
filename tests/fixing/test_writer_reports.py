"""Reports: whatever is in the file, it is replaced whole."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from replacing import NEW, OLD, only_these, posix

from robotsfix.fixing.writer import WriteError, overwrite


@pytest.fixture
def place(tmp_path: Path) -> Path:
    place = tmp_path / "robots.txt"
    place.write_bytes(OLD)
    return place


def test_a_report_replaces_what_is_there(tmp_path: Path) -> None:
    for content in (b"long report", b"short"):
        overwrite(str(tmp_path / "new" / "report.json"), content)
        assert (tmp_path / "new" / "report.json").read_bytes() == content


@posix
def test_a_report_can_go_to_a_device() -> None:
    overwrite(os.devnull, b"report")


def test_a_report_among_the_devices_can_be_a_file_like_any_other() -> None:
    memory = Path("/dev", "shm")
    if not os.access(memory, os.W_OK):
        pytest.skip("there is no file system in memory here")
    with TemporaryDirectory(dir=memory) as folder:
        place = Path(folder, "report.json")
        place.write_bytes(OLD)
        with place.open("rb") as reader:
            overwrite(str(place), NEW)
            assert reader.read() == OLD
        assert place.read_bytes() == NEW


def test_a_report_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="not written: "):
        overwrite(str(tmp_path), b"report")


def test_a_report_takes_the_place_of_an_old_one_at_once(place: Path) -> None:
    place.chmod(0o640)
    before = place.stat()
    overwrite(str(place), NEW)
    assert place.read_bytes() == NEW
    assert place.stat().st_ino != before.st_ino
    assert place.stat().st_mode == before.st_mode
    assert only_these(place.parent) == ["robots.txt"]


@pytest.mark.parametrize("exists", [False, True])
def test_half_a_report_is_never_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, exists: bool
) -> None:
    place = tmp_path / "report.json"
    if exists:
        place.write_bytes(OLD)

    def full(*_arguments: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WriteError, match="not written: no space left on device"):
        overwrite(str(place), NEW)
    assert only_these(tmp_path) == (["report.json"] if exists else [])
    assert not exists or place.read_bytes() == OLD


@posix
def test_a_report_goes_where_a_link_points_to(place: Path) -> None:
    link, hard, dangling = (place.with_name(name) for name in ("link", "hard", "dangling"))
    link.symlink_to(place)
    os.link(place, hard)
    dangling.symlink_to(place.with_name("new") / "report.json")
    overwrite(str(link), NEW)
    overwrite(str(dangling), NEW)
    assert link.is_symlink()
    assert dangling.is_symlink()
    assert place.read_bytes() == hard.read_bytes() == dangling.read_bytes() == NEW


def test_a_report_that_is_read_only_is_left_alone(place: Path) -> None:
    place.chmod(0o444)
    with pytest.raises(WriteError, match="read-only"):
        overwrite(str(place), NEW)
    assert place.read_bytes() == OLD


@posix
def test_a_report_in_a_directory_that_takes_no_new_files(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = os.open

    def refuse(path: Path, flags: int, *arguments: int) -> int:
        if flags & os.O_CREAT:
            raise PermissionError(13, "Permission denied")
        return opened(path, flags, *arguments)

    monkeypatch.setattr(os, "open", refuse)
    before = place.stat().st_ino
    overwrite(str(place), NEW)
    assert place.read_bytes() == NEW
    assert place.stat().st_ino == before


@posix
def test_a_report_can_go_to_a_pipe() -> None:
    reader, writer = os.pipe()
    overwrite(f"/dev/fd/{writer}", NEW)
    os.close(writer)
    assert os.read(reader, 100) == NEW
    os.close(reader)
