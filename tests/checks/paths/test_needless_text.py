"""RF508 to RF510 and RF513: what can go, and what only looks as if it could."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from robotsfix import Config, fix, lint
from robotsfix.access.comparison import compare_everybody, is_equal
from robotsfix.access.policy import Policy
from robotsfix.syntax.document import parse

STARS = Config(select=("RF508", "RF509"))
DEAD = Config(select=("RF513",))


def fixable(text: str, config: Config) -> list[int]:
    return [finding.line for finding in lint(text, config=config) if finding.fix]


@pytest.mark.parametrize(
    ("rules", "lines"),
    [
        ("Disallow: /a*\n", [2]),
        # An Allow line of the length that the other one is to have would win.
        ("Disallow: /ab*\nAllow: /*b\n", []),
        ("Disallow: /ab*\nAllow: /ba\n", [2]),
        # Together they keep their order.
        ("Disallow: /a*\nAllow: /a/*\n", [2, 3]),
        ("Disallow: /*/x**y\nAllow: /*.css$\n", [2]),
        # A line may belong to several crawlers; for one of them the star matters.
        ("User-agent: b\nDisallow: /ab*\n\nUser-agent: b\nAllow: /*b\n", []),
        ("Allow: /a/index.html*\nDisallow: /a/$\n", [2]),
        ("Disallow: /a *\n", []),
    ],
)
def test_stars(rules: str, lines: list[int]) -> None:
    assert fixable(f"User-agent: *\n{rules}", STARS) == lines


@pytest.mark.parametrize(
    ("rules", "lines"),
    [
        ("Disallow: /a\nDisallow: /a/b\n", [3]),
        # One of the other kind that comes between, and may match the same.
        ("Disallow: /a\nDisallow: /a/b/c\nAllow: /*/b\n", []),
        # One that matches nothing of the kind.
        ("Disallow: /a\nDisallow: /a/b/c\nAllow: /x/b\n", [3]),
        ("Disallow: /a$\nDisallow: /a/b\n", []),
        ("Disallow: /a\nDisallow: /a/%62\n", [3]),
        ("Disallow: /*?\nDisallow: /*?a=\n", [3]),
    ],
)
def test_dead_rules(rules: str, lines: list[int]) -> None:
    assert fixable(f"User-agent: *\n{rules}", DEAD) == lines


PATHS = st.from_regex(r"/[ab*]{0,3}\*?", fullmatch=True)
FIELDS = st.sampled_from(["Allow", "Disallow"])


@given(st.lists(st.tuples(FIELDS, PATHS), max_size=6))
def test_fixes_change_nothing(rules: list[tuple[str, str]]) -> None:
    lines = "".join(f"{field}: {path}\n" for field, path in rules)
    text = f"User-agent: *\n{lines}\nUser-agent: b\nAllow: /a\n\nUser-agent: b\n{lines}"
    config = Config(select=("RF508", "RF509", "RF510", "RF513"))
    result = fix(text.encode(), config=config)
    # The fixer drops a fix that changes anything; none was proposed.
    assert not result.dropped
    after = parse(result.output)
    assert is_equal(compare_everybody(Policy(parse(text)), Policy(after)))
