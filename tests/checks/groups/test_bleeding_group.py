"""RF305: a group that takes the rules of the next one."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.checks.finding import Applicability, Severity
from robotsfix.syntax.source import encode

# The text, where findings start, and the text with all fixes; None if it stays.
CASES: list[tuple[str, list[tuple[int, int]], str | None]] = [
    (
        "User-agent: x\nCrawl-delay: 5\n\nUser-agent: y\nDisallow: /\n",
        [(1, 1)],
        "User-agent: x\nDisallow:\nCrawl-delay: 5\n\nUser-agent: y\nDisallow: /\n",
    ),
    (
        "User-agent: x\n\nUser-agent: y\nDisallow: /\n",
        [(1, 1)],
        "User-agent: x\nDisallow:\n\nUser-agent: y\nDisallow: /\n",
    ),
    (
        "User-agent: x\nSitemap: https://example.org/s.xml\nUser-agent: y\nDisallow: /\n",
        [(1, 1)],
        (
            "User-agent: x\nDisallow:\nSitemap: https://example.org/s.xml\n"
            "User-agent: y\nDisallow: /\n"
        ),
    ),
    # Several of them in a row.
    (
        (
            "User-agent: w\nUser-agent: x\n\nUser-agent: y\nCrawl-delay: 1\n\n"
            "User-agent: z\nDisallow: /\n"
        ),
        [(1, 1)],
        (
            "User-agent: w\nUser-agent: x\nDisallow:\n\nUser-agent: y\nDisallow:\n"
            "Crawl-delay: 1\n\n"
            "User-agent: z\nDisallow: /\n"
        ),
    ),
    # Groups that share their rules on purpose, or lose nothing.
    ("User-agent: x\nUser-agent: y\nDisallow: /\n", [], None),
    ("User-agent: x\n# and\nUser-agent: y\nDisallow: /\n", [], None),
    ("User-agent: x\nDisallow:\nCrawl-delay: 5\n\nUser-agent: y\nDisallow: /\n", [], None),
    ("User-agent: x\nCrawl-delay: 5\n\nUser-agent: y\nDisallow:\n", [], None),
    ("User-agent: x\nCrawl-delay: 5\n\nUser-agent: y\nAllow: /\n", [], None),
    ("User-agent: x\nCrawl-delay: 5\n\nUser-agent: x\nDisallow: /\n", [], None),
    ("User-agent: y\nDisallow: /\n\nUser-agent: x\nCrawl-delay: 5\n", [], None),
    ("", [], None),
]


@pytest.mark.parametrize(("text", "places", "fixed"), CASES)
def test_bleeding_group(text: str, places: list[tuple[int, int]], fixed: str | None) -> None:
    config = Config(select=("RF305",))
    assert [(finding.line, finding.column) for finding in lint(text, config=config)] == places
    result = fix(encode(text), unsafe=True, config=config)
    assert result.output_text == (text if fixed is None else fixed)
    assert result.dropped == []


def test_a_social_crawler_is_let_in_where_it_stands() -> None:
    text = (
        "# gently\nUser-agent: Twitterbot\nCrawl-delay: 5\n\n"
        "User-agent: GPTBot\nDisallow: /\n\n"
        "User-agent: *\nDisallow: /admin/\n"
    )
    (finding,) = lint(text, config=Config(select=("RF305",)))
    assert finding.fix
    assert finding.fix.applicability is Applicability.UNBLOCK
    assert finding.fix.crawlers == ("Twitterbot",)
    result = fix(text.encode(), config=Config(select=("RF305",)))
    assert result.output_text == (
        "# gently\nUser-agent: Twitterbot\nDisallow: /admin/\nAllow: /\nCrawl-delay: 5\n\n"
        "User-agent: GPTBot\nDisallow: /\n\n"
        "User-agent: *\nDisallow: /admin/\n"
    )


def test_in_front_of_everybody_it_is_an_information() -> None:
    text = "User-agent: Bingbot\nCrawl-delay: 5\n\nUser-agent: *\nDisallow: /admin/\n"
    (finding,) = lint(text, config=Config(select=("RF305",)))
    assert finding.severity is Severity.INFO
