"""From the crawler that `--as` names to the User-Agent header that is sent."""

import re

import click

from robotsfix.cli.crawler_names import unknown
from robotsfix.crawlers.catalogue import by_token, meant
from robotsfix.crawlers.headers import is_header, sender
from robotsfix.crawlers.lookup import suggestions
from robotsfix.live.askers import Asker, crawler_asker

_HEADER = re.compile(r"[\x20-\x7e]{1,1000}")
_PRODUCT = re.compile(r"[^\s/;(]+")


def asker_of(name: str) -> Asker:
    """Give the one who asks.

    Args:
        name: A product token or another name of a crawler, or a whole User-Agent header.

    Raises:
        click.BadParameter: Nobody is known by that name, or nobody knows what it sends.
    """
    if is_header(name):
        return _of_header(name.strip())
    crawler = meant(name)
    if crawler is None:
        raise click.BadParameter(unknown(name, suggestions(name)))
    owner = by_token(name)
    token = next((each for each in crawler.tokens if each.lower() == name.lower()), "")
    asker = crawler_asker(crawler, token if owner else "")
    if asker is None:
        raise click.BadParameter(
            f"nobody knows what {crawler.name} sends; give the whole User-Agent header instead"
        )
    return asker


def _of_header(header: str) -> Asker:
    if not _HEADER.fullmatch(header):
        raise click.BadParameter("a User-Agent header is ASCII, and at most 1,000 characters long")
    known = sender(header)
    product = _PRODUCT.search(header)
    name = (known.token or known.crawler.name) if known else product[0] if product else header
    return Asker(name, header)
