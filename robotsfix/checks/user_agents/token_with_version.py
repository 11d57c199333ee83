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
Removes the slash and the version. No crawler that follows RFC 9309 decides differently.

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

SEVERITY = Severity.WARNING
FIX = Applicability.SAFE

WITH_VERSION = re.compile(r"([A-Za-z0-9_.-]*[A-Za-z_-][A-Za-z0-9_.-]*)/[0-9A-Za-z._+*-]*\Z")


def check(context: Context) -> Iterator[Problem]:
    for line in context.lines_of(Field.USER_AGENT):
        if "/" not in line.value:
            continue
        match = WITH_VERSION.match(line.value)
        if match:
            token = match[1]
            yield Problem(
                line.value_span,
                f"{quote(line.value)} is more than a product token: Google's parser reads"
                f" {quote(token)}, others find no crawler of that name",
                Fix(
                    f"Write {quote(token)}",
                    (Edit.delete(line.value_span.start + len(token), line.value_span.end),),
                ),
                crawlers=(token,),
            )
