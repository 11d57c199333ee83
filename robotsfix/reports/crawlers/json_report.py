"""What is known of crawlers, for programs."""

import json
from collections.abc import Iterable

from robotsfix.crawlers.crawler import Crawler
from robotsfix.crawlers.open_graph import needs_of

SCHEMA_VERSION = 1


def render(crawlers: Iterable[Crawler]) -> str:
    """Give all that is known of crawlers as a JSON object; what is not known is empty."""
    listed = [_crawler(crawler) for crawler in crawlers]
    return json.dumps({"schema_version": SCHEMA_VERSION, "crawlers": listed}, indent=2) + "\n"


def _crawler(crawler: Crawler) -> dict[str, object]:
    needs = needs_of(crawler)
    return {**crawler._asdict(), "open_graph": needs._asdict() if needs else None}
