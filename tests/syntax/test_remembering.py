"""Answers about short texts are remembered."""

import pytest

from robotsfix.syntax.remembering import LONGEST, remembered


@pytest.mark.parametrize(
    ("texts", "asked"),
    [
        (["a", "b"], 1),
        (["", ""], 1),
        (["a" * LONGEST, ""], 1),
        (["a" * (LONGEST + 1), ""], 2),
        (["", "a" * (LONGEST + 1)], 2),
    ],
)
def test_short_texts_are_remembered(texts: list[str], asked: int) -> None:
    calls = []

    @remembered(10)
    def joined(one: str, other: str) -> str:
        calls.append(one)
        return one + other

    assert joined(*texts) == joined(*texts) == "".join(texts)
    assert len(calls) == asked


def test_no_more_than_the_last_ones() -> None:
    calls = []

    @remembered(2)
    def same(text: str) -> str:
        calls.append(text)
        return text

    for text in "abcabc":
        same(text)
    assert calls == [*"abcabc"]
