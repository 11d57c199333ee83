"""RF202: a line without its colon."""

import pytest
from protego import Protego

from robotsfix import Config, fix, lint
from robotsfix.checks.finding import Applicability
from robotsfix.checks.lines.missing_colon import READ_BY_SCRAPY
from robotsfix.syntax.source import encode

# The text, where findings start, and the text with all fixes; None if it stays.
CASES: list[tuple[str, list[tuple[int, int]], str | None]] = [
    (
        "User-agent *\nDisallow /a\n",
        [(1, 1), (2, 1)],
        "User-agent: *\nDisallow: /a\n",
    ),
    ("User-agent: *\n  disallow\t/a\t# b\n", [(2, 3)], "User-agent: *\n  disallow: /a\t# b\n"),
    ("Crawl-delay 10\n", [(1, 1)], "Crawl-delay: 10\n"),
    ("Useragent   Googlebot\n", [(1, 1)], "Useragent: Googlebot\n"),
    ("User agent Googlebot\n", [(1, 1)], "User agent: Googlebot\n"),
    # The colon of the URL is not the one that is missing.
    (
        "Sitemap https://example.org/sitemap.xml\n",
        [(1, 1)],
        "Sitemap: https://example.org/sitemap.xml\n",
    ),
    (
        "sitemap_xml = https://example.org/a.xml\nSite-map\thttp://example.org/b.xml\n",
        [(1, 1), (2, 1)],
        "sitemap_xml: https://example.org/a.xml\nSite-map: http://example.org/b.xml\n",
    ),
    (
        "Disallow /wiki/Special:Search\nallow  *data:# a\n",
        [(1, 1), (2, 1)],
        "Disallow: /wiki/Special:Search\nallow: *data:# a\n",
    ),
    # It is there, or the line is something else.
    ("Disallow: /a: /b\nDisallow : /a:b\nDisallow pages: /a\n", [], None),
    ("Sitemaps: https://example.org/a.xml\nSitemap index: https://example.org/\n", [], None),
    ("Disallow: /a b\n", [], None),
    ("Disallow : /a\n", [], None),
    ("Disallow:/a\n", [], None),
    ("# Disallow /a\n", [], None),
    ("Please wait\n", [], None),
    ("Disallow\n", [], None),
    ("https://example.org/\n", [], None),
    ("Disallowed /a\n", [], None),
]


@pytest.mark.parametrize(("text", "places", "fixed"), CASES)
def test_missing_colon(text: str, places: list[tuple[int, int]], fixed: str | None) -> None:
    config = Config(select=("RF202",))
    assert [(finding.line, finding.column) for finding in lint(text, config=config)] == places
    result = fix(encode(text), unsafe=True, config=config)
    assert result.output_text == (text if fixed is None else fixed)
    assert result.dropped == []


@pytest.mark.parametrize(
    ("line", "applicability"),
    [
        ("Disallow /a", Applicability.SAFE),
        ("Crawl-delay 10", Applicability.SAFE),
        # Three words: no parser reads that line.
        ("User agent Googlebot", Applicability.UNSAFE),
        # Google's parser reads another path.
        ("Disallow /wiki/Special:Search", Applicability.UNSAFE),
    ],
)
def test_it_is_safe_where_the_reference_reading_forgives_it(
    line: str, applicability: Applicability
) -> None:
    (finding,) = lint(line, config=Config(select=("RF202",)))
    assert finding.fix
    assert finding.fix.applicability is applicability


FORGIVEN = "Google's parser and Scrapy's read the line even so, Python's and others skip it"
# A line, and what becomes of it.
SAID: list[tuple[str, str]] = [
    ("Disallow /a", f"the colon behind `Disallow` is missing: {FORGIVEN}"),
    ("useragent *", f"the colon behind `useragent` is missing: {FORGIVEN}"),
    (
        "Crawl-delay 10",
        (
            "the colon behind `Crawl-delay` is missing: Scrapy's parser reads the line even so,"
            " others that know it may skip it"
        ),
    ),
    (
        "Noindex /a",
        "the colon behind `Noindex` is missing: crawlers that know the field may skip the line",
    ),
    (
        "Disallow /a /b",
        (
            "the colon behind `Disallow` is missing: where more than two words stand on the line,"
            " Google's parser skips it, and so do Python's and others"
        ),
    ),
    (
        "Sitemap https://example.org/a.xml",
        (
            "the colon behind `Sitemap` is missing: Scrapy's parser finds the URL even so, Google's"
            " parser takes `//example.org/a.xml` for the URL, and Python's skips the line"
        ),
    ),
    (
        "sitemap_xml = https://example.org/a.xml",
        (
            "the colon behind `sitemap_xml` is missing: Google's parser takes `//example.org/a.xml`"
            " for the URL, and Python's skips the line"
        ),
    ),
    (
        "Disallow /a:b",
        (
            "the colon behind `Disallow` is missing, and another one follows: Google's parser takes"
            " `b` for the path, and Python's skips the line"
        ),
    ),
    (
        "Disallow /a:",
        (
            "the colon behind `Disallow` is missing, and another one follows: Google's parser takes"
            " nothing for the path, and Python's skips the line"
        ),
    ),
]


@pytest.mark.parametrize(("line", "message"), SAID)
def test_the_message_says_who_reads_the_line(line: str, message: str) -> None:
    (finding,) = lint(line, config=Config(select=("RF202",)))
    assert finding.message == message


def is_read(line: str) -> bool:
    """Ask Scrapy's parser whether it knows the field of a line."""
    parser = Protego.parse(f"User-agent: x\n{line}")
    return parser._total_directive_seen == 2 and parser._invalid_directive_seen == 0  # noqa: SLF001


@pytest.mark.parametrize("name", sorted(READ_BY_SCRAPY))
def test_names_that_scrapy_reads(name: str) -> None:
    assert is_read(f"{name}: /a")
    assert is_read(f"{name.title()} /a")


@pytest.mark.parametrize("name", ["allowed", "disallows", "alow", "user-agents", "noindex"])
def test_names_that_scrapy_does_not_read(name: str) -> None:
    assert name not in READ_BY_SCRAPY
    assert not is_read(f"{name}: /a")
