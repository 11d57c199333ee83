"""RF513: rules that never decide anything; see also test_needless_text.py."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.access.policy import Policy
from robotsfix.checks.finding import Severity
from robotsfix.syntax.document import parse


@pytest.mark.parametrize(
    ("rules", "lines"),
    [
        ("Disallow:\nDisallow: /admin/\n", [2]),
        ("Allow:\nAllow: /b\nDisallow: /admin/\n", [2]),
        ("Disallow:\nDisallow:\nDisallow: /a\n", [2, 3]),
        # Below all others, and beside none that blocks, it does no harm.
        ("Disallow: /admin/\nDisallow:\n", []),
        ("Disallow:\n", []),
        ("Disallow:\nAllow: /a\n", []),
    ],
)
def test_an_empty_line_above_others_is_a_trap(rules: str, lines: list[int]) -> None:
    text = f"User-agent: *\n{rules}"
    config = Config(select=("RF513",))
    found = [finding for finding in lint(text, config=config) if "says nothing" in finding.message]
    assert [finding.line for finding in found] == lines
    assert all(finding.severity is Severity.WARNING for finding in found)
    classic = Policy(parse(fix(text.encode(), config=config).output_text), "classic")
    assert not any(classic.decide("x", "/admin/").allowed for _ in found)


def test_a_chain_of_dead_rules_names_the_one_that_decides() -> None:
    text = "User-agent: *\nDisallow: /a\nDisallow: /a/b\nDisallow: /a/b/c\n"
    found = lint(text, config=Config(select=("RF513",)))
    assert [(finding.line, "line 2" in finding.message) for finding in found] == [
        (3, True),
        (4, True),
    ]


def test_beside_a_block_of_the_whole_site_lines_stay() -> None:
    text = "User-agent: *\nDisallow: /\nDisallow: /*private\nDisallow: /private\n"
    assert lint(text, config=Config(select=("RF513",))) == []
    mended = Policy(parse(fix(text.encode()).output_text))
    assert not mended.decide("facebookexternalhit", "/x/private").allowed
    assert mended.decide("facebookexternalhit", "/").allowed


@pytest.mark.parametrize(("other", "lines"), [("a", [4]), ("b", [])])
def test_a_line_that_another_crawler_needs(other: str, lines: list[int]) -> None:
    agents = f"User-agent: a\nUser-agent: {other}\n"
    text = f"{agents}Disallow: /a\nAllow: /a/b\n\nUser-agent: a\nAllow: /*b\n"
    assert [finding.line for finding in lint(text, config=Config(select=("RF513",)))] == lines


def test_a_line_stays_if_one_of_another_group_decides() -> None:
    text = "User-agent: a\nDisallow: /a\nAllow: /a/b\n\nUser-agent: a\nAllow: /*b\n"
    found = lint(text, config=Config(select=("RF513",)))
    assert [(finding.line, finding.fix) for finding in found] == [(3, None)]
