"""Crawlers get another answer than a browser.

## What it does
Asks for /robots.txt as a browser and as a crawler, and finds differences: a crawler is refused or
gets no answer, gets a page in place of the rules, or gets other rules. Comments may differ. It
looks at sites, as in `robotsfix lint https://example.org`, and not at files.

## Why it matters
You see the browser's answer, and wonder why the crawler does not obey it. Most often a firewall or
a bot rule of the server or CDN stands in between, and keeps the crawler from the pages and pictures
as well: link previews go missing, and publishing to social networks fails, with a robots.txt that
is in order. Who asks is known by the User-Agent header alone; that real crawlers come from known
addresses, and may be let through by them, does not show from outside.

## Example
```http
GET /robots.txt
User-Agent: robotsfix

HTTP/1.1 200 OK
Content-Type: text/plain

User-agent: *
Disallow: /admin/

GET /robots.txt
User-Agent: a browser

HTTP/1.1 200 OK
Content-Type: text/plain

User-agent: *
Disallow: /admin/

GET /robots.txt
User-Agent: facebookexternalhit

HTTP/1.1 403 Forbidden
Content-Type: text/html

<h1>Access denied</h1>
```
Use instead:
```http
GET /robots.txt
User-Agent: robotsfix

HTTP/1.1 200 OK
Content-Type: text/plain

User-agent: *
Disallow: /admin/

GET /robots.txt
User-Agent: a browser

HTTP/1.1 200 OK
Content-Type: text/plain

User-agent: *
Disallow: /admin/

GET /robots.txt
User-Agent: facebookexternalhit

HTTP/1.1 200 OK
Content-Type: text/plain

User-agent: *
Disallow: /admin/
```

## Fix
None in the file: look for what tells crawlers from browsers in the firewall, the CDN and the
server's configuration, and let the crawler through.

## References
- RFC 9309, section 2.3: one robots.txt for all crawlers
- RFC 9110, section 10.1.5: User-Agent
"""

from collections.abc import Iterator

from robotsfix.checks.answers import BROWSER, OURSELVES, TOO_MANY_REQUESTS, Answer, Verdict
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Problem, Severity
from robotsfix.crawlers.catalogue import by_token
from robotsfix.syntax.document import parse
from robotsfix.syntax.lines import Span

SEVERITY = Severity.ERROR

RULES = "the rules"
OTHER_RULES = "other rules"
PAGE = "a page in place of the rules"

HINT = "let crawlers through in the firewall, the CDN and the server's bot rules"


def check(context: Context) -> Iterator[Problem]:
    answers = (context.answer, *context.answer.others) if context.answer else ()
    browser = next((answer for answer in answers if answer.asker == BROWSER), None)
    for answer in answers:
        if browser and answer is not browser:
            usual, own = outcome(browser), outcome(answer)
            if usual == own == RULES and not has_same_rules(browser, answer):
                own = OTHER_RULES
            if usual != own:
                yield problem(answer, own, usual)


def problem(answer: Answer, own: str, usual: str) -> Problem:
    message = f"{answer.asker} gets {own} where a browser gets {usual}"
    if answer.asker == OURSELVES:
        # Who keeps unknown programs out need not keep those out that it knows.
        return Problem(
            Span(0, 0),
            f"{message}: the server tells programs from browsers",
            hint=f"{HINT}, as far as you want them",
            severity=Severity.INFO,
        )
    is_harmless = own in {RULES, OTHER_RULES} or answer.status == TOO_MANY_REQUESTS
    return Problem(
        Span(0, 0),
        message,
        crawlers=(answer.asker,) if by_token(answer.asker) else (),
        hint=HINT,
        severity=Severity.WARNING if is_harmless else None,
    )


def outcome(answer: Answer) -> str:
    """Say what somebody gets."""
    if answer.failure:
        return f"no answer ({answer.failure})"
    if answer.verdict is not Verdict.RULES:
        return f"status {answer.status}"
    return PAGE if answer.body.lstrip()[:1] == b"<" else RULES


def has_same_rules(browser: Answer, answer: Answer) -> bool:
    return browser.body == answer.body or records(browser) == records(answer)


def records(answer: Answer) -> list[tuple[str, str]]:
    """Give the lines that are not merely comments, without regard to white space."""
    lines = parse(answer.body).lines
    return [(line.key.lower(), line.value) for line in lines if line.key or line.value]
