"""A Sitemap line without a URL.

## What it does
Finds Sitemap lines with nothing behind the colon.

## Why it matters
Search engines find no sitemap there. Most often a plugin or a template wrote the line and had no
URL to put in, so the sitemap that you count on is not announced.

## Example
```robots.txt
User-agent: *
Disallow: /admin/

Sitemap: https://example.org/sitemap.xml
Sitemap:
```
Use instead:
```robots.txt
User-agent: *
Disallow: /admin/

Sitemap: https://example.org/sitemap.xml
```

## Fix
Removes the line, but keeps a comment that stands on it. The line stays where its URL seems to have
slipped to the next line, and where a comment directly above it would then speak of something else.

## References
- sitemaps.org, "Specifying the Sitemap location in your robots.txt file"
"""

from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix, Problem, Severity
from robotsfix.checks.lines.bare_url import is_bare_url
from robotsfix.checks.suppression import is_addressed
from robotsfix.syntax.document import Document
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line

SEVERITY = Severity.WARNING
FIX = Applicability.SAFE


def check(context: Context) -> Iterator[Problem]:
    for line in context.lines_of(Field.SITEMAP):
        if not line.value:
            yield Problem(
                line.body_span,
                "the Sitemap line names no URL: search engines find no sitemap there",
                Fix("Remove the line", (removal(line),))
                if can_go(context.document, line) and not is_continued(context.document, line)
                else None,
                hint="write the sitemap's URL behind the colon, or remove the line",
            )


def removal(line: Line) -> Edit:
    """Give the edit that removes a line but for its comment."""
    return Edit.delete(line.start, line.comment_span.start if line.comment else line.next_start)


def is_continued(document: Document, line: Line) -> bool:
    """Tell whether what stands on the next line looks like the missing URL."""
    below = document.lines[line.index + 1] if line.index + 1 < len(document.lines) else None
    if below is None:
        return False
    return is_bare_url(below) or (below.field is Field.NONE and "." in below.key)


def can_go(document: Document, line: Line) -> bool:
    """Tell whether a line can be removed so that no comment comes to speak of something else."""
    above = document.lines[line.index - 1] if line.index else None
    below = document.lines[line.index + 1] if line.index + 1 < len(document.lines) else None
    if is_addressed(line) or (above and is_addressed(above)):
        return False
    return not (above and above.is_comment and below and not below.is_blank)
