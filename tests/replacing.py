"""Files that a test replaces."""

import os
from pathlib import Path

import pytest

OLD = b"User-agent: *\r\nDisallow: /\xff"
NEW = b"User-agent: *\n"

posix = pytest.mark.skipif(os.name != "posix", reason="modes, file types and locks as on Unix")


def only_these(folder: Path) -> list[str]:
    """Give the names of what is in a folder."""
    return sorted(path.name for path in folder.iterdir())
