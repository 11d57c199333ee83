"""All known crawlers, and how to find one."""

from functools import cache

from robotsfix.crawlers import ads, ai, archives, feeds, search, seo, social
from robotsfix.crawlers.crawler import Category, Crawler

ALL: tuple[Crawler, ...] = (
    *social.CRAWLERS,
    *search.CRAWLERS,
    *ai.CRAWLERS,
    *seo.CRAWLERS,
    *ads.CRAWLERS,
    *feeds.CRAWLERS,
    *archives.CRAWLERS,
)
"""Every crawler of the catalogue, the social ones first."""


def by_token(token: str) -> Crawler | None:
    """Find the crawler that answers to a product token, in any letter case."""
    return _tokens().get(token.lower())


def by_mistaken_token(name: str) -> Crawler | None:
    """Find the crawler that people mean when they write a name that is not its token."""
    return _mistaken_tokens().get(name.lower())


def meant(name: str) -> Crawler | None:
    """Find the crawler that people mean by a name: none without a token.

    Args:
        name: A token, a mistaken one, the name of a crawler, or of a product in which people see
            its work; letter case does not matter.
    """
    return by_token(name) or by_mistaken_token(name) or _names().get(name.lower())


@cache
def in_category(category: Category) -> tuple[Crawler, ...]:
    """Give the crawlers of one category, in the catalogue's order."""
    return tuple(crawler for crawler in ALL if crawler.category == category)


@cache
def _tokens() -> dict[str, Crawler]:
    return {token.lower(): crawler for crawler in ALL for token in crawler.tokens}


@cache
def _mistaken_tokens() -> dict[str, Crawler]:
    return {name.lower(): crawler for crawler in ALL for name in crawler.mistaken_tokens}


@cache
def _names() -> dict[str, Crawler]:
    names: dict[str, Crawler] = {}
    crawlers = [crawler for crawler in ALL if crawler.tokens]
    for crawler in crawlers:
        names.setdefault(crawler.name.lower(), crawler)
    # A product is that of the crawler which works for it first of all.
    for crawler in crawlers:
        for platform in crawler.platforms[:1]:
            names.setdefault(platform.lower(), crawler)
    for crawler in crawlers:
        for platform in crawler.platforms[1:]:
            names.setdefault(platform.lower(), crawler)
    return names
