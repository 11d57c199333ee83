"""A crawler's name with characters that no product token has.

## What it does
Finds names in user-agent lines that hold more than letters, `-` and `_`, says what is left of them,
and finds lines on which a rule has ended up behind the name.

## Why it matters
Google's parser reads a name up to the first other character: `Offline Explorer` is `Offline`, and
the group would hold for any crawler called so. Other parsers compare the whole name. Some operators
chose such a token themselves, MJ12bot among them: there is nothing to mend in it.

A rule on the user-agent line is read as a part of the name, if at all.

## Example
```robots.txt
User-agent: Offline Explorer
Disallow: /
```
Use instead:
```robots.txt
User-agent: *
Disallow: /
```

## Fix
None: the crawler's documentation has its token. Old lists of bad bots are full of names that no
crawler looks for, and such lines can go.

## References
- RFC 9309, section 2.2.1: a product token has letters, `-` and `_`
- google/robotstxt, robots.cc: `ExtractUserAgent`
"""

import re
from collections.abc import Iterator, Sequence

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Problem, Related, Severity
from robotsfix.checks.user_agents.misspelled_crawler import misspelled
from robotsfix.checks.user_agents.several_tokens_on_one_line import names_on
from robotsfix.checks.user_agents.token_with_version import token_before_version
from robotsfix.checks.user_agents.tokens import MOST_REMEMBERED, read_by_google, swallowed_field
from robotsfix.checks.user_agents.user_agent_string import is_header, spelled
from robotsfix.checks.wording import line_numbers, quote
from robotsfix.crawlers.catalogue import by_token
from robotsfix.crawlers.crawler import Crawler
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line
from robotsfix.syntax.remembering import remembered

SEVERITY = Severity.INFO

TOKEN = re.compile("[A-Za-z_-]*")


def check(context: Context) -> Iterator[Problem]:
    found: dict[str, Line] = {}
    for line in context.lines_of(Field.USER_AGENT):
        if not is_legal(line.value):
            found.setdefault(line.value.lower(), line)
    unknown: list[Line] = []
    for line in found.values():
        field = swallowed_field(line.value)
        if field:
            yield swallowed(line, field)
        elif not is_for_others(line.value):
            crawler = by_token(line.value)
            if not crawler:
                unknown.append(line)
            elif crawler.obeys != "no":
                yield chosen(line, crawler)
    if unknown:
        yield cut(unknown)


@remembered(MOST_REMEMBERED)
def is_legal(value: str) -> bool:
    return value == "*" or bool(TOKEN.fullmatch(value))


@remembered(MOST_REMEMBERED)
def is_for_others(value: str) -> bool:
    """Tell whether another rule says what is wrong with a value."""
    return (
        not value.isascii()
        or "*" in value
        or is_header(value)
        or bool(token_before_version(value) or misspelled(value) or names_on(value))
    )


def swallowed(line: Line, field: str) -> Problem:
    return Problem(
        line.value_span,
        f"{quote(field)} stands on a user-agent line, where no parser looks for it",
        hint="start a line of its own with each field",
        severity=Severity.ERROR,
    )


def chosen(line: Line, crawler: Crawler) -> Problem:
    """Explain a token that a crawler's own operator chose."""
    return Problem(
        line.value_span,
        f"{quote(line.value)} is what {crawler.operator} calls its crawler, though no token of"
        f" RFC 9309 has such characters: parsers like Google's {left(line.value)}",
        crawlers=(line.value,),
        hint="leave it as it is: the crawler goes by no better name",
    )


def cut(lines: Sequence[Line]) -> Problem:
    first = lines[0]
    token = spelled(read_by_google(first.value))
    hint = "look up the crawler's product token, or remove it if it is none of today's"
    if len(lines) == 1:
        message = (
            f"{quote(first.value)} is no product token, which has letters, `-` and `_` only:"
            f" parsers like Google's {left(first.value)}"
        )
    else:
        message = (
            f"{len(lines)} names, on {line_numbers(line.number for line in lines)}, have"
            " characters that no product token has: of"
            f" {quote(first.value)} parsers like Google's {left(first.value)}"
        )
    return Problem(
        first.value_span,
        message,
        related=tuple(
            Related(line.value_span, f"parsers like Google's {left(line.value)}")
            for line in lines[1:]
        ),
        hint=f"write {quote(token)}, if that crawler is meant" if token else hint,
    )


@remembered(MOST_REMEMBERED)
def left(value: str) -> str:
    read = read_by_google(value)
    return f"read only {quote(read)}" if read else "find no name in it"
