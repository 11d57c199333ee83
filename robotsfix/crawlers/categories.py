"""Categories of crawlers, and the words that stand for several."""

from typing import get_args

from robotsfix.crawlers.catalogue import in_category
from robotsfix.crawlers.crawler import Category, Crawler

CATEGORIES: tuple[Category, ...] = get_args(Category)

ALIASES: dict[str, tuple[Category, ...]] = {"ai": ("ai-training", "ai-search", "ai-user")}
"""Words that stand for several categories."""

WORDS: tuple[str, ...] = (*CATEGORIES, *ALIASES)
"""All words that `crawlers_in` knows."""


def crawlers_in(word: str) -> tuple[Crawler, ...]:
    """Give the crawlers of a category, or of all categories that a word stands for.

    Args:
        word: One of `WORDS`; for any other there are none.
    """
    named = (category for category in CATEGORIES if category == word)
    return tuple(
        crawler for category in ALIASES.get(word) or named for crawler in in_category(category)
    )
