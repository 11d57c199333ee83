"""A sitemap's URL that is neither http nor https.

## What it does
Finds Sitemap lines whose URL has another scheme: `ftp`, `file`, or a slip such as `htps`.

## Why it matters
A sitemap has to come from a web server, by the same protocol as the pages that it lists. Search
engines cannot fetch it in another way, and ignore the line.

## Example
```robots.txt
User-agent: *
Disallow: /admin/

Sitemap: htps://example.org/sitemap.xml
```
Use instead:
```robots.txt
User-agent: *
Disallow: /admin/

Sitemap: https://example.org/sitemap.xml
```

## Fix
None: only you know where the sitemap can be had by http or https.

## References
- sitemaps.org, "Sitemap file location"
"""

from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.extensions.sitemap_not_absolute import scheme_of
from robotsfix.checks.finding import Problem, Severity
from robotsfix.checks.wording import quote
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Span
from robotsfix.syntax.spelling import closest

SEVERITY = Severity.WARNING

SCHEMES = ("https", "http")
"""The schemes with which search engines fetch sitemaps."""
LONGEST_SLIP = 10
"""How many letters a scheme may have to be a slip of these."""


def check(context: Context) -> Iterator[Problem]:
    for line in context.lines_of(Field.SITEMAP):
        scheme = scheme_of(line.value)
        if not scheme or scheme in SCHEMES:
            continue
        start = line.value_span.start
        meant = closest(scheme, SCHEMES) if len(scheme) <= LONGEST_SLIP else None
        yield Problem(
            Span(start, start + len(scheme)),
            f"search engines fetch sitemaps by http and https only, not by {quote(scheme)}",
            hint=f"write {quote(meant)}, which was probably meant"
            if meant
            else "name a URL of the sitemap that starts with `https://`",
        )
