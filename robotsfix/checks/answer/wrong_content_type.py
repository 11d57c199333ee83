"""A robots.txt that is not served as plain text.

## What it does
Finds answers whose media type is not `text/plain`, or that have none. What is no robots.txt at all
is reported as that (RF101). It looks at sites, as in `robotsfix lint https://example.org`, and not
at files.

## Why it matters
The standard wants `text/plain`. Google reads the rules all the same; other crawlers need not, and
then find none. Served as `text/html`, the file is also what plugins, caches and firewalls change
as if it were a page.

## Example
```http
HTTP/1.1 200 OK
Content-Type: text/html; charset=utf-8

User-agent: *
Disallow: /admin/
```
Use instead:
```http
HTTP/1.1 200 OK
Content-Type: text/plain; charset=utf-8

User-agent: *
Disallow: /admin/
```

## Fix
None in the file: the server names the type. A program that writes the rules has to set the header
`Content-Type: text/plain; charset=utf-8` itself.

## References
- RFC 9309, section 2.3: the rules are of the media type `text/plain`
- RFC 9110, section 8.3: Content-Type
"""

from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Problem, Severity
from robotsfix.checks.wording import quote
from robotsfix.syntax.lines import Span

SEVERITY = Severity.WARNING

WANTED = "text/plain"


def check(context: Context) -> Iterator[Problem]:
    answer = context.answer
    # Nothing has no type, and what is no robots.txt should not be one of its type either.
    if not answer or not answer.rules or context.found.get("RF101"):
        return
    said = answer.hops[-1].header("Content-Type")
    media_type = said.partition(";")[0].strip().lower()
    if media_type != WANTED:
        how = f"served as {quote(media_type)}" if media_type else "served without a media type"
        yield Problem(
            Span(0, 0),
            f"the file is {how}, not as `{WANTED}`: some crawlers find no rules in it",
            hint=f"let the server send `Content-Type: {WANTED}; charset=utf-8`",
        )
