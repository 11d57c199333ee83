"""RF403: a product token with a version."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.syntax.source import encode

# The text, where findings start, and the text with all fixes; None if it stays.
CASES: list[tuple[str, list[tuple[int, int]], str | None]] = [
    ("User-agent: Bot/1.0\nDisallow: /\n", [(1, 13)], "User-agent: Bot\nDisallow: /\n"),
    ("User-agent:Bot/ # x\nDisallow: /\n", [(1, 12)], "User-agent:Bot # x\nDisallow: /\n"),
    ("User-agent: my_bot-x/2.1b\n", [(1, 13)], "User-agent: my_bot-x\n"),
    ("User-agent: Bot/*\n", [(1, 13)], "User-agent: Bot\n"),
    ("User-agent: HTTrack 3.0x # x\n", [(1, 13)], "User-agent: HTTrack # x\n"),
    ("User-agent: Bot\nUser-agent: Bot v1\n", [(2, 13)], "User-agent: Bot\n"),
    # A crawler by that name is not known, but one that is nearly called so.
    ("User-agent: Twiterbot/1.0\n", [], None),
    ("User-agent: MSIE 6.0\n", [], None),
    ("User-agent: Custo Pro 3.0\n", [], None),
    ("User-agent: *\nDisallow: /Bot/1.0\n", [], None),
    ("User-agent: Bot\n", [], None),
    # A whole header, and a list, have rules of their own.
    ("User-agent: Mozilla/5.0 (compatible; Bot/2.0)\n", [], None),
    ("User-agent: One/1.0, Two/2.0\n", [], None),
    ("User-agent: /1.0\n", [], None),
    ("User-agent: */*\n", [], None),
]


@pytest.mark.parametrize(("text", "places", "fixed"), CASES)
def test_token_with_version(text: str, places: list[tuple[int, int]], fixed: str | None) -> None:
    config = Config(select=("RF403",))
    assert [(finding.line, finding.column) for finding in lint(text, config=config)] == places
    result = fix(encode(text), unsafe=True, config=config)
    assert result.output_text == (text if fixed is None else fixed)
    assert result.dropped == []
