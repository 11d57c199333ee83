"""A server that refuses to show its robots.txt.

## What it does
Finds sites that answer with status 401 or 403, or another one of the 400s that does not simply say
that there is no such file. It looks at sites, as in `robotsfix lint https://example.org`, and not
at files.

## Why it matters
It does not keep crawlers out: they take it that there are no rules, and may fetch everything. Most
often it is no decision about the rules at all, but a firewall or a rule of the server that refuses
programs, and refuses them the pages and pictures as well: link previews go missing.

## Example
```http
HTTP/1.1 403 Forbidden
Content-Type: text/html

<h1>Access denied</h1>
```
Use instead:
```http
HTTP/1.1 200 OK
Content-Type: text/plain

User-agent: *
Disallow: /admin/
```

## Fix
None in the file: let everybody read /robots.txt. A site that is to stay closed needs a password for
its pages, and its robots.txt can still say so.

## References
- RFC 9309, section 2.3.1.3: "unavailable" means that everything may be accessed
- developers.google.com, "How Google interprets the robots.txt specification", client errors
"""

from collections.abc import Iterator

from robotsfix.checks.answers import OURSELVES, TOO_MANY_REQUESTS
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Problem, Severity
from robotsfix.syntax.lines import Span

SEVERITY = Severity.WARNING

CLIENT_ERRORS = range(400, 500)
NOT_THERE = frozenset({404, 410, TOO_MANY_REQUESTS})
"""Those of the 400s that say something else."""


def check(context: Context) -> Iterator[Problem]:
    answer = context.answer
    if answer and answer.status in CLIENT_ERRORS and answer.status not in NOT_THERE:
        asker = "" if answer.asker == OURSELVES else f"answers {answer.asker}"
        yield Problem(
            Span(0, 0),
            f"the server {asker or 'answers'} with status {answer.status}: crawlers take it that"
            " there are no rules, and may fetch everything",
            hint="let everybody read /robots.txt; look for a firewall that refuses programs",
        )
