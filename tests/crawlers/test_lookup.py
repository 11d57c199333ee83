"""From the names that people give to crawlers to the crawlers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from robotsfix.crawlers.catalogue import ALL, by_token, meant
from robotsfix.crawlers.crawler import Crawler
from robotsfix.crawlers.lookup import (
    called,
    containing,
    is_own_name,
    nearly_called,
    suggestions,
)


def names(crawlers: tuple[Crawler, ...]) -> list[str]:
    return [crawler.name for crawler in crawlers]


@pytest.mark.parametrize("crawler", ALL, ids=lambda crawler: crawler.name)
def test_every_crawler_is_found_by_all_its_names(crawler: Crawler) -> None:
    for token in crawler.tokens:
        assert called(token)[0] is by_token(token) is crawler
    for name in (
        crawler.name,
        crawler.operator,
        *crawler.mistaken_tokens,
        *crawler.platforms,
        crawler.name.upper(),
        crawler.name.replace("-", " "),
    ):
        assert crawler in called(name)


@pytest.mark.parametrize("crawler", ALL, ids=lambda crawler: crawler.name)
def test_the_one_that_is_meant_comes_first(crawler: Crawler) -> None:
    for name in (*crawler.mistaken_tokens, *crawler.platforms):
        expected = meant(name)
        assert expected is None or called(name)[0] is expected


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Instagram", ["FacebookExternalHit"]),
        ("x", ["Twitterbot"]),
        ("Slack", ["Slackbot-LinkExpanding", "Slack-ImgProxy", "Slackbot"]),
        ("WhatsApp", ["WhatsApp"]),
        ("Bluesky", ["Bluesky CardyB", "OpenGraph.io"]),
        ("iMessage", ["iMessage"]),
        ("linked in", ["LinkedInBot"]),
        ("OpenAI", ["GPTBot", "OAI-SearchBot", "ChatGPT-User", "OAI-AdsBot"]),
        ("DuckDuckGo", ["DuckDuckBot", "bingbot", "DuckAssistBot"]),
        ("FacebookBot", ["FacebookBot"]),
        ("nobody", []),
        ("Twiterbot", []),
        ("", []),
        ("*", []),
        ("-", []),
    ],
)
def test_called(name: str, found: list[str]) -> None:
    assert names(called(name)) == found


@pytest.mark.parametrize(
    ("name", "crawler", "expected"),
    [
        ("twitterbot", "Twitterbot", True),
        ("Pinterestbot", "Pinterest", True),
        ("facebook external hit", "FacebookExternalHit", True),
        ("Instagram", "FacebookExternalHit", False),
        ("Slack", "Slackbot", False),
    ],
)
def test_is_own_name(name: str, crawler: str, *, expected: bool) -> None:
    found = next(each for each in ALL if each.name == crawler)
    assert is_own_name(name, found) is expected


@pytest.mark.parametrize(
    ("part", "found"),
    [
        ("imgproxy", ["Slack-ImgProxy"]),
        ("Semrush", ["SemrushBot"]),
        ("gpt", ["ChatGPT-User", "GPTBot"]),
        ("gp", []),
        ("", []),
        ("...", []),
    ],
)
def test_containing(part: str, found: list[str]) -> None:
    assert sorted(names(containing(part))) == found


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Twiterbot", ["Twitterbot"]),
        ("facebokexternalhitt", ["FacebookExternalHit"]),
        ("slak", ["Slackbot-LinkExpanding", "Slack-ImgProxy", "Slackbot"]),
        # It is as near to two names.
        ("facebok", ["Facebot", "FacebookExternalHit"]),
        ("foo", []),
        ("", []),
    ],
)
def test_nearly_called(name: str, found: list[str]) -> None:
    assert names(nearly_called(name)) == found


@pytest.mark.parametrize(
    ("name", "suggested"),
    [
        ("Twiterbot", ["Twitterbot"]),
        ("serach", ["search"]),
        ("ai-trainng", ["ai-training"]),
        ("Pintrst", ["Pinterest"]),
        ("facebok", ["Facebot", "Facebook"]),
        ("zz", []),
        ("nobody at all", []),
        ("", []),
        ("x" * 100_000, []),
    ],
)
def test_suggestions(name: str, suggested: list[str]) -> None:
    assert suggestions(name) == suggested


@given(st.text(st.characters()))
def test_any_text_can_be_looked_up(text: str) -> None:
    called(text)
    containing(text)
    nearly_called(text)
    suggestions(text)
