"""RF501: a path that does not start with a slash."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.syntax.source import encode

# The text, where findings start, and the text with all fixes; None if it stays.
CASES: list[tuple[str, list[tuple[int, int]], str | None]] = [
    ("User-agent: *\nDisallow: a/\n", [(2, 11)], "User-agent: *\nDisallow: /a/\n"),
    ("User-agent: *\n allow:a # b\n", [(2, 8)], "User-agent: *\n allow:/a # b\n"),
    ("User-agent: *\nDisallow: ?s=\n", [(2, 11)], "User-agent: *\nDisallow: /?s=\n"),
    ("User-agent: *\nDisallow: /\nAllow: /a\n", [], None),
    ("User-agent: *\nDisallow:\nAllow:\n", [], None),
    ("User-agent: *\nDisallow: *.pdf$\nDisallow: *\n", [], None),
    ("User-agent: *\nDisallow: https://example.org/a\n", [], None),
    ("User-agent: *\nNoindex: a\nHost: example.org\nDisallow: # a\n", [], None),
]


@pytest.mark.parametrize(("text", "places", "fixed"), CASES)
def test_path_without_slash(text: str, places: list[tuple[int, int]], fixed: str | None) -> None:
    config = Config(select=("RF501",))
    assert [(finding.line, finding.column) for finding in lint(text, config=config)] == places
    result = fix(encode(text), unsafe=True, config=config)
    assert result.output_text == (text if fixed is None else fixed)
    assert result.dropped == []
