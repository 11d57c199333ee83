"""A whole URL in place of a path.

## What it does
Finds Allow and Disallow lines whose value is a URL with its scheme.

## Why it matters
Rules are compared with the path of a URL, and a path starts with `/`. So the rule matches nothing.
A robots.txt speaks of its own host only, and needs no host's name.

## Example
```robots.txt
User-agent: *
Disallow: https://example.org/admin/
```
Use instead:
```robots.txt
User-agent: *
Disallow: /admin/
```

## Fix
Leaves the path only. Unsafe, because the rule begins to hold; check that the URL is on this host. A
URL that has no path is left alone: the rule would be for the whole site.

## References
- RFC 9309, section 2.2: a path pattern starts with `/`; section 2.3: one file for each host
"""

from collections.abc import Iterator

from robotsfix.access.paths import path_of
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix, Problem, Severity
from robotsfix.checks.wording import quote
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.lines import Line

SEVERITY = Severity.ERROR
FIX = Applicability.UNSAFE


def check(context: Context) -> Iterator[Problem]:
    for line in context.rule_lines:
        if is_url(line.value):
            path = path_of(line.value)
            yield Problem(
                line.value_span,
                f"{quote(line.value)} is a URL, not a path, so the rule matches nothing",
                None if path == "/" else fix(line, path),
                hint="write the path that is meant; a robots.txt speaks of its own host only",
            )


def fix(line: Line, path: str) -> Fix:
    return Fix(f"Write {quote(path)}", (Edit(*line.value_span, path),), Applicability.UNSAFE)


def is_url(value: str) -> bool:
    """Tell whether a rule's value starts with the scheme of a URL."""
    return value[:8].lower().startswith(("http://", "https://"))
