"""RF514: the same path allowed and disallowed."""

import pytest

from robotsfix import Config, lint

OLD = ", while old parsers obey the first"

# The file, and the lines that lose, with the line that wins and the end of the message.
CASES: list[tuple[str, list[tuple[int, int, str]]]] = [
    ("User-agent: *\nDisallow: /a\nAllow: /a\n", [(2, 3, f"Google's parser{OLD}")]),
    ("User-agent: *\nAllow: /a\nDisallow: /a\n", [(3, 2, "Google's parser")]),
    ("User-agent: *\nAllow: /\nDisallow: /\n", [(3, 2, "Google's parser")]),
    # Stars at the end change nothing but the length, and the longer one wins.
    ("User-agent: *\nAllow: /\nDisallow: /*\n", [(2, 3, "Google's parser")]),
    ("User-agent: *\nDisallow: /a\nAllow: /a*\n", [(2, 3, "Google's parser")]),
    ("User-agent: *\nDisallow: *\nAllow: /\n", [(2, 3, "Google's parser")]),
    ("User-agent: *\nDisallow: /a\nAllow: /a\nDisallow: /a*\n", [(3, 4, "Google's parser")]),
    ("User-agent: *\nDisallow: /%c3%A9 # a\nAllow: /é\n", [(2, 3, f"Google's parser{OLD}")]),
    ("User-agent: *\nDisallow: /a$\nAllow: /a$\n", [(2, 3, f"Google's parser{OLD}")]),
    # Groups for the same crawlers are one.
    (
        "User-agent: a\nDisallow: /\n\nUser-agent: b\nDisallow: /x\n\nUser-agent: A\nAllow: /\n",
        [(2, 8, f"Google's parser{OLD}")],
    ),
    (
        "User-agent: a\nUser-agent: B\nDisallow: /\nUser-agent: c\nUser-agent: b\nAllow: /\n",
        [(3, 6, f"line 6 for `B`, which wins for Google's parser{OLD}")],
    ),
    # Whole user agents are a mistake of their own.
    ("User-agent: Moz/5 (A)\nDisallow: /\nUser-agent: Moz/5 (B)\nAllow: /\n", []),
    # Different paths, different crawlers, nothing at all, or a path that `#` cut off.
    ("User-agent: *\nDisallow: /a\nAllow: /a/\n", []),
    ("User-agent: *\nDisallow: /a$\nAllow: /a\n", []),
    ("User-agent: a\nDisallow: /\nUser-agent: b\nAllow: /\n", []),
    ("User-agent: *\nDisallow:\nAllow:\n", []),
    ("User-agent: *\nDisallow: a\nAllow: a\n", []),
    ("User-agent: *\nDisallow: /#top\nAllow: /\n", []),
    ("Disallow: /a\nAllow: /a\n", []),
    ("User-agent: *\nDisallow: /\nDisallow: /\n", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_contradicting_rules(text: str, expected: list[tuple[int, int, str]]) -> None:
    findings = lint(text, config=Config(select=("RF514",)))
    assert [finding.line for finding in findings] == [loser for loser, _, _ in expected]
    for finding, (_, winner, ending) in zip(findings, expected, strict=True):
        assert finding.message.endswith(ending)
        assert f" on line {winner}" in finding.message
        assert finding.fix is None
        (related,) = finding.related
        assert finding.document.position(related.span.start).line == winner


def test_a_line_is_reported_once() -> None:
    groups = "".join(f"User-agent: a{letter}\nUser-agent: b\nAllow: /x\n" for letter in "cdef")
    findings = lint(f"User-agent: b\nDisallow: /x\n{groups}", config=Config(select=("RF514",)))
    assert [finding.line for finding in findings] == [2]
    assert findings[0].crawlers == ("b",)


def test_dead_rules_are_something_else() -> None:
    text = "User-agent: *\nDisallow: /a\nDisallow: /a/b\nAllow: /c\nDisallow: /c\n"
    found = lint(text, config=Config(select=("RF513", "RF514")))
    assert [(finding.line, finding.code) for finding in found] == [(3, "RF513"), (5, "RF514")]
