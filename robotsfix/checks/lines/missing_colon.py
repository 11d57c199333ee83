"""A line without the colon between field and value.

## What it does
Finds `Disallow /x`, where `Disallow: /x` was meant, also where a colon follows in the value.

## Why it matters
Google's parser, and others that copy it, forgive the missing colon where exactly two words stand on
the line; Scrapy's forgives it always. Python's own parser, Yandex and many more skip the line: the
rule holds for some crawlers only. A colon in the value is taken for the one that is missing, and
the beginning of the value is lost.

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
from collections.abc import Iterator, Sequence

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
SITEMAP_URL = re.compile(r"(site-?map\w*)[^\w:]+(?=https?\Z)", re.IGNORECASE | re.ASCII)
"""What stands before the first colon in `Sitemap https://...`."""
RULE = re.compile(r"((?:dis)?allow)[ \t]+(?=[/*])", re.IGNORECASE)
"""What stands before the first colon in `Disallow /a:b`."""

READ_BY_SCRAPY = frozenset(
    {"user-agent", "useragent", "user agent", "allow", "disallow", "dissallow", "dissalow"}
    | {"disalow", "diasllow", "disallaw", "sitemap", "sitemaps", "site-map", "crawl-delay"}
    | {"crawl delay", "request-rate", "request rate", "visit-time", "visit time", "host"}
)
"""Field names, in lower case, that Scrapy's parser takes for the field, with a colon or without.

Source: https://github.com/scrapy/protego, 0.7.0.
"""


def check(context: Context) -> Iterator[Problem]:
    for line in [line for line in context.lines_of(Field.NONE) if line.key]:
        name = name_before_words(line)
        if name:
            yield forgiven_by_nobody(line, name)
    for field in (*CANONICAL_NAMES, Field.OTHER):
        for line in with_odd_field(context.lines_of(field)):
            if line.separator and not line.has_colon and is_known(line.key):
                yield forgiven(line)
            elif field is Field.SITEMAP and is_sitemap_without_colon(line):
                yield sitemap(line)
            elif is_rule_without_colon(line):
                yield rule(line)


def with_odd_field(lines: Sequence[Line]) -> list[Line]:
    """Give the lines between whose field and value a colon may be missing; most are alike."""
    odd = {
        (key, separator)
        for key, separator in {(line.key, line.separator) for line in lines}
        if separator != ":" or SITEMAP_URL.match(key) or RULE.match(key)
    }
    return [line for line in lines if (line.key, line.separator) in odd] if odd else []


def forgiven(line: Line) -> Problem:
    if line.field is not Field.OTHER:
        consequence = (
            "Google's parser and Scrapy's read the line even so, Python's and others skip it"
        )
    elif is_read_by_scrapy(line.key):
        consequence = "Scrapy's parser reads the line even so, others that know it may skip it"
    else:
        consequence = "crawlers that know the field may skip the line"
    return Problem(
        line.body_span,
        f"the colon behind {quote(line.key)} is missing: {consequence}",
        Fix("Put in the colon", (Edit(*line.separator_span, ": "),)),
    )


def sitemap(line: Line) -> Problem:
    name, edit = colon_behind(line, SITEMAP_URL)
    finds = "Scrapy's parser finds the URL even so, " if is_read_by_scrapy(name) else ""
    return Problem(
        line.body_span,
        f"the colon behind {quote(name)} is missing: {finds}Google's parser takes"
        f" {quote(line.value)} for the URL, and Python's skips the line",
        Fix("Put in the colon", (edit,)),
    )


def rule(line: Line) -> Problem:
    name, edit = colon_behind(line, RULE)
    read = quote(line.value) if line.value else "nothing"
    return Problem(
        line.body_span,
        f"the colon behind {quote(name)} is missing, and another one follows: Google's parser takes"
        f" {read} for the path, and Python's skips the line",
        Fix("Put in the colon", (edit,), Applicability.UNSAFE),
    )


def colon_behind(line: Line, pattern: re.Pattern[str]) -> tuple[str, Edit]:
    """Give the field name with which a line starts, and the edit that puts a colon there."""
    match = pattern.match(line.key)
    name, behind = (match[1], match.end()) if match else (line.key, len(line.key))
    start = line.key_span.start
    return name, Edit(start + len(name), start + behind, ": ")


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
        f"the colon behind {quote(name)} is missing: where more than two words stand on the line,"
        " Google's parser skips it, and so do Python's and others",
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
    return line.value.startswith("//") and bool(SITEMAP_URL.match(line.key))


def is_rule_without_colon(line: Line) -> bool:
    """Tell whether a colon inside the path was taken for the separator."""
    return line.has_colon and bool(RULE.match(line.key))


def is_read_by_scrapy(name: str) -> bool:
    """Tell whether Scrapy's parser takes a field name for the field that is meant."""
    return name.lower() in READ_BY_SCRAPY


def is_other(name: str) -> bool:
    """Tell whether a field may well have a value of several words."""
    return name.lower() not in ("allow", "disallow", "sitemap")
