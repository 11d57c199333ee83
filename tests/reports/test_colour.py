from io import StringIO

import pytest

from robotsfix.reports.colour import RED, is_terminal, paint, wants_colour


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("choice", "environment", "at_terminal", "in_pipe"),
    [
        ("auto", {}, True, False),
        ("auto", {"TERM": "dumb"}, False, False),
        ("auto", {"NO_COLOR": "1"}, False, False),
        ("auto", {"NO_COLOR": ""}, True, False),
        ("auto", {"FORCE_COLOR": "1"}, True, True),
        ("auto", {"FORCE_COLOR": "3", "TERM": "dumb"}, True, True),
        ("auto", {"FORCE_COLOR": "0"}, True, False),
        ("auto", {"FORCE_COLOR": ""}, True, False),
        ("auto", {"CLICOLOR_FORCE": "1"}, True, True),
        ("auto", {"CLICOLOR_FORCE": "0"}, True, False),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False, False),
        ("always", {"NO_COLOR": "1", "TERM": "dumb"}, True, True),
        ("never", {"FORCE_COLOR": "1"}, False, False),
    ],
)
def test_whether_to_use_colours(
    choice: str,
    environment: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
    *,
    at_terminal: bool,
    in_pipe: bool,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert wants_colour(choice, Terminal()) is at_terminal
    assert wants_colour(choice, StringIO()) is in_pipe


def test_a_closed_stream_is_no_terminal() -> None:
    closed = Terminal()
    closed.close()
    assert not is_terminal(closed)
    assert not is_terminal(None)
    assert not wants_colour("auto", None)


def test_painting() -> None:
    assert paint("x", RED, colour=True) == "\x1b[31mx\x1b[0m"
    assert paint("x", RED, colour=False) == "x"
