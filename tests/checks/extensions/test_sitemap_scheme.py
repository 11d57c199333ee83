"""RF602: a sitemap that is fetched neither by http nor by https."""

import pytest

from robotsfix import Config, lint

# The text, and where findings start, with their severity.
CASES: list[tuple[str, list[tuple[int, int, str]]]] = [
    ("Sitemap: ftp://example.org/s.xml\n", [(1, 10, "warning")]),
    ("Sitemap: file:///C:/s.xml\n", [(1, 10, "warning")]),
    ("sitemap:hhttps://example.org/s.xml\n", [(1, 9, "warning")]),
    ("Sitemap: https://example.org/s.xml\nSitemap: HTTP://example.org/s.xml\n", []),
    ("Sitemap: /s.xml\n", []),
    ("Sitemap: C:\\s.xml\n", []),
    ("Sitemap:\n", []),
    ("Sitemap https://example.org/s.xml\n", []),
    ("# Sitemap: ftp://example.org/s.xml\n", []),
    (f"Sitemap: {'a' * 100_000}://example.org/\n", [(1, 10, "warning")]),
]


@pytest.mark.parametrize(("text", "found"), CASES)
def test_sitemap_scheme(text: str, found: list[tuple[int, int, str]]) -> None:
    findings = lint(text, config=Config(select=("RF602",)))
    places = [(finding.line, finding.column, finding.severity.label) for finding in findings]
    assert places == found
    assert not any(finding.fix for finding in findings)


def test_a_slip_is_named() -> None:
    hints = [
        lint(f"Sitemap: {scheme}://example.org/\n", config=Config(select=("RF602",)))[0].hint
        for scheme in ("htps", "hhttp", "ftp")
    ]
    assert ["`https`" in hints[0], "`http`" in hints[1], "meant" in hints[2]] == [True, True, False]
