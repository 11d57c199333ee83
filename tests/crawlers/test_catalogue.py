"""The catalogue keeps its promises, and can be loaded in parts."""

import re
import subprocess
import sys
from collections import Counter
from typing import get_args

import pytest

from robotsfix.crawlers import catalogue
from robotsfix.crawlers.catalogue import ALL
from robotsfix.crawlers.crawler import Category, Crawler, Obedience

each_crawler = pytest.mark.parametrize("crawler", ALL, ids=lambda crawler: crawler.name)

LEGAL_TOKEN = re.compile("[A-Za-z_-]+")

SUMMARY_OF_IMPORTS = """
import sys
before = set(sys.modules)
import robotsfix.crawlers.social
print(*sorted(name for name in set(sys.modules) - before))
"""


def repeated(words: list[str]) -> list[str]:
    """Give the words that occur more than once, in any letter case."""
    return [word for word, count in Counter(map(str.lower, words)).items() if count > 1]


def test_a_token_belongs_to_one_crawler() -> None:
    assert not repeated([token for crawler in ALL for token in crawler.tokens])


def test_a_mistaken_token_belongs_to_one_crawler() -> None:
    assert not repeated([name for crawler in ALL for name in crawler.mistaken_tokens])


def test_a_name_belongs_to_one_crawler() -> None:
    assert not repeated([crawler.name for crawler in ALL])


@each_crawler
def test_mistaken_tokens_are_no_tokens(crawler: Crawler) -> None:
    assert not [name for name in crawler.mistaken_tokens if catalogue.by_token(name)]


@each_crawler
def test_mistaken_tokens_are_more_than_a_version(crawler: Crawler) -> None:
    names = [name.partition("/")[0] for name in crawler.mistaken_tokens]
    assert not [name for name in names if catalogue.by_token(name)]


@each_crawler
def test_facts_have_a_source(crawler: Crawler) -> None:
    assert crawler.documentation or crawler.sources
    assert not crawler.documentation or crawler.documentation.startswith(("https://", "http://"))
    assert len(crawler.sources) <= 4


@each_crawler
def test_literals_are_valid(crawler: Crawler) -> None:
    assert crawler.category in get_args(Category)
    assert crawler.obeys in get_args(Obedience)


@each_crawler
def test_user_agents_can_be_sent(crawler: Crawler) -> None:
    for user_agent in crawler.user_agents:
        assert user_agent.isascii()
        assert user_agent.isprintable()
        assert "..." not in user_agent


@each_crawler
def test_texts_read_as_promised(crawler: Crawler) -> None:
    clauses = (
        crawler.impact,
        crawler.crawl_delay,
        crawler.robots_cache,
        crawler.robots_size,
        crawler.redirects,
        crawler.wildcards,
        crawler.preview_cache,
        crawler.refresh,
    )
    sentences = (crawler.obeys_note, crawler.note)
    assert crawler.impact
    assert not [clause for clause in clauses if clause.endswith(".")]
    assert not [sentence for sentence in sentences if sentence and not sentence.endswith(".")]


@each_crawler
def test_sources_can_be_followed(crawler: Crawler) -> None:
    kinds = re.compile(r"https?://[^ ]+|[\w.-]+/[\w.-]+@[0-9a-f]{7}|(Ayrshare|MyOG): .+")
    assert not [source for source in crawler.sources if not kinds.fullmatch(source)]
    # Whoever is said to ignore the file is so by somebody's word.
    assert crawler.obeys not in ("no", "partly") or crawler.obeys_note or crawler.sources
    assert crawler.obeys != "no" or crawler.obeys_note


@each_crawler
def test_other_tokens_are_known(crawler: Crawler) -> None:
    confused = [catalogue.by_token(token) for token in crawler.confused_tokens]
    assert crawler not in confused
    assert None not in confused
    successors = [catalogue.by_token(token) for token in crawler.successors]
    assert crawler not in successors
    assert all(other and other.operator == crawler.operator for other in successors)
    # A Yandex group addresses all of Yandex's crawlers, and none by its own token.
    assert all(name == "Yandex" or catalogue.by_token(name) for name in crawler.fallback_tokens)


@each_crawler
def test_tokens_that_are_all_needed_are_all_sent(crawler: Crawler) -> None:
    if crawler.needs_all_tokens:
        assert len(crawler.tokens) > 1
        for token in crawler.tokens:
            assert LEGAL_TOKEN.fullmatch(token)
            assert any(f"{token}/" in user_agent for user_agent in crawler.user_agents)


@each_crawler
def test_an_illegal_token_is_explained(crawler: Crawler) -> None:
    if crawler.tokens and not LEGAL_TOKEN.fullmatch(crawler.tokens[0]):
        assert "oken" in crawler.note


@pytest.mark.parametrize(
    "crawler", catalogue.in_category("social"), ids=lambda crawler: crawler.name
)
def test_social_crawlers_say_what_is_lost_where(crawler: Crawler) -> None:
    assert crawler.platforms
    assert not [platform for platform in crawler.platforms if platform not in crawler.impact]


@pytest.mark.parametrize("category", get_args(Category))
def test_every_category_has_crawlers(category: Category) -> None:
    crawlers = catalogue.in_category(category)
    assert crawlers
    assert {crawler.category for crawler in crawlers} == {category}


def test_the_crawlers_of_the_lockdown_template_come_first() -> None:
    assert [crawler.tokens[0] for crawler in ALL[:4]] == [
        "facebookexternalhit",
        "Twitterbot",
        "LinkedInBot",
        "Pinterest",
    ]


@pytest.mark.parametrize(
    ("token", "name"),
    [
        ("facebookexternalhit", "FacebookExternalHit"),
        ("FACEBOOKEXTERNALHIT", "FacebookExternalHit"),
        ("pinterestbot", "Pinterest"),
        ("FacebookBot", "FacebookBot"),
        ("Facebook", None),
        ("", None),
    ],
)
def test_by_token(token: str, name: str | None) -> None:
    found = catalogue.by_token(token)
    assert (found and found.name) == name


@pytest.mark.parametrize(
    ("mistake", "name"),
    [
        ("Instagram", "FacebookExternalHit"),
        ("twitter", "Twitterbot"),
        ("SLACK", "Slackbot-LinkExpanding"),
        ("Twitterbot", None),
        ("FacebookBot", None),
    ],
)
def test_by_mistaken_token(mistake: str, name: str | None) -> None:
    found = catalogue.by_mistaken_token(mistake)
    assert (found and found.name) == name


@pytest.mark.parametrize(
    ("name", "token"),
    [
        ("Twitterbot", "Twitterbot"),
        ("facebook", "facebookexternalhit"),
        ("Messenger", "facebookexternalhit"),
        ("pinterestbot", "Pinterest"),
        ("Microsoft Teams", "SkypeUriPreview"),
        ("Bluesky CardyB", "Bluesky"),
        # Bing's crawler works for it as well, but this one before all.
        ("DuckDuckGo", "DuckDuckBot"),
        ("Google News", "Googlebot-News"),
        # It has no token that could be written.
        ("iMessage", None),
        ("nobody", None),
        ("", None),
    ],
)
def test_meant(name: str, token: str | None) -> None:
    found = catalogue.meant(name)
    assert (found and found.tokens[0]) == token


def test_social_crawlers_load_alone() -> None:
    result = subprocess.run(
        [sys.executable, "-c", SUMMARY_OF_IMPORTS], capture_output=True, text=True, check=True
    )
    imported = result.stdout.split()
    assert not [name for name in imported if name.partition(".")[0] in {"json", "ruamel"}]
    assert [name for name in imported if name.startswith("robotsfix.crawlers.")] == [
        "robotsfix.crawlers.crawler",
        "robotsfix.crawlers.social",
    ]
