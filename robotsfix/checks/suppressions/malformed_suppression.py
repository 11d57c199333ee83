"""A comment for robotsfix that it does not understand.

## What it does
Finds comments that start with `robotsfix:` and are neither `ignore[CODE, ...]` nor, before the
first group, `ignore-file[CODE, ...]`.

## Why it matters
It suppresses nothing. The rules have to be named, so that a comment never hides more than was
meant.

## Example
```robots.txt
User-agent: *
# robotsfix: ignore the space is meant
Disallow: /a b
```
Use instead:
```robots.txt
User-agent: *
# robotsfix: ignore[RF504] the space is meant
Disallow: /a b
```

## Fix
None: only the owner knows which rule was meant.

## References
- README, "Suppressing a finding"
"""

from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Problem, Severity

SEVERITY = Severity.WARNING


def check(context: Context) -> Iterator[Problem]:
    for suppression in context.suppressions:
        if suppression.trouble:
            yield Problem(
                suppression.span,
                f"this comment suppresses nothing: {suppression.trouble}",
                hint="write it as `# robotsfix: ignore[RF301] reason` on the line or above it",
            )
