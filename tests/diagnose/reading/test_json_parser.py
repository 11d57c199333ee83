"""From a bracket to a value."""

import json

import pytest
from answers import VALUES
from hypothesis import given
from hypothesis import strategies as st

from robotsfix.diagnose.reading.parser import DEEPEST, Json, parse

CONTAINERS = st.lists(VALUES) | st.dictionaries(st.text(), VALUES)


@given(value=CONTAINERS, indent=st.sampled_from([None, 2]), ensure_ascii=st.booleans())
def test_json(*, value: Json, indent: int | None, ensure_ascii: bool) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=ensure_ascii)
    parsed = parse(f"{text} rest", 0)
    assert (parsed.value, parsed.end, parsed.problem) == (value, len(text), "")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("{}", {}),
        ("[ ]", []),
        ('{"a": 1,}', {"a": 1}),
        ("[1,]", [1]),
        ('{"a": 1, "a": 2}', {"a": 2}),
        ("{'a': None, 'b': True, 'c': False}", {"a": None, "b": True, "c": False}),
        ("{ a: undefined, $b: 'x', 1: null }", {"a": None, "$b": "x", "1": None}),
        ("[NaN, Infinity, -Infinity, 1e999, -1e999]", [None, None, None, None, None]),
        (r'{\n  "a":\t1\r\n}', {"a": 1}),
        ('{"a": "b\n c"}', {"a": "b\n c"}),
    ],
)
def test_what_others_print(text: str, value: Json) -> None:
    parsed = parse(text, 0)
    assert (parsed.value, parsed.end, parsed.problem) == (value, len(text), "")


@pytest.mark.parametrize(
    ("text", "value", "end"),
    [
        ("[", [], 1),
        ("{", {}, 1),
        ('{"a"', {}, 4),
        ('{"a":', {}, 5),
        ('{"a": [1, {"b": "c', {"a": [1, {"b": "c"}]}, 18),
        ('{"a": 1 "b"}', {"a": 1}, 8),
        ("[1}", [1], 2),
        ("{1]", {}, 2),
        ("[oops]", [], 1),
        ('{"a": oops}', {}, 6),
        ("{,}", {}, 1),
        ("[,]", [], 1),
        ('{"a" 1}', {}, 5),
        ('{"a":}', {}, 5),
        ("[1 2]", [1], 3),
        ("[:]", [], 1),
        ("[1,\x00]", [1], 3),
    ],
)
def test_what_is_broken_gives_what_there_is(text: str, value: Json, end: int) -> None:
    parsed = parse(text, 0)
    assert (parsed.value, parsed.end) == (value, end)
    assert parsed.problem == ("the text ends inside it" if end == len(text) else "it is broken")


def test_depth() -> None:
    fits = parse("[" * DEEPEST + "]" * DEEPEST, 0)
    assert (fits.problem, fits.end) == ("", 2 * DEEPEST)
    too_deep = parse("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1), 0)
    assert (too_deep.problem, too_deep.end) == (f"it is nested more than {DEEPEST} deep", DEEPEST)


def test_size() -> None:
    parsed = parse("[" + "1," * 100, 0, most_tokens=21)
    assert (parsed.value, parsed.problem) == ([1] * 10, "it is too large")
    assert parsed.tokens == 21
    assert parse("[1]", 0, most_tokens=0).end == 1


def test_a_name_that_is_repeated() -> None:
    assert parse('{"a": 1, "b": 2, "a": 3}', 0).repeated_key == "a"
    assert parse('{"a": 1, "b": {"a": 3}}', 0).repeated_key is None


@given(st.text("[]{}\"':,\\ \na1.eE-+tn"))
def test_nothing_raises_and_something_is_read(text: str) -> None:
    for bracket in "[{":
        parsed = parse(bracket + text, 0)
        assert 0 < parsed.end <= len(text) + 1
