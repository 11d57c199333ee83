"""URLs and rule values, percent-encoded alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from robotsfix.access.paths import (
    decode_unreserved,
    normalize_path,
    normalize_pattern,
    path_of,
    upper_escapes,
)


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("https://example.com", "/"),
        ("https://example.com/", "/"),
        ("https://example.com/a/b.mp4", "/a/b.mp4"),
        ("https://example.com:8080/a", "/a"),
        ("https://user@example.com/a", "/a"),
        ("https://example.com?q=1", "/?q=1"),
        ("https://example.com;p", "/;p"),
        ("https://example.com/a;p?q#f", "/a;p?q"),
        ("https://example.com/a#/b?c", "/a"),
        ("https://example.com#/a", "/"),
        ("https://example.com/a?u=https://other.example/b", "/a?u=https://other.example/b"),
        ("example.com/a", "/a"),
        ("example.com/a?u=x://y/z", "/a?u=x://y/z"),
        ("//example.com/a", "/a"),
        ("//example.com", "/"),
        ("/a/b", "/a/b"),
        ("/a//b/../c", "/a//b/../c"),
        ("/", "/"),
        ("", "/"),
        ("#", "/"),
        ("?", "/?"),
    ],
)
def test_path_of(url: str, path: str) -> None:
    assert path_of(url) == path


@pytest.mark.parametrize(
    ("path", "normalized"),
    [
        ("/a-b_c~d!$&'()*+,;=:@/?", "/a-b_c~d!$&'()*+,;=:@/?"),
        ("/a b", "/a%20b"),
        ("/café", "/caf%C3%A9"),
        ("/日", "/%E6%97%A5"),
        ("/caf\udce9", "/caf%E9"),
        ("/%c3%a9", "/%C3%A9"),
        ("/%2f%7e%62", "/%2F%7E%62"),
        ("/100%", "/100%"),
        ("/%zz%a", "/%zz%a"),
        ("/%%41", "/%%41"),
        ("/\t\x7f", "/%09%7F"),
    ],
)
def test_normalize_path(path: str, normalized: str) -> None:
    assert normalize_path(path) == normalized
    assert normalize_path(normalized) == normalized


@pytest.mark.parametrize(
    ("value", "normalized"),
    [
        ("/a*b$", "/a*b$"),
        ("/a b", "/a b"),  # unlike in a path: such a rule matches no request
        ("/\t\x7f", "/\t\x7f"),
        ("/café", "/caf%C3%A9"),
        ("/caf\udce9", "/caf%E9"),
        ("/%c3%a9*é", "/%C3%A9*%C3%A9"),
        ("/%aa%Zz", "/%AA%Zz"),
        ("", ""),
    ],
)
def test_normalize_pattern(value: str, normalized: str) -> None:
    assert normalize_pattern(value) == normalized
    assert normalize_pattern(normalized) == normalized


@pytest.mark.parametrize(
    ("text", "upper"), [("%c3%A9", "%C3%A9"), ("%cg", "%cg"), ("%%aa", "%%AA"), ("abc", "abc")]
)
def test_upper_escapes(text: str, upper: str) -> None:
    assert upper_escapes(text) == upper


@pytest.mark.parametrize(
    ("text", "decoded"),
    [
        ("/%62%61%7a", "/baz"),
        ("/%7Euser%2dx%2E%5f%31", "/~user-x._1"),
        ("/%2F%2A%24%25%3f", "/%2F%2A%24%25%3f"),  # reserved, or it would change the meaning
        ("/%C3%A9%20", "/%C3%A9%20"),
        ("/%2562", "/%2562"),  # decoded once, not twice
        ("/abc", "/abc"),
    ],
)
def test_decode_unreserved(text: str, decoded: str) -> None:
    assert decode_unreserved(text) == decoded


@given(st.text(st.characters()))
def test_a_normalized_path_is_visible_ascii_and_stays_as_it_is(url: str) -> None:
    path = normalize_path(path_of(url))
    assert path.startswith("/")
    assert path.isascii()
    assert path.isprintable()
    assert " " not in path
    assert normalize_path(path) == path
