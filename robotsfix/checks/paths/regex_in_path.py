r"""A regular expression in place of a path.

## What it does
Finds Allow and Disallow lines that use what robots.txt does not know: `^` for the start, `(a|b)`,
`[0-9]`, `\d`, `\.`, and `.*` behind a slash, as in `/news/.*`. Parentheses, brackets and dots that
occur in real URLs are left alone, as in `/wiki/Mercury_(planet)`, `/*?filter[size]=` and
`/index.*`. So is `/.*`, which can be for all names that start with a dot.

## Why it matters
A path knows two special characters: `*` for any text, and `$` for the end. Crawlers compare all
others letter by letter, and no URL holds a regular expression. The rule matches nothing.

## Example
```robots.txt
User-agent: *
Disallow: /(cart|checkout)/
```
Use instead:
```robots.txt
User-agent: *
Disallow: /cart/
Disallow: /checkout/
```

## Fix
None: write a line for each alternative, and `*` where any text may stand.

## References
- RFC 9309, section 2.2.3: the special characters
"""

import re
from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Problem, Severity
from robotsfix.checks.wording import quote
from robotsfix.syntax.lines import Span

SEVERITY = Severity.WARNING

MARKS = ("^", "(", "[", "\\", ".*", ".+")
"""One of these is in every regular expression that is looked for."""

REGEX = re.compile(
    r"""
      \A/?\^                                                 # the start
    | \(\?[:=!]                                              # (?:...)
    | \(\.[*+]\??\)                                          # (.*)
    | \([^()|]*+\|[^()]*+\)                                  # (a|b)
    | \[\^?_?(?:[0-9]-[0-9]|[a-z]-[a-z]|[A-Z]-[A-Z])[^][]*+\]  # [0-9]
    | \\[.?+()^$|{}[\]-]                                     # \.
    | (?<=[A-Za-z0-9])\\[/*]                                 # \/, but not a star behind a backslash
    | \\[dDwWsS](?=[+*{$)\]\\]|\Z)                           # \d+
    | (?:\A|(?<=[/?&=]))\.[*+]                               # /.*
    """,
    re.VERBOSE,
)
DOT_FILES = re.compile(r"\*?/\.\*")
"""A path that can be for all names that start with a dot."""


def check(context: Context) -> Iterator[Problem]:
    marks = [mark for mark in MARKS if mark in context.document.text]
    if not marks:
        return
    for line in context.rule_lines:
        value = line.value
        if not any(mark in value for mark in marks):
            continue
        found = REGEX.search(value)
        if found and not DOT_FILES.fullmatch(value):
            start = line.value_span.start
            yield Problem(
                Span(start + found.start(), start + found.end()),
                f"{quote(found[0])} in {quote(value)} is compared letter by letter: robots.txt"
                " knows no regular expressions, only `*` and a final `$`",
                hint="write a line for each path that is meant, with `*` for any text",
            )
