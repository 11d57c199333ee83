"""RF202: a line without its colon."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.checks.finding import Applicability
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
    # It is there, or the line is something else.
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
    ],
)
def test_it_is_safe_where_the_reference_reading_forgives_it(
    line: str, applicability: Applicability
) -> None:
    (finding,) = lint(line, config=Config(select=("RF202",)))
    assert finding.fix
    assert finding.fix.applicability is applicability
