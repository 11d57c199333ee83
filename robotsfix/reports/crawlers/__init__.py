"""What is known of crawlers, in each output format, and the words that they share."""

from collections.abc import Iterable

from robotsfix.crawlers.crawler import Category, Crawler
from robotsfix.reports.comparison import HEADINGS

OBEYS = {"yes": "yes", "partly": "in part", "no": "no", "unknown": "not documented"}
"""Whether a crawler obeys robots.txt, in words."""

OBEYS_IN_LISTS = {**OBEYS, "unknown": "?"}
"""The same for a narrow column."""

COLUMNS = ("Token", "Operator", "Obeys", "Seen in")
"""What a list says of each crawler."""


def heading(category: Category) -> str:
    """Name a category in words, and by the word that the commands know."""
    return f"{HEADINGS[category]} ({category})"


def token_of(crawler: Crawler) -> str:
    """Give the token to write, or between brackets what a crawler without one is called."""
    return crawler.tokens[0] if crawler.tokens else f"({crawler.name})"


def where_seen(crawler: Crawler) -> str:
    """Name the products in which people see a crawler's work, or else what is lost."""
    return ", ".join(crawler.platforms) or f"when blocked, {crawler.impact}"


def by_category(crawlers: Iterable[Crawler]) -> list[tuple[Category, list[Crawler]]]:
    """Put crawlers of the same category together; the order is that of the first ones."""
    found: dict[Category, list[Crawler]] = {}
    for crawler in crawlers:
        found.setdefault(crawler.category, []).append(crawler)
    return list(found.items())
