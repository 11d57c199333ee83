"""RF203: a field name that is misspelled."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.checks.finding import Applicability
from robotsfix.syntax.source import encode

# The text, where findings start, and the text with all fixes; None if it stays.
CASES: list[tuple[str, list[tuple[int, int]], str | None]] = [
    # Google's parser takes these for the right ones.
    (
        "Useragent: *\nDisalow: /a\nAllowed: /b\n",
        [(1, 1), (2, 1), (3, 1)],
        "User-agent: *\nDisallow: /a\nAllow: /b\n",
    ),
    (
        "User agent : *\n dissallow:/a#x\n",
        [(1, 1), (2, 2)],
        "User-agent : *\n Disallow:/a#x\n",
    ),
    (
        "Sitemaps: https://example.org/a.xml\nSite-map: https://example.org/b.xml\n",
        [(1, 1), (2, 1)],
        "Sitemap: https://example.org/a.xml\nSitemap: https://example.org/b.xml\n",
    ),
    # Nobody takes these for a field.
    ("User-agent: *\nAlow: /a\n", [(2, 1)], "User-agent: *\nAllow: /a\n"),
    ("User-agnet: *\nDisallow: /a\n", [(1, 1)], "User-agent: *\nDisallow: /a\n"),
    ("User-agent: a\nCrawldelay: 5\n", [(2, 1)], "User-agent: a\nCrawl-delay: 5\n"),
    # Letter case and white space are no mistakes; neither are fields that somebody knows.
    ("USER-AGENT: *\ndisAllow : /a\nAlloW:\n", [], None),
    ("Host: example.org\nClean-param: a /\nNoindex: /a\nContent-Signal: ai-train=no\n", [], None),
    ("# Disalow: /a\n", [], None),
    ("Owner: web team\nX: y\n", [], None),
    ("https://example.org/\n", [], None),
    # The missing colon is another mistake, with a rule of its own.
    ("Sitemap https://example.org/a.xml\n", [], None),
    ("Disallow /a\n", [], None),
]


@pytest.mark.parametrize(("text", "places", "fixed"), CASES)
def test_misspelled_field(text: str, places: list[tuple[int, int]], fixed: str | None) -> None:
    config = Config(select=("RF203",))
    assert [(finding.line, finding.column) for finding in lint(text, config=config)] == places
    result = fix(encode(text), unsafe=True, config=config)
    assert result.output_text == (text if fixed is None else fixed)
    assert result.dropped == []


@pytest.mark.parametrize(
    ("line", "applicability"),
    [
        ("Disalow: /a", Applicability.SAFE),
        ("Disallows: /a", Applicability.SAFE),
        ("Alow: /a", Applicability.UNSAFE),
        ("Crawldelay: 5", Applicability.UNSAFE),
    ],
)
def test_it_is_safe_where_the_reference_reading_forgives_it(
    line: str, applicability: Applicability
) -> None:
    (finding,) = lint(line, config=Config(select=("RF203",)))
    assert finding.fix
    assert finding.fix.applicability is applicability
