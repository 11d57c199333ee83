"""A crawler's name that is misspelled, or not the one that it answers to.

## What it does
Finds near misses of known product tokens (`Twiterbot`), and names that people write in place of a
token (`Facebook` for `facebookexternalhit`).

## Why it matters
A crawler looks for its own product token. A group under any other name does not hold for it, and
nothing tells the owner.

## Example
```robots.txt
User-agent: Twiterbot
Disallow: /drafts/
```
Use instead:
```robots.txt
User-agent: Twitterbot
Disallow: /drafts/
```

## Fix
Writes the token that is probably meant. Unsafe, because the rules begin to hold for that crawler.

## References
- RFC 9309, section 2.2.1: crawlers are found by their product token
- `robotsfix crawlers` lists the tokens, with their operators' documentation
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from robotsfix.access.profiles import Profile
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix, Problem, Severity
from robotsfix.checks.spelling import closest
from robotsfix.checks.wording import quote
from robotsfix.crawlers.catalogue import ALL, by_mistaken_token, by_token
from robotsfix.crawlers.crawler import Crawler
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.fields import Field

SEVERITY = Severity.WARNING
FIX = Applicability.UNSAFE

REFERENCE = Profile()
LEGAL = re.compile("[A-Za-z0-9_.-]+")
"""Tokens that can be advised: those of several words are a trouble of their own."""

OTHER_CRAWLERS = frozenset({"googlebot-mobile", "roverbot"})
"""Crawlers outside of the catalogue, in lower case, whose names look like one inside."""

SHORTEST = 8
"""In shorter names a single slip is too often another crawler's name."""
LONG = 14
"""From this length on two slips are still a near miss."""

ODD = re.compile(r"[^A-Za-z0-9 ._!-]")
"""Characters that make of a value something else than a misspelled name."""


def check(context: Context) -> Iterator[Problem]:
    for line in context.lines_of(Field.USER_AGENT):
        crawler = meant(line.value.partition("/")[0])
        if crawler:
            token = crawler.tokens[0]
            yield Problem(
                line.value_span,
                f"{quote(line.value)} is not a name that {crawler.name} answers to:"
                f" its product token is {quote(token)}",
                Fix(
                    f"Write {quote(token)}",
                    (Edit(*line.value_span, token),),
                    Applicability.UNSAFE,
                ),
                crawlers=(token,),
            )


@lru_cache(maxsize=4096)
def meant(name: str) -> Crawler | None:
    """Give the crawler that was meant by a name that is not its token; None if the name is fine."""
    lowered = name.lower()
    if ODD.search(name) or is_token(lowered) or is_token(REFERENCE.token(name)):
        return None
    crawler = by_mistaken_token(name) or near_miss(lowered)
    return crawler if crawler and LEGAL.fullmatch(crawler.tokens[0]) else None


def near_miss(lowered: str) -> Crawler | None:
    if len(lowered) < SHORTEST:
        return None
    # Few slips are in the first letter, unless it was lost in copying.
    tokens = [token for token in all_tokens() if token[0] == lowered[0] or token[1:] == lowered]
    near = closest(lowered, tokens, most=2 if len(lowered) >= LONG else 1)
    # A name that goes on where a token ends is that of another product of the same maker.
    product = lowered.rpartition("-")[0]
    return by_token(near) if near and product not in all_tokens() else None


def is_token(lowered: str) -> bool:
    return lowered in all_tokens()


@cache
def all_tokens() -> frozenset[str]:
    tokens = (token for crawler in ALL for token in (*crawler.tokens, *crawler.fallback_tokens))
    return OTHER_CRAWLERS.union(["*"], (token.lower() for token in tokens))
