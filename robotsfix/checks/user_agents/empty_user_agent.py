"""A user-agent line that names nobody.

## What it does
Finds `User-agent:` without a value.

## Why it matters
By RFC 9309 the line addresses no crawler, and so the rules below it hold for nobody else than those
whom other user-agent lines of the group name. Python's own parser and a few others take it for
every crawler. Where no rule stands below, the line is only in the way.

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

from robotsfix.access.group import Group
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Problem, Severity
from robotsfix.syntax.fields import Field

SEVERITY = Severity.ERROR


def check(context: Context) -> Iterator[Problem]:
    if all(line.value or not line.separator for line in context.lines_of(Field.USER_AGENT)):
        return
    for group in context.policy.groups:
        lines = [context.document.lines[agent.line.index] for agent in group.agents]
        empty = [line for line in lines if not line.value]
        if empty:
            severity, consequence = judged(group, alone=len(empty) == len(lines))
            for line in empty:
                yield Problem(
                    line.body_span,
                    f"the user-agent line names no crawler{consequence}",
                    hint="write the product token of the crawler that is meant, or `*` for all,"
                    " or remove the line",
                    severity=severity,
                )


def judged(group: Group, *, alone: bool) -> tuple[Severity, str]:
    """Tell what comes of a line without a name in a group."""
    if not any(line.value for line in group.rule_lines):
        return Severity.INFO, ", and no rule below it says anything"
    if alone:
        return Severity.ERROR, ": for most parsers its rules hold for nobody"
    return Severity.WARNING, (
        ": most parsers skip it, a few take it for everybody, and the rules below hold for the"
        " others of its group"
    )
