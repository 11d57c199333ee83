"""What a file has beside its content: owner, mode, extended attributes."""

import errno
import os
import stat
import sys
from pathlib import Path

_COPIED = ("user.", "system.", "security.selinux")
"""How the names of extended attributes begin that do not depend on the content. On Linux an access
control list is one of them."""


def copy_attributes(place: Path, descriptor: int) -> None:
    """Give an open file the owner, the mode and the extended attributes of another.

    Raises:
        OSError: One of them cannot be given.
    """
    if sys.platform == "win32":
        return
    wanted, own = place.stat(), os.fstat(descriptor)
    # Before the mode, which this may change.
    if (own.st_uid, own.st_gid) != (wanted.st_uid, wanted.st_gid):
        os.fchown(descriptor, wanted.st_uid, wanted.st_gid)
    _copy_extended(place, descriptor)
    if os.fstat(descriptor).st_mode != wanted.st_mode:
        os.fchmod(descriptor, stat.S_IMODE(wanted.st_mode))


def _copy_extended(place: Path, descriptor: int) -> None:
    if sys.platform != "linux":
        return
    wanted, own = _extended(place), _extended(descriptor)
    for name, value in wanted.items():
        if own.get(name) != value:
            os.setxattr(descriptor, name, value)
    # A directory can have an access control list for files that are made in it.
    for name in own.keys() - wanted.keys():
        os.removexattr(descriptor, name)


def _extended(file: Path | int) -> dict[str, bytes]:
    if sys.platform != "linux":
        return {}
    try:
        names = [name for name in os.listxattr(file) if name.startswith(_COPIED)]
    except OSError as error:
        if error.errno == errno.ENOTSUP:
            return {}
        raise
    return {name: os.getxattr(file, name) for name in names}
