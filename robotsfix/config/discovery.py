"""Where the configuration of a file is: the closest one, up to the repository's root."""

import os
from collections.abc import Iterator

YAML_NAMES = (".robotsfix.yaml", ".robotsfix.yml")
TOML_NAME = "pyproject.toml"
_REPOSITORIES = (".git", ".hg")


def candidates(folder: str) -> Iterator[str]:
    """Give the files that may hold the configuration for a folder, the closest ones first.

    A pyproject.toml among them need not say anything to robotsfix.

    Args:
        folder: An absolute path.
    """
    while True:
        for name in (*YAML_NAMES, TOML_NAME):
            path = os.path.join(folder, name)
            if os.path.isfile(path):
                yield path
        parent = os.path.dirname(folder)
        if parent == folder or _is_repository(folder):
            return
        folder = parent


def _is_repository(folder: str) -> bool:
    return any(os.path.exists(os.path.join(folder, name)) for name in _REPOSITORIES)
