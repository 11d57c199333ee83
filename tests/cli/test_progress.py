"""The line about the progress of a long run."""

from contextlib import redirect_stderr, redirect_stdout
from io import BytesIO, StringIO, TextIOWrapper

import pytest

from robotsfix.cli import console
from robotsfix.cli.progress import Progress

ERASED = "\r\x1b[K"


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def advance(progress: Progress, seconds: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    """Count files that are done at certain times."""
    for second in seconds:
        monkeypatch.setattr("robotsfix.cli.progress.monotonic", lambda second=second: second)
        progress.advance()


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        ([9], []),
        ([9, 9.4], []),
        ([9, 9.1, 9.6], ["Checked 3 files"]),
        # No more than ten times a second.
        ([9, 9.6, 9.61, 9.69, 9.75], ["Checked 2 files", "Checked 5 files"]),
        ([9] * 1_233 + [10], ["Checked 1,234 files"]),
    ],
)
def test_it_is_shown_after_half_a_second(
    seconds: list[float], shown: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with redirect_stderr(Terminal()) as terminal:
        with Progress(quiet=False) as progress:
            advance(progress, seconds, monkeypatch)
            lines = terminal.getvalue()
        assert lines == "".join(ERASED + line for line in shown)
        assert terminal.getvalue() == lines + (ERASED if shown else "")


def test_it_says_how_many_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    with redirect_stderr(Terminal()) as terminal, Progress(quiet=False) as progress:
        progress.total = 15_729
        advance(progress, [1, 2], monkeypatch)
        assert terminal.getvalue() == f"{ERASED}Checked 2 of 15,729 files"


@pytest.mark.parametrize(
    ("environment", "quiet", "shown"),
    [
        ({}, False, True),
        ({"TERM": "xterm", "CI": ""}, False, True),
        ({}, True, False),
        ({"TERM": "dumb"}, False, False),
        ({"CI": "true"}, False, False),
        ({"CI": "1"}, False, False),
    ],
)
@pytest.mark.parametrize("stream", [Terminal, StringIO])
def test_it_is_shown_to_those_who_look(
    environment: dict[str, str],
    stream: type[StringIO],
    *,
    quiet: bool,
    shown: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    with redirect_stderr(stream()) as written, Progress(quiet=quiet) as progress:
        advance(progress, [1, 2, 3], monkeypatch)
    assert bool(written.getvalue()) is (shown and stream is Terminal)


def test_it_goes_before_anything_else_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    # Standard output may be the same terminal.
    stdout = TextIOWrapper(BytesIO())
    monkeypatch.setattr(stdout, "isatty", lambda: True)
    with redirect_stderr(Terminal()) as terminal, Progress(quiet=False) as progress:
        with redirect_stdout(stdout):
            advance(progress, [1, 2], monkeypatch)
            console.write("finding")
            console.write("finding")
        assert terminal.getvalue() == f"{ERASED}Checked 2 files{ERASED}"
        advance(progress, [3], monkeypatch)
        console.complain("no")
        console.complain("no")
        behind = f"{ERASED}Checked 3 files{ERASED}robotsfix: no\nrobotsfix: no\n"
        assert terminal.getvalue().endswith(behind)
