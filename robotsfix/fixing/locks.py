"""Locks on files: they end with the process that holds them, however that ends."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform != "win32":
    import fcntl


def try_lock(descriptor: int) -> bool:
    """Lock an open file, without waiting, until it is closed.

    Returns:
        Whether that can be done at all: Windows and some network file systems have no such locks.

    Raises:
        BlockingIOError: Somebody else has locked it.
    """
    if sys.platform != "win32":
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise
        except OSError:
            return False
        return True
    return False


@contextmanager
def locked(place: Path) -> Iterator[None]:
    """Keep other runs of robotsfix from writing a file meanwhile.

    Raises:
        BlockingIOError: Somebody else has locked it, or has put another file in its place.
        OSError: It cannot be opened for writing.
    """
    if sys.platform == "win32":
        # A file that is open cannot be replaced there.
        yield
        return
    # On NFS, who wants the lock has to be able to write.
    descriptor = os.open(place, os.O_RDWR | os.O_NONBLOCK)
    try:
        try_lock(descriptor)
        if not os.path.samestat(os.fstat(descriptor), place.stat()):
            raise BlockingIOError
        yield
    finally:
        os.close(descriptor)
