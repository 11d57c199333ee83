"""Lines that never decide: the quick argument against the exact comparison."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from robotsfix.access.comparison import compare_everybody, is_equal
from robotsfix.access.policy import Policy
from robotsfix.checks.paths.crew import MOST_RULES, Crew, crews_of, may_have_dead_lines
from robotsfix.syntax.document import parse

FIELDS = st.sampled_from(["Allow", "Disallow"])
PATTERNS = st.from_regex(r"[/*][ab/*]{1,3}\$?", fullmatch=True)
LITERALS = st.from_regex(r"/[ab]{1,4}", fullmatch=True)


def text_of(lines: Sequence[tuple[str, str]]) -> str:
    return "User-agent: *\n" + "".join(f"{field}: {path}\n" for field, path in lines)


def dead(text: str) -> set[int]:
    """Give the numbers of the lines that never decide for somebody."""
    return {index + 1 for crew in crews_of(Policy(parse(text))) for index in crew.dead}


def is_dead(text: str, *numbers: int) -> bool:
    """Tell whether nobody's access differs without some lines."""
    kept = [line for i, line in enumerate(text.split("\n"), 1) if i not in numbers]
    after = Policy(parse("\n".join(kept)))
    return is_equal(compare_everybody(Policy(parse(text)), after))


@pytest.mark.parametrize(
    ("rules", "lines"),
    [
        ("Disallow: /a\nDisallow: /a/b\n", {3}),
        ("Disallow: /a/b\nDisallow: /a\n", {2}),
        ("Allow: /a\nAllow: /a/b\n", {3}),
        # The longest one that matches says the opposite.
        ("Disallow: /a\nAllow: /a/b\nDisallow: /a/b/c\n", set()),
        ("Disallow: /a/b\nAllow: /a/b\nDisallow: /a\n", set()),
        # Of two that are equally long, the one that allows wins.
        ("Disallow: /ab\nAllow: /*b\nDisallow: /ab/b\n", set()),
        ("Allow: /ab\nDisallow: /*b\nAllow: /ab/b\n", {4}),
        ("Disallow: /ab\nAllow: /*c/c\nDisallow: /ab/b\n", {4}),
        # It matches the directory alone.
        ("Disallow: /a\nAllow: /a/$\nDisallow: /a/b\n", {4}),
        ("Disallow: /a\nAllow: /a/$\nDisallow: /a/**\n", set()),
        # An Allow line for an index page allows its directory too.
        ("Disallow: /a/\nAllow: /a/b/index.html\nDisallow: /a/b/**\n", set()),
        # Beside a block of the whole site, however it is written.
        ("Disallow: /\nDisallow: /a\nDisallow: /a/b\n", set()),
        ("Disallow: /*$\nDisallow: /a\nDisallow: /a/b\n", set()),
        # What a star alone makes needless is needed where stars are not understood.
        ("Disallow: /*b\nDisallow: /a/b\n", set()),
        ("Disallow: /*b\nDisallow: */b\n", {3}),
        ("Allow: /*b\nAllow: /a/b\n", {3}),
        # The same twice is another rule's business.
        ("Disallow: /a\nDisallow: /a/b\nDisallow: /a/b\n", set()),
        # These match nothing.
        ("Disallow: a\nDisallow: ab\n", set()),
        ("Disallow: /a%c3\nDisallow: /a%C3b\n", set()),
        ("Disallow: /a%c3\nDisallow: /a%c3b\n", {3}),
        # Nobody reads what stands behind a NUL.
        ("Disallow: /a\0b\nDisallow: /a/b\n", {3}),
    ],
)
def test_dead_lines(rules: str, lines: set[int]) -> None:
    text = f"User-agent: *\n{rules}"
    assert dead(text) == lines
    assert is_dead(text, *lines)


@given(st.lists(st.tuples(FIELDS, PATTERNS), min_size=2, max_size=7))
def test_nothing_changes_without_them(lines: list[tuple[str, str]]) -> None:
    text = text_of(lines)
    assert is_dead(text, *dead(text))


@given(st.lists(st.tuples(FIELDS, PATTERNS | LITERALS), min_size=2, max_size=7))
def test_the_quick_look_misses_nothing(lines: list[tuple[str, str]]) -> None:
    policy = Policy(parse(text_of(lines)))
    assert may_have_dead_lines(policy.document) or not Crew(policy.profile, policy.groups).dead


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ("Disallow: /a\nDisallow: /b\nAllow: /ab\nAllow: /b/c\n", False),
        ("Disallow: /a\nDisallow: /a/b\n", True),
        ("Allow: /a\nAllow: /a/b\n", True),
        # Beside a block of everything, nothing is dead; beside what allows everything, much is.
        ("Disallow: /\nDisallow: /a\nDisallow:\n", False),
        ("Allow: /\nAllow: /a\n", True),
        ("Disallow: /*b\nDisallow: /a/b\n", False),
        ("Disallow: /*b\nDisallow: */b\n", True),
        ("Allow: /*b\nAllow: /a/b\n", True),
        ("Allow: /*b\nDisallow: /a/b\n", False),
    ],
)
def test_the_quick_look(rules: str, *, expected: bool) -> None:
    assert may_have_dead_lines(parse(f"User-agent: *\n{rules}")) is expected


@given(
    st.lists(st.tuples(FIELDS, LITERALS), min_size=2, max_size=7, unique_by=lambda rule: rule[1])
)
def test_of_plain_paths_none_is_missed(lines: list[tuple[str, str]]) -> None:
    text = text_of(lines)
    paths = {path: field for field, path in lines}
    # Others are dead because nothing is blocked anyway, or something else decides first.
    found = {
        number
        for number, (field, path) in enumerate(lines, 2)
        if is_dead(text, number)
        and next((paths[path[:i]] for i in range(len(path) - 1, 0, -1) if path[:i] in paths), "")
        == field
    }
    assert dead(text) == found


def test_lines_that_somebody_needs() -> None:
    shared = "User-agent: a\nUser-agent: b\nDisallow: /a/b\n\n"
    both = f"{shared}User-agent: a\nDisallow: /a\n"
    crews = crews_of(Policy(parse(both)))
    assert [set(crew.dead) for crew in crews] == [{2}, set()]


def test_many_rules_are_left_alone() -> None:
    lines = [("Disallow", f"/{number}/") for number in range(MOST_RULES)]
    last = ("Disallow", "/1/a")
    assert dead(text_of([*lines[1:], last])) == {MOST_RULES + 1}
    assert dead(text_of([*lines, last])) == set()
