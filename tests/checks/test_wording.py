"""Words that messages share."""

import pytest

from robotsfix.checks.wording import enumerate_names, line_numbers, plural, quote


def test_quote_shortens_what_is_long() -> None:
    assert quote("/a") == "`/a`"
    assert quote("x" * 60) == f"`{'x' * 60}`"
    assert quote("x" * 61) == f"`{'x' * 57}...`"


@pytest.mark.parametrize(
    ("count", "most", "expected"),
    [
        (1, 6, "a"),
        (2, 6, "a and b"),
        (3, 6, "a, b and c"),
        # "and 1 more" would be no shorter than the name itself.
        (7, 6, "a, b, c, d, e, f and g"),
        (8, 6, "a, b, c, d, e, f and 2 more"),
        (4, 3, "a, b, c and d"),
        (5, 3, "a, b, c and 2 more"),
    ],
)
def test_enumerate_names(count: int, most: int, expected: str) -> None:
    assert enumerate_names("abcdefgh"[:count], most=most) == expected


def test_counts_and_lines() -> None:
    assert plural(1, "finding") == "1 finding"
    assert plural(0, "finding") == "0 findings"
    assert plural(2, "finding") == "2 findings"
    assert line_numbers([3]) == "line 3"
    assert line_numbers([3, 5]) == "lines 3 and 5"
    assert line_numbers(iter(range(1, 10))) == "lines 1, 2, 3, 4, 5, 6 and 3 more"
