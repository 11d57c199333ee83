"""RF605: no sitemap is named."""

import pytest

from robotsfix import Config, lint

# The text, and where findings start, with their severity.
CASES: list[tuple[str, list[tuple[int, int, str]]]] = [
    ("User-agent: *\nDisallow: /admin/\n", [(2, 1, "info")]),
    ("", [(1, 1, "info")]),
    ("\n# nothing", [(2, 1, "info")]),
    ("Sitemap:\n", [(1, 1, "info")]),
    ("Sitemap: /s.xml\n", []),
    ("Sitemap https://example.org/s.xml\n", []),
    # The rule about URLs without a field speaks of it.
    ("https://example.org/sitemap.xml\n", []),
    # Nobody who reads sitemaps may fetch anything.
    ("User-agent: *\nDisallow: /\n", []),
    ("User-agent: *\nDisallow: /\n\nUser-agent: Googlebot\nDisallow:\n", [(5, 1, "info")]),
]


@pytest.mark.parametrize(("text", "found"), CASES)
def test_no_sitemap(text: str, found: list[tuple[int, int, str]]) -> None:
    findings = lint(text, config=Config(select=("RF605",)))
    places = [(finding.line, finding.column, finding.severity.label) for finding in findings]
    assert places == found
    assert not any(finding.fix for finding in findings)


def test_it_is_off_by_default() -> None:
    assert not [
        finding for finding in lint("User-agent: *\nDisallow: /a\n") if finding.code == "RF605"
    ]
