"""RF408: a crawler that is named twice in the same group."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.syntax.source import encode

# The text, where findings start, and the text with all fixes; None if it stays.
CASES: list[tuple[str, list[tuple[int, int]], str | None]] = [
    (
        "User-agent: GPTBot\n user-agent: gptbot\nDisallow: /\n",
        [(2, 2)],
        "User-agent: GPTBot\nDisallow: /\n",
    ),
    (
        "User-agent: A\r\nUser-agent: B\r\nUser-agent: A\r\nUser-agent: A # why?\r\nDisallow: /",
        [(3, 1), (4, 1)],
        "User-agent: A\r\nUser-agent: B\r\n# why?\r\nDisallow: /",
    ),
    ("User-agent: A\nUser-agent: A", [(2, 1)], "User-agent: A\n"),
    ("User-agent: *\nUser-agent: *\nDisallow: /\n", [(2, 1)], "User-agent: *\nDisallow: /\n"),
    # A heading of others stays; one that speaks of the line alone would be left over.
    (
        "User-agent: A\n# More\nUser-agent: A\nUser-agent: B\nDisallow: /\n",
        [(3, 1)],
        "User-agent: A\n# More\nUser-agent: B\nDisallow: /\n",
    ),
    ("User-agent: A\n# Again\nUser-agent: A\nDisallow: /\n", [(3, 1)], None),
    # Not the same, or not the same list.
    ("User-agent: A\nUser-agent: A/1.0\nDisallow: /\n", [], None),
    ("User-agent: A\nDisallow: /\nUser-agent: A\nDisallow: /\n", [], None),
    ("User-agent: A\nCrawl-delay: 5\n\nUser-agent: A\nDisallow: /\n", [], None),
    ("User-agent:\nUser-agent:\nDisallow: /\n", [], None),
]


@pytest.mark.parametrize(("text", "places", "fixed"), CASES)
def test_repeated_user_agent(text: str, places: list[tuple[int, int]], fixed: str | None) -> None:
    config = Config(select=("RF408",))
    assert [(finding.line, finding.column) for finding in lint(text, config=config)] == places
    result = fix(encode(text), config=config)
    assert result.output_text == (text if fixed is None else fixed)
    assert result.dropped == []
