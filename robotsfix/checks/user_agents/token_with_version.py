"""A product token with a version behind it.

## What it does
Finds user-agent lines such as `facebookexternalhit/1.1`.

## Why it matters
A group is found by the product token alone. Google's parser cuts the version off and finds the
group; others compare the whole value, and the group holds for nobody.

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
Removes the slash and the version, or the line if the group names the token already. No crawler that
follows RFC 9309 decides differently.

## References
- RFC 9309, section 2.2.1: the product token
"""

import re
from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix, Problem, Severity
from robotsfix.checks.wording import quote
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line

SEVERITY = Severity.WARNING
FIX = Applicability.SAFE

NAME = re.compile("[A-Za-z0-9_.-]+")
VERSION = re.compile(r"(v?[0-9][^/ ]*|\*)?")
TOO_GENERAL = frozenset({"mozilla"})
"""Names, in lower case, that stand for no crawler without what follows them."""


def check(context: Context) -> Iterator[Problem]:
    if not any("/" in line.value for line in context.lines_of(Field.USER_AGENT)):
        return
    for group in context.policy.groups:
        named: set[str] = {agent.line.value.lower() for agent in group.agents}
        for agent in group.agents:
            line = context.document.lines[agent.line.index]
            token = token_before_version(line.value)
            if token:
                twice = token.lower() in named
                named.add(token.lower())
                yield problem(line, token, twice=twice)


def token_before_version(value: str) -> str:
    """Give the token of a value that goes on with a version; empty if it is none."""
    token, slash, version = value.partition("/")
    if not slash or not NAME.fullmatch(token) or not VERSION.fullmatch(version):
        return ""
    return "" if token.isdigit() or token.lower() in TOO_GENERAL else token


def problem(line: Line, token: str, *, twice: bool) -> Problem:
    if twice and not line.comment:
        fix = Fix(
            f"Remove the line: {quote(token)} stands in the group already",
            (Edit.delete(line.start, line.next_start),),
        )
    else:
        behind = line.value_span.start + len(token)
        fix = Fix(f"Write {quote(token)}", (Edit.delete(behind, line.value_span.end),))
    return Problem(
        line.value_span,
        f"{quote(line.value)} is more than a product token: Google's parser reads {quote(token)},"
        " others find no crawler of that name",
        fix,
        crawlers=(token,),
    )
