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
Puts the colon in. Safe where the reference reading forgives its absence, unsafe otherwise.

## References
- RFC 9309, section 2.2: the grammar demands the colon
- google/robotstxt, robots.cc: a white space is accepted in its stead
"""

from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.fields import is_known
from robotsfix.checks.finding import Applicability, Fix, Problem, Severity
from robotsfix.checks.wording import quote
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line

SEVERITY = Severity.ERROR
FIX = Applicability.SAFE

TWO_WORD_NAMES = ("user agent", "crawl delay")


def check(context: Context) -> Iterator[Problem]:
    for field in Field:
        for line in context.lines_of(field):
            if field is Field.NONE and line.key and not line.separator:
                yield from forgiven_by_nobody(line)
            elif line.separator and not line.has_colon and is_known(line.key):
                yield forgiven_by_google(line)


def forgiven_by_google(line: Line) -> Problem:
    return Problem(
        line.body_span,
        f"the colon behind {quote(line.key)} is missing: Google's parser reads the line even so,"
        " others skip it",
        Fix("Put in the colon", (Edit(*line.separator_span, ": "),)),
    )


def forgiven_by_nobody(line: Line) -> Iterator[Problem]:
    words = line.key.replace("\t", " ")
    name = next((name for name in TWO_WORD_NAMES if words.lower().startswith(f"{name} ")), "")
    length = len(name) or words.find(" ")
    if length <= 0 or not (name or is_known(words[:length])):
        return
    behind = line.key_span.start + length
    value_start = line.key_span.end - len(line.key[length:].lstrip(" \t"))
    yield Problem(
        line.body_span,
        f"the colon behind {quote(words[:length])} is missing, and more than one word follows:"
        " all crawlers skip the line",
        Fix("Put in the colon", (Edit(behind, value_start, ": "),), Applicability.UNSAFE),
    )
