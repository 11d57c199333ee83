"""RF604: the same sitemap twice."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.syntax.source import encode

# The text, where findings start, and the text with all fixes; None if it stays.
CASES: list[tuple[str, list[tuple[int, int]], str | None]] = [
    ("Sitemap: /s\nSitemap: /s\n", [(2, 1)], "Sitemap: /s\n"),
    ("Sitemap: /s\nsitemap:/s # again\nSitemap: /s", [(2, 1), (3, 1)], "Sitemap: /s\n# again\n"),
    (
        "User-agent: a\nSitemap: /s\nUser-agent: b\nSitemap: /s\nDisallow: /\n",
        [(4, 1)],
        "User-agent: a\nSitemap: /s\nUser-agent: b\nDisallow: /\n",
    ),
    ("Sitemap: /s\n# again\nSitemap: /s\n\n", [(3, 1)], "Sitemap: /s\n# again\n\n"),
    # A comment would come to speak of something else.
    ("Sitemap: /s\n# again\nSitemap: /s\nUser-agent: *\n", [(3, 1)], None),
    # They differ, or are none.
    ("Sitemap: /s\nSitemap: /S\n", [], None),
    ("Sitemap: http://example.org/\nSitemap: https://example.org/\n", [], None),
    ("Sitemap:\nSitemap:\n", [], None),
    ("Sitemap http://example.org/\nSitemap https://example.org/\n", [], None),
]


@pytest.mark.parametrize(("text", "places", "fixed"), CASES)
def test_duplicate_sitemap(text: str, places: list[tuple[int, int]], fixed: str | None) -> None:
    config = Config(select=("RF604",))
    assert [(finding.line, finding.column) for finding in lint(text, config=config)] == places
    result = fix(encode(text), unsafe=True, config=config)
    assert result.output_text == (text if fixed is None else fixed)
    assert result.dropped == []


def test_the_finding_names_the_first_line() -> None:
    (finding,) = lint("Sitemap: /s\nSitemap: /t\nSitemap: /s\n", config=Config(select=("RF604",)))
    assert "line 1 already" in finding.message
    assert finding.related[0].span == (0, 11)


def test_many_lines() -> None:
    findings = lint("Sitemap: /s\n" * 20_000, config=Config(select=("RF604",)))
    assert len(findings) == 19_999
