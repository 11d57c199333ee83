"""RF603: a Sitemap line without a URL."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.syntax.source import encode

# The text, where findings start, and the text with all fixes; None if it stays.
CASES: list[tuple[str, list[tuple[int, int]], str | None]] = [
    ("User-agent: *\nDisallow:\nSitemap:\n", [(3, 1)], "User-agent: *\nDisallow:\n"),
    ("Sitemap: \t\r\nUser-agent: *\r\n", [(1, 1)], "User-agent: *\r\n"),
    ("User-agent: *\nDisallow: /a\n  Sitemap:", [(3, 3)], "User-agent: *\nDisallow: /a\n"),
    ("Sitemap:  # soon\nUser-agent: *\n", [(1, 1)], "# soon\nUser-agent: *\n"),
    ("# Sitemap\nSitemap:\n\nUser-agent: *\n", [(2, 1)], "# Sitemap\n\nUser-agent: *\n"),
    # It does not part the user-agent line from its rules.
    ("User-agent: a\nSitemap:\nDisallow: /\n", [(2, 1)], "User-agent: a\nDisallow: /\n"),
    # A comment would come to speak of something else.
    ("# Sitemap\nSitemap:\nUser-agent: *\n", [(2, 1)], None),
    ("Sitemap: # robotsfix: ignore[RF604]\n", [(1, 1)], None),
    ("# robotsfix: ignore[RF604]\nSitemap:\n", [(2, 1)], None),
    # The URL has slipped to the next line.
    ("Sitemap:\nhttps://example.org/sitemap.xml\n", [(1, 1)], None),
    ("Sitemap:\nexample.org/sitemap.xml\n", [(1, 1)], None),
    # There is one, or it is no such line.
    ("Sitemap: /s.xml\n", [], None),
    ("# Sitemap:\n", [], None),
    ("Sitemap\n", [], None),
]


@pytest.mark.parametrize(("text", "places", "fixed"), CASES)
def test_empty_sitemap(text: str, places: list[tuple[int, int]], fixed: str | None) -> None:
    config = Config(select=("RF603",))
    assert [(finding.line, finding.column) for finding in lint(text, config=config)] == places
    result = fix(encode(text), unsafe=True, config=config)
    assert result.output_text == (text if fixed is None else fixed)
    assert result.dropped == []


def test_the_url_on_the_next_line_becomes_the_sitemap() -> None:
    result = fix(
        b"Sitemap:\nhttps://example.org/sitemap.xml\n", config=Config(select=("RF208", "RF603"))
    )
    assert result.output == b"Sitemap: https://example.org/sitemap.xml\n"
