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

from collections.abc import Iterator

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

SHORTEST = 6
"""Shorter names are too much alike to guess what was meant."""

REAL = frozenset(
    ["googlebot-mobile", "baidu", "duckbot", "pingbot", "spinn3r", "exabot", "gigabot", "seekbot"]
)
"""Names, in lower case, of crawlers outside of the catalogue that look like one inside."""


def check(context: Context) -> Iterator[Problem]:
    for line in context.lines_of(Field.USER_AGENT):
        name = line.value.partition("/")[0]
        crawler = meant(name)
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


def meant(name: str) -> Crawler | None:
    """Give the crawler that was meant by a name that is not its token; None if the name is fine."""
    lowered = name.lower()
    if lowered in ("", "*") or by_token(name) or lowered in REAL or lowered in fallback_tokens():
        return None
    mistaken = by_mistaken_token(name)
    if mistaken:
        return mistaken
    if len(name) < SHORTEST or not name.isascii():
        return None
    near = closest(lowered, [token.lower() for crawler in ALL for token in crawler.tokens])
    return by_token(near) if near else None


def fallback_tokens() -> set[str]:
    return {token.lower() for crawler in ALL for token in crawler.fallback_tokens}
