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

WITH_VERSION = re.compile(r"([A-Za-z0-9_.-]*[A-Za-z_-][A-Za-z0-9_.-]*)/(v?[0-9][^/ ]*|\*)?\Z")
TOO_GENERAL = frozenset({"mozilla"})
"""Names, in lower case, that stand for no crawler without what follows them."""


def check(context: Context) -> Iterator[Problem]:
    if not any("/" in line.value for line in context.lines_of(Field.USER_AGENT)):
        return
    for group in context.policy.groups:
        named: set[str] = {agent.line.value.lower() for agent in group.agents}
        for agent in group.agents:
            line = context.document.lines[agent.line.index]
            match = WITH_VERSION.match(line.value)
            if match and match[1].lower() not in TOO_GENERAL:
                twice = match[1].lower() in named
                named.add(match[1].lower())
                yield problem(line, match[1], twice=twice)


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
