"""RF309: a blank line inside a group."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.syntax.source import encode

# The text, where findings start, and the text with all fixes; None if it stays.
CASES: list[tuple[str, list[tuple[int, int]], str | None]] = [
    ("User-agent: *\n\nDisallow: /a\n", [(2, 1)], "User-agent: *\nDisallow: /a\n"),
    (
        "User-agent: *\r\nDisallow: /a\r\n \t\r\n\r\nDisallow: /b\r\n",
        [(3, 3)],
        "User-agent: *\r\nDisallow: /a\r\nDisallow: /b\r\n",
    ),
    # A comment stays above the rule that it speaks of.
    (
        "User-agent: *\nDisallow: /a\n\n# b\nDisallow: /b\n",
        [(3, 1)],
        "User-agent: *\nDisallow: /a\n# b\nDisallow: /b\n",
    ),
    # Each group is a finding of its own.
    (
        "User-agent: x\n\nDisallow: /a\n\nUser-agent: *\n\nDisallow: /b\n",
        [(2, 1), (6, 1)],
        "User-agent: x\nDisallow: /a\n\nUser-agent: *\nDisallow: /b\n",
    ),
    # Between groups, and behind the last rule, blank lines do no harm.
    ("", [], None),
    ("\n\nUser-agent: *\nDisallow: /a\n\n\n", [], None),
    ("User-agent: x\nDisallow: /a\n\nUser-agent: *\nDisallow: /b\n", [], None),
    ("User-agent: *\nDisallow: /a\n\nSitemap: https://example.org/s.xml\n", [], None),
    ("User-agent: *\n\n", [], None),
]


@pytest.mark.parametrize(("text", "places", "fixed"), CASES)
def test_blank_line_in_group(text: str, places: list[tuple[int, int]], fixed: str | None) -> None:
    config = Config(select=("RF309",))
    assert [(finding.line, finding.column) for finding in lint(text, config=config)] == places
    result = fix(encode(text), unsafe=True, config=config)
    assert result.output_text == (text if fixed is None else fixed)
    assert result.dropped == []
