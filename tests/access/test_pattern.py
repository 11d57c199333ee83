"""Which paths a path pattern matches."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from robotsfix.access.pattern import PathPattern, may_match_root


@pytest.mark.parametrize(
    ("pattern", "matched", "not_matched"),
    [
        ("/", ["/", "/a"], []),
        ("/a", ["/a", "/ab", "/a/b?c"], ["/", "/b", "/A", "/b/a"]),
        ("/a/", ["/a/", "/a/b"], ["/a", "/ab"]),
        ("/a$", ["/a"], ["/a/", "/ab", "/a?b", "/"]),
        ("/$", ["/"], ["/a", "/?"]),
        ("*", ["/", "/a"], []),
        ("/*", ["/", "/a"], []),
        ("/a*", ["/a", "/ab"], ["/", "/b"]),
        ("*.mp4", ["/a.mp4", "/a.mp4x", "/b/.mp4"], ["/a.mp3", "/mp4"]),
        ("/*.mp4$", ["/a.mp4", "/.mp4", "/a.mp4/b.mp4"], ["/a.mp4?x", "/a.mp4x"]),
        ("/*?", ["/?", "/a?b"], ["/a", "/%3F"]),
        ("/a*b*c", ["/abc", "/axxbxxc", "/abbcc"], ["/ac", "/acb", "/bac"]),
        ("/a*ab$", ["/aab", "/axab", "/aabab"], ["/ab", "/abx"]),
        ("/a**b", ["/ab", "/axb"], ["/a"]),
        ("/a***$", ["/a", "/ab"], ["/"]),
        ("*$", ["/", "/a"], []),
        ("/*/", ["//", "/a/", "/a/b"], ["/", "/a"]),
        ("/*a/*a/", ["/a/a/", "/xa/ya/z"], ["/a/", "/a/a"]),
        # A dollar sign is special at the end alone.
        ("/a$b", ["/a$b", "/a$bc"], ["/a", "/ab"]),
        ("/a$$", ["/a$"], ["/a", "/a$$"]),
        ("$", [], ["/", "/$"]),
        ("/$*", ["/$", "/$a"], ["/", "/a"]),
        # What a regular expression, or a shell, would read otherwise.
        ("/a.b", ["/a.b"], ["/axb"]),
        ("/[a-z]+(b|c)", ["/[a-z]+(b|c)"], ["/ab"]),
        ("/a?b", ["/a?b"], ["/ab", "/b"]),
        ("/a\\", ["/a\\"], ["/a"]),
        # A path starts with a slash; a pattern that does not can match with a star alone.
        ("a", [], ["/a", "/"]),
        ("", ["/", "/a"], []),
    ],
)
def test_matches(pattern: str, matched: list[str], not_matched: list[str]) -> None:
    compiled = PathPattern(pattern)
    assert [path for path in matched if not compiled.matches(path)] == []
    assert [path for path in not_matched if compiled.matches(path)] == []


@given(st.text("/*$a", max_size=5))
def test_what_matches_the_root_is_known_by_its_text(text: str) -> None:
    # An empty value speaks of no path, though as a pattern it would match any.
    assert may_match_root(text) or not (text and PathPattern(text).matches("/"))


@pytest.mark.parametrize(("value", "expected"), [("/", True), ("/*$", True), ("/a", False)])
def test_the_root(value: str, *, expected: bool) -> None:
    assert may_match_root(value) is expected


@pytest.mark.parametrize(
    ("text", "prefix", "segments", "anchored"),
    [
        ("/a", "/a", (), False),
        ("/a$", "/a", (), True),
        ("/a*", "/a", ("",), False),
        ("/a*b**c", "/a", ("b", "c"), False),
        ("*a*$", "", ("a", ""), True),
        ("", "", (), False),
    ],
)
def test_parts(text: str, prefix: str, segments: tuple[str, ...], *, anchored: bool) -> None:
    pattern = PathPattern(text)
    assert (pattern.prefix, pattern.segments, pattern.anchored) == (prefix, segments, anchored)
    assert repr(pattern) == f"PathPattern({text!r})"


@pytest.mark.parametrize(
    ("pattern", "path", "matches"),
    [
        ("/" + "*" * 5_000, "/" + "a" * 5_000, True),
        ("/" + "*a" * 5_000, "/" + "a" * 5_000, True),
        ("/" + "*a" * 5_000 + "b", "/" + "a" * 5_000, False),
        ("/" + "*a" * 5_000 + "*$", "/" + "a" * 4_999 + "b", False),
    ],
)
def test_five_thousand_stars_are_answered(pattern: str, path: str, *, matches: bool) -> None:
    assert PathPattern(pattern).matches(path) is matches


@given(st.text("/ab*$", max_size=8), st.text("/ab*$", max_size=10))
def test_a_pattern_is_a_small_regular_expression(pattern: str, path: str) -> None:
    literal, end = (pattern[:-1], r"\Z") if pattern.endswith("$") else (pattern, "")
    expression = ".*".join(map(re.escape, literal.split("*"))) + end
    assert PathPattern(pattern).matches(path) is bool(re.match(expression, path))
