"""A file so large that crawlers do not read all of it.

## What it does
Finds files of more than 500 KiB (512,000 octets), and names the first line that crawlers need not
read.

## Why it matters
RFC 9309 asks crawlers to read 500 KiB. Google reads that much and ignores the rest, wherever in a
line that is; Yandex then ignores the whole file, and fetches everything.

## Example
```robots.txt
User-agent: *
Disallow: /products/1/reviews/
<the line above 20,000 times>
```
Use instead:
```robots.txt
User-agent: *
Disallow: /products/*/reviews/
```

## Fix
None. Most often one rule with `*`, as above, or one for a folder can stand for thousands of rules.
Pages that are to vanish from search results need a `noindex` of their own, not a rule.

## References
- RFC 9309, section 2.5: limits
- developers.google.com, "How Google interprets the robots.txt specification", file size
- yandex.com, support for webmasters, "Using robots.txt", requirements
"""

from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Problem, Severity
from robotsfix.checks.wording import plural
from robotsfix.syntax.document import Document
from robotsfix.syntax.lines import Line
from robotsfix.syntax.source import encode

SEVERITY = Severity.ERROR

MOST_OCTETS = 500 * 1024
"""How much of a file crawlers must read."""
MOST_OCTETS_OF_A_CHARACTER = 4


def check(context: Context) -> Iterator[Problem]:
    document = context.document
    if len(document.text) * MOST_OCTETS_OF_A_CHARACTER <= MOST_OCTETS:
        return
    line = first_line_beyond(document)
    if line:
        unread = sum(each.index >= line.index for each in context.rule_lines)
        rules = f", with {plural(unread, 'rule')}" if unread else ""
        yield Problem(
            line.body_span,
            f"the file has {octets_of(context)} octets, and crawlers need read no more than"
            f" {MOST_OCTETS:,}: they may ignore everything from line {line.number} on{rules}",
            hint="let one rule with `*`, or for a folder, stand for many",
        )


def octets_of(context: Context) -> str:
    octets = f"{len(context.document.source):,}"
    # From a server, no more is taken than shows that it is too much.
    return octets if not context.answer or context.answer.is_complete else f"more than {octets}"


def first_line_beyond(document: Document) -> Line | None:
    """Give the first line that does not lie wholly within what crawlers must read."""
    octets = len(encode(document.byte_order_mark))
    for line in document.lines:
        octets += len(encode(line.text))
        if octets > MOST_OCTETS and line.text:
            return line
        octets += len(line.ending)
    return None
