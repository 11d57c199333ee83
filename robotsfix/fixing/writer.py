"""Writing files so that nobody ever finds half of one.

The new content goes into a file of its own in the same directory, which then takes the place of the
old one. What must not get lost on that way: symbolic links, hard links, the mode, the owner, the
wish of whoever made a file read-only, and changes that somebody else made in the meantime.
"""

import errno
import os
import stat
from contextlib import suppress
from itertools import count
from pathlib import Path

_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH
_BINARY = getattr(os, "O_BINARY", 0)
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY
_FIRST_MODE = 0o600
_MODE_OF_NEW_FILES = 0o666
"""Before the process's umask is taken off."""


class WriteError(Exception):
    """A file was not written: one line for the user, not escaped yet."""


def write(path: str, content: bytes, *, expected: bytes | None) -> None:
    """Put new content into a file: all of it, or none.

    Args:
        path: The file. Symbolic links are followed.
        content: What it shall contain.
        expected: What it contained when it was read; None if it was not there.

    Raises:
        WriteError: The file was changed, or made, by somebody else in the meantime; it is
            read-only, or no regular file; or the system refuses.
    """
    if content == expected:
        return
    try:
        # A symbolic link stays one: what it points to is replaced.
        place = Path(os.path.realpath(path))
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
    if special or path.startswith(("/dev/", "/proc/")):
        Path(path).write_bytes(content)
        return
    place = Path(os.path.realpath(path))
    if status is None:
        place.parent.mkdir(parents=True, exist_ok=True)
        _replace(place, _write_beside(place, content, _MODE_OF_NEW_FILES, None))
        return
    _refuse_read_only(path, place, status)
    # A hard link stays one. A file can also be writable in a directory that is not.
    if status.st_nlink > 1 or not os.access(place.parent, os.W_OK):
        _write_in_place(place, content)
    else:
        _replace(place, _write_beside(place, content, _FIRST_MODE, status))


def _create(path: str, place: Path, content: bytes) -> None:
    if os.path.lexists(place):
        raise WriteError(_appeared(path))
    temporary = _write_beside(place, content, _MODE_OF_NEW_FILES, None)
    try:
        try:
            # Unlike a rename, a link fails if there is a file by now.
            os.link(temporary, place)
        except FileExistsError as error:
            raise WriteError(_appeared(path)) from error
        except OSError:
            # There are file systems without hard links.
            temporary.replace(place)
    finally:
        temporary.unlink(missing_ok=True)
    _sync_directory(place.parent)


def _change(path: str, place: Path, content: bytes, expected: bytes) -> None:
    status = place.stat()
    if not stat.S_ISREG(status.st_mode):
        raise WriteError(f"{path}: not written: not a regular file")
    _refuse_read_only(path, place, status)
    if status.st_nlink > 1:
        # Its other names shall show the new content too, so this very file is written.
        _refuse_changed(path, place, expected)
        _write_in_place(place, content)
        return
    temporary = _write_beside(place, content, _FIRST_MODE, status)
    try:
        _refuse_changed(path, place, expected)
        temporary.replace(place)
    finally:
        temporary.unlink(missing_ok=True)
    _sync_directory(place.parent)


def _refuse_read_only(path: str, place: Path, status: os.stat_result) -> None:
    # Renaming would not ask about the mode of the file, and the superuser may write any file.
    if not status.st_mode & _WRITABLE or not os.access(place, os.W_OK):
        raise WriteError(f"{path}: not written: it is read-only; make it writable first")


def _replace(place: Path, temporary: Path) -> None:
    """Let a file that was written take the place of another."""
    try:
        temporary.replace(place)
    finally:
        temporary.unlink(missing_ok=True)
    _sync_directory(place.parent)


def _refuse_changed(path: str, place: Path, expected: bytes) -> None:
    if place.read_bytes() != expected:
        raise WriteError(
            f"{path}: not written: somebody changed it after it was read; run the command again"
        )


def _appeared(path: str) -> str:
    return f"{path}: not written: there is such a file by now; run the command again"


def _write_beside(place: Path, content: bytes, mode: int, like: os.stat_result | None) -> Path:
    """Write a new file in the same directory, with the mode and the owner of another."""
    for number in count():
        temporary = place.with_name(f".robotsfix-{os.getpid()}-{number}.tmp")
        try:
            descriptor = os.open(temporary, _NEW, mode)
            break
        except FileExistsError:
            # Left behind by a process with the same number that was killed.
            continue
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            if like is not None:
                _resemble(file.fileno(), temporary, like)
            os.fsync(file.fileno())
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _resemble(descriptor: int, temporary: Path, like: os.stat_result) -> None:
    if hasattr(os, "fchown"):
        # Only the superuser may give files away. Before the mode, which this may change.
        with suppress(OSError):
            os.fchown(descriptor, like.st_uid, like.st_gid)
    temporary.chmod(stat.S_IMODE(like.st_mode))


def _write_in_place(place: Path, content: bytes) -> None:
    # Not emptied first: until all is written, as little as possible is missing.
    with os.fdopen(os.open(place, os.O_WRONLY | _BINARY), "wb") as file:
        file.write(content)
        file.truncate()
        file.flush()
        os.fsync(file.fileno())


def _sync_directory(directory: Path) -> None:
    """Make the new name last through a power cut, where the system knows how."""
    with suppress(OSError):
        descriptor = os.open(directory, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _reason(error: OSError) -> str:
    if error.errno in {errno.EACCES, errno.EPERM}:
        return "permission denied; check who may write the file and its directory"
    reason = error.strerror or str(error)
    return reason[:1].lower() + reason[1:]
