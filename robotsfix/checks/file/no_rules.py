"""A file in which nothing governs anything.

## What it does
Finds files that are empty, have nothing but comments, or have no line that any crawler knows. A
file with nothing but sitemaps is left alone, and so is one that allows everything in words.

## Why it matters
Every crawler may fetch everything. That may well be meant; but the file does not say so, and looks
like one that somebody forgot to fill, or whose upload failed.

## Example
```robots.txt
# User-agent: *
# Disallow: /
```
Use instead:
```robots.txt
User-agent: *
Disallow:
```

## Fix
None: only you know what is meant. `robotsfix fix --template recommended` writes a policy into an
empty file.

## References
- RFC 9309, section 2.2.2: where no rule matches, everything is allowed
"""

from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.file.server_error_output import check as find_server_error_output
from robotsfix.checks.file.server_error_output import has_records
from robotsfix.checks.finding import Problem, Severity
from robotsfix.syntax.lines import Span

SEVERITY = Severity.INFO


def check(context: Context) -> Iterator[Problem]:
    # What a server wrote in place of rules is reported as that.
    if context.answer and not context.answer.has_rules:
        # There is no file, which rules of their own report.
        return
    if has_records(context) or any(find_server_error_output(context)):
        return
    lines = context.document.lines
    if all(line.is_blank for line in lines):
        what = "the file is empty"
    elif all(line.is_blank or line.is_comment for line in lines):
        what = "the file has nothing but comments"
    else:
        what = "no line of the file is one that crawlers know"
    yield Problem(
        Span(0, 0),
        f"{what}: every crawler may fetch everything",
        hint="write `User-agent: *` and an empty `Disallow:` if that is meant",
    )
