"""Text in columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from robotsfix.reports.colour import BOLD, RED
from robotsfix.reports.columns import Cell, aligned, shorten, size, wrapped


@pytest.mark.parametrize(
    ("text", "columns"),
    [("", 0), ("abc", 3), ("caf\u00e9", 4), ("cafe\u0301", 4), ("\u65e5\u672c", 4)],
)
def test_size(text: str, columns: int) -> None:
    assert size(text) == columns


@pytest.mark.parametrize(
    ("text", "room", "short"),
    [
        ("/media", 6, "/media"),
        ("/media/a.mp4", 11, "/med....mp4"),
        ("/media/a.mp4", 10, "/med...mp4"),
        ("/media/a.mp4", 4, "/..."),
        ("\u65e5\u672c\u8a9e\u65e5\u672c\u8a9e", 9, "\u65e5\u672c...\u8a9e"),
        ("\u65e5\u672c\u8a9e\u65e5\u672c\u8a9e", 12, "\u65e5\u672c\u8a9e\u65e5\u672c\u8a9e"),
        ("", 4, ""),
    ],
)
def test_shorten(text: str, room: int, short: str) -> None:
    assert shorten(text, room) == short


@given(st.text(st.characters(categories=["L", "N", "P", "S", "M"])), st.integers(4, 50))
def test_what_is_shortened_fits(text: str, room: int) -> None:
    assert size(shorten(text, room)) <= room


def test_a_long_text_costs_no_more_than_a_short_one() -> None:
    assert shorten("x" * 10_000_000, 10) == "xxxx...xxx"
    assert size(shorten("\u0301" * 10_000_000, 10)) <= 10


ROWS = [
    [Cell("Name", (BOLD,)), Cell("Path"), Cell("")],
    [Cell("\u65e5"), Cell("blocked", (RED,)), Cell("x")],
    [Cell("longer"), Cell("", (RED,)), Cell("")],
]


def test_aligned() -> None:
    lines = list(aligned(ROWS, colour=False))
    assert lines == ["Name    Path\n", "\u65e5      blocked  x\n", "longer\n"]


def test_aligned_in_colours() -> None:
    lines = list(aligned(ROWS, colour=True))
    assert lines == [
        "\x1b[1mName\x1b[0m    Path\n",
        "\u65e5      \x1b[31mblocked\x1b[0m  x\n",
        "longer\n",
    ]


@pytest.mark.parametrize(
    ("start", "text", "width", "lines"),
    [
        ("- ", "one two three", 9, ["- one two", "  three"]),
        ("- ", "one two three", 15, ["- one two three"]),
        ("", "one two", 3, ["one", "two"]),
        ("- ", "a very-long-word-indeed b", 9, ["- a", "  very-long-word-indeed", "  b"]),
        ("- ", "very-long-word-indeed", 9, ["- very-long-word-indeed"]),
        ("- ", "", 9, ["-"]),
        ("  Note  ", "a b", 1, ["  Note  a", "        b"]),
    ],
)
def test_wrapped(start: str, text: str, width: int, lines: list[str]) -> None:
    assert list(wrapped(start, text, width)) == [f"{line}\n" for line in lines]
