"""A path that does not start with a slash.

## What it does
Finds Allow and Disallow lines whose path starts with neither `/` nor `*`.

## Why it matters
Every path of a URL starts with `/`, so a pattern without it matches nothing. The rule looks as if
it held, and does not. A few parsers put the slash there themselves.

## Example
```robots.txt
User-agent: *
Disallow: admin/
```
Use instead:
```robots.txt
User-agent: *
Disallow: /admin/
```

## Fix
Puts `/` in front; for the ending of file names and for parts of a query, `/*`. Unsafe, because the
rule begins to hold. A value that starts with a host's name, or is a regular expression, is left
alone.

## References
- RFC 9309, section 2.2: a path pattern starts with `/`
"""

import re
from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix, Problem, Severity
from robotsfix.checks.lines.missing_colon import is_rule_without_colon
from robotsfix.checks.paths.url_in_path import is_url
from robotsfix.checks.wording import quote
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.lines import Line

SEVERITY = Severity.ERROR
FIX = Applicability.UNSAFE

LEADING_DOTS = re.compile(r"\A(\.{1,2}/)+")
EXTENSION = re.compile(r"\.[A-Za-z0-9]{1,5}\$?")
"""A value that is nothing but the ending of file names."""
QUERY = re.compile(r"[?&]|[A-Za-z0-9_%\[\]-]+=[^/?]*\Z")
"""How a part of a query starts, or what it is; it may stand behind any path."""
HOST = re.compile(
    r"www\.|[^/]*\.(com|org|net|edu|gov|info|co\.uk|de|fr|ru)([/*:]|\Z)"
    # With two dots, the code of a country is hardly the ending of a file's name.
    r"|[A-Za-z0-9-]+\.[A-Za-z0-9.-]+\."
    r"(?!ai|bz|cs|db|do|gz|js|md|mo|pl|po|ps|py|rb|sh|so|ts|vb)[a-z]{2}([/*:]|\Z)",
    re.IGNORECASE,
)
"""A value that starts with a host's name; which path is meant cannot be told."""
EXPRESSION = re.compile(r"[\^\\(|<>{}]|:\s|(user-agent|allow|sitemap):|(\A|/)\.[*+]", re.IGNORECASE)
"""What tells of a regular expression, or of a line that got here by mistake."""


def check(context: Context) -> Iterator[Problem]:
    for line in context.rule_lines:
        value = line.value
        if not value or value[0] in "/*" or is_url(value):
            continue
        if not context.is_told("RF109", line) and not is_rule_without_colon(line):
            yield Problem(
                line.value_span,
                f"{quote(value)} does not start with a slash, so the rule matches no URL",
                None if HOST.match(value) or EXPRESSION.search(value) else fix(line),
                hint="write the path as it stands in the URL, from its first slash on",
            )


def fix(line: Line) -> Fix:
    if EXTENSION.fullmatch(line.value) or QUERY.match(line.value):
        path = f"/*{line.value}"
    else:
        path = f"/{LEADING_DOTS.sub('', line.value)}"
    return Fix(f"Write {quote(path)}", (Edit(*line.value_span, path),), Applicability.UNSAFE)
