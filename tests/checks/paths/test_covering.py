"""Arguments about how patterns are written: what they say holds for every path."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from robotsfix.access.pattern import PathPattern
from robotsfix.checks.paths.covering import covered, covered_literally, covers, may_meet

PATTERNS = st.from_regex(r"[/*][ab/*]{0,4}\$?", fullmatch=True)
PATHS = st.from_regex(r"/[ab/*]{0,6}", fullmatch=True)


@pytest.mark.parametrize(
    ("cover", "text", "expected"),
    [
        ("/a", "/a/b", True),
        ("/a", "/b", False),
        ("/a", "/a*", True),
        ("/a*", "/a", True),
        ("/*b", "/a/b", True),
        ("/*b", "/*a*b", True),
        # An end is reached only by what has an end.
        ("/a$", "/a", False),
        ("/*a$", "/ba$", True),
        ("/*a$", "/ba", False),
        # A path starts with a slash, and so does what a star at the start stands for.
        ("/*b", "*/b", True),
        ("/b", "*/b", False),
        ("/*/b", "*/b", False),
        ("", "/a", False),
    ],
)
def test_covers(cover: str, text: str, *, expected: bool) -> None:
    assert covers(PathPattern(cover), text) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("/a", "/a/b", True),
        ("/a", "/b", False),
        ("/a$", "/a/b", False),
        ("/a$", "/a*", True),
        ("/a$", "/*b", False),
        ("/*a", "/*b", True),
    ],
)
def test_may_meet(one: str, other: str, *, expected: bool) -> None:
    assert may_meet(PathPattern(one), PathPattern(other)) is expected
    assert may_meet(PathPattern(other), PathPattern(one)) is expected


@given(PATTERNS, PATTERNS, PATHS)
def test_no_path_speaks_against_it(one: str, other: str, path: str) -> None:
    first, second = PathPattern(one), PathPattern(other)
    if covers(first, other):
        assert first.matches(path) or not second.matches(path)
    if not may_meet(first, second):
        assert not (first.matches(path) and second.matches(path))


@pytest.mark.parametrize(
    ("texts", "expected", "expected_literally"),
    [
        (["/a", "/a/b", "/a/b/c"], {"/a/b": "/a", "/a/b/c": "/a/b"}, None),
        # One that others stand below is still there for what comes behind them.
        (["/a", "/a/b", "/a/c"], {"/a/b": "/a", "/a/c": "/a"}, None),
        (["/a", "/b"], {}, None),
        # Of patterns that match the same, the shortest stays.
        (["/a", "/a*", "/a**"], {"/a*": "/a", "/a**": "/a"}, {"/a*": "/a", "/a**": "/a*"}),
        (["/a*", "/ab"], {"/ab": "/a*"}, {}),
        (["/*b", "/a/b"], {"/a/b": "/*b"}, {}),
        (["/*b", "*/b"], {"*/b": "/*b"}, None),
        (["/*b$", "/ab$", "/ab"], {"/ab$": "/ab"}, None),
        (["/*b$", "/ab$"], {"/ab$": "/*b$"}, {}),
        ([], {}, None),
    ],
)
def test_covered(
    texts: list[str], expected: dict[str, str], expected_literally: dict[str, str] | None
) -> None:
    assert covered(texts) == expected
    if expected_literally is None:
        expected_literally = expected
    assert covered_literally(texts) == expected_literally


@given(st.sets(PATTERNS, max_size=8), st.sampled_from([covered, covered_literally]))
def test_one_of_those_that_match_the_same_stays(
    texts: set[str], look: Callable[[set[str]], dict[str, str]]
) -> None:
    found = look(texts)
    for text in found:
        cover, steps = text, 0
        while cover in found:
            cover, steps = found[cover], steps + 1
            assert steps <= len(found)
