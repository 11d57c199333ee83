"""RF410: a crawler that goes by two tokens, of which the file names one."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.syntax.source import encode

LOCKDOWN = "\n\nUser-agent: *\nDisallow: /\n"

# The text, where findings start, and the text with all fixes; None if it stays.
CASES: list[tuple[str, list[tuple[int, int]], str | None]] = [
    (
        f"User-agent: Pinterestbot\nAllow: /{LOCKDOWN}",
        [(1, 13)],
        f"User-agent: Pinterestbot\nUser-agent: Pinterest\nAllow: /{LOCKDOWN}",
    ),
    # The lockdown template: it lets in whom `social` names.
    (f"User-agent: Pinterest\nAllow: /{LOCKDOWN}", [], None),
    (
        "  user-agent:PINTERESTBOT # pins\r\nDisallow: /\r\n",
        [(1, 14)],
        "  user-agent:PINTERESTBOT # pins\r\n  user-agent:Pinterest\r\nDisallow: /\r\n",
    ),
    # In every group that names it.
    (
        "User-agent: Pinterest\nDisallow: /a\n\nUser-agent: Pinterest\nDisallow: /b\n",
        [(1, 13)],
        (
            "User-agent: Pinterest\nUser-agent: Pinterestbot\nDisallow: /a\n\n"
            "User-agent: Pinterest\nUser-agent: Pinterestbot\nDisallow: /b\n"
        ),
    ),
    # Both are named, or treated alike, or the group has no rules of its own.
    ("User-agent: Pinterest\nUser-agent: Pinterestbot\nDisallow: /\n", [], None),
    (
        "User-agent: Pinterest\nAllow: /\n\nUser-agent: Pinterestbot\nDisallow: /\n",
        [],
        None,
    ),
    ("User-agent: Pinterest\nAllow: /\n", [], None),
    ("User-agent: Pinterest\nDisallow: /a\n\nUser-agent: *\nDisallow: /a\n", [], None),
    ("User-agent: Pinterest\nCrawl-delay: 5\n\nUser-agent: *\nDisallow: /\n", [], None),
    (f"User-agent: Pinterest, Pinterestbot, GPTBot\nAllow: /{LOCKDOWN}", [], None),
    (f"User-agent: Twitterbot\nAllow: /{LOCKDOWN}", [], None),
]


@pytest.mark.parametrize(("text", "places", "fixed"), CASES)
def test_half_a_platform(text: str, places: list[tuple[int, int]], fixed: str | None) -> None:
    config = Config(select=("RF410",))
    assert [(finding.line, finding.column) for finding in lint(text, config=config)] == places
    result = fix(encode(text), unsafe=True, config=config)
    assert result.output_text == (text if fixed is None else fixed)
    assert result.dropped == []
    assert fix(encode(text), config=config).output_text == text


def test_the_message_has_a_path() -> None:
    (finding,) = lint(
        f"User-agent: Pinterest\nAllow: /{LOCKDOWN}",
        config=Config(select=("RF410",), social=("Twitterbot",)),
    )
    assert finding.message.endswith("as `Pinterestbot` it may not fetch `/`")
