"""What runs of robotsfix do to the world around them, as an audit hook sees it.

Run as a program, this runs commands with the hook, in one process, and keeps a log.
"""

import ast
import json
import os
import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from commands import ROOT, robotsfix

_CHANGING = {"os.chmod", "os.chown", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir"}
_CHANGING |= {"os.setxattr", "os.symlink", "os.truncate", "os.utime"}
_WITH_TWO_NAMES = {"os.link", "os.rename", "os.symlink"}
_FORKING = {"os.fork", "os.forkpty"}
_STARTING = {"os.exec", "os.posix_spawn", "os.spawn", "os.startfile", "os.system"}
_STARTING |= {"subprocess.Popen"}
_LOOKING_UP = {"socket.getaddrinfo", "socket.gethostbyname"}
_CONNECTING = {"socket.connect", "socket.sendto"}
_WATCHED = {"open", *_CHANGING, *_FORKING, *_STARTING, *_LOOKING_UP, *_CONNECTING}

_FOR_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_TEMPORARY = re.compile(r"\.robotsfix-[0-9a-f]{16}\.tmp$")
_OURS = [Path(sysconfig.get_path(name)) for name in ("stdlib", "platstdlib", "purelib", "platlib")]
_OURS += [ROOT / "robotsfix"]


class Run(NamedTuple):
    """A command to watch."""

    folder: Path
    arguments: Sequence[str]
    stdin: str = ""


class Watched(NamedTuple):
    """What became of it."""

    status: int
    deeds: set[str]
    """A verb (`reads`, `writes`, `asks`, `starts`), and what."""


def watch(runs: Sequence[Run], log: Path) -> list[Watched]:
    """Run commands one after the other; give what each of them did.

    Args:
        runs: The commands.
        log: Where the hook writes what it sees.
    """
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("GIT_") and not name.lower().endswith("_proxy")
    }
    # Python itself keeps what it has compiled; that is not what is asked about.
    environment |= {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(ROOT)}
    subprocess.run(
        [sys.executable, __file__, log],
        input=json.dumps([(str(run.folder), *run[1:]) for run in runs]),
        env=environment,
        check=True,
        text=True,
        timeout=300,
    )
    watched: list[Watched] = []
    deeds: set[str] = set()
    for line in log.read_text("utf-8").split("\n")[:-1]:
        event, arguments = ast.literal_eval(line)
        if event == "status":
            watched.append(Watched(arguments[0], deeds))
            deeds = set()
        else:
            deeds.update(_deeds(event, arguments, runs[len(watched)].folder))
    return watched


def _deeds(event: str, arguments: list[Any], folder: Path) -> Iterator[str]:
    if event in _LOOKING_UP:
        yield f"asks {arguments[0]}:{arguments[1]}"
    elif event in _CONNECTING:
        # Behind the socket stands the address.
        yield f"asks {arguments[1][0]}:{arguments[1][1]}"
    elif event in _FORKING:
        yield "starts itself"
    elif event in _STARTING:
        yield f"starts {Path(arguments[0]).name}"
    elif event == "open":
        yield from _opening(*arguments, folder=folder)
    else:
        for name in arguments[: 1 + (event in _WITH_TWO_NAMES)]:
            # A descriptor speaks of a file that was opened before.
            if isinstance(name, str):
                yield f"writes {_shown(name, folder)}"


def _opening(path: object, _mode: str | None, flags: int, *, folder: Path) -> Iterator[str]:
    if not isinstance(path, str) or path == os.devnull:
        return
    place = folder / path
    if flags & _FOR_WRITING:
        yield f"writes {_shown(path, folder)}"
    elif not place.is_dir() and not any(place.is_relative_to(ours) for ours in _OURS):
        yield f"reads {_shown(path, folder)}"


def _shown(path: str, folder: Path) -> str:
    relative = os.path.relpath(folder / path, folder).replace(os.sep, "/")
    return _TEMPORARY.sub(".tmp", relative)


def _plain(argument: object) -> object:
    """Give what can be written down of an argument, and read again."""
    if isinstance(argument, os.PathLike | bytes):
        return os.fsdecode(argument)
    if isinstance(argument, list | tuple):
        return [_plain(each) for each in argument]
    return argument if isinstance(argument, str | int | None) else str(type(argument))


def main() -> None:
    """Run the commands that standard input names; the argument is the log."""
    # Unbuffered, and always at the end: forked processes write it as well.
    with Path(sys.argv[1]).open("ab", buffering=0) as log:

        def note(event: str, arguments: Sequence[object]) -> None:
            log.write(f"{(event, _plain(arguments))!r}\n".encode("ascii", "backslashreplace"))

        def hook(event: str, arguments: Sequence[object]) -> None:
            if event in _WATCHED:
                note(event, arguments)

        runs = json.load(sys.stdin)
        sys.addaudithook(hook)
        for folder, arguments, stdin in runs:
            os.chdir(folder)
            outcome = robotsfix(*arguments, stdin=stdin.encode())
            note("status", [outcome.status])


if __name__ == "__main__":
    main()
