"""RF201: a line that is neither field and value nor a comment."""

import pytest

from robotsfix import Config, lint

# The text, and where findings start.
CASES: list[tuple[str, list[tuple[int, int]]]] = [
    ("Please be nice\n", [(1, 1)]),
    ("User-agent: *\n  go away now  # please\nDisallow: /\n", [(2, 3)]),
    ("---\n", [(1, 1)]),
    ("; old style\n", [(1, 1)]),
    ("// comment\n", [(1, 1)]),
    ("go away\n", [(1, 1)]),
    (": /private/\n", [(1, 1)]),
    (":\n", [(1, 1)]),
    ("<br>\n", [(1, 1)]),
    ("Disallow\n", [(1, 1)]),
    ("User-agent\n", [(1, 1)]),
    # Lines that are fine, or that another rule is about.
    ("", []),
    (" \t\n\f\n", []),
    ("# a comment\n   # another\n", []),
    ("Disallow /a\n", []),
    ("Disallow /a /b\n", []),
    ("user agent Googlebot\n", []),
    ("Crawl-delay 10\n", []),
    ("Noindex: /a\nHello: world\nDisalow: /b\n", []),
    ("https://example.org/sitemap.xml\n", []),
    ("Disallow:\nAllow:\n", []),
]


@pytest.mark.parametrize(("text", "places"), CASES)
def test_syntax_error(text: str, places: list[tuple[int, int]]) -> None:
    config = Config(select=("RF201",))
    found = lint(text, config=config)
    assert [(finding.line, finding.column) for finding in found] == places
    assert not any(finding.fix for finding in found)
