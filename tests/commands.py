"""Running robotsfix: in this process, in one of its own, and at a terminal; files for it."""

import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import nullcontext, redirect_stderr, redirect_stdout, suppress
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import NamedTuple
from unittest import mock

import pytest

from robotsfix.cli.main import main

ROOT = Path(__file__).resolve().parents[1]

CLEAN = b"User-agent: *\nAllow: /\n"
BLOCKED = b"User-agent: facebookexternalhit\nDisallow: /\n\nUser-agent: *\nAllow: /\n"
"""A file with one finding, which `fix` mends."""
UNBLOCKED = b"User-agent: facebookexternalhit\nAllow: /\n\nUser-agent: *\nAllow: /\n"


def put(path: str, content: bytes = BLOCKED) -> Path:
    """Make a file, with the folders above it."""
    place = Path(path)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content)
    return place


class Outcome(NamedTuple):
    """What became of a run; the streams as UTF-8, other octets as surrogates."""

    status: int
    stdout: str
    stderr: str


def robotsfix(*arguments: str, stdin: bytes = b"") -> Outcome:
    """Run a command in this process."""
    streams = [TextIOWrapper(BytesIO(octets), "utf-8") for octets in (stdin, b"", b"")]
    with (
        mock.patch.object(sys, "stdin", streams[0]),
        redirect_stdout(streams[1]),
        redirect_stderr(streams[2]),
        pytest.raises(SystemExit) as leaving,
    ):
        main(list(arguments), prog_name="robotsfix")
    assert isinstance(leaving.value.code, int)
    return Outcome(leaving.value.code, *map(_text_of, streams[1:]))


def _text_of(stream: TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, BytesIO)
    return buffer.getvalue().decode("utf-8", "surrogateescape")


def command_line(*arguments: str | bytes) -> list[str | bytes]:
    """Give the command that runs robotsfix from the working tree in a process of its own."""
    start = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from robotsfix.cli.main import main;"
    return [sys.executable, "-c", f"{start} main(prog_name='robotsfix')", *arguments]


def spawn(
    *arguments: str | bytes, stdin: bytes = b"", environment: Mapping[str, str] | None = None
) -> Outcome:
    """Run a command in a process of its own, in the current directory."""
    done = subprocess.run(
        command_line(*arguments),
        input=stdin,
        capture_output=True,
        check=False,
        timeout=60,
        env={**os.environ, **(environment or {})},
    )
    stdout, stderr = (
        stream.decode("utf-8", "surrogateescape") for stream in (done.stdout, done.stderr)
    )
    return Outcome(done.returncode, stdout, stderr)


def at_terminal(*arguments: str, stdin: Path | None = None, **environment: str) -> Outcome:
    """Run a command at a terminal; both streams come out as `stdout`."""
    pty = pytest.importorskip("pty", reason="there are no pseudo-terminals here")
    ours, theirs = pty.openpty()
    with (
        nullcontext(theirs) if stdin is None else stdin.open("rb") as source,
        subprocess.Popen(
            command_line(*arguments),
            stdin=source,
            stdout=theirs,
            stderr=theirs,
            env={**os.environ, "TERM": "xterm-256color", **environment},
        ) as process,
    ):
        os.close(theirs)
        octets = b""
        # Linux says "input/output error" where the other side has hung up.
        with suppress(OSError):
            while part := os.read(ours, 65536):
                octets += part
    os.close(ours)
    text = octets.decode("utf-8", "surrogateescape").replace("\r\n", "\n")
    return Outcome(process.returncode, text, "")
