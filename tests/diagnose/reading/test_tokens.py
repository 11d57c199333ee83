"""Tokens of JSON, Python and JavaScript."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from robotsfix.diagnose.reading.tokens import TOKEN, number, string


@pytest.mark.parametrize(
    ("token", "says"),
    [
        ('""', ""),
        ('"a"', "a"),
        ("'a'", "a"),
        ('"a', "a"),
        ('"', ""),
        (r'"a\"', 'a"'),
        (r'"a\""', 'a"'),
        (r'"a\\"', "a\\"),
        (r'"\b\f\n\r\t\/\""', '\b\f\n\r\t/"'),
        (r"'it\'s'", "it's"),
        (r'"\u00e9\xe9"', "\u00e9\u00e9"),
        (r'"\ud83d\ude00"', "\U0001f600"),
        (r'"\ud83d"', "\ud83d"),
        (r'"\ude00\ud83d"', "\ude00\ud83d"),
        (r'"\u12"', "u12"),
        ('"a\nb"', "a\nb"),
        ('"a\\\nb"', "ab"),
        ('"a\\', "a\\"),
    ],
)
def test_strings(token: str, says: str) -> None:
    assert string(token) == says


@given(st.text())
def test_strings_of_json(text: str) -> None:
    for ensure_ascii in (True, False):
        token = json.dumps(text, ensure_ascii=ensure_ascii)
        found = TOKEN.match(token)
        assert found
        assert (found.lastgroup, found[0]) == ("string", token)
        assert string(token) == text


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Zl", "Zp"))))
def test_strings_of_python(text: str) -> None:
    token = repr(text)
    found = TOKEN.match(token)
    assert found
    assert found[0] == token
    if text.isprintable():
        assert string(token) == text


@pytest.mark.parametrize(
    ("token", "value"),
    [
        ("440", 440),
        ("-1", -1),
        ("440.0", 440.0),
        ("1e2", 100.0),
        ("1E-2", 0.01),
        ("123456789012345678", 123456789012345678),
        ("1234567890123456789", "1234567890123456789"),
        ("9" * 10_000, "9" * 10_000),
        ("1e999", float("inf")),
    ],
)
def test_numbers(token: str, value: float | str) -> None:
    found = TOKEN.fullmatch(token)
    assert found
    assert found.lastgroup == "number"
    assert number(token) == value
