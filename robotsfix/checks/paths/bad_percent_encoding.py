"""A percent sign that starts no percent-escape.

## What it does
Finds Allow and Disallow lines with a `%` that two hexadecimal digits do not follow, such as `%zz`.
The beginning of an escape at the end of a path or before a star is no mistake: `/*%2` is for every
URL that holds such an escape. Nor are the placeholders of templates that appear in broken URLs,
such as `%id%`, `%s` or `%(id`.

## Why it matters
A percent sign that belongs to a name is `%25` in a URL, and an escape has two digits. Google's
parser compares the rule as it stands, and does not match it with a URL that is written as it should
be; Python's parser does.

## Example
```robots.txt
User-agent: *
Disallow: /save-20%-now/
```
Use instead:
```robots.txt
User-agent: *
Disallow: /save-20%25-now/
```

## Fix
None: whether a percent sign or an escape is meant, only you know.

## References
- RFC 3986, section 2.1: a percent-escape is `%` and two hexadecimal digits
- RFC 9309, section 2.2.2
"""

import re
from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Problem, Severity
from robotsfix.checks.wording import quote
from robotsfix.syntax.lines import Span

SEVERITY = Severity.WARNING

NO_ESCAPE = re.compile(
    r"%[A-Za-z_]+%()|%[%({<]()|%[sd](?![A-Za-z0-9])()"  # a placeholder
    r"|%[0-9A-Fa-f]{2}()"  # an escape
    r"|%[0-9A-Fa-f]?(?:\*|\Z)()"  # the beginning of one, with anything behind it
    r"|%.{0,2}"
)
"""What a percent sign can start; only what is wrong leaves all groups out."""


def check(context: Context) -> Iterator[Problem]:
    if "%" not in context.document.text:
        return
    for line in context.rule_lines:
        if "%" not in line.value or line.value[0] not in "/*":
            continue
        wrong = next(
            (found for found in NO_ESCAPE.finditer(line.value) if not found.lastindex), None
        )
        if wrong:
            start = line.value_span.start
            yield Problem(
                Span(start + wrong.start(), start + wrong.end()),
                f"{quote(wrong[0])} in {quote(line.value)} is not a percent-escape: a percent"
                " sign is `%25` in a URL, which Google's parser does not match with this",
                hint="write `%25` for a percent sign, or the two hexadecimal digits of the escape",
            )
