"""Whether two paths name the same file, for many files that are close to each other."""

import os

_DEEPEST = 100
"""Folders one in another that are looked at one by one."""


class Identities:
    """Gives what paths have in common if they name the same file.

    A hard link is a file of its own. What is known of a folder is remembered.
    """

    def __init__(self) -> None:
        """Start with no folders."""
        self._folders: dict[str, str] = {}

    def of(self, path: str) -> str:
        """Give the identity of a file; it need not exist.

        Args:
            path: The file, with forward slashes.
        """
        path = self._real(path) if path.count("/") < _DEEPEST else os.path.realpath(path)
        # Where case does not matter, Robots.txt is also found as robots.txt.
        name = os.path.basename(path)
        if name.islower():
            return path
        lower = path.removesuffix(name) + name.lower()
        try:
            return lower if os.path.samestat(os.lstat(path), os.lstat(lower)) else path
        except OSError:
            return path

    def _real(self, path: str) -> str:
        folder, name = os.path.split(path)
        # Elsewhere, there are more ways to lead from one place to another than links.
        if os.name != "posix" or name in {"", ".", ".."} or os.path.islink(path):
            return os.path.realpath(path)
        if folder not in self._folders:
            self._folders[folder] = self._real(folder) if folder else os.path.realpath("")
        return os.path.join(self._folders[folder], name)
