"""Which product token was perhaps meant by a name that is none."""

import re
from collections.abc import Iterable
from functools import cache

from robotsfix.crawlers.catalogue import ALL, meant
from robotsfix.syntax.spelling import closest

TOKEN = re.compile("[A-Za-z_-]+")
"""What RFC 9309, section 2.2.1, allows as a product token."""


def suggested_token(name: str, words: Iterable[str] = ()) -> str | None:
    """Give the product token, or the word, that was perhaps meant; None if nothing is near.

    Args:
        name: What somebody wrote: a misspelled token, the name of a crawler or of a platform.
        words: Words that may stand in the place of a token.
    """
    written = {token.lower(): token for crawler in ALL for token in crawler.tokens}
    written |= {word.lower(): word for word in words}
    if name.lower() in written:
        return written[name.lower()]
    crawler = meant(name)
    if crawler:
        return next(filter(TOKEN.fullmatch, crawler.tokens), None)
    near = closest(name.lower(), written)
    return written[near] if near else None


@cache
def plain_tokens() -> frozenset[str]:
    """Give the known tokens, in lower case, that are legal and not those of another crawler."""
    tokens = {token.lower() for crawler in ALL for token in crawler.tokens}
    confused = {token.lower() for crawler in ALL for token in crawler.confused_tokens}
    return frozenset(filter(TOKEN.fullmatch, tokens - confused))
