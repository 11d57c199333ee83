"""RF206: a `#` that cuts a value off."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.syntax.source import encode

# The text, where findings start, and the text with all fixes; None if it stays.
CASES: list[tuple[str, list[tuple[int, int]], str | None]] = [
    (
        "User-agent: *\nDisallow: /a#b\n",
        [(2, 1)],
        "User-agent: *\nDisallow: /a%23b\n",
    ),
    (
        "User-agent: *\n disallow: /*#sort=*  \n",
        [(2, 2)],
        "User-agent: *\n disallow: /*%23sort=*  \n",
    ),
    ("User-agent: *\nDisallow: /a#b#c\n", [(2, 1)], "User-agent: *\nDisallow: /a%23b%23c\n"),
    # Nothing follows, but nothing else is what the rule is about.
    ("User-agent: *\nDisallow: /*#\n", [(2, 1)], "User-agent: *\nDisallow: /*%23\n"),
    ("User-agent: *\nDisallow: /admin#\n", [], None),
    # In front of the `#` is what was meant.
    ("User-agent: *\nAllow: /a/#b\nDisallow: /a\n", [(2, 1)], None),
    ("Sitemap: https://example.org/#/sitemap.xml\n", [(1, 1)], None),
    # Remarks.
    ("User-agent: *\nDisallow: /a #b\n", [], None),
    ("User-agent: *\nDisallow: /a\t#b\n", [], None),
    ("User-agent: *\nDisallow: /a# internal\n", [], None),
    ("User-agent: *\nDisallow: /a#the old shop\n", [], None),
    ("User-agent: *\nDisallow: /a#robotsfix:ignore[RF501]\n", [], None),
    ("User-agent: *\nDisallow:#nothing\n", [], None),
    ("User-agent: Bot#1\nDisallow: /a\n", [], None),
    ("#Disallow: /a#b\n", [], None),
    # RF207.
    ("User-agent: *\nDisallow: /o&#39;neil\n", [], None),
    ("", [], None),
]


@pytest.mark.parametrize(("text", "places", "fixed"), CASES)
def test_hash_in_value(text: str, places: list[tuple[int, int]], fixed: str | None) -> None:
    config = Config(select=("RF206",))
    assert [(finding.line, finding.column) for finding in lint(text, config=config)] == places
    assert fix(encode(text), config=config).output_text == text
    result = fix(encode(text), unsafe=True, config=config)
    assert result.output_text == (text if fixed is None else fixed)


def test_the_message_says_when_every_path_matches() -> None:
    def message(line: str) -> str:
        (finding,) = lint(f"User-agent: *\n{line}\n", config=Config(select=("RF206",)))
        return finding.message

    assert message("Disallow: /a#b") == "`#b` is a comment: crawlers read `/a` alone"
    assert message("Disallow: /*#b").endswith("crawlers read `/*`, which matches every path")
    assert message("Allow: /*#b").endswith("crawlers read `/*` alone")


def test_one_giant_line() -> None:
    text = "User-agent: *\nDisallow: /" + "a" * 500_000 + "#" * 500_000 + "\n"
    assert len(lint(text, config=Config(select=("RF206",)))) == 1
