"""RF208: a URL on a line of its own."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.syntax.source import encode

# The text, where findings start, and the text with all fixes; None if it stays.
CASES: list[tuple[str, list[tuple[int, int]], str | None]] = [
    ("https://example.org/sitemap.xml\n", [(1, 1)], "Sitemap: https://example.org/sitemap.xml\n"),
    (
        "User-agent: *\nDisallow: /a\n  HTTP://example.org/Sitemap-index.xml.gz  # all\r\n",
        [(3, 3)],
        (
            "User-agent: *\nDisallow: /a\n"
            "  Sitemap: HTTP://example.org/Sitemap-index.xml.gz  # all\r\n"
        ),
    ),
    # What it is for cannot be told.
    ("https://example.org/feed/\n", [(1, 1)], None),
    ("Sitemap: https://example.org/sitemap.xml\n", [], None),
    ("# https://example.org/sitemap.xml\n", [], None),
    ("https: example\n", [], None),
    ("see https://example.org/sitemap.xml\n", [], None),
    ("Disallow: https://example.org/sitemap.xml\n", [], None),
]


@pytest.mark.parametrize(("text", "places", "fixed"), CASES)
def test_bare_url(text: str, places: list[tuple[int, int]], fixed: str | None) -> None:
    config = Config(select=("RF208",))
    assert [(finding.line, finding.column) for finding in lint(text, config=config)] == places
    result = fix(encode(text), unsafe=True, config=config)
    assert result.output_text == (text if fixed is None else fixed)
    assert result.dropped == []
