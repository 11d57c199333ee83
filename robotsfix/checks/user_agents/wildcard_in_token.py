"""A star in a user-agent line that does not stand alone.

## What it does
Finds user-agent lines such as `*bot` or `Googlebot*`.

## Why it matters
A user-agent line knows no patterns: `*` alone is everybody, and a star beside other characters
stands for nothing. Google's parser reads a name up to the star, so that it takes `Googlebot*` for
`Googlebot` and finds nobody in `*bot`. Others compare the whole value, and find nobody in either.

## Example
```robots.txt
User-agent: AhrefsBot*
Disallow: /
```
Use instead:
```robots.txt
User-agent: AhrefsBot
Disallow: /
```

## Fix
Removes a star behind a name: Google's parser does not read it. Elsewhere there is no fix, as only
you know who was meant.

## References
- RFC 9309, section 2.2.1: a product token, or `*`
"""

import re
from collections.abc import Iterator

from robotsfix.access.group import WILDCARD
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Problem, Severity
from robotsfix.checks.user_agents.several_tokens_on_one_line import names_on
from robotsfix.checks.user_agents.token_with_version import token_before_version
from robotsfix.checks.user_agents.tokens import (
    REFERENCE,
    named_lines,
    read_by_google,
    swallowed_field,
    values_of,
    write_token,
)
from robotsfix.checks.user_agents.user_agent_string import is_header
from robotsfix.checks.wording import quote
from robotsfix.crawlers.catalogue import by_token
from robotsfix.syntax.lines import Line

SEVERITY = Severity.WARNING
FIX = Applicability.SAFE

NAME = re.compile("[A-Za-z0-9_.-]*[A-Za-z0-9]")
"""What can stand alone when the star behind it is gone."""
LETTERS = re.compile("[A-Za-z]")


def check(context: Context) -> Iterator[Problem]:
    values = [value for value in values_of(context) if "*" in value and value != WILDCARD]
    odd = {value for value in values if not is_for_others(value)}
    if odd:
        for line, _, named in named_lines(context, odd):
            yield problem(line, named)


def is_for_others(value: str) -> bool:
    """Tell whether another rule says what is wrong with a value."""
    return (
        not value.isascii()
        or is_header(value)
        or bool(token_before_version(value) or swallowed_field(value) or names_on(value))
    )


def problem(line: Line, named: set[str]) -> Problem:
    value = quote(line.value)
    name = line.value.rstrip("*")
    if REFERENCE.token(line.value) == WILDCARD:
        return Problem(
            line.value_span,
            f"{value} stands for every crawler in Google's parser, which drops what follows the"
            " star, and for none in others",
            hint="write `*` alone for all crawlers, or the name of the one that is meant",
        )
    read = read_by_google(line.value)
    if not NAME.fullmatch(name):
        reading = f"Google's parser reads {quote(read)}, and otherwise " if read else ""
        return Problem(
            line.value_span,
            f"{value} is no pattern, as a star has a meaning only when it stands alone:"
            f" {reading}no crawler is named by it",
            hint=hint(line.value),
        )
    reading = f"Google's parser reads {quote(read)}, others find" if read else "parsers find"
    crawler = by_token(name)
    # Only Google's own parser has to find Google's crawlers.
    harmless = crawler is not None and crawler.operator == "Google"
    return Problem(
        line.value_span,
        f"the star in {value} has no meaning: {reading} no crawler of that name",
        write_token(line, name, named, Applicability.SAFE),
        crawlers=(name,),
        severity=Severity.INFO if harmless else None,
    )


def hint(value: str) -> str:
    name = value.strip("*. ")
    if by_token(name):
        return f"write {quote(name)}, if that crawler is meant"
    if not LETTERS.search(value):
        return "write `*` alone for all crawlers"
    return "name each crawler on a line of its own, or write `*` alone for all"
