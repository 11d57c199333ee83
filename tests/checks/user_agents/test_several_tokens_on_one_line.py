"""RF404: several crawlers on one line."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.syntax.source import encode

# The text, where findings start, and the text with all fixes; None if it stays.
CASES: list[tuple[str, list[tuple[int, int]], str | None]] = [
    (
        "User-agent: GPTBot, CCBot\nDisallow: /\n",
        [(1, 13)],
        "User-agent: GPTBot\nUser-agent: CCBot\nDisallow: /\n",
    ),
    (
        "  user-agent:GPTBot;CCBot|ClaudeBot  # AI\r\nDisallow: /\r\n",
        [(1, 14)],
        (
            "  user-agent:GPTBot  # AI\r\n  user-agent:CCBot\r\n"
            "  user-agent:ClaudeBot\r\nDisallow: /\r\n"
        ),
    ),
    (
        "User-agent: GPTBot, CCBot,\nDisallow: /\n",
        [(1, 13)],
        "User-agent: GPTBot\nUser-agent: CCBot\nDisallow: /\n",
    ),
    (
        "User-agent: GPTBot CCBot\nDisallow: /\n",
        [(1, 13)],
        "User-agent: GPTBot\nUser-agent: CCBot\nDisallow: /\n",
    ),
    (
        "User-agent: *, Twitterbot\nDisallow: /\n",
        [(1, 13)],
        "User-agent: *\nUser-agent: Twitterbot\nDisallow: /\n",
    ),
    # One name, of several words; a whole header.
    ("User-agent: GPTBot\nDisallow: /\n", [], None),
    ("User-agent: GPTBot,\nDisallow: /\n", [], None),
    ("User-agent: Some Bot\nDisallow: /\n", [], None),
    ("User-agent: Web Downloader 4.9\nDisallow: /\n", [], None),
    ("User-agent: Mozilla/5.0 (compatible; GPTBot/1.0; +https://openai.com/gptbot)\n", [], None),
    ("User-agent: Mozilla/5.0 (X11; Linux, x86)\n", [], None),
    ("User-agent: *\nDisallow: /a,b\n", [], None),
]


@pytest.mark.parametrize(("text", "places", "fixed"), CASES)
def test_several_tokens_on_one_line(
    text: str, places: list[tuple[int, int]], fixed: str | None
) -> None:
    config = Config(select=("RF404",))
    assert [(finding.line, finding.column) for finding in lint(text, config=config)] == places
    result = fix(encode(text), unsafe=True, config=config)
    assert result.output_text == (text if fixed is None else fixed)
    assert result.dropped == []


# The value of a user-agent line, and what parsers read.
READ: list[tuple[str, str]] = [
    ("GPTBot, CCBot", "Google's parser reads `GPTBot`, most others none of them"),
    ("MJ12bot, CCBot", "Google's parser reads `MJ`, most others none of them"),
    # A star counts before white space only.
    ("*, Twitterbot", "Google's parser and most others read none of them"),
    ("360Spider, CCBot", "Google's parser and most others read none of them"),
]


@pytest.mark.parametrize(("value", "read"), READ)
def test_the_message_says_what_is_read(value: str, read: str) -> None:
    (finding,) = lint(f"User-agent: {value}\nDisallow: /\n", config=Config(select=("RF404",)))
    assert finding.message.endswith(read)
