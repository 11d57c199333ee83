"""RF612: a Crawl-delay for a crawler that ignores it."""

import pytest

from robotsfix import Config, lint

# The text, and where findings start, with their severity.
CASES: list[tuple[str, list[tuple[int, int, str]]]] = [
    ("User-agent: Googlebot\nDisallow: /a\nCrawl-delay: 10\n", [(3, 1, "info")]),
    ("User-agent: facebookexternalhit/1.1\n\nCrawl-delay 10\n", [(3, 1, "info")]),
    ("User-agent: yandex\nCrawl-delay: 2 # slowly\n", [(2, 1, "info")]),
    ("User-agent: Amazonbot\nCrawl-delay: 1\nCrawl-delay: 2\n", [(2, 1, "info")]),
    ("User-agent: bingbot\nUser-agent: Googlebot\nCrawl-delay: 5\n", [(3, 1, "info")]),
    # Each is a group to its writer, though Google's parser makes one of them.
    (
        "User-agent: x\nCrawl-delay: 5\nUser-agent: Googlebot\nCrawl-delay: 6\nDisallow: /a\n",
        [(4, 1, "info")],
    ),
    # Somebody heeds it, or nobody is known to ignore it.
    ("User-agent: *\nCrawl-delay: 10\n", []),
    ("User-agent: Googlebot\nUser-agent: *\nCrawl-delay: 10\n", []),
    ("User-agent: bingbot\nCrawl-delay: 10\n", []),
    ("User-agent: GPTBot\nCrawl-delay: 10\n", []),
    ("User-agent: x\nCrawl-delay: 10\n", []),
    ("Crawl-delay: 10\nUser-agent: Googlebot\n", []),
    # It asks for nothing.
    ("User-agent: Googlebot\nCrawl-delay: 0\n", []),
    ("User-agent: Googlebot\nCrawl-delay: 10\nDisallow: /\n", []),
]


@pytest.mark.parametrize(("text", "found"), CASES)
def test_crawl_delay_ignored(text: str, found: list[tuple[int, int, str]]) -> None:
    findings = lint(text, config=Config(select=("RF612",)))
    places = [(finding.line, finding.column, finding.severity.label) for finding in findings]
    assert places == found
    assert not any(finding.fix for finding in findings)


def test_it_names_those_that_ignore_it() -> None:
    text = "User-agent: x\nUser-agent: googlebot\nUser-agent: Yandex\nCrawl-delay: 5\nAllow: /\n"
    (finding,) = lint(text, config=Config(select=("RF612",)))
    assert finding.message == "Googlebot and Yandex ignore Crawl-delay"
    assert finding.crawlers == ("Googlebot", "Yandex")
    assert not finding.hint.startswith("remove")


def test_many_lines() -> None:
    text = "User-agent: Googlebot\n" * 5_000 + "Crawl-delay: 5\n" * 5_000
    assert len(lint(text, config=Config(select=("RF612",)))) == 1
