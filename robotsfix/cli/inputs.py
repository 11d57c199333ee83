"""From the arguments of a command to the files that it works on."""

import os
import re
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import NamedTuple

from robotsfix.checks.file_names import FILE_NAME, is_mistaken
from robotsfix.cli.identities import Identities

STANDARD_INPUT = "-"
SKIPPED_FOLDERS = frozenset(
    {".git", ".hg", ".svn", ".tox", ".venv", "__pycache__", "node_modules", "venv"}
)
LARGEST = 64 * 1024 * 1024
"""How many octets are read. Crawlers read 500 KiB; what is larger than this is a mistake."""

# Compiled where they are needed: most runs do without.
_URL = r"(?i)[a-z][a-z0-9+.-]+://"
_HOST = r"(?i)(?:[a-z0-9-]+\.)+(?!txt)[a-z]{2,}(?::[0-9]+)?(?:/.*)?"
"""What looks like an address without its scheme."""


class InputError(Exception):
    """An input cannot be used: one line for the user, not escaped yet."""


class Input(NamedTuple):
    """A file to work on, standard input, or the robots.txt of a site."""

    path: str
    """As the user typed it, with forward slashes; `-` is standard input. Of a site, the address of
    its robots.txt."""
    name: str
    """What it is called in reports."""
    exists: bool = True
    searched: bool = False
    """Whether it was found in a directory, and not named."""

    @property
    def is_standard_input(self) -> bool:
        """Whether this is standard input, not a file."""
        return self.path == STANDARD_INPUT

    @property
    def is_url(self) -> bool:
        """Whether this is to be fetched: `read` does not do that."""
        return is_url(self.path)

    @property
    def place(self) -> str:
        """The path by which its configuration is found; a site belongs to the current folder."""
        if self.is_url:
            return FILE_NAME
        return self.name if self.is_standard_input else self.path

    def read(self, kind: str = FILE_NAME) -> bytes:
        """Give the octets; none if the file does not exist.

        Args:
            kind: What it should be, for the message about one that is far too large.

        Raises:
            InputError: It cannot be read, or is no regular file, or far too large.
        """
        if not self.exists:
            return b""
        if self.is_standard_input:
            return _read_standard_input(kind)
        try:
            return _read_file(self.path, kind)
        except OSError as error:
            raise InputError(f"{self.path}: {_reason(error)}") from error


def is_url(argument: str) -> bool:
    """Tell whether an argument is an http or https address."""
    return argument[:8].lower().startswith(("http://", "https://"))


def find(
    arguments: Iterable[str],
    complain: Callable[[str], None],
    *,
    stdin_name: str = STANDARD_INPUT,
    may_be_missing: Callable[[str], bool] = lambda _: False,
    fetches: bool = False,
) -> Iterator[Input]:
    """Give the files that arguments stand for, each of them once.

    Args:
        arguments: Files, directories to search for files named robots.txt, `-` for standard input.
        complain: Is told, in one line, about each argument that cannot be used.
        stdin_name: What standard input is called in reports.
        may_be_missing: Tells whether a file of this path may be named that does not exist yet.
        fetches: Whether addresses of sites may be named; they stand for the robots.txt there.
    """
    identities = Identities()
    seen: set[str] = set()
    for argument in arguments:
        if "://" in argument and re.match(_URL, argument):
            inputs = _sites(argument, complain, fetches=fetches)
        else:
            inputs = _expand(argument, complain, stdin_name, may_be_missing, fetches=fetches)
        for found in inputs:
            is_file = not (found.is_standard_input or found.is_url)
            key = identities.of(found.path) if is_file else found.path
            if key not in seen:
                seen.add(key)
                yield found


def _expand(
    argument: str,
    complain: Callable[[str], None],
    stdin_name: str,
    may_be_missing: Callable[[str], bool],
    *,
    fetches: bool,
) -> Iterator[Input]:
    if argument == STANDARD_INPUT:
        yield Input(STANDARD_INPUT, stdin_name)
        return
    path = argument.replace(os.sep, "/")
    try:
        mode = os.lstat(path).st_mode
        if stat.S_ISLNK(mode):
            mode = os.lstat(os.path.realpath(path, strict=True)).st_mode
    except (FileNotFoundError, NotADirectoryError) as error:
        if os.path.lexists(path) and path.startswith(("/dev/", "/proc/")):
            complain(f"{path}: not a regular file; to read from a pipe, name `-`")
        elif path and isinstance(error, FileNotFoundError) and may_be_missing(path):
            yield Input(path, path, exists=False)
        else:
            site = (
                f"; for a site, name https://{path}"
                if fetches and re.fullmatch(_HOST, path)
                else ""
            )
            complain(f"{path or repr(path)}: no such file or directory{site}")
    except (OSError, ValueError) as error:
        complain(f"{path}: {_reason(error)}")
    else:
        if stat.S_ISDIR(mode):
            yield from (found._replace(searched=True) for found in _search(path, complain))
        else:
            yield Input(path, path)


def _sites(argument: str, complain: Callable[[str], None], *, fetches: bool) -> Iterator[Input]:
    """Give the robots.txt of the site that an address belongs to."""
    if not fetches:
        shown = import_module("robotsfix.live.redaction").redacted(argument)
        complain(f"{shown}: URLs are not fetched here; download the file and name that")
        return
    failures = import_module("robotsfix.live.failures")
    try:
        url: str = import_module("robotsfix.live.robots_txt").robots_url(argument)
    except failures.FetchError as error:
        complain(str(error))
    else:
        yield Input(url, url)


def _search(folder: str, complain: Callable[[str], None]) -> Iterator[Input]:
    """Give the files named robots.txt in a directory and below it, sorted by path.

    Where there is none, a file that was meant to be one stands in for it.
    """
    failed = False

    def cannot_list(error: OSError) -> None:
        nonlocal failed
        failed = True
        complain(f"{error.filename}: {_reason(error)}")

    empty = True
    for parent, folders, names in os.walk(folder, onerror=cannot_list):
        folders[:] = sorted(name for name in folders if name not in SKIPPED_FOLDERS)
        prefix = "" if parent == "." else parent.replace(os.sep, "/").rstrip("/") + "/"
        prefix = prefix.removeprefix("./" if folder == "." else "")
        for path in _robots_files(prefix, names):
            empty = False
            yield Input(path, path)
    if empty and not failed:
        where = "this directory" if folder == "." else folder
        complain(f"no file named {FILE_NAME} in {where}, nor below it")


def _robots_files(prefix: str, names: list[str]) -> list[str]:
    """Choose among the names in a folder: robots.txt or, for want of it, its misnomers.

    Crawlers fetch /robots.txt alone: what stands beside it under another name does no harm.
    """
    if FILE_NAME in names:
        return [prefix + FILE_NAME]
    mistaken = sorted(filter(is_mistaken, names))
    return [prefix + name for name in mistaken if _is_meant(prefix + name, name)]


def _is_meant(path: str, name: str) -> bool:
    """Tell whether a file with a mistaken name was meant as a robots.txt.

    A `robot.txt` may also be about a robot.
    """
    try:
        if name.lower() == FILE_NAME:
            return stat.S_ISREG(os.lstat(os.path.realpath(path)).st_mode)
        return b"user-agent" in _read_file(path).lower()
    except (OSError, InputError):
        return False


def _read_file(path: str, kind: str = FILE_NAME) -> bytes:
    # What is no regular file is not even opened: opening a FIFO waits, opening a device may act.
    _refuse_irregular(path, os.stat(path))
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags), "rb") as file:
        # It may have been replaced in between.
        status = os.fstat(file.fileno())
        _refuse_irregular(path, status)
        # Room for what may be read is made before: for what is there, and a sign of more.
        content = file.read(min(status.st_size, LARGEST) + 1)
        if len(content) > status.st_size:
            content += file.read(LARGEST + 1 - len(content))
        return _limited(path, content, kind)


def _read_standard_input(kind: str) -> bytes:
    if sys.stdin is None:
        raise InputError("standard input is closed")
    try:
        return _limited("standard input", sys.stdin.buffer.read(LARGEST + 1), kind)
    except OSError as error:
        raise InputError(f"standard input: {_reason(error)}") from error


def _refuse_irregular(path: str, status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise InputError(f"{path}: not a regular file; to read from a pipe, name `-`")


def _limited(name: str, content: bytes, kind: str) -> bytes:
    if len(content) > LARGEST:
        raise InputError(f"{name}: larger than {LARGEST >> 20} MiB, this is no {kind}")
    return content


def _reason(error: OSError | ValueError) -> str:
    reason = getattr(error, "strerror", None) or str(error)
    return str(reason)[:1].lower() + str(reason)[1:]
