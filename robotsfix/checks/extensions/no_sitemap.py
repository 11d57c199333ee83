"""No sitemap is named.

## What it does
Finds files without any Sitemap line. Files that keep Google and Bing out are left alone. This rule
is off by default; turn it on with `--extend-select RF605`.

## Why it matters
A sitemap tells search engines which pages there are, and a Sitemap line in the robots.txt lets all
of them find it, without an account at each. Small sites do well without one.

## Example
```robots.txt
User-agent: *
Disallow: /admin/
```
Use instead:
```robots.txt
User-agent: *
Disallow: /admin/

Sitemap: https://example.org/sitemap.xml
```

## Fix
None: the rule cannot know whether there is a sitemap, and where.

## References
- sitemaps.org, "Specifying the Sitemap location in your robots.txt file"
"""

from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Problem, Severity
from robotsfix.checks.lines.bare_url import is_bare_url
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Span

SEVERITY = Severity.INFO

SEARCH_ENGINES = ("Googlebot", "bingbot")
"""Whose crawlers read sitemaps; where they may fetch nothing, a sitemap is of no use."""


def check(context: Context) -> Iterator[Problem]:
    if any(line.value for line in context.lines_of(Field.SITEMAP)) or is_named_alone(context):
        return
    if all(context.policy.rule_set(token).blocks_everything for token in SEARCH_ENGINES):
        return
    lines = context.document.lines
    # The end is where one would write it.
    yield Problem(
        lines[-1].body_span if lines else Span(0, 0),
        "no line names a sitemap: search engines have to find the pages by themselves",
        hint="add a line such as `Sitemap: https://example.org/sitemap.xml`",
    )


def is_named_alone(context: Context) -> bool:
    """Tell whether the URL of a sitemap stands on a line without its field."""
    return any(
        is_bare_url(line) and "sitemap" in line.value.lower()
        for line in context.lines_of(Field.OTHER)
    )
