"""RF513 leaves the lines that parsers need which read a file in another way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from robotsfix import Config, lint
from robotsfix.access.comparison import compare_everybody, is_equal
from robotsfix.access.policy import Policy
from robotsfix.syntax.document import parse

CONFIG = Config(select=("RF513",))


def found(text: str) -> list[int]:
    return [finding.line for finding in lint(text, config=CONFIG)]


@pytest.mark.parametrize(
    ("rules", "lines"),
    [
        # The first rule that matches decides.
        ("Allow: /a/b\nDisallow: /a/b/c\nAllow: /a\n", []),
        ("Disallow: /a\nAllow: /a/b\nAllow: /a/b/c\n", [4]),
        ("Disallow: /a/b/\nAllow: /a/bc\nDisallow: /a\n", [2]),
        ("Disallow: /a/b\nAllow: /a/bc\nDisallow: /a\n", []),
        ("Disallow: /a\nAllow: /a/bc\nDisallow: /a/b\n", [4]),
        # An empty line allows everything.
        ("Disallow: /a/b\nDisallow:\nDisallow: /a\n", [3]),
        # What nothing blocks is allowed.
        ("Allow: /*b\nAllow: /a/b\n", [3]),
        ("Allow: /*b\nAllow: /a/b\nDisallow: /a\n", []),
        # Paths are compared decoded.
        ("Disallow: /a b\nDisallow: /a bc\n", [3]),
        ("Disallow: /a%\nDisallow: /a%41\n", []),
        # A star is a letter.
        ("Disallow: /a*\nDisallow: /ab\n", []),
        ("Disallow: /a*\nDisallow: /a*b\n", [3]),
        # A blank line ends a group; what stands below it is not read.
        ("Disallow: /a/b\nDisallow: /c\n\nDisallow: /a\n", []),
        ("Disallow: /a\n\nDisallow: /a/b\n", [4]),
        ("Disallow: /a/b\n# comment\nSitemap: https://a.example/\nDisallow: /a\n", [2]),
        # A group without rules is none, and the next one is read in its place.
        ("Allow: /a/b\n\nAllow: /a\n\nUser-agent: *\nDisallow: /a\n", []),
    ],
)
def test_old_parsers(rules: str, lines: list[int]) -> None:
    assert found(f"User-agent: *\n{rules}") == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        # A misspelled field is not read.
        ("User-agent: *\nDissallow: /a\nDisallow: /a/b\n", []),
        ("User-agent: *\nDisallow: /a\nDissallow: /a/b\n", [3]),
        ("User-agent: *\nDisallow: /a\nDisallow: /a/b\n\nUseragent: b\nDisallow: /\n", []),
        ("User-agent: b\nDisalow: /\n\nUser-agent: *\nDisallow: /a\nDisallow: /a/b\n", []),
        # A token with a version is another one.
        ("User-agent: b\nAllow: /*b\n\nUser-agent: b/1\nDisallow: /a\nAllow: /a/b\n", []),
        ("User-agent: b\nAllow: /*b\n\nUser-agent: b\nDisallow: /a\nAllow: /a/b\n", [6]),
        # An escaped letter is that letter.
        ("User-agent: *\nDisallow: /a/\nDisallow: /a/%62\n", [3]),
        ("User-agent: *\nDisallow: /a\nAllow: /a/%62c\nDisallow: /a/bcdefgh\n", []),
        # Inside, a dollar is a letter for both.
        ("User-agent: *\nDisallow: /a$b\nDisallow: /a$bc\n", [3]),
        # Lines are cut for some parsers only.
        (f"User-agent: *\nDisallow: /a\nDisallow: /a/b\nAllow: /{'c' * 17_000}\n", []),
        (f"User-agent: *\nDisallow: /a\nDisallow: /a/b\n# {'c' * 17_000}\n", [3]),
    ],
)
def test_strict_parsers(text: str, lines: list[int]) -> None:
    assert found(text) == lines


LINES = st.sampled_from(
    [
        "",
        "# comment",
        "User-agent: *",
        "User-agent: a",
        "User-agent: b",
        "Crawl-delay: 1",
        *[
            f"{field}: {path}"
            for field in ("Allow", "Disallow", "Disalow")
            for path in ("/a", "/a/", "/a/b", "/a*", "/a/*b", "/*b", "*/b", "/a/b$", "/a/$")
        ],
    ]
)


@given(st.lists(LINES, min_size=3, max_size=14))
def test_nobody_needs_what_goes(lines: list[str]) -> None:
    before = ["User-agent: *", *lines]
    findings = lint("\n".join(before), config=CONFIG)
    gone = {finding.line for finding in findings if finding.fix}
    after = [line for number, line in enumerate(before, 1) if number not in gone]
    for profile in ("google", "rfc9309", "classic"):
        old, new = (Policy(parse("\n".join(text)), profile) for text in (before, after))
        assert is_equal(compare_everybody(old, new))
