"""A field name that is misspelled.

## What it does
Finds near misses of known field names: `Dissallow`, `User agent`, `Sitemaps`, `Alow`. Lines that
are commented out with `//`, `/*`, `;` or `--` are found as well, but do no harm.

## Why it matters
Google's parser forgives a few of them: names that merely start like the right one, and a short list
of typos. Scrapy's forgives most of that list, Python's none. So the line holds for some crawlers
and not for the rest; the message says which.

## Example
```robots.txt
User-agent: *
Disalow: /admin/
```
Use instead:
```robots.txt
User-agent: *
Disallow: /admin/
```

## Fix
Writes the name as it should be. Safe where the reference reading takes the misspelled name for the
same field, unsafe where the line begins to count. In front of a line that is commented out, writes
`#`, the only sign that starts a comment.

## References
- RFC 9309, section 2.2: the field names
- google/robotstxt, robots.cc: the typos that it accepts
"""

import re
from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.fields import EXTENSIONS, STANDARD, is_known, unknown_lines
from robotsfix.checks.finding import Applicability, Fix, Problem, Severity
from robotsfix.checks.lines.missing_colon import (
    is_read_by_scrapy,
    is_rule_without_colon,
    is_sitemap_without_colon,
)
from robotsfix.checks.wording import quote
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.fields import CANONICAL_NAMES, Field
from robotsfix.syntax.lines import Line
from robotsfix.syntax.remembering import remembered
from robotsfix.syntax.spelling import closest

SEVERITY = Severity.ERROR
FIX = Applicability.SAFE

WORDS = re.compile("[A-Za-z_ -]+")
COMMENT = re.compile(r"//+|/\*+|;+|--+")
"""What starts a comment elsewhere."""


def check(context: Context) -> Iterator[Problem]:
    for field, name in CANONICAL_NAMES.items():
        lines = context.lines_of(field)
        odd = {key for key in {line.key for line in lines} if key.lower() != name.lower()}
        for line in [line for line in lines if line.key in odd] if odd else ():
            if is_sitemap_without_colon(line) or is_rule_without_colon(line):
                continue
            if context.is_told("RF109", line):
                continue
            if line.has_colon or is_known(line.key):
                yield tolerated(line, name)
    for line in unknown_lines(context.lines_of(Field.OTHER)):
        name = meant(line)
        if name:
            mark = COMMENT.match(line.key)
            yield commented_out(line, mark[0]) if mark else ignored(line, name)


def meant(line: Line) -> str:
    """Give the field whose name a line nearly has; empty if there is none, or it has that name."""
    return near_miss(line.key.lower()) if line.has_colon and line.key.isascii() else ""


@remembered(1024)
def near_miss(name: str) -> str:
    near = None if is_known(name) else closest(name, [*STANDARD, *EXTENSIONS])
    return STANDARD.get(near) or EXTENSIONS[near] if near else ""


def tolerated(line: Line, name: str) -> Problem:
    if is_read_by_scrapy(line.key):
        consequence = f"Google's parser and Scrapy's take it for {name}, Python's and others"
    else:
        consequence = f"Google's parser takes it for {name}, Scrapy's, Python's and others"
    fix = Fix(f"Write {name}", (Edit(*line.key_span, name),))
    return Problem(
        line.key_span,
        f"{quote(line.key)} is misspelled: {consequence} ignore the line",
        fix if WORDS.fullmatch(line.key) else None,
    )


def ignored(line: Line, name: str) -> Problem:
    if is_read_by_scrapy(line.key):
        consequence = "crawlers that know the field, those of Scrapy aside, ignore the line"
    elif name.lower() in STANDARD:
        consequence = "crawlers ignore the line"
    else:
        consequence = "the crawlers that know the field ignore the line"
    return Problem(
        line.key_span,
        f"{quote(line.key)} is not a field, {name} was probably meant: {consequence}",
        Fix(f"Write {name}", (Edit(*line.key_span, name),), Applicability.UNSAFE),
    )


def commented_out(line: Line, mark: str) -> Problem:
    """Report a line that nobody reads, as its writer wanted it, though not for that reason."""
    start = line.key_span.start
    # A comment that ends further down may hold lines that are read.
    goes_on = mark.startswith("/*") and "*/" not in line.text
    return Problem(
        line.key_span,
        f"{quote(mark)} starts no comment in a robots.txt: crawlers skip the line all the same, as"
        f" they know no field {quote(line.key)}",
        None if goes_on else Fix("Write `#`", (Edit(start, start + len(mark), "#"),)),
        hint="put `#` in front of each line of the comment",
        severity=Severity.INFO,
    )
