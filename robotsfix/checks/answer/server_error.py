"""A server that fails when it is asked for its robots.txt.

## What it does
Finds sites that answer with a status of 500 or above. It looks at sites, as in
`robotsfix lint https://example.org`, and not at files.

## Why it matters
Crawlers must then take the whole site as blocked, whatever the rules say: nothing is crawled, link
previews go missing, and social networks refuse to publish from there. Google holds on to the rules
that it read last for up to a month; others stop at once.

## Example
```http
HTTP/1.1 503 Service Unavailable
Content-Type: text/html

<h1>Service Unavailable</h1>
```
Use instead:
```http
HTTP/1.1 200 OK
Content-Type: text/plain

User-agent: *
Disallow: /admin/
```

## Fix
None in the file: mend the server. A robots.txt that lies on the disk as a file still comes when the
application behind it is down; status 404 says that there are no rules.

## References
- RFC 9309, section 2.3.1.4: "unreachable" means that everything is disallowed
- developers.google.com, "How Google interprets the robots.txt specification", server errors
"""

from collections.abc import Iterator

from robotsfix.checks.answers import TOO_MANY_REQUESTS, Verdict
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Problem, Severity
from robotsfix.syntax.lines import Span

SEVERITY = Severity.ERROR


def check(context: Context) -> Iterator[Problem]:
    answer = context.answer
    if not answer or answer.verdict is not Verdict.BLOCKED or answer.status == TOO_MANY_REQUESTS:
        return
    yield Problem(
        Span(0, 0),
        f"the server answers with status {answer.status}: crawlers take the whole site as blocked",
        hint="let the server answer with the rules, or with status 404 if there are none",
    )
