"""RF301: more than one group for `*`."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.syntax.source import encode

# The text, where findings start, and the text with all fixes; None if it stays.
CASES: list[tuple[str, list[tuple[int, int]], str | None]] = [
    (
        "User-agent: *\nDisallow: /a\n\nUser-agent: *\nDisallow: /b\n",
        [(4, 1)],
        "User-agent: *\nDisallow: /a\nDisallow: /b\n",
    ),
    # The merged group stands in the place of the last one; what said the same goes.
    (
        (
            "User-agent: *\nDisallow: /a\n\nUser-agent: x\nDisallow: /\n\n"
            "User-Agent: *\nDisallow: /a\n"
        ),
        [(7, 1)],
        "User-agent: x\nDisallow: /\n\nUser-agent: *\nDisallow: /a\n",
    ),
    # Comments stay above the lines that they speak of.
    (
        (
            "# all\nUser-agent: *  # everybody\nDisallow: /a\n\n# plugin\nUser-agent: *  # again\n"
            "# tmp\nDisallow: /b  # b\n# end\n\n# sitemaps\nSitemap: https://example.org/s.xml\n"
        ),
        [(6, 1)],
        (
            "# all\nUser-agent: *  # everybody\nDisallow: /a\n# plugin\n# again\n"
            "# tmp\nDisallow: /b  # b\n# end\n\n# sitemaps\nSitemap: https://example.org/s.xml\n"
        ),
    ),
    # Three of them; lines of other fields; no final newline.
    (
        (
            "User-agent: *\r\nDisallow: /a\r\nUser-agent: *\r\nCrawl-delay: 5\r\n"
            "Disallow: /b\r\n\r\n"
            "User-agent: *\r\nAllow: /c"
        ),
        [(3, 1)],
        "User-agent: *\r\nDisallow: /a\r\nCrawl-delay: 5\r\nDisallow: /b\r\nAllow: /c\r\n",
    ),
    # A sitemap in a group is everybody's, and stays where it is.
    (
        (
            "User-agent: *\nDisallow: /a\nSitemap: https://example.org/s.xml\n\nUser-agent: *\n"
            "Disallow: /b\n"
        ),
        [(5, 1)],
        "Sitemap: https://example.org/s.xml\n\nUser-agent: *\nDisallow: /a\nDisallow: /b\n",
    ),
    # Only a Crawl-delay between them: one group by RFC 9309, two for many parsers.
    (
        "User-agent: *\nCrawl-delay: 5\n\nUser-agent: *\nDisallow: /a\n",
        [(4, 1)],
        "User-agent: *\nCrawl-delay: 5\nDisallow: /a\n",
    ),
    # A star with white space behind it is one, too.
    (
        "User-agent: *\nDisallow: /a\n\nUser-agent: * all\nDisallow: /b\n",
        [(4, 1)],
        "User-agent: *\nDisallow: /a\nDisallow: /b\n",
    ),
    # One of them has other crawlers as well: reported, and left to the owner.
    (
        "User-agent: *\nDisallow: /a\n\nUser-agent: x\nUser-agent: *\nDisallow: /b\n",
        [(5, 1)],
        None,
    ),
    # One group only.
    ("User-agent: *\nDisallow: /a\n", [], None),
    ("User-agent: *\nUser-agent: *\nDisallow: /a\n", [], None),
    ("User-agent: *\n# twice\nUser-agent: *\nDisallow: /a\n", [], None),
    ("User-agent: *\nDisallow: /a\n\nUser-agent: x\nDisallow: /\n", [], None),
    ("User-agent: *\nDisallow: /a\n\n# User-agent: *\nDisallow: /b\n", [], None),
    ("User-agent: *\nDisallow: /a\n\nUser-agent: *bot\nDisallow: /\n", [], None),
    ("", [], None),
]


@pytest.mark.parametrize(("text", "places", "fixed"), CASES)
def test_duplicate_wildcard_group(
    text: str, places: list[tuple[int, int]], fixed: str | None
) -> None:
    config = Config(select=("RF301",))
    assert [(finding.line, finding.column) for finding in lint(text, config=config)] == places
    result = fix(encode(text), unsafe=True, config=config)
    assert result.output_text == (text if fixed is None else fixed)
    assert result.dropped == []


def test_the_finding_points_at_every_group() -> None:
    text = "User-agent: *\nAllow: /a\nUser-agent: *\nAllow: /b\nUser-agent: *\nAllow: /c\n"
    (finding,) = lint(text, config=Config(select=("RF301",)))
    places = [finding.document.position(place.span.start).line for place in finding.related]
    assert places == [1, 3, 5]
    assert "lines 1, 3 and 5" in finding.message


LOST = "many parsers obey one of them and lose the rules of the others"


@pytest.mark.parametrize(
    ("text", "severity", "end"),
    [
        ("User-agent: *\nDisallow: /a\n\nUser-agent: *\nDisallow: /b\n", "error", LOST),
        ("User-agent: *\nDisallow: /a\n\nUser-agent: *\nDisallow:\n", "error", LOST),
        # Python's parser takes the Crawl-delay for a group, and drops the other one.
        ("User-agent: *\nCrawl-delay: 5\n\nUser-agent: *\nDisallow: /a\n", "error", LOST),
        (
            "User-agent: *\nDisallow: /a\n\nUser-agent: *\nDisallow: /a\n",
            "info",
            "`*` stands in 2 places, lines 1 and 4, with the same rules: one is enough",
        ),
        (
            "User-agent: *\nAllow: /a\nDisallow: /\n\nUser-agent: *\nDisallow: /\nAllow: /a\n",
            "info",
            "with the same rules: one is enough",
        ),
        (
            "User-agent: *\n\nUser-agent: *\nDisallow: /a\n\nUser-agent: *\nDisallow: /a\n",
            "info",
            "`*` stands in 3 places, lines 1, 3 and 6, with the same rules or none: one is enough",
        ),
        (
            "User-agent: *\n\nUser-agent: *\nDisallow: /a\n",
            "info",
            "`*` stands in 2 places, lines 1 and 3, and only one of them has rules: one is enough",
        ),
        (
            "User-agent: *\nDisallow: /a\n\nUser-agent: *\nSitemap: https://example.org/s.xml\n",
            "info",
            "and only one of them has rules: one is enough",
        ),
        (
            "User-agent: *\nDisallow: /a\n\nUser-agent: *\nCrawl-delay: 5\n",
            "info",
            "and only one of them has rules: one is enough",
        ),
        (
            "User-agent: *\nDisallow:\n\nUser-agent: *\nAllow: /\n",
            "info",
            "and none of them disallows anything: one is enough",
        ),
        (
            "User-agent: *\nCrawl-delay: 5\n\nUser-agent: *\n",
            "info",
            "`*` stands in 2 places, lines 1 and 4, without rules: one is enough",
        ),
    ],
)
def test_it_is_an_error_only_where_rules_may_be_lost(text: str, severity: str, end: str) -> None:
    (finding,) = lint(text, config=Config(select=("RF301",)))
    assert finding.severity.label == severity
    assert finding.message.endswith(end)
    assert finding.fix is not None
