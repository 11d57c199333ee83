"""Globs for files, as .gitignore has them."""

import os
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_Patterns = tuple[str, ...]


def matches(patterns: _Patterns, path: str, folder: str) -> bool:
    """Tell whether a file is matched by one of some globs.

    A glob without a slash matches names anywhere below the folder; what a glob says of a folder
    holds for all that is in it; one that starts with `!` takes back what those before it matched.

    Args:
        patterns: The globs.
        path: The file's absolute path.
        folder: The absolute path of the folder that the globs are relative to.

    Source: gitignore(5).
    """
    if not patterns:
        return False
    relative = os.path.relpath(path, folder).replace(os.sep, "/")
    if relative.startswith("../"):
        return False
    return bool(_specification(patterns).match_file(relative))


@cache
def _specification(patterns: _Patterns) -> "GitIgnoreSpec":
    # Imported only where somebody configured globs.
    specification: GitIgnoreSpec = import_module("pathspec").GitIgnoreSpec.from_lines(patterns)
    return specification
