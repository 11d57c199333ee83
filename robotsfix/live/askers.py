"""Who asks a server: what the User-Agent header of a request says."""

from collections.abc import Iterable
from typing import NamedTuple

from robotsfix import __version__
from robotsfix.checks.answers import BROWSER, OURSELVES
from robotsfix.crawlers.catalogue import by_token
from robotsfix.crawlers.crawler import Crawler

_VERSION = ".".join(__version__.split(".")[:2])
_CHROME = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
    " Chrome/140.0.0.0 Safari/537.36"
)
"""The version matters little: Chrome says nothing but the first number, and many are older."""


class Asker(NamedTuple):
    """Somebody who asks."""

    name: str
    """What reports call it: a product token, `BROWSER` or `OURSELVES`."""
    user_agent: str


ROBOTSFIX = Asker(OURSELVES, f"robotsfix/{_VERSION} (+https://github.com/robotsfix/robotsfix)")
A_BROWSER = Asker(BROWSER, _CHROME)


def crawler_asker(crawler: Crawler, token: str = "") -> Asker | None:
    """Give a crawler as one who asks; None if nobody knows what it sends.

    Args:
        crawler: The crawler.
        token: The one of its tokens that is meant, if it has several.
    """
    if not crawler.user_agents:
        return None
    name = token or next(iter(crawler.tokens), crawler.name)
    return Asker(name, crawler.user_agents[0])


def askers(social: Iterable[str], chosen: Asker | None = None) -> tuple[Asker, ...]:
    """Give those who ask a site, one after the other: three at most, to be polite.

    Args:
        social: Tokens of the social crawlers that matter; the first one that is known asks, and
            stands for the others.
        chosen: Who is to ask in the place of it and of ourselves.
    """
    if chosen:
        return (chosen, A_BROWSER)
    known = (crawler_asker(crawler, token) for token in social if (crawler := by_token(token)))
    first = next(filter(None, known), None)
    return (ROBOTSFIX, A_BROWSER, first) if first else (ROBOTSFIX, A_BROWSER)
