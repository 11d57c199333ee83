"""The same sitemap twice.

## What it does
Finds Sitemap lines with a URL that an earlier Sitemap line names already. Such lines are about the
whole site, so it does not matter in which groups they stand.

## Why it matters
The second line adds nothing. Often two plugins write the same file, or a Sitemap line was put into
each group; whoever changes one of them has to find the others.

## Example
```robots.txt
Sitemap: https://example.org/sitemap.xml

User-agent: *
Disallow: /admin/
Sitemap: https://example.org/sitemap.xml
```
Use instead:
```robots.txt
Sitemap: https://example.org/sitemap.xml

User-agent: *
Disallow: /admin/
```

## Fix
Removes the later line, but keeps a comment that stands on it. The line stays where a comment
directly above it would then speak of something else.

## References
- RFC 9309, section 2.2.4: a Sitemap line is no part of a group
- sitemaps.org, "Specifying the Sitemap location in your robots.txt file"
"""

from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.extensions.empty_sitemap import can_go, removal
from robotsfix.checks.finding import Applicability, Fix, Problem, Related, Severity
from robotsfix.checks.lines.missing_colon import is_sitemap_without_colon
from robotsfix.checks.wording import quote
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line

SEVERITY = Severity.INFO
FIX = Applicability.SAFE


def check(context: Context) -> Iterator[Problem]:
    first: dict[str, Line] = {}
    for line in context.lines_of(Field.SITEMAP):
        if not line.value or is_sitemap_without_colon(line):
            continue
        same = first.setdefault(line.value, line)
        if same is not line:
            yield Problem(
                line.body_span,
                f"the sitemap {quote(line.value)} stands on line {same.number} already",
                Fix("Remove the second one", (removal(line),))
                if can_go(context.document, line)
                else None,
                related=(Related(same.body_span, "the same sitemap"),),
                hint="remove it, together with the comment above it",
            )
