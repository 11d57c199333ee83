"""RF204: a field that nobody knows."""

import pytest

from robotsfix import Config, lint

# The text, and where findings start.
CASES: list[tuple[str, list[tuple[int, int]]]] = [
    ("Owner: web team\n", [(1, 1)]),
    ("User-agent: *\n  Purpose : testing # yes\nDisallow: /\n", [(2, 3)]),
    ("User-agent: *\nDisallow: /\n", []),
    ("Sitemap: https://example.org/sitemap.xml\nHost: example.org\n", []),
    ("crawl-DELAY: 5\nRequest-rate: 1/5\nLicense: https://example.org/l.xml\n", []),
    ("https://example.org/\nhttp://example.org/\n", []),
    ("Disalow: /a\nAlow: /b\nUseragent: c\n", []),
    ("Owner web\n", []),
    ("# Owner: web\n", []),
]


@pytest.mark.parametrize(("text", "places"), CASES)
def test_unknown_field(text: str, places: list[tuple[int, int]]) -> None:
    config = Config(select=("RF204",))
    found = lint(text, config=config)
    assert [(finding.line, finding.column) for finding in found] == places
    assert not any(finding.fix for finding in found)
