"""The tree that loses nothing."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from robotsfix.syntax.document import parse

TEXTS = st.one_of(
    st.text(st.sampled_from("\r\n :#aD\ufeff\udcef\udcbb\0\v")),
    st.text(st.characters()),
)


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        (b"", []),
        (b"a", ["a"]),
        (b"a\n", ["a"]),
        (b"a\n\n", ["a", ""]),
        (b"\n", [""]),
        (b"a\r\nb\rc\nd", ["a", "b", "c", "d"]),
        (b"a\r\r\nb", ["a", "", "b"]),
        (b"a\x0b\x0c\xe2\x80\xa8b", ["a\v\f\u2028b"]),
        (b"\0\n\xff", ["\0", "\udcff"]),
    ],
)
def test_lines(source: bytes, lines: list[str]) -> None:
    document = parse(source)
    assert [line.text for line in document.lines] == lines
    assert [line.index for line in document.lines] == list(range(len(lines)))
    assert repr(document) == f"<Document of {len(lines)} lines>"


@pytest.mark.parametrize(
    ("source", "mark", "first_line"),
    [
        (b"\xef\xbb\xbfUser-agent: *", "\ufeff", "User-agent: *"),
        (b"\xef\xbbUser-agent: *", "\udcef\udcbb", "User-agent: *"),
        (b"\xefUser-agent: *", "\udcef", "User-agent: *"),
        (b"\xef\xbb\xbf\xef\xbb\xbfa", "\ufeff", "\ufeffa"),  # one is enough
        (b"\xbb\xbfa", "", "\udcbb\udcbfa"),
        (b"\xff\xfea", "", "\udcff\udcfea"),
        (b"a\xef\xbb\xbf", "", "a\ufeff"),
    ],
)
def test_a_byte_order_mark_is_no_part_of_the_first_line(
    source: bytes, mark: str, first_line: str
) -> None:
    document = parse(source)
    assert document.byte_order_mark == mark
    assert document.lines[0].text == first_line
    assert document.lines[0].start == len(mark)


@pytest.mark.parametrize(
    ("text", "newline"),
    [
        ("", "\n"),
        ("a", "\n"),
        ("a\r", "\r"),
        ("a\r\nb", "\r\n"),
        ("a\r\nb\r\nc\n", "\r\n"),
        ("a\rb\rc\r\n", "\r"),
        ("a\r\nb\n", "\n"),
    ],
)
def test_newline_is_what_most_lines_end_with(text: str, newline: str) -> None:
    assert parse(text).newline == newline


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        ("", [(1, 1)]),
        ("ab", [(1, 1), (1, 2), (1, 3)]),
        ("a\nb", [(1, 1), (1, 2), (2, 1), (2, 2)]),
        ("a\r\nb", [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2)]),
        ("\r\n", [(1, 1), (1, 2), (2, 1)]),
        ("\r\r", [(1, 1), (2, 1), (3, 1)]),
        ("é\U0001f916\udcff", [(1, 1), (1, 2), (1, 3), (1, 4)]),
        ("\ufeffa", [(1, 1), (1, 1), (1, 2)]),  # editors do not show the mark
        ("\ufeff\na", [(1, 1), (1, 1), (2, 1), (2, 2)]),
    ],
)
def test_positions(text: str, positions: list[tuple[int, int]]) -> None:
    document = parse(text)
    assert [document.position(offset) for offset in range(len(text) + 1)] == positions


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        ("\ufeff", [(1, 1), (1, 1)]),
        ("\udcef\udcbba", [(1, 1), (1, 1), (1, 1), (1, 2)]),
    ],
)
def test_a_byte_order_mark_takes_no_column(text: str, positions: list[tuple[int, int]]) -> None:
    document = parse(text)
    assert [document.position(offset) for offset in range(len(text) + 1)] == positions


def test_line_at() -> None:
    document = parse("\ufeffab\r\n\nc")
    at = [document.line_at(offset) for offset in range(8)]
    assert [line.number if line else None for line in at] == [1, 1, 1, 1, 1, 2, 3, 3]
    assert parse("").line_at(0) is None


@given(TEXTS)
@example("\ufeff")
@example("\udcef\udcbb\r\n")
def test_every_character_is_in_exactly_one_leaf(text: str) -> None:
    document = parse(text)
    assert "".join(document.leaves) == text
    assert document.text == text


@given(st.one_of(st.binary(), st.text().map(str.encode)))
@example(b"\xef\xbb\xbf")
@example(b"\xef\xbbDisallow: /\xff\r")
def test_octets_come_back(source: bytes) -> None:
    assert parse(source).source == source


@given(TEXTS)
def test_lines_stand_side_by_side(text: str) -> None:
    document = parse(text)
    behind = len(document.byte_order_mark)
    for line in document.lines:
        assert line.start == behind
        assert not set(line.text) & {"\r", "\n"}
        behind = line.next_start
    assert behind == len(text)
    assert all(line.ending for line in document.lines[:-1])


@given(TEXTS)
def test_positions_are_those_of_the_lines(text: str) -> None:
    document = parse(text)
    for line in document.lines:
        for offset in range(line.start, line.next_start):
            assert document.position(offset) == (line.number, offset - line.start + 1)
            assert document.line_at(offset) is line
