"""RF304: a rule before the first user-agent line."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.syntax.source import encode

# The text, where findings start, and the text with all fixes; None if it stays.
CASES: list[tuple[str, list[tuple[int, int]], str | None]] = [
    ("Disallow: /a\n", [(1, 1)], "User-agent: *\nDisallow: /a\n"),
    (
        "# hands off\n  Disallow: /a\nAllow: /a/b\n\nUser-agent: x\nDisallow: /\n",
        [(2, 3)],
        "# hands off\nUser-agent: *\n  Disallow: /a\nAllow: /a/b\n\nUser-agent: x\nDisallow: /\n",
    ),
    # As the file writes the field, and ends its lines.
    (
        "Disallow: /a\r\nuser-agent: x\r\nDisallow: /\r\n",
        [(1, 1)],
        "user-agent: *\r\nDisallow: /a\r\nuser-agent: x\r\nDisallow: /\r\n",
    ),
    ("", [], None),
    ("User-agent: *\nDisallow: /a\n", [], None),
    ("Sitemap: https://example.org/s.xml\nCrawl-delay: 5\nUser-agent: *\nDisallow: /\n", [], None),
    ("# Disallow: /a\nUser-agent: *\nDisallow: /\n", [], None),
    ("Useragent *\nDisallow: /a\n", [], None),
]


@pytest.mark.parametrize(("text", "places", "fixed"), CASES)
def test_rule_outside_group(text: str, places: list[tuple[int, int]], fixed: str | None) -> None:
    config = Config(select=("RF304",))
    assert [(finding.line, finding.column) for finding in lint(text, config=config)] == places
    result = fix(encode(text), unsafe=True, config=config)
    assert result.output_text == (text if fixed is None else fixed)
    assert result.dropped == []
