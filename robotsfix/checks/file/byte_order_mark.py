"""A byte order mark at the start of the file, or inside it.

## What it does
Finds the UTF-8 byte order mark (U+FEFF) at the start of the file and inside it, and what becomes of
it when it is read in another encoding (`\u00ef\u00bb\u00bf`).

## Why it matters
Editors put the mark there unseen. Some parsers, Python's own among them, take it for a part of the
first line; that is most often `User-agent: *`, and with it the whole group is lost. In front of a
later line it makes every parser ignore that line.

## Example
```robots.txt
<U+FEFF>User-agent: *
Disallow: /admin/
```
Use instead:
```robots.txt
User-agent: *
Disallow: /admin/
```

## Fix
Removes the mark: safe at the start and in comments. Removing it in front of a later line makes the
line count, and so is unsafe.

## References
- RFC 9309, section 2.2.2: crawlers need not understand byte order marks
"""

import re
from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix, Problem, Severity
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.lines import Span

SEVERITY = Severity.WARNING
FIX = Applicability.SAFE

MARK = re.compile("\ufeff+|\u00ef\u00bb\u00bf")


def check(context: Context) -> Iterator[Problem]:
    document = context.document
    at_start = len(document.byte_order_mark)
    if at_start and not MARK.match(document.text, at_start):
        yield Problem(
            Span(0, at_start),
            "the file starts with a byte order mark: some parsers then miss its first line",
            # What is left must not be the beginning of another mark.
            None
            if document.text.startswith("\udcef", at_start)
            else Fix("Remove the byte order mark", (Edit.delete(0, at_start),)),
        )
    if document.text.isascii():
        return
    for match in MARK.finditer(document.text):
        span = Span(*match.span())
        if span == (0, at_start):
            continue
        line = document.line_at(span.start)
        edits = (Edit.delete(*span),)
        if line and line.separator and span.start < line.comment_span.start:
            yield Problem(
                span,
                f"a byte order mark stands on line {line.number}, and crawlers misread the line",
                Fix("Remove the byte order mark", edits, Applicability.UNSAFE),
                severity=Severity.ERROR,
            )
        else:
            yield Problem(
                span,
                "a byte order mark stands inside the file",
                Fix("Remove the byte order mark", edits),
            )
