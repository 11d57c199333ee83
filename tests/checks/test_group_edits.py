"""Groups are written, moved and merged."""

import pytest

from robotsfix.access.policy import Policy
from robotsfix.checks.group_edits import merge, move_below, written
from robotsfix.checks.layout import Layout
from robotsfix.syntax.document import parse
from robotsfix.syntax.edits import apply
from robotsfix.syntax.fields import Field


def layout_of(text: str) -> Layout:
    document = parse(text)
    return Layout(document, Policy(document).groups)


@pytest.mark.parametrize(
    ("text", "field", "expected"),
    [
        ("", Field.USER_AGENT, "User-agent: x\n"),
        ("User-Agent: a\nUser-Agent: b\nuser-agent: c\n", Field.USER_AGENT, "User-Agent: x\n"),
        ("user-agent: a\r\nUser-agent: b\r\n", Field.USER_AGENT, "user-agent: x\r\n"),
        # A misspelled name is no example.
        ("useragent: a\n", Field.USER_AGENT, "User-agent: x\n"),
        ("disallows: /\n", Field.DISALLOW, "Disallow: x\n"),
        ("a\rb\r", Field.ALLOW, "Allow: x\r"),
    ],
)
def test_lines_are_written_as_the_file_writes_them(text: str, field: Field, expected: str) -> None:
    assert written(parse(text), field, "x") == expected


def test_an_empty_value_leaves_no_white_space() -> None:
    assert written(parse(""), Field.DISALLOW, "") == "Disallow:\n"


def moved(text: str, which: int, below: int) -> str:
    layout = layout_of(text)
    edits = move_below(layout.document, layout.sections[which], below)
    return apply(text, edits)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("#a\nUser-agent: a\n\nUser-agent: b\n", "User-agent: b\n\n#a\nUser-agent: a\n"),
        ("User-agent: a\n\n\nUser-agent: b", "User-agent: b\n\nUser-agent: a\n"),
        ("User-agent: a\n\nUser-agent: b\n\n\n", "User-agent: b\n\nUser-agent: a\n\n\n"),
        ("User-agent: a\n\nUser-agent: b\nx: y\n", "User-agent: b\nx: y\n\nUser-agent: a\n"),
    ],
)
def test_moving(text: str, expected: str) -> None:
    last = layout_of(text).sections[-1].last
    assert moved(text, 0, last) == expected


def merged(text: str, into: int) -> str:
    layout = layout_of(text)
    blocks = layout.sections
    return apply(text, merge(layout.document, blocks, into=blocks[into]))


THREE = (
    "User-agent: a\nAllow: /1\n\n# 2\nUser-agent: a # x\nAllow: /1\nAllow: /2\n\nUser-agent: a\n"
)


@pytest.mark.parametrize("into", [0, 1, 2])
def test_merging(into: int) -> None:
    assert merged(THREE, into) == "User-agent: a\nAllow: /1\n# 2\n# x\nAllow: /2\n"


def test_a_repeated_line_with_a_comment_stays() -> None:
    text = "User-agent: a\nAllow: /1\n\nUser-agent: a\nAllow: /1 # why\n"
    assert merged(text, 0) == "User-agent: a\nAllow: /1\nAllow: /1 # why\n"


def test_an_empty_disallow_goes_where_there_are_rules() -> None:
    # Yandex takes it for the permission to fetch everything.
    text = "User-agent: a\nDisallow: /1\n\nUser-agent: a\nDisallow:\n"
    assert merged(text, 0) == "User-agent: a\nDisallow: /1\n"
