"""A field that is known, but that the crawlers that matter ignore.

## What it does
Finds fields that were once proposed, or that a single crawler reads or read: Noindex, Nofollow,
Host, Request-rate, Visit-time and so on. It reports each field once, however often it stands there.

## Why it matters
Whoever relies on such a line is let down in silence. That is worst for Noindex: Google obeyed it
without ever documenting it, and stopped on 1 September 2019. Pages that such a line should keep out
of search results can appear there.

## Example
```robots.txt
User-agent: *
Disallow: /admin/
Noindex: /drafts/
```
Use instead:
```robots.txt
User-agent: *
Disallow: /admin/
```

## Fix
None: a line like this was meant to do something, and that has to be done elsewhere. To keep a page
out of search results, send the header `X-Robots-Tag: noindex` with it, or put a robots meta tag
into it, and do not disallow it: what a crawler cannot fetch, it cannot read.

## References
- Google, "A note on unsupported rules in robots.txt", 2 July 2019
- google/robotstxt, reporting_robots.cc: the fields that it knows and does not use
- https://developers.google.com/search/docs/crawling-indexing/block-indexing
"""

from collections.abc import Iterator
from typing import NamedTuple

from robotsfix.checks.context import Context
from robotsfix.checks.fields import ACAP
from robotsfix.checks.finding import Problem, Severity
from robotsfix.checks.wording import quote
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line

SEVERITY = Severity.INFO


class Known(NamedTuple):
    """What is known of a field."""

    trouble: str
    """Why it is of no use: what follows its name in the message."""
    hint: str = "remove the line, or put `#` in front of it"
    severity: Severity | None = None


UNREAD = Known("is a field that no crawler is known to read")
FOR_PAGES = Known(
    "is a field that no crawler is known to read in a robots.txt",
    "send it in the header `X-Robots-Tag`, or in a robots meta tag of the pages",
)
UNSUPPORTED = {
    "noindex": Known(
        "keeps nothing out of search results: Google dropped the field on 1 September 2019",
        "send `X-Robots-Tag: noindex` or use a robots meta tag, and do not disallow these pages,"
        " or no crawler gets to see it",
        Severity.WARNING,
    ),
    "nofollow": FOR_PAGES,
    "noarchive": FOR_PAGES,
    "nosnippet": FOR_PAGES,
    "host": Known(
        "has no effect: Yandex, which alone read the field, dropped it in 2018",
        "redirect other host names to yours with status 301, and remove the line",
    ),
    "request-rate": Known(
        "is ignored by Google, Bing and Yandex; only Seznam is known to read the field",
        "limit the rate at your server",
    ),
    "visit-time": UNREAD,
    "domain": UNREAD,
    "revisit-after": UNREAD,
    "comment": UNREAD,
    "robot-version": UNREAD,
    "cache-delay": UNREAD,
    "image": UNREAD,
    "llm-policy": UNREAD,
    "llms-txt": UNREAD,
    "disallowaitraining": Known(UNREAD.trouble, "give the crawlers that you mean a group each"),
    ACAP: Known("is a field of ACAP, a proposal of 2007 that no search engine took up"),
}
"""What is known of fields without effect, by their names in lower case; of ACAP, the beginning.

Fields that have a rule of their own are not among them: Crawl-delay, Clean-param, Content-Signal,
Content-Usage, License.
"""


def check(context: Context) -> Iterator[Problem]:
    lines_by_name: dict[str, list[Line]] = {}
    for line in context.lines_of(Field.OTHER):
        if line.has_colon:
            name = line.key.lower()
            name = ACAP if name.startswith(ACAP) else name
            if name in UNSUPPORTED:
                lines_by_name.setdefault(name, []).append(line)
    for name, lines in lines_by_name.items():
        known = UNSUPPORTED[name]
        often = f" (on {len(lines)} lines)" if len(lines) > 1 else ""
        yield Problem(
            lines[0].body_span,
            f"{quote(lines[0].key)} {known.trouble}{often}",
            hint=known.hint,
            severity=known.severity,
        )
