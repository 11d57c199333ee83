"""RF503: a URL in place of a path."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.syntax.source import encode

# The text, where findings start, and the text with all fixes; None if it stays.
CASES: list[tuple[str, list[tuple[int, int]], str | None]] = [
    (
        "User-agent: *\nDisallow: https://example.org/a?b=c#d\n",
        [(2, 11)],
        "User-agent: *\nDisallow: /a?b=c#d\n",
    ),
    (
        "User-agent: *\n allow:HTTP://example.org/a # b\n",
        [(2, 8)],
        "User-agent: *\n allow:/a # b\n",
    ),
    ("User-agent: *\nDisallow: /https://example.org/\n", [], None),
    ("User-agent: *\nDisallow: /*?url=http://\n", [], None),
    ("User-agent: *\nDisallow: http/\n", [], None),
    ("Sitemap: https://example.org/s.xml\n", [], None),
]


@pytest.mark.parametrize(("text", "places", "fixed"), CASES)
def test_url_in_path(text: str, places: list[tuple[int, int]], fixed: str | None) -> None:
    config = Config(select=("RF503",))
    assert [(finding.line, finding.column) for finding in lint(text, config=config)] == places
    result = fix(encode(text), unsafe=True, config=config)
    assert result.output_text == (text if fixed is None else fixed)
    assert result.dropped == []
