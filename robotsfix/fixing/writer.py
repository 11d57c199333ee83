"""Writing files so that nobody ever finds half of one.

The new content goes into a file of its own in the same directory, which then takes the place of the
old one. What must not get lost on that way: symbolic links, hard links, the mode, the owner, access
control lists, the wish of whoever made a file read-only, and changes that somebody else made in the
meantime. Where a new file could not have all that the old one has, the old one is written into.
"""

import errno
import os
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from robotsfix.fixing.in_place import write_in_place
from robotsfix.fixing.locks import locked
from robotsfix.fixing.temporary import sweep, temporary_file

_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH
_STREAMS = ("/dev/stdout", "/dev/stderr", "/dev/fd/", "/proc/")
"""How paths begin that lead to what a process has open."""


class WriteError(Exception):
    """A file was not written: one line for the user, not escaped yet."""


def write(path: str, content: bytes, *, expected: bytes | None) -> None:
    """Put new content into a file: all of it, or none.

    A process that is killed leaves the old file or the new one; about a file that is written into,
    `write_in_place` says more. What such a process left behind in the file's directory goes away,
    even if there is nothing to write.

    Args:
        path: The file. Symbolic links are followed.
        content: What it shall contain.
        expected: What it contained when it was read; None if it was not there.

    Raises:
        WriteError: The file was changed, or made, by somebody else in the meantime; it is
            read-only, or no regular file; or the system refuses.
    """
    # A symbolic link stays one: what it points to is replaced.
    place = Path(os.path.realpath(path))
    sweep(place.parent)
    if content == expected:
        return
    try:
        if expected is None:
            _create(path, place, content)
        else:
            _change(path, place, content, expected)
    except FileNotFoundError as error:
        what = "directory; make it first" if expected is None else "file any more"
        raise WriteError(f"{path}: not written: there is no such {what}") from error
    except OSError as error:
        raise WriteError(f"{path}: not written: {_reason(error)}") from error


def overwrite(path: str, content: bytes) -> None:
    """Put a report into a file, whatever is in it: all of it, or none.

    Args:
        path: The file; it may also be a device or a pipe. Missing directories are made.
        content: What it shall contain.

    Raises:
        WriteError: The file is read-only, or the system refuses.
    """
    try:
        _overwrite(path, content)
    except OSError as error:
        raise WriteError(f"{path}: not written: {_reason(error)}") from error


def _overwrite(path: str, content: bytes) -> None:
    try:
        status = Path(path).stat()
    except FileNotFoundError:
        status = None
    # /dev/stdout may be a file that somebody else has open.
    special = status is not None and not stat.S_ISREG(status.st_mode)
    if special or path.startswith(_STREAMS):
        Path(path).write_bytes(content)
        return
    place = Path(os.path.realpath(path))
    if status is None:
        place.parent.mkdir(parents=True, exist_ok=True)
        with temporary_file(place, content, like=None) as temporary:
            temporary.replace(place)
        _sync_directory(place.parent)
    else:
        _refuse_read_only(path, place, status)
        _put(place, content, lambda: None)


def _create(path: str, place: Path, content: bytes) -> None:
    _refuse_appeared(path, place)
    with temporary_file(place, content, like=None) as temporary:
        try:
            # Unlike a rename, a link fails if there is a file by now.
            os.link(temporary, place)
        except OSError:
            # There are file systems without hard links.
            _refuse_appeared(path, place)
            temporary.replace(place)
    _sync_directory(place.parent)


def _change(path: str, place: Path, content: bytes, expected: bytes) -> None:
    status = place.stat()
    if not stat.S_ISREG(status.st_mode):
        raise WriteError(f"{path}: not written: not a regular file")
    _refuse_read_only(path, place, status)
    with locked(place):
        _put(place, content, lambda: _refuse_changed(path, place, expected))


def _put(place: Path, content: bytes, check: Callable[[], None]) -> None:
    """Replace a file or, where that would lose something, write into it.

    Args:
        place: The file.
        content: What it shall contain.
        check: Is called at the last moment at which nothing has been written yet.
    """
    # The other names of a file shall show the new content, too.
    if place.stat().st_nlink == 1 and _replaced(place, content, check):
        return
    check()
    write_in_place(place, content)


def _replaced(place: Path, content: bytes, check: Callable[[], None]) -> bool:
    """Replace a file; give whether it could be done.

    One may be allowed to write a file, and neither to make one in its directory nor to give one
    to its owner.
    """
    try:
        with temporary_file(place, content, like=place) as temporary:
            check()
            temporary.replace(place)
    except PermissionError:
        return False
    _sync_directory(place.parent)
    return True


def _refuse_read_only(path: str, place: Path, status: os.stat_result) -> None:
    # Renaming would not ask about the mode of the file, and the superuser may write any file.
    if not status.st_mode & _WRITABLE or not os.access(place, os.W_OK):
        raise WriteError(f"{path}: not written: it is read-only; make it writable first")


def _refuse_changed(path: str, place: Path, expected: bytes) -> None:
    if place.read_bytes() != expected:
        raise WriteError(
            f"{path}: not written: somebody changed it after it was read; run the command again"
        )


def _refuse_appeared(path: str, place: Path) -> None:
    if os.path.lexists(place):
        raise WriteError(f"{path}: not written: there is such a file by now; run the command again")


def _sync_directory(directory: Path) -> None:
    """Make the new name last through a power cut, where the system knows how."""
    with suppress(OSError):
        descriptor = os.open(directory, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _reason(error: OSError) -> str:
    if isinstance(error, BlockingIOError):
        return "another program is writing it; run the command again"
    if error.errno in {errno.EACCES, errno.EPERM}:
        return "permission denied; check who may write the file and its directory"
    reason = error.strerror or str(error)
    return reason[:1].lower() + reason[1:]
