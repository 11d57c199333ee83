"""A user-agent line that names nobody.

## What it does
Finds `User-agent:` without a value.

## Why it matters
By RFC 9309 the line addresses no crawler, and so the rules below it hold for nobody. Python's own
parser and a few others take it for every crawler.

## Example
```robots.txt
User-agent:
Disallow: /admin/
```
Use instead:
```robots.txt
User-agent: *
Disallow: /admin/
```

## Fix
None: only you know who was meant. Write `*` for every crawler.

## References
- RFC 9309, section 2.2.1: a product token has at least one character
"""

from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Problem, Severity
from robotsfix.syntax.fields import Field

SEVERITY = Severity.ERROR


def check(context: Context) -> Iterator[Problem]:
    for line in context.lines_of(Field.USER_AGENT):
        if not line.value and line.separator:
            yield Problem(
                line.body_span,
                "the user-agent line names no crawler: for most parsers its rules hold for nobody",
                hint="write the product token of the crawler that is meant, or `*` for all",
            )
