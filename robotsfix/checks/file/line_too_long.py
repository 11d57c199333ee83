"""A line so long that crawlers cut it.

## What it does
Finds lines whose value does not end within the first 16,663 octets. A long comment does no harm.

## Why it matters
Google's parser reads that much of a line, and drops the rest without a word. A path that is cut
short stands for more pages than were meant; a URL that is cut short leads nowhere. Most often the
line breaks of the file were lost, and all its rules stand on one line.

## Example
```robots.txt
User-agent: *
Disallow: /search?query=<17,000 letters>
```
Use instead:
```robots.txt
User-agent: *
Disallow: /search?query=
```

## Fix
None: shorten the value, or put the line breaks back.

## References
- google/robotstxt, robots.cc: `kMaxLineLen`
"""

from collections.abc import Iterator

from robotsfix.access.profiles.reference import LONGEST_LINE
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Problem, Severity
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line, Span
from robotsfix.syntax.source import decode, encode

SEVERITY = Severity.WARNING

MOST_OCTETS_OF_A_CHARACTER = 4
CUT = {
    Field.USER_AGENT: "the crawler's name",
    Field.ALLOW: "the path, and allows more than was meant",
    Field.DISALLOW: "the path, and blocks more than was meant",
    Field.SITEMAP: "the sitemap's URL",
}
"""What is cut short, by the field of the line."""


def check(context: Context) -> Iterator[Problem]:
    document = context.document
    if not may_have_long_line(document.text):
        return
    for line in document.lines:
        if is_long(line.text) and line.field in CUT:
            cut, end = line.start + characters_read(line.text), line.value_span.end
            if cut < end:
                yield problem(line, Span(cut, end))


def may_have_long_line(text: str) -> bool:
    """Tell whether a line may be long: one of two blocks' length has no line feed in a block."""
    block = LONGEST_LINE // MOST_OCTETS_OF_A_CHARACTER // 2
    return any(
        text.find("\n", start, start + block) < 0 for start in range(0, len(text) - block, block)
    )


def problem(line: Line, unread: Span) -> Problem:
    octets = len(encode(line.text[: unread.end - line.start]))
    return Problem(
        unread,
        f"the line has {octets:,} octets, and Google's parser reads {LONGEST_LINE:,} of them:"
        f" it cuts {CUT[line.field]}",
        hint="shorten the line, or put lost line breaks back",
    )


def characters_read(text: str) -> int:
    """Count the characters at the start of a line that are read whole."""
    count = len(decode(encode(text)[:LONGEST_LINE]))
    # The octets of a character that is cut in two were counted one by one.
    while len(encode(text[:count])) > LONGEST_LINE:
        count -= 1
    return count


def is_long(text: str) -> bool:
    """Tell whether a text may have more octets than are read of a line."""
    return len(text) * MOST_OCTETS_OF_A_CHARACTER > LONGEST_LINE
