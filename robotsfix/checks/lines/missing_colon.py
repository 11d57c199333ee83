"""A line without the colon between field and value.

## What it does
Finds `Disallow /x`, where `Disallow: /x` was meant.

## Why it matters
Google's parser, and others that copy it, forgive the missing colon where exactly two words stand on
the line. Python's own parser, Yandex and many more skip the line: the rule holds for some crawlers
only. Where more words follow, it holds for none.

## Example
```robots.txt
User-agent: *
Disallow /admin/
```
Use instead:
```robots.txt
User-agent: *
Disallow: /admin/
```

## Fix
Puts the colon in. Safe where the reference reading forgives its absence, unsafe otherwise. Where
several paths follow, there is no fix: each needs a line of its own.

## References
- RFC 9309, section 2.2: the grammar demands the colon
- google/robotstxt, robots.cc: a white space is accepted in its stead
"""

import re
from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.fields import is_known
from robotsfix.checks.finding import Applicability, Fix, Problem, Severity
from robotsfix.checks.wording import quote
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.fields import CANONICAL_NAMES, Field
from robotsfix.syntax.lines import Line

SEVERITY = Severity.ERROR
FIX = Applicability.SAFE

NAMES = re.compile(r"(user[ -]?agent|crawl[ -]delay|[a-z-]+)[ \t]+(?=[^ \t])", re.IGNORECASE)
"""The first word of a line, or the first two where people write them for one name."""
SITEMAP_URL = re.compile(r"(sitemaps?|site-map)[ \t]+https?\Z", re.IGNORECASE)
"""What stands before the first colon in `Sitemap https://...`."""


def check(context: Context) -> Iterator[Problem]:
    for line in context.lines_of(Field.NONE):
        name = name_before_words(line)
        if name:
            yield forgiven_by_nobody(line, name)
    for field in (*CANONICAL_NAMES, Field.OTHER):
        for line in context.lines_of(field):
            if line.separator and not line.has_colon and is_known(line.key):
                yield forgiven(line)
            elif field is Field.SITEMAP and is_sitemap_without_colon(line):
                yield sitemap(line)


def forgiven(line: Line) -> Problem:
    if line.field is Field.OTHER:
        consequence = "crawlers that know the field may skip the line"
    else:
        consequence = "Google's parser reads the line even so, others skip it"
    return Problem(
        line.body_span,
        f"the colon behind {quote(line.key)} is missing: {consequence}",
        Fix("Put in the colon", (Edit(*line.separator_span, ": "),)),
    )


def sitemap(line: Line) -> Problem:
    name, gap = line.key.split()[0], line.key.rindex("h")
    start = line.key_span.start
    return Problem(
        line.body_span,
        f"the colon behind {quote(name)} is missing: crawlers read the URL wrong, or skip the line",
        Fix("Put in the colon", (Edit(start + len(name), start + gap, ": "),)),
    )


def forgiven_by_nobody(line: Line, name: str) -> Problem:
    values = line.key[len(name) :].split()
    start = line.key_span.start + len(name)
    fix = Fix(
        "Put in the colon",
        (Edit(start, line.key_span.end - len(line.key[len(name) :].lstrip(" \t")), ": "),),
        Applicability.UNSAFE,
    )
    return Problem(
        line.body_span,
        f"the colon behind {quote(name)} is missing, and more than one word follows:"
        " all crawlers skip the line",
        # Several paths need several lines; which ones are meant, only the owner knows.
        fix if len(values) == 1 or is_other(name) else None,
        hint="write a line with a colon for each value",
    )


def name_before_words(line: Line) -> str:
    """Give the field name with which a line starts that has no colon; empty if there is none."""
    match = NAMES.match(line.key) if not line.separator else None
    return match[1] if match and is_known(match[1].lower().replace("crawl d", "crawl-d")) else ""


def is_sitemap_without_colon(line: Line) -> bool:
    """Tell whether the colon of a sitemap's URL was taken for the separator."""
    return bool(SITEMAP_URL.match(line.key)) and line.value.startswith("//")


def is_other(name: str) -> bool:
    """Tell whether a field may well have a value of several words."""
    return name.lower() not in ("allow", "disallow", "sitemap")
