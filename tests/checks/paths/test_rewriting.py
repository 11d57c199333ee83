"""Which stars can go together without a decision that changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from robotsfix import Config, lint
from robotsfix.access.comparison import compare_everybody, is_equal
from robotsfix.access.policy import Policy
from robotsfix.checks.paths import rewriting
from robotsfix.syntax.document import parse
from robotsfix.syntax.edits import apply

STARS = Config(select=("RF508", "RF509", "RF510"))


def fixable(text: str) -> list[int]:
    """Give the numbers of the lines that the fix rewrites, which is the same for all findings."""
    fixed = [finding for finding in lint(text, config=STARS) if finding.fix]
    return [finding.line for finding in fixed]


@pytest.mark.parametrize(
    ("rules", "lines"),
    [
        # One line stays, the others need not.
        ("Disallow: /ab*\nAllow: /*b\nDisallow: /c*\n", [4]),
        # They keep their order, but only together.
        ("Disallow: /a/*\nAllow: /a*\n", [2, 3]),
        # The first one stays, and so must the one that it would pass.
        ("Disallow: /*b\nAllow: /a*\nDisallow: /a/*\nDisallow: /c*\n", [5]),
        # The directory alone is another path.
        ("Disallow: /a/b*\nAllow: /a/b$\n", [2]),
        ("Disallow: /a/b*\nAllow: /a/c$\n", [2]),
        # A dollar becomes an end, and white space goes.
        ("Disallow: /a$*\n", []),
        ("Disallow: /a *\n", []),
        # What is said of a directory would be another pattern.
        ("Allow: /a**/index.html\nDisallow: /b\n", []),
        ("Allow: /a/index.html*\nDisallow: /a/\n", [2]),
        ("Disallow: *\n", [2]),
    ],
)
def test_lines_that_are_rewritten(rules: str, lines: list[int]) -> None:
    assert fixable(f"User-agent: *\n{rules}") == lines


def test_lines_that_are_cut_stay() -> None:
    assert fixable(f"User-agent: *\nDisallow: /{'a' * 17_000}*\nDisallow: /b*\n") == [3]
    assert fixable("User-agent: *\nDisallow: /a\0*\nDisallow: /b*\n") == [3]


def test_too_much_to_look_at(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "User-agent: *\nDisallow: /a*\nAllow: /ab\n"
    assert fixable(text) == [2]
    monkeypatch.setattr(rewriting, "MOST_PAIRS", 0)
    assert fixable(text) == []


RULES = st.tuples(
    st.sampled_from(["Allow", "Disallow"]), st.from_regex(r"[/*][ab*/]{0,4}\**", fullmatch=True)
)


@given(st.lists(RULES, min_size=1, max_size=7))
def test_nothing_changes(rules: list[tuple[str, str]]) -> None:
    lines = "".join(f"{field}: {path}\n" for field, path in rules)
    text = f"User-agent: *\n{lines}\nUser-agent: b\nAllow: /a\n\nUser-agent: b\n{lines}"
    before = Policy(parse(text))
    for fix in {finding.fix for finding in lint(text, config=STARS) if finding.fix}:
        after = Policy(parse(apply(text, fix.edits)))
        assert is_equal(compare_everybody(before, after))
