"""What a file is called in the project that it belongs to.

Platforms know files by their path from the root of the repository, wherever the command ran.
"""

import os
import re
from collections.abc import Iterator

_STANDARD_INPUT = "-"
_URL = re.compile("https?://", re.IGNORECASE)
_PLATFORMS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
"""The variables in which GitHub and GitLab name the folder of the project."""


def project_path(path: str) -> str:
    """Give the path of a file from the root of its project, with forward slashes.

    The root is what the platform says it is, else the git repository around the current directory,
    else that directory. The path of a file elsewhere comes out absolute. Symbolic links are
    followed, unless they lead out of the project. `-` and URLs stay as they are.

    Args:
        path: The file, as the user knows it; it need not exist.
    """
    if path == _STANDARD_INPUT or _URL.match(path):
        return path
    try:
        here = os.path.realpath(os.curdir)
        places = os.path.realpath(path), os.path.normpath(os.path.join(here, path))
        roots = list(_roots(here))
    except (OSError, ValueError):
        # The current directory was removed, or this cannot be the name of a file.
        return path
    for place in places:
        for root in roots:
            prefix = root.rstrip(os.sep) + os.sep
            if place.startswith(prefix):
                return place.removeprefix(prefix).replace(os.sep, "/")
    return places[0].replace(os.sep, "/")


def is_absolute(path: str) -> bool:
    """Tell whether a path that `project_path` gave is that of a file outside of the project."""
    return os.path.isabs(path)


def _roots(here: str) -> Iterator[str]:
    for name in _PLATFORMS:
        folder = os.environ.get(name)
        if folder:
            yield os.path.realpath(folder)
    yield _repository(here)


def _repository(folder: str) -> str:
    """Give the nearest folder upwards that is a repository; the folder itself if none is."""
    place = folder
    # In a linked working tree, and in a submodule, `.git` is a file.
    while not any(os.path.exists(os.path.join(place, name)) for name in (".git", ".hg")):
        above = os.path.dirname(place)
        if above == place:
            return folder
        place = above
    return place
