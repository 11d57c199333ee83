"""Running commands that another one suggests, in the same process."""

from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from io import BytesIO, TextIOWrapper

from robotsfix import __version__
from robotsfix.cli import console
from robotsfix.cli.main import COMMANDS, main
from robotsfix.diagnose.commands import Run

_INTERRUPTED = 130


def run(arguments: Sequence[str]) -> int | None:
    """Run a command of robotsfix; give its exit status, or None if there is no such command.

    Args:
        arguments: What follows `robotsfix`: the command's name first.

    Raises:
        SystemExit: The user interrupted it.
    """
    name = arguments[0]
    if name not in COMMANDS:
        console.complain(f"not run: there is no command `{name}` in robotsfix {__version__} yet")
        return None
    try:
        main.main(list(arguments), prog_name="robotsfix")
    except SystemExit as leaving:
        if leaving.code == _INTERRUPTED:
            raise
        return leaving.code if isinstance(leaving.code, int) else 0
    return 0


def capture(arguments: Sequence[str]) -> Run:
    """Run a command of robotsfix, and keep what it writes."""
    streams = [TextIOWrapper(BytesIO(), "utf-8", "backslashreplace") for _ in range(2)]
    with redirect_stdout(streams[0]), redirect_stderr(streams[1]):
        status = run(arguments)
    return Run(status, *map(_text_of, streams))


def _text_of(stream: TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    return buffer.getvalue().decode("utf-8", "replace") if isinstance(buffer, BytesIO) else ""
