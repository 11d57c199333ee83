"""A field that no crawler is known to read.

## What it does
Finds lines whose field is neither one of RFC 9309, nor an extension that somebody knows, nor a near
miss of these.

## Why it matters
Such a line has no effect. It does no harm either, and may be meant for a tool of your own; but if
you rely on it, no crawler knows.

## Example
```robots.txt
User-agent: *
Disallow: /admin/
Owner: web team
```
Use instead:
```robots.txt
User-agent: *
Disallow: /admin/
# Owner: web team
```

## Fix
None: the line may mean something to somebody. Put `#` in front of a remark.

## References
- RFC 9309, section 2.2.4: other records
"""

from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.fields import unknown_lines
from robotsfix.checks.file.byte_order_mark import MARK
from robotsfix.checks.finding import Problem, Severity
from robotsfix.checks.lines.bare_url import is_bare_url
from robotsfix.checks.lines.misspelled_field import near_miss
from robotsfix.checks.lines.syntax_error import is_told
from robotsfix.checks.wording import quote
from robotsfix.syntax.fields import Field

SEVERITY = Severity.INFO


def check(context: Context) -> Iterator[Problem]:
    for line in unknown_lines(context.lines_of(Field.OTHER)):
        if not line.has_colon or is_bare_url(line) or MARK.search(line.key):
            continue
        if not near_miss(line.key.lower()) and not is_told(context, line):
            yield Problem(
                line.key_span,
                f"no crawler is known to read the field {quote(line.key)}",
                hint="put `#` in front of the line if it is a remark",
            )
