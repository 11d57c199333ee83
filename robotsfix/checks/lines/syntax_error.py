"""A line that is neither `field: value`, nor a comment, nor blank.

## What it does
Finds lines that no parser understands.

## Why it matters
Crawlers skip such a line and read on. If it was meant as a rule, it does not hold; if it was meant
as a remark, it lacks its `#`.

## Example
```robots.txt
Please do not crawl the shop
User-agent: *
Disallow: /shop/
```
Use instead:
```robots.txt
# Please do not crawl the shop
User-agent: *
Disallow: /shop/
```

## Fix
None: write it as `field: value`, or put `#` in front of it.

## References
- RFC 9309, section 2.2 (the grammar) and section 2.3.1.5 (lines with errors)
"""

from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.fields import is_known
from robotsfix.checks.file import server_error_output
from robotsfix.checks.file.byte_order_mark import MARK
from robotsfix.checks.finding import Problem, Severity
from robotsfix.checks.lines.missing_colon import name_before_words
from robotsfix.checks.wording import quote
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line

SEVERITY = Severity.ERROR
SAY_MORE = ("RF104", "RF109", "RF111", "RF112")
"""Rules that say why a line is not understood."""
URL_SCHEMES = frozenset({"http", "https"})


def check(context: Context) -> Iterator[Problem]:
    for line in context.lines_of(Field.NONE):
        # Nearly all others are blank, or remarks.
        if not (line.key or line.separator) or is_told(context, line):
            continue
        if line.key and not name_before_words(line) and not MARK.fullmatch(line.key):
            yield problem(line, f"{quote(line.key)} is neither `field: value` nor a comment")
        elif line.separator:
            yield problem(
                line, f"no field name stands before the colon of {quote(line.text.strip())}"
            )
    for line in context.lines_of(Field.OTHER):
        if line.separator == ":" or is_known(line.key) or line.key.lower() in URL_SCHEMES:
            continue
        if not is_told(context, line):
            text = f"{line.key}{line.separator}{line.value}"
            yield problem(line, f"{quote(text)} is neither `field: value` nor a comment")


def is_told(context: Context, line: Line) -> bool:
    """Tell whether another rule has said why a line is not understood."""
    if any(context.is_told(code, line) for code in SAY_MORE):
        return True
    # Of output of a server that goes over many lines, only the first one is marked.
    return bool(context.found.get("RF111") and server_error_output.kind_of(line))


def problem(line: Line, message: str) -> Problem:
    return Problem(
        line.body_span,
        f"{message}: crawlers skip the line",
        hint="write it as `field: value`, or put `#` in front of it",
    )
