"""A path that does not start with a slash.

## What it does
Finds Allow and Disallow lines whose path starts with neither `/` nor `*`.

## Why it matters
Every path of a URL starts with `/`, so a pattern without it matches nothing. The rule looks as if
it held, and does not. A few parsers put the slash there themselves.

## Example
```robots.txt
User-agent: *
Disallow: admin/
```
Use instead:
```robots.txt
User-agent: *
Disallow: /admin/
```

## Fix
Puts `/` in front. Unsafe, because the rule begins to hold.

## References
- RFC 9309, section 2.2: a path pattern starts with `/`
"""

from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix, Problem, Severity
from robotsfix.checks.paths.url_in_path import is_url
from robotsfix.checks.wording import quote
from robotsfix.syntax.edits import Edit

SEVERITY = Severity.ERROR
FIX = Applicability.UNSAFE


def check(context: Context) -> Iterator[Problem]:
    for line in context.rule_lines:
        value = line.value
        if value and value[0] not in "/*" and not is_url(value):
            yield Problem(
                line.value_span,
                f"{quote(value)} does not start with a slash, so the rule matches no URL",
                Fix(
                    "Put `/` in front",
                    (Edit.insert(line.value_span.start, "/"),),
                    Applicability.UNSAFE,
                ),
            )
