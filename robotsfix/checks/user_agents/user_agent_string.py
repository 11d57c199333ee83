"""A whole User-Agent header in place of a product token.

## What it does
Finds user-agent lines with what a crawler sends in its User-Agent header, such as
`Mozilla/5.0 (compatible; LinkedInBot/1.0)`.

## Why it matters
A crawler looks for its product token alone. Google's parser reads the header up to the first
character that no token has, which is `Mozilla` for most crawlers: the group holds for nobody. Where
the header starts with the token, that parser finds the group, and others do not.

## Example
```robots.txt
User-agent: Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)
Disallow: /search
```
Use instead:
```robots.txt
User-agent: bingbot
Disallow: /search
```

## Fix
Writes the token that the header contains. Unsafe, because the rules begin to hold for that crawler;
safe where Google's parser reads the token already.

## References
- RFC 9309, section 2.2.1: the product token is a part of the User-Agent header
"""

import re
from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Problem, Severity
from robotsfix.checks.user_agents.tokens import (
    MOST_REMEMBERED,
    REFERENCE,
    named_lines,
    read_by_google,
    swallowed_field,
    values_of,
    write_token,
)
from robotsfix.checks.wording import quote
from robotsfix.crawlers.catalogue import by_token
from robotsfix.syntax.lines import Line
from robotsfix.syntax.remembering import remembered

SEVERITY = Severity.ERROR
FIX = Applicability.UNSAFE

LONGEST = 1_000
"""How many characters of a header are searched for a token."""

FIRST = re.compile(r"([A-Za-z][A-Za-z0-9_.-]*)(?=/|;| *\(| +https?:)")
"""A product with which a header starts."""
COMPATIBLE = re.compile(r"compatible; *([A-Za-z][A-Za-z0-9_.-]*)(?= *[/;)]| +v?[0-9]| +https?:|\Z)")
"""A product where most crawlers name theirs."""
WITH_URL = re.compile(r"[+;] *https?:|/v?[0-9]", re.IGNORECASE)
"""What tells a header with a URL from other text with one."""
URL = re.compile(r"https?://[^ ;)]*", re.IGNORECASE)

NO_CRAWLERS = frozenset(
    {"compatible", "gecko", "khtml", "konqueror", "linux", "macintosh", "mozilla", "msie"}
    | {"windows", "x11"}
)
"""Products and systems of browsers, in lower case."""


def check(context: Context) -> Iterator[Problem]:
    headers = set(filter(is_header, values_of(context)))
    if headers:
        for line, _, named in named_lines(context, headers):
            yield problem(line, named)


@remembered(MOST_REMEMBERED)
def is_header(value: str) -> bool:
    """Tell whether a value is a User-Agent header; the shortest of them is `Mozilla/5.0`."""
    if "/" not in value and ";" not in value:
        return False
    if not value.isascii() or value[:4].lower() == "http":
        return False
    looks_so = "(" in value or value[:8].lower() == "mozilla/"
    looks_so = looks_so or ("://" in value and bool(WITH_URL.search(value)))
    return looks_so and not swallowed_field(value)


def problem(line: Line, named: set[str]) -> Problem:
    header = quote(line.value)
    token = token_in(line.value)
    if not token:
        return Problem(
            line.value_span,
            f"{header} is a User-Agent header, and crawlers look for their product token alone:"
            " the group holds for nobody",
            hint="write the product token of the crawler that is meant, or remove the line",
            severity=Severity.INFO,
        )
    if REFERENCE.token(token) == REFERENCE.token(line.value):
        return Problem(
            line.value_span,
            f"{header} is a whole User-Agent header: Google's parser reads"
            f" {quote(read_by_google(line.value))} of it, others find no crawler of that name",
            write_token(line, token, named, Applicability.SAFE),
            crawlers=(token,),
            severity=Severity.WARNING,
        )
    return Problem(
        line.value_span,
        f"{header} is a whole User-Agent header, and crawlers look for their product token alone:"
        f" the group does not hold for {token}",
        write_token(line, token, named, Applicability.UNSAFE),
        crawlers=(token,),
        # Old lists of bad bots are full of headers that nobody sends any more.
        severity=None if by_token(token) else Severity.INFO,
    )


def token_in(header: str) -> str:
    """Give the product token that a header contains; empty if that cannot be told."""
    text = URL.sub("http://", header[:LONGEST].replace("+", " ").strip())
    first = FIRST.match(text)
    if first and first[1].lower() not in NO_CRAWLERS:
        return known(text) if by_token(text.partition("/")[0]) else first[1]
    product = COMPATIBLE.search(text)
    if product and product[1].lower() not in NO_CRAWLERS:
        crawler = by_token(product[1])
        return spelled(product[1]) if crawler else product[1]
    return known(text)


def known(text: str) -> str:
    """Give the first token of a known crawler in a header; empty if there is none."""
    for part in re.split("[;(),]", text):
        words = part.strip().split(" ")
        if words[0] == "like":
            continue
        for name in (part.strip(), *words):
            token = spelled(name.partition("/")[0])
            if token:
                return token
    return ""


def spelled(name: str) -> str:
    """Give a token as its crawler spells it; empty if no crawler is known by it."""
    crawler = by_token(name)
    if crawler is None:
        return ""
    return next(token for token in crawler.tokens if token.lower() == name.lower())
