"""RF705: a search engine is kept out by a group of its own."""

import pytest

from robotsfix import Config, lint

# The text, and where findings start, with their severity.
CASES: list[tuple[str, list[tuple[int, int, str]]]] = [
    ("User-agent: Googlebot\nDisallow: /\n", [(2, 1, "info")]),
    ("User-agent: googlebot/2.1\nDisallow: *\n\nUser-agent: *\nAllow: /\n", [(2, 1, "info")]),
    ("User-agent: bingbot\nUser-agent: x\nDisallow: /a\nDisallow: /\n", [(4, 1, "info")]),
    ("User-agent: Googlebot\nUser-agent: bingbot\nDisallow: /\n", [(3, 1, "info")]),
    ("User-agent: Googlebot\nDisallow: /$\n", [(2, 1, "info")]),
    # It is let in, or everybody is kept out.
    ("User-agent: *\nDisallow: /\n", []),
    ("User-agent: Googlebot\nDisallow: /\n\nUser-agent: *\nDisallow: /\n", []),
    ("User-agent: Googlebot\nDisallow:\n\nUser-agent: *\nDisallow: /\n", []),
    ("User-agent: Googlebot\nDisallow: /\nAllow: /\n", []),
    ("User-agent: Googlebot\nDisallow: /a\n", []),
    ("User-agent: Googlebot-Image\nDisallow: /\n", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "found"), CASES)
def test_search_engine_blocked(text: str, found: list[tuple[int, int, str]]) -> None:
    findings = lint(text, config=Config(select=("RF705",)))
    places = [(finding.line, finding.column, finding.severity.label) for finding in findings]
    assert places == found
    assert not any(finding.fix for finding in findings)


def test_one_line_is_one_finding() -> None:
    text = "User-agent: Googlebot\nUser-agent: bingbot\nDisallow: /\n"
    (finding,) = lint(text, config=Config(select=("RF705",)))
    assert finding.crawlers == ("Googlebot", "bingbot")
    assert [finding.document.position(each.span.start).line for each in finding.related] == [1, 2]


def test_a_bleeding_group_is_told_once() -> None:
    text = "User-agent: Googlebot\nCrawl-delay: 5\n\nUser-agent: x\nDisallow: /\n"
    assert [finding.code for finding in lint(text, config=Config(select=("RF705",)))] == ["RF705"]
    findings = lint(text, config=Config(select=("RF305", "RF705")))
    assert [finding.code for finding in findings] == ["RF305"]
