"""Temporary files, each beside the file whose place it is to take.

Its maker holds a lock on it, which ends with the process, also on another machine. So the next
run can tell what a killed process left behind from what a living one is about to use. The names are
random: no two processes ever mean two files by one of them.
"""

import errno
import os
import re
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

from robotsfix.fixing.attributes import copy_attributes
from robotsfix.fixing.locks import try_lock

BINARY = getattr(os, "O_BINARY", 0)
"""Keeps Windows from changing line ends."""

_NAME = re.compile(r"\.robotsfix-[0-9a-f]{16}\.tmp")
_MAKE = os.O_RDWR | os.O_CREAT | os.O_EXCL | BINARY
_OPEN = os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | BINARY
_PRIVATE_MODE = 0o600
_MODE_OF_NEW_FILES = 0o666
"""Before the process's umask is taken off."""
_LONG = 3600.0
"""In seconds: nothing takes so long to write."""


@contextmanager
def temporary_file(place: Path, content: bytes, *, like: Path | None) -> Iterator[Path]:
    """Write a file, safely on disk, that can be renamed; if it is not, it goes away.

    Args:
        place: What it will be called; it is made in the same directory.
        content: What it shall contain.
        like: The file whose owner, mode and extended attributes it shall have; None for those of
            any new file.

    Raises:
        PermissionError: The directory takes no files from this user, or the new file cannot be
            given what the other one has.
        OSError: The system refuses otherwise.
    """
    sweep(place.parent)
    path, descriptor = _make(place.parent, _MODE_OF_NEW_FILES if like is None else _PRIVATE_MODE)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            if like is not None:
                _copy_attributes(like, descriptor)
            os.fsync(descriptor)
            if sys.platform == "win32":
                # What is open cannot be renamed there.
                file.close()
            yield path
    finally:
        path.unlink(missing_ok=True)


@cache
def sweep(folder: Path) -> None:
    """Remove what killed processes left behind in a directory: once in each run."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if _NAME.fullmatch(entry.name):
                with suppress(OSError):
                    _remove_if_abandoned(Path(entry.path))


def _make(folder: Path, mode: int) -> tuple[Path, int]:
    while True:
        path = folder / f".robotsfix-{os.urandom(8).hex()}.tmp"
        descriptor = os.open(path, _MAKE, mode)
        with suppress(BlockingIOError):
            if not try_lock(descriptor) or os.fstat(descriptor).st_nlink:
                return path, descriptor
        # In the moment before it was locked, it looked as if nobody used it.
        os.close(descriptor)
        path.unlink(missing_ok=True)


def _remove_if_abandoned(path: Path) -> None:
    """Remove a temporary file that no living process uses.

    Raises:
        OSError: Its maker is alive, or it cannot be removed.
    """
    if not stat.S_ISREG(path.lstat().st_mode):
        return
    descriptor = os.open(path, _OPEN)
    try:
        if not try_lock(descriptor) and time.time() - os.fstat(descriptor).st_mtime < _LONG:
            return
        if sys.platform != "win32":
            # Before the lock ends, which its maker may be waiting to see.
            path.unlink()
            return
    finally:
        os.close(descriptor)
    path.unlink()


def _copy_attributes(like: Path, descriptor: int) -> None:
    try:
        copy_attributes(like, descriptor)
    except OSError as error:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM)) from error
