"""A repository that is to be set up: where it is, and what is in it."""

import stat
from pathlib import Path

from robotsfix.config.value import ConfigError
from robotsfix.syntax.source import decode

LARGEST = 1 << 20
"""How many octets a file to be changed may have; nobody writes larger ones by hand."""

_MARKS = (".git", ".hg")


def root_around(folder: Path) -> Path:
    """Give the root of the repository around a folder; the folder itself if there is none."""
    start = folder.resolve()
    for place in (start, *start.parents):
        if any(_is_there(place / mark) for mark in _MARKS):
            return place
    return start


class Repository:
    """A folder with everything below it.

    Attributes:
        root: Its path.
    """

    def __init__(self, root: Path) -> None:
        """Take a folder, which need not be the root of a real repository."""
        self.root = root

    def has(self, path: str) -> bool:
        """Tell whether there is a file or folder of this path, or a link of this name."""
        return _is_there(self.root / path)

    def read(self, path: str) -> bytes | None:
        """Give the octets of a file; None if there is none.

        Raises:
            ConfigError: It cannot be read, or it is none that may be changed here.
        """
        if not self.has(path):
            return None
        try:
            place = (self.root / path).resolve(strict=True)
            if not place.is_relative_to(self.root.resolve()):
                raise ConfigError(path, None, "this link leads out of the repository")
            if not stat.S_ISREG(place.stat().st_mode):
                raise ConfigError(path, None, "not a regular file")
            with place.open("rb") as file:
                octets = file.read(LARGEST + 1)
        except (OSError, RuntimeError) as error:
            # Path.resolve says of a link to itself, before Python 3.13, that it is a RuntimeError.
            reason = getattr(error, "strerror", None) or "this link leads in a circle"
            raise ConfigError(path, None, reason[:1].lower() + reason[1:]) from error
        if len(octets) > LARGEST:
            raise ConfigError(path, None, f"larger than {LARGEST >> 20} MiB, not written by hand")
        return octets

    def text(self, path: str) -> str | None:
        """Give the text of a file; None if there is none.

        Raises:
            ConfigError: As `read`.
        """
        octets = self.read(path)
        return None if octets is None else decode(octets)

    def names(self, folder: str) -> list[str]:
        """Give the names in a folder, sorted; none if it cannot be listed."""
        try:
            return sorted(place.name for place in (self.root / folder).iterdir())
        except OSError:
            return []


def _is_there(place: Path) -> bool:
    try:
        place.lstat()
    except OSError:
        return False
    return True
