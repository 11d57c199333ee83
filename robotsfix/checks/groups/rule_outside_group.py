"""A rule before the first user-agent line.

## What it does
Finds Allow and Disallow lines that no user-agent line stands above.

## Why it matters
Such a rule belongs to no group, and crawlers that follow RFC 9309 ignore it. Other parsers take it
for everybody, and a few refuse the whole file.

## Example
```robots.txt
Disallow: /admin/
```
Use instead:
```robots.txt
User-agent: *
Disallow: /admin/
```

## Fix
Puts `User-agent: *` above. Unsafe, because the rules begin to hold.

## References
- RFC 9309, section 2.2.2: rules outside of a group are ignored
"""

from collections.abc import Iterator

from robotsfix.access.group import WILDCARD
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix, Problem, Related, Severity
from robotsfix.checks.layout import written
from robotsfix.checks.wording import plural
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.fields import Field

SEVERITY = Severity.ERROR
FIX = Applicability.UNSAFE


def check(context: Context) -> Iterator[Problem]:
    lines = context.policy.rules_outside
    if not lines:
        return
    document = context.document
    user_agent = written(document, Field.USER_AGENT, WILDCARD)
    start = document.lines[lines[0].index].start
    verb, they_hold = ("stand", "they hold") if len(lines) > 1 else ("stands", "it holds")
    yield Problem(
        document.lines[lines[0].index].body_span,
        f"{plural(len(lines), 'rule')} {verb} above the first user-agent line, so {they_hold} for"
        " nobody",
        Fix("Put `User-agent: *` above", (Edit.insert(start, user_agent),), Applicability.UNSAFE),
        related=tuple(
            Related(document.lines[line.index].body_span, "outside of a group") for line in lines
        ),
        hint="put the user-agent line of the crawlers that are meant above",
    )
