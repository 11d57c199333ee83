"""A repository that is to be set up: where it is, and what is in it."""

import os
import stat

from robotsfix.config.value import ConfigError
from robotsfix.syntax.source import decode

LARGEST = 1 << 20
"""How many octets a file to be changed may have; nobody writes larger ones by hand."""

_MARKS = (".git", ".hg")


def root_around(folder: str) -> str:
    """Give the root of the repository around a folder; the folder itself if there is none."""
    start = place = os.path.realpath(folder)
    while not any(os.path.lexists(os.path.join(place, mark)) for mark in _MARKS):
        above = os.path.dirname(place)
        if above == place:
            return start
        place = above
    return place


class Repository:
    """A folder with everything below it.

    Attributes:
        root: Its absolute path.
    """

    def __init__(self, root: str) -> None:
        """Take a folder, which need not be the root of a real repository."""
        self.root = root

    def place(self, path: str) -> str:
        """Give the absolute path of a file."""
        return os.path.join(self.root, *path.split("/"))

    def has(self, path: str) -> bool:
        """Tell whether there is a file or folder of this path, or a link of this name."""
        return os.path.lexists(self.place(path))

    def read(self, path: str) -> bytes | None:
        """Give the octets of a file; None if there is none.

        Raises:
            ConfigError: It cannot be read, or it is none that may be changed here.
        """
        if not self.has(path):
            return None
        place = os.path.realpath(self.place(path))
        if os.path.commonpath([place, os.path.realpath(self.root)]) != os.path.realpath(self.root):
            # What is changed has to be in the diff that the user reviews.
            raise ConfigError(path, None, "this link leads out of the repository")
        try:
            if not stat.S_ISREG(os.lstat(place).st_mode):
                raise ConfigError(path, None, "not a regular file")
            with open(place, "rb") as file:
                octets = file.read(LARGEST + 1)
        except OSError as error:
            reason = error.strerror or str(error)
            raise ConfigError(path, None, reason[:1].lower() + reason[1:]) from error
        if len(octets) > LARGEST:
            raise ConfigError(path, None, f"larger than {LARGEST >> 20} MiB, nobody writes such a file")
        return octets

    def read_text(self, path: str) -> str | None:
        """Give the text of a file; None if there is none."""
        octets = self.read(path)
        return None if octets is None else decode(octets)

    def names(self, folder: str) -> list[str]:
        """Give the names in a folder, sorted; none if it cannot be listed."""
        try:
            return sorted(os.listdir(self.place(folder)))
        except OSError:
            return []
