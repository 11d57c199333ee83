"""RF501: a path that does not start with a slash."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.syntax.source import encode

# The text, where findings start, and the text with all fixes; None if it stays.
CASES: list[tuple[str, list[tuple[int, int]], str | None]] = [
    ("User-agent: *\nDisallow: a/\n", [(2, 11)], "User-agent: *\nDisallow: /a/\n"),
    ("User-agent: *\n allow:a # b\n", [(2, 8)], "User-agent: *\n allow:/a # b\n"),
    # A part of a query may stand behind any path.
    (
        "User-agent: *\nDisallow: ?s=\nDisallow: &s=\nDisallow: mod=promo\n",
        [(2, 11), (3, 11), (4, 11)],
        "User-agent: *\nDisallow: /*?s=\nDisallow: /*&s=\nDisallow: /*mod=promo\n",
    ),
    (
        "User-agent: *\nDisallow: a?s=\nDisallow: a/b=c\nDisallow: .php$\n",
        [(2, 11), (3, 11), (4, 11)],
        "User-agent: *\nDisallow: /a?s=\nDisallow: /a/b=c\nDisallow: /*.php$\n",
    ),
    (
        "User-agent: *\nDisallow: jquery.min.js\nDisallow: a.b.html\nDisallow: index.*\n",
        [(2, 11), (3, 11), (4, 11)],
        "User-agent: *\nDisallow: /jquery.min.js\nDisallow: /a.b.html\nDisallow: /index.*\n",
    ),
    # Which path of a host is meant, or by a regular expression, cannot be told.
    (
        "User-agent: *\nDisallow: cdn.speedof.me\nDisallow: example.org/a\nDisallow: a.b.uk:80\n",
        [(2, 11), (3, 11), (4, 11)],
        None,
    ),
    ("User-agent: *\nDisallow: .*/signup?\nDisallow: a/.+\n", [(2, 11), (3, 11)], None),
    # What is missing is the colon, and RF202 says so.
    ("User-agent: *\nDisallow /a:b\n", [], None),
    ("User-agent: *\nDisallow a/\n", [(2, 10)], "User-agent: *\nDisallow /a/\n"),
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
