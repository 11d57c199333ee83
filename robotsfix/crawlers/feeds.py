"""Crawlers that fetch feeds and articles for readers, and serve notifications."""

from robotsfix.crawlers.crawler import Crawler

_GOOGLE_USER_TRIGGERED = (
    "https://developers.google.com/search/docs/crawling-indexing/google-user-triggered-fetchers"
)

_GOOGLE_SIZE = "the first 500 KiB"
_GOOGLE_REDIRECTS = "follows five at least, and then takes robots.txt for missing"

CRAWLERS = (
    Crawler(
        name="Feedly",
        tokens=("Feedly",),
        operator="Feedly",
        category="feed",
        platforms=("Feedly",),
        impact="readers of Feedly get no new posts from the site",
        obeys="unknown",
        documentation="https://www.feedly.com/fetcher.html",
        user_agents=("Feedly/1.0 (+http://www.feedly.com/fetcher.html; like FeedFetcher-Google)",),
        sources=("monperrus/crawler-user-agents@7c7f9f2",),
    ),
    Crawler(
        name="FeedlyBot",
        tokens=("FeedlyBot",),
        operator="Feedly",
        category="feed",
        platforms=("Feedly",),
        impact="Feedly cannot read the site's pages",
        obeys="unknown",
        documentation="https://www.feedly.com/fetcher.html",
        user_agents=("FeedlyBot/1.0 (http://feedly.com)",),
        sources=("monperrus/crawler-user-agents@7c7f9f2",),
    ),
    Crawler(
        name="FlipboardRSS",
        tokens=("FlipboardRSS",),
        operator="Flipboard",
        category="feed",
        platforms=("Flipboard",),
        impact="readers of Flipboard get no new posts from the site",
        obeys="unknown",
        documentation="https://flipboard.team/the-kitchen-sink",
        user_agents=(
            "Mozilla/5.0 (compatible; FlipboardRSS/1.2; +http://flipboard.com/browserproxy)",
        ),
        sources=(
            "https://flipboard.team/the-kitchen-sink",
            "monperrus/crawler-user-agents@7c7f9f2",
        ),
    ),
    Crawler(
        name="FeedFetcher-Google",
        tokens=("FeedFetcher-Google",),
        operator="Google",
        category="feed",
        impact="Google's products get no new posts from the site's feeds",
        obeys="no",
        obeys_note="Google lists it with the fetchers that users start, which pass over "
        "robots.txt.",
        documentation=_GOOGLE_USER_TRIGGERED,
        user_agents=("FeedFetcher-Google; (+http://www.google.com/feedfetcher.html)",),
        note="To keep it out, answer it with 404 or 410.",
        sources=("monperrus/crawler-user-agents@7c7f9f2",),
    ),
    Crawler(
        name="Google-Read-Aloud",
        tokens=("Google-Read-Aloud",),
        operator="Google",
        category="feed",
        impact="Google cannot read the site's pages aloud",
        obeys="no",
        obeys_note="Google lists it with the fetchers that users start, which pass over "
        "robots.txt.",
        documentation=_GOOGLE_USER_TRIGGERED,
        sources=("monperrus/crawler-user-agents@7c7f9f2",),
    ),
    Crawler(
        name="APIs-Google",
        tokens=("APIs-Google",),
        ignores_wildcard=True,
        operator="Google",
        category="feed",
        platforms=("Google APIs",),
        impact="Google's APIs cannot deliver push notifications to the site",
        obeys="yes",
        obeys_note="Google documents it: only a group that names it counts.",
        documentation=(
            "https://developers.google.com/search/docs/crawling-indexing/"
            "google-special-case-crawlers"
        ),
        user_agents=("APIs-Google (+https://developers.google.com/webmasters/APIs-Google.html)",),
        crawl_delay="no",
        robots_cache="up to 24 hours as a rule; while the server answers 5xx, for up to 30 days",
        robots_size=_GOOGLE_SIZE,
        redirects=_GOOGLE_REDIRECTS,
        wildcards="yes",
        refresh="request a recrawl in the robots.txt report of Google Search Console",
        sources=("monperrus/crawler-user-agents@7c7f9f2",),
    ),
)
"""Feed readers first, then Google's fetchers."""
