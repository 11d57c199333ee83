"""A `$` that was meant as the end of a path, but is not its last character.

## What it does
Finds Allow and Disallow lines where only punctuation follows a `$`, or where a `$` stands directly
behind the ending of a file name and more of the path follows. A `$` that is plainly a part of the
URL, as in `/$FILE/` or `/gifts-$25/`, is none of its business.

## Why it matters
`$` stands for the end of the URL only where it is the last character of the rule. Anywhere else it
is a character like any other: crawlers look for URLs with a dollar sign in that place, and the rule
is lost.

## Example
```robots.txt
User-agent: *
Disallow: /*.php$,
```
Use instead:
```robots.txt
User-agent: *
Disallow: /*.php$
```

## Fix
Removes the punctuation behind the `$`. Unsafe, because the rule begins to hold. Where more follows,
such as a star, there is no fix: it cannot be told whether the end was meant, or what follows.

## References
- RFC 9309, section 2.2.3: `$` designates the end of the match pattern
"""

import re
from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix, Problem, Severity
from robotsfix.checks.wording import quote
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.lines import Line

SEVERITY = Severity.WARNING
FIX = Applicability.UNSAFE

EXTENSION = re.compile(r"\.[A-Za-z0-9]{1,5}")
LONGEST_EXTENSION = 6
"""With its dot."""
MEANINGFUL = re.compile(r"[\w*?&=]")
"""What the owner may want to keep of the text behind a `$`."""
WORD = re.compile(r"\w")
NO_END = ("/", "(", "|", "^")
"""Characters behind which a path does not end: it is a part of its own, or a regular expression."""


def check(context: Context) -> Iterator[Problem]:
    if "$" not in context.document.text:
        return
    for line in context.rule_lines:
        value = line.value
        if "$" not in value[:-1] or not is_end_meant(value):
            continue
        yield Problem(
            line.value_span,
            f"the `$` in {quote(value)} is not at the end, where it would stand for the end of the"
            " URL: crawlers look for a dollar sign there",
            fix(line),
            hint="write `$` as the last character of the path, or leave it out",
        )


def is_end_meant(value: str) -> bool:
    """Tell whether the first `$` in a path was meant as its end, and is not a part of the URL."""
    before, _, behind = value.partition("$")
    # A space is the worse mistake; characters that nobody sees have a rule of their own.
    if " " in value or not (behind.isascii() and behind.isprintable()):
        return False
    if not WORD.search(behind):
        return bool(WORD.search(before)) and not before.endswith(NO_END)
    end = before[before.rfind(".") :] if "." in before[-LONGEST_EXTENSION:] else ""
    return bool(EXTENSION.fullmatch(end)) and not WORD.match(behind)


def fix(line: Line) -> Fix | None:
    before, _, behind = line.value.partition("$")
    if MEANINGFUL.search(behind):
        return None
    path = f"{before}$"
    return Fix(f"Write {quote(path)}", (Edit(*line.value_span, path),), Applicability.UNSAFE)
