"""RF203: a field name that is misspelled."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.checks.finding import Applicability, Severity
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
    # Signs that start a comment elsewhere; what is commented out stays so.
    (
        "User-agent: *\n//Disallow: /a\n /*Disallow: /*b*/\n;Crawl-delay: 5 # c\n",
        [(2, 1), (3, 2), (4, 1)],
        "User-agent: *\n#Disallow: /a\n #Disallow: /*b*/\n#Crawl-delay: 5 # c\n",
    ),
    ("User-agent: *\n/*Disallow: /a\nDisallow: /b */\n", [(2, 1)], None),
    ("User-agent: *\n/Disallow: /a\n", [(2, 1)], "User-agent: *\nDisallow: /a\n"),
    # Letter case and white space are no mistakes; neither are fields that somebody knows.
    ("USER-AGENT: *\ndisAllow : /a\nAlloW:\n", [], None),
    ("Host: example.org\nClean-param: a /\nNoindex: /a\nContent-Signal: ai-train=no\n", [], None),
    ("# Disalow: /a\n", [], None),
    ("Owner: web team\nX: y\n", [], None),
    ("https://example.org/\n", [], None),
    # The missing colon is another mistake, with a rule of its own.
    ("Sitemap https://example.org/a.xml\n", [], None),
    ("sitemap_xml = https://example.org/a.xml\n", [], None),
    ("Disallow /a:b\n", [], None),
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
        ("//Disallow: /a", Applicability.SAFE),
    ],
)
def test_it_is_safe_where_the_reference_reading_forgives_it(
    line: str, applicability: Applicability
) -> None:
    (finding,) = lint(line, config=Config(select=("RF203",)))
    assert finding.fix
    assert finding.fix.applicability is applicability


# A line, how much its finding matters, and what it says.
SAID: list[tuple[str, Severity, str]] = [
    (
        "Dissalow: /a",
        Severity.ERROR,
        (
            "`Dissalow` is misspelled: Google's parser and Scrapy's take it for Disallow, Python's"
            " and others ignore the line"
        ),
    ),
    (
        "User agent: *",
        Severity.ERROR,
        (
            "`User agent` is misspelled: Google's parser and Scrapy's take it for User-agent,"
            " Python's and others ignore the line"
        ),
    ),
    (
        "Allowed: /a",
        Severity.ERROR,
        (
            "`Allowed` is misspelled: Google's parser takes it for Allow, Scrapy's, Python's and"
            " others ignore the line"
        ),
    ),
    (
        "User-agnet: *",
        Severity.ERROR,
        "`User-agnet` is not a field, User-agent was probably meant: crawlers ignore the line",
    ),
    (
        "Crawldelay: 5",
        Severity.ERROR,
        (
            "`Crawldelay` is not a field, Crawl-delay was probably meant: the crawlers that know"
            " the field ignore the line"
        ),
    ),
    (
        "Crawl delay: 5",
        Severity.ERROR,
        (
            "`Crawl delay` is not a field, Crawl-delay was probably meant: crawlers that know the"
            " field, those of Scrapy aside, ignore the line"
        ),
    ),
    (
        "//Disallow: /a",
        Severity.INFO,
        (
            "`//` starts no comment in a robots.txt: crawlers skip the line all the same, as they"
            " know no field `//Disallow`"
        ),
    ),
]


@pytest.mark.parametrize(("line", "severity", "message"), SAID)
def test_the_message_says_who_reads_the_line(line: str, severity: Severity, message: str) -> None:
    (finding,) = lint(line, config=Config(select=("RF203",)))
    assert (finding.severity, finding.message) == (severity, message)
