"""What is known of crawlers, for programs."""

from collections.abc import Iterable

from robotsfix.crawlers.crawler import Crawler
from robotsfix.crawlers.open_graph import needs_of
from robotsfix.reports.json_text import dump

SCHEMA_VERSION = 1


def render(crawlers: Iterable[Crawler]) -> str:
    """Give all that is known of crawlers as a JSON object; what is not known is empty."""
    listed = [_crawler(crawler) for crawler in crawlers]
    return dump({"schema_version": SCHEMA_VERSION, "crawlers": listed}) + "\n"


def _crawler(crawler: Crawler) -> dict[str, object]:
    needs = needs_of(crawler)
    return {**crawler._asdict(), "open_graph": needs._asdict() if needs else None}
