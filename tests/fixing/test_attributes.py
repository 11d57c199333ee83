"""Owner, mode, access control lists and other extended attributes go from a file to another."""

import errno
import os
import stat
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest

from robotsfix.fixing.attributes import copy_attributes
from robotsfix.fixing.writer import write

if os.name != "posix":
    pytest.skip("owners and modes as on Unix", allow_module_level=True)

superuser = pytest.mark.skipif(os.geteuid() != 0, reason="needs the superuser")
extended = pytest.mark.skipif(
    not hasattr(os, "setxattr"), reason="Python knows no extended attributes here"
)

ACCESS, DEFAULT = "system.posix_acl_access", "system.posix_acl_default"
OWNER, USER, GROUP, MASK, OTHERS = 0x01, 0x02, 0x04, 0x10, 0x20
SOMEBODY = 4321
NOBODY_IN_PARTICULAR = 0xFFFFFFFF


def access_list(*entries: tuple[int, int, int]) -> bytes:
    """Give an access control list as Linux stores it: tag, permissions, user or group."""
    return struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *entry) for entry in entries)


READABLE_FOR_SOMEBODY = access_list(
    (OWNER, 6, NOBODY_IN_PARTICULAR),
    (USER, 4, SOMEBODY),
    (GROUP, 0, NOBODY_IN_PARTICULAR),
    (MASK, 4, NOBODY_IN_PARTICULAR),
    (OTHERS, 0, NOBODY_IN_PARTICULAR),
)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    place = tmp_path / "old"
    place.write_bytes(b"old")
    return place


@pytest.fixture
def copy(tmp_path: Path) -> Iterator[int]:
    """Give a file that was just made, open."""
    descriptor = os.open(tmp_path / "new", os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    yield descriptor
    os.close(descriptor)


def set_attribute(place: Path, name: str, value: bytes) -> None:
    try:
        os.setxattr(place, name, value)
    except OSError as error:
        if error.errno == errno.ENOTSUP:
            pytest.skip(f"the file system has no {name}")
        raise


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o640, 0o755, 0o666, 0o4755, 0o2755])
def test_the_mode(mode: int, place: Path, copy: int) -> None:
    place.chmod(mode)
    assert stat.S_IMODE(place.stat().st_mode) == mode
    copy_attributes(place, copy)
    assert os.fstat(copy).st_mode == place.stat().st_mode


@superuser
def test_the_owner_and_with_it_the_right_to_act_as_the_owner(place: Path, copy: int) -> None:
    os.chown(place, 1234, SOMEBODY)
    place.chmod(0o6755)
    copy_attributes(place, copy)
    status = os.fstat(copy)
    assert (status.st_uid, status.st_gid, stat.S_IMODE(status.st_mode)) == (1234, SOMEBODY, 0o6755)


@extended
def test_extended_attributes(place: Path, copy: int) -> None:
    set_attribute(place, "user.origin", b"somewhere")
    copy_attributes(place, copy)
    assert os.getxattr(copy, "user.origin") == b"somewhere"


@extended
def test_an_access_control_list(place: Path, copy: int) -> None:
    set_attribute(place, ACCESS, READABLE_FOR_SOMEBODY)
    copy_attributes(place, copy)
    assert os.getxattr(copy, ACCESS) == READABLE_FOR_SOMEBODY
    assert stat.S_IMODE(os.fstat(copy).st_mode) == 0o640


@extended
def test_what_a_directory_gives_to_new_files_does_not_go_to_one_that_replaces_an_old_one(
    place: Path,
) -> None:
    place.chmod(0o640)
    set_attribute(place.parent, DEFAULT, READABLE_FOR_SOMEBODY)
    write(str(place), b"new", expected=b"old")
    assert ACCESS not in os.listxattr(place)
    assert stat.S_IMODE(place.stat().st_mode) == 0o640
    # One that was not there before is as new files are there.
    write(str(place.with_name("robots.txt")), b"new", expected=None)
    assert os.getxattr(place.with_name("robots.txt"), ACCESS) == READABLE_FOR_SOMEBODY


@extended
def test_a_file_system_without_extended_attributes(
    place: Path, copy: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: object) -> list[str]:
        raise OSError(errno.ENOTSUP, "Operation not supported")

    monkeypatch.setattr(os, "listxattr", refuse)
    place.chmod(0o604)
    copy_attributes(place, copy)
    assert stat.S_IMODE(os.fstat(copy).st_mode) == 0o604


@extended
@pytest.mark.parametrize("number", [errno.EPERM, errno.EACCES, errno.ENOSPC])
def test_a_file_whose_attributes_cannot_be_copied_is_written_into(
    number: int, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_attribute(place, "user.origin", b"somewhere")
    before = place.stat().st_ino

    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "setxattr", refuse)
    write(str(place), b"new", expected=b"old")
    assert place.read_bytes() == b"new"
    assert place.stat().st_ino == before
    assert os.getxattr(place, "user.origin") == b"somewhere"
    assert [path.name for path in place.parent.iterdir()] == ["old"]
