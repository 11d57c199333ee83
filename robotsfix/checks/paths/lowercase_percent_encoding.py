"""A percent-escape in lower case.

## What it does
Finds Allow and Disallow lines with escapes such as `%c3`.

## Why it matters
`%c3` and `%C3` mean the same, and Google's parser takes them for the same. A parser that compares
the text as it stands does not, and software writes escapes in URLs in upper case.

## Example
```robots.txt
User-agent: *
Disallow: /caf%c3%a9/
```
Use instead:
```robots.txt
User-agent: *
Disallow: /caf%C3%A9/
```

## Fix
Writes the escapes in upper case. No decision of the reference reading changes.

## References
- RFC 3986, section 2.1: upper case should be used in percent-escapes
"""

from collections.abc import Iterator

from robotsfix.access.paths import upper_escapes
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Problem, Severity
from robotsfix.checks.paths.rewriting import encoded
from robotsfix.checks.wording import quote

SEVERITY = Severity.INFO
FIX = Applicability.SAFE


def check(context: Context) -> Iterator[Problem]:
    if "%" not in context.document.text:
        return
    for line in context.rule_lines:
        value = line.value
        if "%" in value and (path := upper_escapes(value)) != value:
            yield Problem(
                line.value_span,
                f"{quote(value)} has percent-escapes in lower case: Google's parser takes them for"
                " upper case, parsers that compare the text as it stands do not",
                encoded(line, path),
            )
