"""Where the configuration of a file is: the closest one, up to the repository's root."""

import os
from collections.abc import Iterator

YAML_NAMES = (".robotsfix.yaml", ".robotsfix.yml")
TOML_NAME = "pyproject.toml"
_REPOSITORIES = (".git", ".hg")


def candidates(folder: str) -> Iterator[str]:
    """Give the files in a folder that may hold its configuration, the one that goes first first.

    A pyproject.toml among them need not say anything to robotsfix.

    Args:
        folder: An absolute path.
    """
    start = folder.rstrip(os.sep) + os.sep
    for name in (*YAML_NAMES, TOML_NAME):
        if os.path.isfile(start + name):
            yield start + name


def folder_above(folder: str) -> str | None:
    """Give the folder in which to look next; None behind the root of a repository, or of all.

    Args:
        folder: An absolute path.
    """
    above = os.path.dirname(folder)
    start = folder.rstrip(os.sep) + os.sep
    if above == folder or any(os.path.exists(start + name) for name in _REPOSITORIES):
        return None
    return above
