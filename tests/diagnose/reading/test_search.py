"""JSON in texts of all kinds."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from robotsfix.diagnose.reading import parser
from robotsfix.diagnose.reading import search as module
from robotsfix.diagnose.reading.parser import Json
from robotsfix.diagnose.reading.search import Budget, search

VALUE = {"a": {"b": ["c", 1, {"d": None}]}}


def found_in(text: str) -> list[Json]:
    return [found.value for found in search(text, Budget()) if found.members]


@pytest.mark.parametrize(
    "before", ["", "x ", "[INFO] {ctx} ", "{", "[x ", '"', "[1, 2] ", "{'", "\n"]
)
@pytest.mark.parametrize("after", ["", " x", "}", "]", '"', "\n[", " {x: "])
@pytest.mark.parametrize("text", [json.dumps(VALUE), json.dumps(VALUE, indent=1), repr(VALUE)])
def test_a_value_in_a_text(before: str, after: str, text: str) -> None:
    assert found_in(before + text + after) == [VALUE]


def test_where_it_stands() -> None:
    (found,) = search('ab {"c": 1} d', Budget())
    assert (found.start, found.end, found.problem) == (3, 11, "")


def test_several_values() -> None:
    assert found_in('{"a": 1}{"b": 2}\n{"c": 3} and [{"d": 4}]') == [
        *({"a": 1}, {"b": 2}, {"c": 3}),
        [{"d": 4}],
    ]


@pytest.mark.parametrize(
    "text",
    [
        '["not closed {"a": 1}',
        'he said "hello [there {"a": 1}',
        "it's {'a': 1}",
        '{don\'t} {"a": 1}',
    ],
)
def test_quotes_that_are_paired_wrongly(text: str) -> None:
    assert found_in(text) == [{"a": 1}]


def test_json_in_a_string() -> None:
    inner = json.dumps({"a": "b\n"})
    assert found_in(f"body={json.dumps(inner)} x") == [{"a": "b\n"}]
    twice = json.dumps(json.dumps(json.dumps([{"a": "b"}])))
    assert found_in(f"body={twice}") == []
    (found,) = search(f"x {json.dumps(inner)} y", Budget())
    assert (found.start, found.end) == (2, 2 + len(json.dumps(inner)))


def test_what_breaks_off() -> None:
    (found,) = search('x {"a": [{"b": "c', Budget())
    assert (found.value, found.problem) == ({"a": [{"b": "c"}]}, "the text ends inside it")


def test_too_deep_is_read_from_the_inside() -> None:
    text = "[" * 100 + json.dumps(VALUE) + "]" * 100
    (found,) = (each for each in search(text, Budget()) if each.members)
    assert str(VALUE) in str(found.value)


def test_budget() -> None:
    budget = Budget(20)
    assert len([*search('{"a": 1} ' * 100, budget)]) < 5
    assert budget.left <= 0


@given(st.text("[]{}\"':,\\ \na1t") | st.text())
def test_nothing_raises_and_all_is_in_order(text: str) -> None:
    found = [*search(text, Budget())]
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert [each.start for each in found] == sorted({each.start for each in found})


@given(st.dictionaries(st.text(), st.text() | st.integers(0, 99)).filter(bool), st.text("ab c\n"))
def test_any_object_is_found(value: dict[str, Json], around: str) -> None:
    assert found_in(f"{around}{json.dumps(value)}{around}") == [value]


# Attempts that fail must not start over again and again.
HOSTILE = [
    *("[", "{", '{"', '["', '["[', '{"a":', '{"a":[', "[[],", '["a",[[1],', "['[\"", '"{\\"'),
    *('["\\"', '\\"{', "{'a\"", '{a:"{', "{a:'[\"", '"', "\\", '[1,"', '[" [\' {" '),
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_work_is_linear(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    read = 0

    def counting(text: str, start: int, most_tokens: int) -> object:
        nonlocal read
        parsed = parser.parse(text, start, most_tokens)
        read += parsed.end - start + parsed.tokens
        return parsed

    monkeypatch.setattr(module, "parse", counting)
    work = []
    for size in (2_000, 20_000):
        read = 0
        for _ in search(piece * (size // len(piece)), Budget(10**9)):
            pass
        work.append(read)
    assert work[1] <= 11 * max(work[0], 2_000)
