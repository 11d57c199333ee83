"""Fields of errors, of any type."""

import pytest
from answers import VALUES
from hypothesis import given

from robotsfix.diagnose.errors.fields import (
    LONGEST,
    Code,
    code_of,
    numbers_of,
    string_of,
    text_of,
)
from robotsfix.diagnose.reading.parser import Json


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (440, 440),
        ("440", 440),
        (" 440 ", 440),
        (440.0, 440),
        (440.5, "440.5"),
        (-1, -1),
        (0, 0),
        (None, None),
        ("", None),
        (True, None),
        (False, None),
        ("E_BLOCKED", "E_BLOCKED"),
        ("\u0664\u0664\u0660", "\u0664\u0664\u0660"),
        (10**15, "1" + "0" * 15),
        ("1" + "0" * 15, "1" + "0" * 15),
        ([440], "[440]"),
        ([], None),
        ({"a": 1}, '{"a": 1}'),
        ("x" * 1_000, "x" * 100),
    ],
)
def test_codes(value: Json, code: Code) -> None:
    assert code_of(value) == code
    assert type(code_of(value)) is type(code)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a", "a"),
        (None, ""),
        (True, ""),
        (3600, "3600"),
        (["a", "b"], "a b"),
        ([], ""),
        (["a", 1], '["a", 1]'),
        ({"a": "\u00e9"}, '{"a": "\u00e9"}'),
    ],
)
def test_texts(value: Json, text: str) -> None:
    assert text_of(value) == text


def test_long_texts_are_cut() -> None:
    values: list[Json] = ["x" * 9_999, ["x" * 9_999] * 9, [["x" * 99]] * 9_999, [["x" * 9_999]]]
    for value in values:
        assert len(text_of(value)) == LONGEST


def test_strings() -> None:
    assert string_of("a") == "a"
    others: list[Json] = [None, 1, 1.5, True, ["a"], {"a": "a"}]
    assert {string_of(value) for value in others} == {""}


MIXED: list[Json] = [None, 1, "2", "x", [3], True]


def test_numbers() -> None:
    assert numbers_of(*MIXED) == (1, 2)


@given(VALUES)
def test_any_value(value: Json) -> None:
    assert isinstance(text_of(value), str)
    assert isinstance(code_of(value), int | str | None)
