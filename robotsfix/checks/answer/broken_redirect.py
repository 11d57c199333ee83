"""A redirect of /robots.txt that does not arrive anywhere.

## What it does
Finds redirects that lead in a circle, that are more than five, that name no target, or one that
nobody can fetch. It looks at sites, as in `robotsfix lint https://example.org`, and not at files.

## Why it matters
Crawlers follow five redirects, and then take it that there are no rules: they may fetch everything.
Some take it for a failure of the server instead, and stay away altogether.

## Example
```http
HTTP/1.1 301 Moved Permanently
Location: https://example.org/robots.txt
```
Use instead:
```http
HTTP/1.1 301 Moved Permanently
Location: https://www.example.org/robots.txt

HTTP/1.1 200 OK
Content-Type: text/plain

User-agent: *
Disallow: /admin/
```

## Fix
None in the file: serve the rules at /robots.txt itself, or redirect there in one step.

## References
- RFC 9309, section 2.3.1.2: at least five redirects are to be followed
- developer.amazon.com, "Amazonbot": it takes redirects as a failure to fetch
"""

from collections.abc import Iterator
from urllib.parse import urljoin

from robotsfix.checks.answers import MOST_REDIRECTS, Answer
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Problem, Severity
from robotsfix.checks.wording import quote
from robotsfix.syntax.lines import Span

SEVERITY = Severity.ERROR

REDIRECTION = range(300, 400)


def check(context: Context) -> Iterator[Problem]:
    answer = context.answer
    if answer and answer.status in REDIRECTION:
        yield Problem(
            Span(0, 0),
            f"{trouble(answer)}: crawlers find no rules, and may fetch everything",
            hint="serve the rules at /robots.txt itself, or redirect there in one step",
        )


def trouble(answer: Answer) -> str:
    last = answer.hops[-1]
    location = last.header("Location")
    if not location:
        return f"the server answers with status {last.status}, and names no place to go to"
    if is_visited(location, answer):
        return f"the redirect to {quote(location)} leads in a circle"
    if len(answer.hops) > MOST_REDIRECTS:
        return f"there are more than {MOST_REDIRECTS} redirects, and crawlers follow no more"
    return f"the redirect leads to {quote(location)}, which cannot be fetched"


def is_visited(location: str, answer: Answer) -> bool:
    try:
        target = urljoin(answer.hops[-1].url, location)
    except ValueError:
        return False
    return target in {hop.url for hop in answer.hops}
