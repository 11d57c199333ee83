"""A last line without a line ending.

## What it does
Finds a file whose last line has no line ending. Off by default: crawlers do not mind.

## Why it matters
What is added at the end of such a file, by hand or by a script, lands on the last line: out of
`Disallow: /admin/` and `Sitemap: ...` comes one line that says something else.

## Example
```robots.txt
User-agent: *
Disallow: /admin/<no newline>
```
Use instead:
```robots.txt
User-agent: *
Disallow: /admin/
```

## Fix
Adds the line ending that the file uses most.

## References
- RFC 9309, section 2.2: every line of the grammar ends in one
"""

from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix, Problem, Severity
from robotsfix.syntax.edits import Edit

SEVERITY = Severity.INFO
FIX = Applicability.SAFE


def check(context: Context) -> Iterator[Problem]:
    document = context.document
    # One octet more would ruin a file whose characters have two, as in UTF-16.
    if not document.lines or document.lines[-1].ending or "\0" in document.text:
        return
    last = document.lines[-1]
    yield Problem(
        last.body_span,
        "the last line has no line ending: what is added to the file lands on that line",
        Fix("Add a line ending", (Edit.insert(last.end, document.newline),)),
    )
