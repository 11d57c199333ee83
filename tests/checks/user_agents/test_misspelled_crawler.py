"""RF406: a crawler's name that is misspelled."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.syntax.source import encode

# The text, where findings start, and the text with all fixes; None if it stays.
CASES: list[tuple[str, list[tuple[int, int]], str | None]] = [
    ("User-agent: Twiterbot\nDisallow: /\n", [(1, 13)], "User-agent: Twitterbot\nDisallow: /\n"),
    (
        "User-agent:facebookexternalhits # fb\nDisallow: /\n",
        [(1, 12)],
        "User-agent:facebookexternalhit # fb\nDisallow: /\n",
    ),
    (
        "User-agent: Facebook\nDisallow: /\n",
        [(1, 13)],
        "User-agent: facebookexternalhit\nDisallow: /\n",
    ),
    ("User-agent: LinkedIn\nDisallow:\n", [(1, 13)], "User-agent: LinkedInBot\nDisallow:\n"),
    ("User-agent: Twitter\nDisallow:\n", [(1, 13)], "User-agent: Twitterbot\nDisallow:\n"),
    # Names that are right, or that nobody can tell.
    ("User-agent: *\nDisallow: /\n", [], None),
    ("User-agent: TWITTERBOT\nDisallow: /\n", [], None),
    ("User-agent: Pinterestbot\nDisallow: /\n", [], None),
    ("User-agent: Googlebot-Mobile\nDisallow: /\n", [], None),
    ("User-agent: Googlebot-Image\nUser-agent: Googlebot-News\nDisallow: /\n", [], None),
    ("User-agent: MyOwnBot\nDisallow: /\n", [], None),
    ("User-agent: Bot\nUser-agent: GPT\nDisallow: /\n", [], None),
    ("User-agent:\nDisallow: /\n", [], None),
    # What is wrong here is the octet behind the name.
    ("User-agent: Twitterbot\x00\nDisallow: /\n", [], None),
]


@pytest.mark.parametrize(("text", "places", "fixed"), CASES)
def test_misspelled_crawler(text: str, places: list[tuple[int, int]], fixed: str | None) -> None:
    config = Config(select=("RF406",))
    assert [(finding.line, finding.column) for finding in lint(text, config=config)] == places
    result = fix(encode(text), unsafe=True, config=config)
    assert result.output_text == (text if fixed is None else fixed)
    assert result.dropped == []
