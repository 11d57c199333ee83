"""RF406: a crawler's name that is misspelled."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.checks.finding import Severity
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
    # What is written is the token that was missed, and not another one of the same crawler.
    ("User-agent: Pinterestbo\n", [(1, 13)], "User-agent: Pinterestbot\n"),
    ("User-agent: acebookexternalhit\n", [(1, 13)], "User-agent: facebookexternalhit\n"),
    # A line that would say the same as its neighbour goes.
    (
        "User-agent: Google\nUser-agent: Googlebot\nDisallow:\n",
        [(1, 13)],
        "User-agent: Googlebot\nDisallow:\n",
    ),
    # Names that are right, or that nobody can tell.
    ("User-agent: *\nDisallow: /\n", [], None),
    ("User-agent: TWITTERBOT\nDisallow: /\n", [], None),
    ("User-agent: Pinterestbot\nDisallow: /\n", [], None),
    ("User-agent: Googlebot-Mobile\nDisallow: /\n", [], None),
    ("User-agent: Googlebot-Image\nUser-agent: Googlebot-News\nDisallow: /\n", [], None),
    ("User-agent: MyOwnBot\nDisallow: /\n", [], None),
    ("User-agent: XBot\nUser-agent: xAI\nDisallow: /\n", [], None),
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


# A file that names FacebookBot or Facebot, and whether link previews are meant by it.
CONFUSED: list[tuple[str, bool]] = [
    ("# Link previews\nUser-agent: FacebookBot\nAllow: /\n", True),
    ("User-agent: facebot # social media\nAllow: /\n", True),
    ("User-agent: FacebookBot\nUser-agent: LinkedInBot\nDisallow: /a\n", True),
    ("User-agent: Googlebot\nUser-agent: Facebot\nUser-agent: Twitterbot\nDisallow:\n", True),
    ("User-agent: Twitterbot\nAllow: /\n\nUser-agent: FacebookBot\nAllow: /\n", True),
    # It is a crawler of its own.
    ("User-agent: FacebookBot\nDisallow: /\n", False),
    ("User-agent: FacebookBot\nAllow: /\n\nUser-agent: *\nDisallow: /\n", False),
    ("User-agent: GPTBot\nUser-agent: FacebookBot\nUser-agent: Twitterbot\nDisallow: /\n", False),
    ("# AI, social media\nUser-agent: FacebookBot\nDisallow: /\n", False),
    (
        (
            "User-agent: GPTBot\nAllow: /\n\nUser-agent: FacebookBot\nAllow: /\n\n"
            "User-agent: Twitterbot\nAllow: /\n"
        ),
        False,
    ),
    ("User-agent: FacebookBot\nDisallow: /\n\nUser-agent: Twitterbot\nDisallow: /\n", False),
    ("User-agent: FacebookBot\nDisallow: /\n\nUser-agent: Twitterbot\nAllow: /\n", False),
    # The crawler of previews is named as well.
    (
        (
            "User-agent: FacebookBot\nUser-agent: Twitterbot\nUser-agent: facebookexternalhit\n"
            "Allow: /\n"
        ),
        False,
    ),
]


@pytest.mark.parametrize(("text", "meant"), CONFUSED)
def test_another_crawler_in_place_of_the_one_of_previews(text: str, *, meant: bool) -> None:
    config = Config(select=("RF406",))
    assert len(lint(text, config=config)) == meant
    result = fix(encode(text), unsafe=True, config=config)
    assert result.dropped == []
    if meant:
        assert "facebookexternalhit" in result.output_text
        assert lint(result.output_text, config=config) == []


BING = "User-agent: Bing\nDisallow: /a\n"
# The text, and whether the line in question is of no use.
HARMLESS: list[tuple[str, bool]] = [
    (BING, False),
    (f"{BING}User-agent: *\nDisallow: /b\n", False),
    (f"{BING}User-agent: bingbot\nDisallow: /b\nUser-agent: *\nDisallow: /a\n", False),
    ("User-agent: Bing\nDisallow:\nUser-agent: *\nDisallow: /\n", False),
    # The same rules hold for the right token, or for everybody.
    (f"{BING}User-agent: BingBot\nDisallow: /a\n", True),
    (f"User-agent: bingbot\n{BING}", True),
    (f"{BING}Crawl-delay: 5\nUser-agent: bingbot\nUser-agent: CCBot\nDisallow: /a\n", True),
    (f"{BING}User-agent: *\nDisallow: /a\n", True),
    ("User-agent: MJ12\nDisallow: /\nUser-agent: MJ12bot\nDisallow: /\n", True),
    ("User-agent: Bing\nDisallow:\n", True),
]


@pytest.mark.parametrize(("text", "harmless"), HARMLESS)
def test_it_is_no_alarm_where_the_same_rules_hold_already(text: str, *, harmless: bool) -> None:
    (finding,) = lint(text, config=Config(select=("RF406",)))
    assert finding.severity is (Severity.INFO if harmless else Severity.WARNING)
    assert ("for which the same rules hold already" in finding.message) == harmless
