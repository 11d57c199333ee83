"""RF701: a social crawler cannot fetch the site."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.syntax.source import encode

# The text, where findings start, and the text with all fixes; None if it stays.
CASES: list[tuple[str, list[tuple[int, int]], str | None]] = [
    # A group of its own is mended.
    (
        "User-agent: Twitterbot\nDisallow: /\n\nUser-agent: *\nDisallow: /a\n",
        [(2, 1)],
        "User-agent: Twitterbot\nDisallow: /a\nAllow: /\n\nUser-agent: *\nDisallow: /a\n",
    ),
    (
        "User-agent: Twitterbot\nDisallow: /\nDisallow: /b\nCrawl-delay: 5\n",
        [(2, 1)],
        "User-agent: Twitterbot\nDisallow: /b\nAllow: /\nCrawl-delay: 5\n",
    ),
    # From a shared group it is taken out.
    (
        "User-agent: GPTBot\nUser-agent: Twitterbot\nDisallow: /\n\nUser-agent: *\nDisallow: /a\n",
        [(3, 1)],
        (
            "User-agent: GPTBot\nDisallow: /\n\nUser-agent: Twitterbot\nDisallow: /a\nAllow: /\n\n"
            "User-agent: *\nDisallow: /a\n"
        ),
    ),
    # Blocked with everybody, each gets a group.
    (
        "User-agent: *\r\nDisallow: /",
        [(2, 1)] * 4,
        (
            "User-agent: facebookexternalhit\r\nAllow: /\r\n\r\n"
            "User-agent: Twitterbot\r\nAllow: /\r\n\r\n"
            "User-agent: LinkedInBot\r\nAllow: /\r\n\r\n"
            "User-agent: Pinterest\r\nAllow: /\r\n\r\n"
            "User-agent: *\r\nDisallow: /"
        ),
    ),
    # They may fetch what they need.
    ("", [], None),
    ("User-agent: *\nDisallow: /a\n", [], None),
    ("User-agent: *\nDisallow: /\nAllow: /\n", [], None),
    ("User-agent: Discordbot\nDisallow: /\n", [], None),
    ("User-agent: facebook\nDisallow: /\n", [], None),
    ("User-agent: Twitterbot\nDisallow:\n", [], None),
]


@pytest.mark.parametrize(("text", "places", "fixed"), CASES)
def test_social_crawler_blocked(
    text: str, places: list[tuple[int, int]], fixed: str | None
) -> None:
    config = Config(select=("RF701",))
    assert [(finding.line, finding.column) for finding in lint(text, config=config)] == places
    result = fix(encode(text), unsafe=True, config=config)
    assert result.output_text == (text if fixed is None else fixed)
    assert result.dropped == []


def test_the_configuration_says_who_must_be_able_to_fetch_what() -> None:
    text = "User-agent: *\nDisallow: /media/\nDisallow: /admin/\n"
    config = Config(select=("RF701",), social=("Discordbot",), media_paths=("/media/og.png",))
    (finding,) = lint(text, config=config)
    assert finding.crawlers == ("Discordbot",)
    assert "cannot fetch `/media/og.png`, line 2 blocks it" in finding.message
    assert fix(text.encode(), config=config).output_text == (
        "User-agent: Discordbot\nDisallow: /media/\nDisallow: /admin/\nAllow: /media/og.png\n"
        "Allow: /\n\n" + text
    )


def test_the_finding_says_what_breaks_and_where() -> None:
    text = "User-agent: facebookexternalhit\nDisallow: /\n"
    (finding,) = lint(text, config=Config(select=("RF701",)))
    assert "facebookexternalhit cannot fetch `/`, line 2 blocks it" in finding.message
    assert "Instagram" in finding.message
    (related,) = finding.related
    assert finding.document.position(related.span.start).line == 1
