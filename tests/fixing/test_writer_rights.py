"""Files and directories of others: what may be written is written, and nobody loses it."""

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest

from robotsfix.fixing.writer import WriteError, overwrite, write

if sys.platform == "win32":
    pytest.skip("owners and modes as on Unix", allow_module_level=True)
if os.geteuid() != 0:
    pytest.skip("needs the superuser, who can be anybody", allow_module_level=True)

pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")

OLD, NEW = b"User-agent: *\nDisallow: /\n", b"User-agent: *\n"
OURS, THEIRS = 4321, 1234


@pytest.fixture
def folder() -> Iterator[Path]:
    """Give a directory that anybody can get to."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


def as_somebody(path: Path, *, expected: bytes | None, report: bool) -> str:
    """Write a file in a process that has no special rights; give what it complained about."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        complaint = "internal error"
        try:
            os.setgroups([])
            os.setgid(OURS)
            os.setuid(OURS)
            complaint = ""
            if report:
                overwrite(str(path), NEW)
            else:
                write(str(path), NEW, expected=expected)
        except WriteError as error:
            complaint = str(error)
        finally:
            os.write(writer, complaint.encode())
            os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as stream:
        complaint = stream.read()
    os.waitpid(child, 0)
    return complaint.removeprefix(f"{path}: not written: ")


class Case(NamedTuple):
    """A directory, and a file in it: owner, group, mode."""

    folder: tuple[int, int, int]
    file: tuple[int, int, int] | None
    complaint: str = ""
    stays: bool = False
    """Whether it is the very same file thereafter."""


DENIED = "permission denied; check who may write the file and its directory"
READ_ONLY = "it is read-only; make it writable first"
CASES = {
    "all is ours": Case((OURS, OURS, 0o755), (OURS, OURS, 0o644)),
    "their directory is open to us": Case((THEIRS, OURS, 0o775), (OURS, OURS, 0o644)),
    "their file is open to us": Case((OURS, OURS, 0o755), (THEIRS, OURS, 0o664), stays=True),
    "of another group": Case((OURS, OURS, 0o755), (OURS, THEIRS, 0o660), stays=True),
    "the directory is closed": Case((THEIRS, THEIRS, 0o755), (OURS, OURS, 0o644), stays=True),
    "ours, but closed": Case((OURS, OURS, 0o555), (OURS, OURS, 0o644), stays=True),
    "everybody's directory": Case((THEIRS, THEIRS, 0o1777), (OURS, OURS, 0o644)),
    "theirs in everybody's directory": Case(
        (THEIRS, THEIRS, 0o1777), (THEIRS, THEIRS, 0o666), stays=True
    ),
    "a directory that gives its group away": Case((OURS, THEIRS, 0o2775), (OURS, THEIRS, 0o664)),
    "their file": Case((OURS, OURS, 0o755), (THEIRS, THEIRS, 0o644), READ_ONLY),
    "our file, read-only": Case((OURS, OURS, 0o755), (OURS, OURS, 0o444), READ_ONLY),
    "read-only for us, not for others": Case((OURS, OURS, 0o755), (OURS, OURS, 0o466), READ_ONLY),
    "a new file": Case((OURS, OURS, 0o755), None),
    "a new file in a closed directory": Case((THEIRS, THEIRS, 0o755), None, DENIED),
    "a new file in a read-only directory": Case((OURS, OURS, 0o555), None, DENIED),
}


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("report", [False, True])
def test_what_one_may_write_is_written_and_stays_its_owners(
    name: str, folder: Path, *, report: bool
) -> None:
    case = CASES[name]
    place = folder / "www" / "robots.txt"
    place.parent.mkdir()
    before = None
    if case.file:
        place.write_bytes(OLD)
        os.chown(place, *case.file[:2])
        place.chmod(case.file[2])
        before = place.stat()
    os.chown(place.parent, *case.folder[:2])
    place.parent.chmod(case.folder[2])
    complaint = as_somebody(place, expected=OLD if case.file else None, report=report)
    assert complaint == case.complaint
    if before is None:
        assert place.exists() is (not complaint)
    else:
        after = place.stat()
        assert place.read_bytes() == (OLD if complaint else NEW)
        assert (after.st_uid, after.st_gid, stat.S_IMODE(after.st_mode)) == case.file
        assert (after.st_ino == before.st_ino) is bool(case.stays or complaint)
    assert {path.name for path in place.parent.iterdir()} <= {"robots.txt"}


def test_what_another_user_left_behind_is_no_obstacle(folder: Path) -> None:
    folder.chmod(0o777)
    (folder / "robots.txt").write_bytes(OLD)
    os.chown(folder / "robots.txt", OURS, OURS)
    left = folder / ".robotsfix-0123456789abcdef.tmp"
    left.touch(0o600)
    assert as_somebody(folder / "robots.txt", expected=OLD, report=False) == ""
    assert (folder / "robots.txt").read_bytes() == NEW
