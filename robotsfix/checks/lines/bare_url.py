"""A URL on a line of its own.

## What it does
Finds lines that hold nothing but a URL.

## Why it matters
A parser takes `https` for the name of a field, and ignores the line. Most often the URL is that of
a sitemap whose `Sitemap:` was forgotten; crawlers then do not find the sitemap.

## Example
```robots.txt
User-agent: *
Disallow: /admin/

https://example.org/sitemap.xml
```
Use instead:
```robots.txt
User-agent: *
Disallow: /admin/

Sitemap: https://example.org/sitemap.xml
```

## Fix
Puts `Sitemap: ` in front of a URL that looks like a sitemap's. Access does not change. Other URLs
are left alone.

## References
- RFC 9309, section 2.2.4; sitemaps.org, "Specifying the Sitemap location in your robots.txt file"
"""

from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix, Problem, Severity
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line

SEVERITY = Severity.ERROR
FIX = Applicability.SAFE

SCHEMES = frozenset({"http", "https"})


def check(context: Context) -> Iterator[Problem]:
    for line in context.lines_of(Field.OTHER):
        if not is_bare_url(line):
            continue
        if "sitemap" in line.value.lower():
            yield Problem(
                line.body_span,
                "a sitemap's URL stands alone, without `Sitemap:`, and crawlers do not find it",
                Fix("Put `Sitemap:` in front", (Edit.insert(line.key_span.start, "Sitemap: "),)),
            )
        else:
            yield Problem(
                line.body_span,
                "a URL stands alone on the line, and crawlers skip it",
                hint="write the field that it belongs to in front, or `#` if it is a remark",
            )


def is_bare_url(line: Line) -> bool:
    """Tell whether a line holds a URL and nothing else."""
    return line.key.lower() in SCHEMES and line.value.startswith("//")
