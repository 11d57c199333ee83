"""A byte order mark at the start of the file, or inside it.

## What it does
Finds the UTF-8 byte order mark (U+FEFF) at the start of the file and inside it, and what becomes of
it when it is read in another encoding (`\u00ef\u00bb\u00bf`).

## Why it matters
Editors put the mark there unseen. Some parsers, Python's own among them, take it for a part of the
first line; that is most often `User-agent: *`, and with it the whole group is lost. In front of a
later line, or read in another encoding, it makes every parser ignore the line. Beside a comment, on
a blank line, and at the start of a file that blocks nothing, it does no harm.

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
Removes the mark: safe at the start and in comments. Where it makes the line count again, it is
unsafe.

## References
- RFC 9309, section 2.2.2: crawlers need not understand byte order marks
"""

import re
from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix, Problem, Severity
from robotsfix.checks.wording import quote
from robotsfix.syntax.document import Document
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line, Span

SEVERITY = Severity.WARNING
FIX = Applicability.SAFE

MISREAD = "\u00ef\u00bb\u00bf"
"""What a mark looks like that was read as Latin-1 and written as UTF-8."""
MARK = re.compile(f"\ufeff+|{MISREAD}")


def check(context: Context) -> Iterator[Problem]:
    document = context.document
    at_start = len(document.byte_order_mark)
    if at_start and not MARK.match(document.text, at_start):
        harms = bool(document.lines) and matters(context, document.lines[0])
        consequence = ": some parsers then miss its first line" if harms else ""
        yield Problem(
            Span(0, at_start),
            f"the file starts with a byte order mark{consequence}",
            # What is left must not be the beginning of another mark.
            None
            if document.text.startswith("\udcef", at_start)
            else Fix("Remove the byte order mark", (Edit.delete(0, at_start),)),
            severity=None if harms else Severity.INFO,
        )
    # Nearly all texts have none, which is told many times faster than by a search for both.
    if document.text.find("\ufeff", at_start) < 0 and MISREAD not in document.text:
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
                f"{described(document, match)}, and crawlers misread {which(span)} line",
                Fix("Remove the byte order mark", edits, Applicability.UNSAFE),
                severity=Severity.ERROR,
            )
        else:
            yield Problem(
                span,
                described(document, match),
                Fix("Remove the byte order mark", edits),
                severity=Severity.INFO,
            )


def matters(context: Context, line: Line) -> bool:
    """Tell whether something is lost with a line: it says something, and the file blocks paths."""
    if line.field is Field.USER_AGENT:
        return any(rule.value for rule in context.lines_of(Field.DISALLOW))
    return bool(line.key or line.separator)


def which(span: Span) -> str:
    return "the" if span.start else "its first"


def described(document: Document, mark: re.Match[str]) -> str:
    """Say which mark stands where."""
    """Say which mark stands where."""
    what = "a byte order mark"
    if mark[0] == MISREAD:
        what = f"{what} in another encoding ({quote(MISREAD)})"
    elif mark.start() == 0:
        what = "more than one byte order mark"
    if mark.start() == 0:
        return f"the file starts with {what}"
    return f"{what} stands on line {document.position(mark.start()).line}"
