"""RF306: the last group has no rules."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.syntax.source import encode

# The text, where findings start, and the text with all fixes; None if it stays.
CASES: list[tuple[str, list[tuple[int, int]], str | None]] = [
    ("User-agent: x\n", [(1, 1)], "User-agent: x\nDisallow:\n"),
    ("User-agent: x", [(1, 1)], "User-agent: x\nDisallow:\n"),
    (
        "user-agent: *\r\ndisallow: /a\r\n\r\nuser-agent: x\r\nuser-agent: y\r\ncrawl-delay: 1",
        [(4, 1)],
        (
            "user-agent: *\r\ndisallow: /a\r\n\r\nuser-agent: x\r\nuser-agent: y\r\ndisallow:\r\n"
            "crawl-delay: 1"
        ),
    ),
    (
        "User-agent: x # why\n\nSitemap: https://example.org/s.xml\n",
        [(1, 1)],
        "User-agent: x # why\nDisallow:\n\nSitemap: https://example.org/s.xml\n",
    ),
    ("", [], None),
    ("# User-agent: x\n", [], None),
    ("User-agent: x\nDisallow:\n", [], None),
    ("User-agent: x\nCrawl-delay: 5\n\nUser-agent: y\nDisallow: /\n", [], None),
    ("User-agent: x\n\n\nDisallow: /\n", [], None),
]


@pytest.mark.parametrize(("text", "places", "fixed"), CASES)
def test_empty_group(text: str, places: list[tuple[int, int]], fixed: str | None) -> None:
    config = Config(select=("RF306",))
    assert [(finding.line, finding.column) for finding in lint(text, config=config)] == places
    result = fix(encode(text), unsafe=True, config=config)
    assert result.output_text == (text if fixed is None else fixed)
    assert result.dropped == []
