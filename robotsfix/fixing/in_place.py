"""Writing into a file that must stay the very same file."""

import os
from pathlib import Path

from robotsfix.fixing.temporary import BINARY


def write_in_place(place: Path, content: bytes) -> None:
    """Give a file new content without putting another file in its place.

    What fails is taken back. Of a process that is killed, the old content stays or the new one,
    the latter perhaps with blank lines at its end, which mean nothing in a robots.txt; but where
    the content does not fit into one page of memory (4 KiB), the system may be stopped between
    two pages. Who reads the file at this moment may find both, too.

    Raises:
        OSError: The system refuses; the old content is there, unless the message says otherwise.
    """
    with os.fdopen(os.open(place, os.O_RDWR | BINARY), "r+b", buffering=0) as file:
        old = file.readall()
        try:
            # In one go: between two, a killed process would leave a mixture.
            _write(file.fileno(), content.ljust(len(old), b"\n"))
            file.truncate(len(content))
            os.fsync(file.fileno())
        except BaseException:
            _put_back(file.fileno(), old)
            raise


def _write(descriptor: int, content: bytes) -> None:
    os.lseek(descriptor, 0, os.SEEK_SET)
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _put_back(descriptor: int, old: bytes) -> None:
    try:
        _write(descriptor, old)
        os.truncate(descriptor, len(old))
    except OSError as error:
        reason = f"{error.strerror}, and what was in the file could not be put back: it is damaged"
        raise OSError(error.errno, reason) from error
