"""Near misses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from robotsfix.syntax.spelling import allowed_distance, closest, distance


@pytest.mark.parametrize(
    ("word", "other", "expected"),
    [
        ("", "", 0),
        ("allow", "allow", 0),
        ("alow", "allow", 1),
        ("alllow", "allow", 1),
        ("ellow", "allow", 1),
        ("lalow", "allow", 1),
        ("disalolw", "disallow", 1),
        ("dsialolw", "disallow", 2),
        ("sitemap", "sitmpa", 2),
        ("", "ab", 2),
        ("abc", "xyz", 3),
        ("host", "disallow", 3),
        # `ca` with a letter between is no swap: the optimal string alignment, not the full one.
        ("ca", "abc", 3),
    ],
)
def test_distance(word: str, other: str, expected: int) -> None:
    assert distance(word, other, 2) == expected
    assert distance(other, word, 2) == expected


WORDS = st.text("abc", max_size=7)


@given(word=WORDS, other=WORDS, most=st.integers(0, 8))
def test_distance_is_cut_off_above_what_matters(word: str, other: str, most: int) -> None:
    exact = distance(word, other, 20)
    assert distance(word, other, most) == min(exact, most + 1)
    assert exact == distance(other, word, 20)
    assert (exact == 0) is (word == other)
    assert abs(len(word) - len(other)) <= exact <= max(len(word), len(other))


@pytest.mark.parametrize(("length", "slips"), [(1, 0), (3, 0), (4, 1), (7, 1), (8, 2), (30, 2)])
def test_longer_words_may_have_more_slips(length: int, slips: int) -> None:
    assert allowed_distance("x" * length) == slips


FIELDS = ["user-agent", "allow", "disallow", "sitemap", "host"]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("alow", "allow"),
        ("disallow", "disallow"),
        ("disalow", "disallow"),
        # Seven letters: one slip only.
        ("dsialow", None),
        ("user-aget", "user-agent"),
        ("sitmpa", None),
        ("hst", None),
        ("owner", None),
        ("", None),
    ],
)
def test_closest(word: str, expected: str | None) -> None:
    assert closest(word, FIELDS) == expected


def test_of_equally_near_words_the_first_is_taken() -> None:
    assert closest("tests", ["testa", "testb"]) == "testa"
    assert closest("tests", []) is None
