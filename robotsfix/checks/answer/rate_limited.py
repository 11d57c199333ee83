"""A server that wants fewer requests when it is asked for its robots.txt.

## What it does
Finds sites that answer with status 429, "too many requests". It looks at sites, as in
`robotsfix lint https://example.org`, and not at files.

## Why it matters
A crawler that cannot read the rules may not fetch anything by Google's reading: 429 counts as a
failure of the server. It is the first thing that a crawler asks for, so a limit that strikes here
strikes all of it. By the letter of RFC 9309 there are no rules then, and everything is allowed:
hardly what is meant either.

## Example
```http
HTTP/1.1 429 Too Many Requests
Retry-After: 60

```
Use instead:
```http
HTTP/1.1 200 OK
Content-Type: text/plain

User-agent: *
Disallow: /admin/
```

## Fix
None in the file: exempt /robots.txt from the limit. It is small, and crawlers ask for it once or
twice a day.

## References
- developers.google.com, "How Google interprets the robots.txt specification", client errors
- RFC 6585, section 4: status 429
"""

from collections.abc import Iterator

from robotsfix.checks.answers import TOO_MANY_REQUESTS
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Problem, Severity
from robotsfix.syntax.lines import Span

SEVERITY = Severity.ERROR


def check(context: Context) -> Iterator[Problem]:
    answer = context.answer
    if answer and answer.status == TOO_MANY_REQUESTS:
        yield Problem(
            Span(0, 0),
            f"the server answers with status {TOO_MANY_REQUESTS}, too many requests: Google and"
            " others take the whole site as blocked",
            hint="exempt /robots.txt from the limit of requests",
        )
