"""Octets to text and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from robotsfix.syntax.source import decode, encode

OCTETS_AND_TEXT = [
    (b"", ""),
    (b"Disallow: /\n", "Disallow: /\n"),
    (b"/caf\xc3\xa9", "/café"),
    (b"\xf0\x9f\xa4\x96", "\U0001f916"),
    (b"/caf\xe9", "/caf\udce9"),  # Latin-1
    (b"\xef\xbb\xbf", "\ufeff"),  # a byte order mark stays
    (b"\xff\xfeU\x00", "\udcff\udcfeU\x00"),  # UTF-16
    (b"\xc0\xaf", "\udcc0\udcaf"),  # a slash, overlong
    (b"\xed\xa0\x80", "\udced\udca0\udc80"),  # a surrogate, encoded
    (b"\xc3", "\udcc3"),  # a character cut off
    (b"a\r\nb\rc\x0b\x0c\x00", "a\r\nb\rc\x0b\x0c\x00"),
]


@pytest.mark.parametrize(("octets", "text"), OCTETS_AND_TEXT)
def test_every_octet_has_its_place_in_the_text(octets: bytes, text: str) -> None:
    assert decode(octets) == text
    assert encode(text) == octets


@pytest.mark.parametrize(
    ("text", "octets"),
    [
        ("\ud800", b"?"),
        ("é\udfff\udce9", b"\xc3\xa9?\xe9"),
        (chr(0xDC7F), b"?"),  # would be an ASCII octet, which is never escaped
    ],
)
def test_a_surrogate_that_is_no_octet_becomes_a_question_mark(text: str, octets: bytes) -> None:
    assert encode(text) == octets


@given(st.binary())
def test_octets_survive(octets: bytes) -> None:
    assert encode(decode(octets)) == octets


@given(st.text(st.characters()))
def test_any_text_can_be_encoded(text: str) -> None:
    assert isinstance(encode(text), bytes)
