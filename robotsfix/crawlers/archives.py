"""Being written."""

from robotsfix.crawlers.crawler import Crawler

CRAWLERS: tuple[Crawler, ...] = ()
