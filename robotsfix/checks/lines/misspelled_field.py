"""A field name that is misspelled.

## What it does
Finds near misses of known field names: `Dissallow`, `User agent`, `Sitemaps`, `Alow`.

## Why it matters
Google's parser forgives a few of them: names that merely start like the right one, and a short list
of typos. Other parsers forgive none, or others. So the line holds for some crawlers and not for
the rest; the message says which.

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
same field, unsafe where the line begins to count.

## References
- RFC 9309, section 2.2: the field names
- google/robotstxt, robots.cc: the typos that it accepts
"""

import re
from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.fields import EXTENSIONS, STANDARD, is_known
from robotsfix.checks.finding import Applicability, Fix, Problem, Severity
from robotsfix.checks.lines.missing_colon import is_sitemap_without_colon
from robotsfix.checks.wording import quote
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.fields import CANONICAL_NAMES, Field
from robotsfix.syntax.lines import Line
from robotsfix.syntax.spelling import closest

SEVERITY = Severity.ERROR
FIX = Applicability.SAFE

WORDS = re.compile("[A-Za-z_ -]+")


def check(context: Context) -> Iterator[Problem]:
    for field, name in CANONICAL_NAMES.items():
        for line in context.lines_of(field):
            if line.key.lower() == name.lower() or is_sitemap_without_colon(line):
                continue
            if context.is_told("RF109", line):
                continue
            if line.has_colon or is_known(line.key):
                yield tolerated(line, name)
    for line in context.lines_of(Field.OTHER):
        if line.has_colon and not is_known(line.key) and line.key.isascii():
            meant = closest(line.key.lower(), [*STANDARD, *EXTENSIONS])
            if meant:
                yield ignored(line, STANDARD.get(meant) or EXTENSIONS[meant])


def tolerated(line: Line, name: str) -> Problem:
    fix = Fix(f"Write {name}", (Edit(*line.key_span, name),))
    return Problem(
        line.key_span,
        f"{quote(line.key)} is misspelled: Google's parser takes it for {name},"
        " others ignore the line",
        fix if WORDS.fullmatch(line.key) else None,
    )


def ignored(line: Line, name: str) -> Problem:
    known_to = "crawlers" if name.lower() in STANDARD else "the crawlers that know the field"
    return Problem(
        line.key_span,
        f"{quote(line.key)} is not a field, {name} was probably meant: {known_to} ignore the line",
        Fix(f"Write {name}", (Edit(*line.key_span, name),), Applicability.UNSAFE),
    )
