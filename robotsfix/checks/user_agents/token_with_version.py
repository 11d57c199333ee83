"""A product token with a version behind it.

## What it does
Finds user-agent lines such as `facebookexternalhit/1.1` or `Slackbot 1.0`.

## Why it matters
A group is found by the product token alone. Google's parser cuts the version off and finds the
group; others compare the whole value, and the group holds for nobody. That costs nothing where the
same rules stand for the token alone, or for everybody if no group names it.

## Example
```robots.txt
User-agent: Slackbot/1.0
Disallow: /admin/
```
Use instead:
```robots.txt
User-agent: Slackbot
Disallow: /admin/
```

## Fix
Removes the version, or the line if the group names the token already. No crawler that
follows RFC 9309 decides differently.

## References
- RFC 9309, section 2.2.1: the product token
"""

import re
from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Problem, Severity
from robotsfix.checks.user_agents.misspelled_crawler import misspelled
from robotsfix.checks.user_agents.tokens import (
    MOST_REMEMBERED,
    loses_nothing,
    named_lines,
    read_by_google,
    values_of,
    write_token,
)
from robotsfix.checks.user_agents.user_agent_string import is_header
from robotsfix.checks.wording import quote
from robotsfix.syntax.remembering import remembered

SEVERITY = Severity.WARNING
FIX = Applicability.SAFE

NAME = re.compile("[A-Za-z0-9_.-]+")
VERSION = re.compile(r"(v?[0-9][^/ ]*|\*)?")
WITH_SPACE = re.compile(r"([A-Za-z_-]+) +v?[0-9][0-9A-Za-z._-]*")
TOO_GENERAL = frozenset({"mozilla", "msie"})
"""Names, in lower case, that stand for no crawler without what follows them."""


def check(context: Context) -> Iterator[Problem]:
    tokens = {value: token_before_version(value) for value in values_of(context)}
    with_version = {value for value, token in tokens.items() if token and not misspelled(value)}
    if not with_version:
        return
    is_harmless = loses_nothing(context, tokens.values())
    for line, group, named in named_lines(context, with_version):
        token = tokens[line.value]
        read = read_by_google(line.value)
        harmless = is_harmless(group, token)
        yield Problem(
            line.value_span,
            f"{quote(line.value)} is more than a product token: Google's parser reads"
            f" {quote(read) if read else 'no name'} of it, Python's and others find no crawler"
            f" of that name{', though the same rules hold without it' if harmless else ''}",
            write_token(line, token, named, Applicability.SAFE),
            crawlers=(token,),
            severity=Severity.INFO if harmless else None,
        )


@remembered(MOST_REMEMBERED)
def token_before_version(value: str) -> str:
    """Give the token of a value that goes on with a version; empty if it is none."""
    with_space = WITH_SPACE.fullmatch(value)
    if with_space:
        return "" if with_space[1].lower() in TOO_GENERAL else with_space[1]
    token, slash, version = value.partition("/")
    if not slash or not NAME.fullmatch(token) or not VERSION.fullmatch(version):
        return ""
    if is_header(value):
        return ""
    return "" if token.isdigit() or token.lower() in TOO_GENERAL else token
