"""The rules of a site come from another host.

## What it does
Finds redirects of /robots.txt to another host. One from `example.org` to `www.example.org`, or
back, is left alone. It looks at sites, as in `robotsfix lint https://example.org`, and not at
files.

## Why it matters
What is found there holds for the host that was asked first, and is not looked up again for it. That
may be meant, for many hosts with the same rules. Where it is not, the rules of one site are obeyed
on another one; and whoever changes them has to know that.

## Example
```http
HTTP/1.1 302 Found
Location: https://cdn.example.net/robots.txt

HTTP/1.1 200 OK
Content-Type: text/plain

User-agent: *
Disallow: /admin/
```
Use instead:
```http
HTTP/1.1 200 OK
Content-Type: text/plain

User-agent: *
Disallow: /admin/
```

## Fix
None in the file: serve a robots.txt on each host, unless all are to have the same one.

## References
- RFC 9309, section 2.3.1.2: redirects to other hosts are followed, for the rules of the first one
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from robotsfix.checks.answers import Verdict
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Problem, Severity
from robotsfix.checks.wording import quote
from robotsfix.syntax.lines import Span

SEVERITY = Severity.INFO


def check(context: Context) -> Iterator[Problem]:
    answer = context.answer
    if not answer or answer.verdict is not Verdict.RULES:
        return
    asked, found = (host_of(url) for url in (answer.url, answer.hops[-1].url))
    if asked.removeprefix("www.") != found.removeprefix("www."):
        yield Problem(
            Span(0, 0),
            f"these rules come from {quote(found)}, and crawlers obey them on {quote(asked)}",
            hint=f"serve a robots.txt on {quote(asked)} itself unless this is meant",
        )


def host_of(url: str) -> str:
    return urlsplit(url).hostname or ""
