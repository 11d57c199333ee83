"""A site without a robots.txt.

## What it does
Finds sites that answer with status 404 or 410: there is no such file. It looks at sites, as in
`robotsfix lint https://example.org`, and not at files.

## Why it matters
Every crawler may fetch everything. That may well be meant, and is a proper way to say it. If a
social network claims to be "restricted by robots.txt" on such a site, it remembers an older file,
or asks another host than you think.

## Example
```http
HTTP/1.1 404 Not Found
Content-Type: text/html

<h1>Not found</h1>
```
Use instead:
```http
HTTP/1.1 200 OK
Content-Type: text/plain

User-agent: *
Disallow:
```

## Fix
None: only you know what is meant. `robotsfix fix --template recommended robots.txt` writes a file
that says it in words.

## References
- RFC 9309, section 2.3.1.3: "unavailable" means that everything may be accessed
"""

from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Problem, Severity
from robotsfix.syntax.lines import Span

SEVERITY = Severity.INFO

NOT_THERE = frozenset({404, 410})


def check(context: Context) -> Iterator[Problem]:
    answer = context.answer
    if answer and answer.status in NOT_THERE:
        yield Problem(
            Span(0, 0),
            f"there is no robots.txt, status {answer.status}: every crawler may fetch everything",
            hint="serve a file with `User-agent: *` and an empty `Disallow:` to say so in words",
        )
