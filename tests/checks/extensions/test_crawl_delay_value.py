"""RF611: a Crawl-delay that its crawlers cannot use."""

import pytest

from robotsfix import Config, lint

# The text, and where findings start, with their severity.
CASES: list[tuple[str, list[tuple[int, int, str]]]] = [
    # Not a number.
    ("User-agent: *\nCrawl-delay: 10 seconds\n", [(2, 14, "warning")]),
    ("User-agent: *\ncrawl-delay:ten\n", [(2, 13, "warning")]),
    ("User-agent: *\nCrawl-delay: 1,5\n", [(2, 14, "warning")]),
    ("User-agent: *\nCrawl-delay: -5\n", [(2, 14, "warning")]),
    ("User-agent: *\nCrawl-delay:  # ten\n", [(2, 1, "warning")]),
    ("User-agent: *\nCrawl-delay: \u0661\u0660\n", [(2, 14, "warning")]),
    ("Crawl-delay: soon\n", [(1, 14, "warning")]),
    # Out of the range of a crawler.
    ("User-agent: bingbot\nCrawl-delay: 60\n", [(2, 14, "warning")]),
    ("User-agent: bingbot/2.0\nCrawl-delay: 0.5\n", [(2, 14, "warning")]),
    ("User-agent: x\nUser-agent: SemrushBot\nCrawl-delay: 20\n", [(3, 14, "warning")]),
    ("User-agent: MJ12bot\nCrawl-delay: 2.5\n", [(2, 14, "warning")]),
    # Repeated: in a group, or in two for the same crawler.
    ("User-agent: *\nCrawl-delay: 5\nCrawl-delay: 10\n", [(3, 1, "warning")]),
    ("User-agent: *\nCrawl-delay: 5\nCrawl-delay: 5.0\n", [(3, 1, "info")]),
    (
        "User-agent: a\nCrawl-delay: 5\nDisallow: /a\n\nUser-agent: A/1\nCrawl-delay: 6\n",
        [(6, 1, "warning")],
    ),
    # All is well.
    ("User-agent: *\nCrawl-delay: 10\n", []),
    ("User-agent: *\nCrawl-delay: .5\nDisallow: /\n", []),
    ("User-agent: *\nCrawl-delay: 3600\n", []),
    ("User-agent: bingbot\nCrawl-delay: 30\n", []),
    ("User-agent: bingbot\nCrawl-delay: 0\n", []),
    ("User-agent: MJ12bot\nCrawl-delay: 2.0\n", []),
    ("User-agent: a\nCrawl-delay: 5\nUser-agent: b\nCrawl-delay: 6\nDisallow: /\n", []),
    # Nothing may be fetched anyway, or the line is ignored anyway.
    ("User-agent: SemrushBot\nCrawl-delay: 20\nDisallow: /\n", []),
    ("User-agent: Googlebot\nCrawl-delay: soon\nCrawl-delay: 5\n", []),
]


@pytest.mark.parametrize(("text", "found"), CASES)
def test_crawl_delay_value(text: str, found: list[tuple[int, int, str]]) -> None:
    findings = lint(text, config=Config(select=("RF611",)))
    places = [(finding.line, finding.column, finding.severity.label) for finding in findings]
    assert places == found
    assert not any(finding.fix for finding in findings)


def test_the_message_says_who_honours_what() -> None:
    (finding,) = lint("User-agent: bingbot\nCrawl-delay: 60\n", config=Config(select=("RF611",)))
    assert finding.message == "bingbot honours a Crawl-delay of up to 30 seconds, not of 60"
    assert finding.crawlers == ("bingbot",)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"User-agent: *\nCrawl-delay: {'9' * 100_000}\n", 1),
        ("User-agent: a\n" * 5_000 + "Crawl-delay: 5\n" * 5_000, 4_999),
        ("User-agent: a\nCrawl-delay: 5\nDisallow: /a\n" * 5_000, 4_999),
    ],
)
def test_hostile_files(text: str, count: int) -> None:
    assert len(lint(text, config=Config(select=("RF611",)))) == count
