"""Writing several files: all of them, or none."""

import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from robotsfix.fixing.writer import WriteError, write


class Writing(NamedTuple):
    """A file that is to be written."""

    path: Path
    name: str
    """What it is called in messages."""
    content: bytes
    expected: bytes | None
    """What it contained when it was read; None if it was not there."""


def write_all(writings: Iterable[Writing], root: Path) -> None:
    """Write files, and make the folders that they need; if one fails, take back the others.

    Args:
        writings: The files.
        root: The folder that all of them are in; symbolic links must not lead out of it.

    Raises:
        WriteError: A file cannot be written; all are as they were.
    """
    wanted = list(writings)
    for writing in wanted:
        _refuse_what_fails(writing, root.resolve())
    done: list[Writing] = []
    folders: list[Path] = []
    try:
        for writing in wanted:
            _make_folder(writing, folders)
            _write(writing)
            done.append(writing)
    except BaseException:
        # Also when somebody presses the interrupt key.
        _take_back(done, folders)
        raise


def _refuse_what_fails(writing: Writing, root: Path) -> None:
    """Find out what would go wrong before the first file is written."""
    place = writing.path
    try:
        if not place.resolve().is_relative_to(root):
            raise _error(writing, "a link leads out of the repository")
        if writing.expected is not None:
            mode = place.stat().st_mode
            if not mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH) or not _writable(place):
                raise _error(writing, "it is read-only; make it writable first")
        folder = next(each for each in place.parents if os.path.lexists(each))
        if not folder.is_dir():
            raise _error(writing, f"{folder.name} is no folder")
        if not os.access(folder, os.W_OK | os.X_OK):
            raise _error(writing, "its folder may not be written to")
    except (OSError, RuntimeError) as error:
        raise _error(writing, _reason(error)) from error


def _make_folder(writing: Writing, made: list[Path]) -> None:
    missing = [folder for folder in writing.path.parents if not folder.exists()]
    try:
        for folder in reversed(missing):
            folder.mkdir()
            made.append(folder)
    except OSError as error:
        raise _error(writing, _reason(error)) from error


def _write(writing: Writing) -> None:
    try:
        write(str(writing.path), writing.content, expected=writing.expected)
    except WriteError as error:
        message = str(error).removeprefix(f"{writing.path}: ")
        raise WriteError(f"{writing.name}: {message}") from error


def _take_back(done: list[Writing], folders: list[Path]) -> None:
    for path, _, content, expected in reversed(done):
        with suppress(OSError, WriteError):
            if expected is not None:
                write(str(path), expected, expected=content)
            elif path.read_bytes() == content:
                path.unlink()
    for folder in reversed(folders):
        # One that somebody else has put something into stays.
        with suppress(OSError):
            folder.rmdir()


def _writable(place: Path) -> bool:
    return os.access(place, os.W_OK)


def _error(writing: Writing, reason: str) -> WriteError:
    return WriteError(f"{writing.name}: not written: {reason}")


def _reason(error: Exception) -> str:
    reason = getattr(error, "strerror", None) or str(error)
    return str(reason)[:1].lower() + str(reason)[1:]
