"""Which crawler sent a User-Agent header."""

import re
from functools import cache
from typing import NamedTuple

from robotsfix.crawlers.catalogue import ALL, by_token
from robotsfix.crawlers.crawler import Crawler

LONGEST = 1_000
"""How many characters of a header are looked at."""

_VERSION = re.compile(r"[0-9]+(?:[._][0-9]+)*|w\.x\.y\.z")
_MARKS_OF_A_HEADER = re.compile("[/;(]")
_ADDRESS = re.compile("https?://", re.IGNORECASE)
_FIELD = re.compile("user-agent *: *", re.IGNORECASE)


class Sender(NamedTuple):
    """Who sent a header."""

    crawler: Crawler
    token: str
    """The one of its product tokens that the header has; empty if it has none."""


def is_header(text: str) -> bool:
    """Tell whether a text is a User-Agent header, and not a name: it has a version or a comment."""
    return bool(_MARKS_OF_A_HEADER.search(text)) and not _ADDRESS.match(text)


def sender(header: str) -> Sender | None:
    """Find the crawler that sent a header; None if it is a browser's, or nobody's that is known.

    A header that the catalogue has counts first, in any version: it tells crawlers apart that
    pass for others.

    Args:
        header: The whole header, as it stands in a log; its name and quotes may be around it.
    """
    header = _FIELD.sub("", header[:LONGEST].strip().strip("\"'"), count=1)
    known = _crawlers_by_shape().get(_shape(header))
    if known:
        return Sender(known, _token_of(known, header))
    found = _tokens().search(header) if is_header(header) else None
    crawler = by_token(found[0]) if found else None
    return Sender(crawler, _token_of(crawler, header)) if crawler else None


def _shape(header: str) -> str:
    """Give a header without its versions and extra blanks, in lower case."""
    return _VERSION.sub("0", " ".join(header.lower().split()))


def _token_of(crawler: Crawler, header: str) -> str:
    """Give the longest of a crawler's tokens that a header has."""
    lowered = header.lower()
    tokens = (token for token in crawler.tokens if token.lower() in lowered)
    return max(tokens, key=len, default="")


@cache
def _crawlers_by_shape() -> dict[str, Crawler]:
    shapes: dict[str, Crawler] = {}
    for crawler in ALL:
        for header in crawler.user_agents:
            shapes.setdefault(_shape(header), crawler)
    return shapes


@cache
def _tokens() -> re.Pattern[str]:
    """Give what finds a known token: whole, in no address, and not behind "like"."""
    tokens = sorted((token for crawler in ALL for token in crawler.tokens), key=len, reverse=True)
    either = "|".join(map(re.escape, tokens))
    return re.compile(
        rf"(?<![\w.@/-])(?<!like )(?:{either})(?![\w@-])(?!\.[a-z])", re.IGNORECASE | re.ASCII
    )
