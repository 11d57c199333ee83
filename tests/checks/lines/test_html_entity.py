"""RF207: an HTML entity in a value."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.syntax.source import encode

# The text, where findings start, and the text with all fixes; None if it stays.
CASES: list[tuple[str, list[tuple[int, int]], str | None]] = [
    ("User-agent: *\nDisallow: /*&amp;a=1\n", [(2, 11)], "User-agent: *\nDisallow: /*&a=1\n"),
    (
        "User-agent: *\nAllow: /a?b&amp;c&amp;d # e\n",
        [(2, 8)],
        "User-agent: *\nAllow: /a?b&c&d # e\n",
    ),
    ("User-agent: *\nDisallow: /a&amp;amp;b\n", [(2, 11)], "User-agent: *\nDisallow: /a&b\n"),
    ("User-agent: *\nDisallow: /a&amp;gt;b\n", [(2, 11)], "User-agent: *\nDisallow: /a%3Eb\n"),
    # A `#` that is a part of the entity.
    (
        "User-agent: *\nDisallow: /o&#39;neil/ # old\n",
        [(2, 11)],
        "User-agent: *\nDisallow: /o'neil/ # old\n",
    ),
    ("User-agent: *\nDisallow: /a&#x26;b\n", [(2, 11)], "User-agent: *\nDisallow: /a&b\n"),
    (
        "Sitemap: https://example.org/s?a=1&amp;b=2\n",
        [(1, 10)],
        "Sitemap: https://example.org/s?a=1&b=2\n",
    ),
    # What to write depends on where it stands.
    ("Sitemap: https://m&#xFC;nster.example/s.xml\n", [(1, 10)], None),
    ("User-agent: *\nDisallow: /a&#10;b\n", [(2, 11)], None),
    # Rules against broken links.
    ("User-agent: *\nDisallow: /*&amp;\nDisallow: /*&amp;a\n", [], None),
    ("User-agent: *\nDisallow: /*&gt;*$\n", [], None),
    ("User-agent: *\nDisallow: /a&b\nDisallow: /a&amp;b\n", [], None),
    # Not what programs escape, or no entity at all.
    ("User-agent: *\nDisallow: /a&b=1;c\nDisallow: /&amp\nDisallow: /&copy;\n", [], None),
    ("User-agent: *\nDisallow: /a&#9999999;b\n", [], None),
    ("User-agent: *\nDisallow: /a& #39;\n", [], None),
    ("# &amp;\nUser-agent: a&amp;b\nDisallow: /a # &amp;\n", [], None),
    ("", [], None),
]


@pytest.mark.parametrize(("text", "places", "fixed"), CASES)
def test_html_entity(text: str, places: list[tuple[int, int]], fixed: str | None) -> None:
    config = Config(select=("RF207",))
    assert [(finding.line, finding.column) for finding in lint(text, config=config)] == places
    assert fix(encode(text), config=config).output_text == text
    result = fix(encode(text), unsafe=True, config=config)
    assert result.output_text == (text if fixed is None else fixed)


@pytest.mark.parametrize("tail", ["&amp;" + "amp;" * 200_000, "&" * 500_000, "&#1" * 300_000])
def test_one_giant_line(tail: str) -> None:
    text = f"User-agent: *\nDisallow: /a{tail}b\n"
    assert len(lint(text, config=Config(select=("RF207",)))) <= 1
