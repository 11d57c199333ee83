"""Lines that end in different ways.

## What it does
Finds files that mix CR LF, LF and CR as line endings, and CR CR LF, which is what becomes of CR LF
when a program adds a CR that is there already.

## Why it matters
RFC 9309 allows all three endings, also side by side. Yet some parsers do not know a lone CR, and
read two lines as one. Behind CR CR LF parsers see a blank line, and old ones, such as Python's own
up to 3.12, end the group there and lose its rules.

## Example
```robots.txt
User-agent: *<CR><CR>
Disallow: /admin/<CR><CR>
Disallow: /cart/<CR><CR>
```
Use instead:
```robots.txt
User-agent: *<CR>
Disallow: /admin/<CR>
Disallow: /cart/<CR>
```

## Fix
Ends all lines alike: in CR LF or LF, whichever the file uses more. No decision changes.

## References
- RFC 9309, section 2.2: a line ends at CR, LF or CR LF
"""

import re
from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix, Problem, Severity
from robotsfix.checks.groups.tearing import blank_lines
from robotsfix.checks.wording import enumerate_names, plural
from robotsfix.syntax.document import Document
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.lines import Span

SEVERITY = Severity.INFO
FIX = Applicability.SAFE

DOUBLED = "\r\r\n"
ENDINGS = re.compile("\r+\n?|\n")
NAMES = {"\r\n": "CR LF", "\n": "LF", "\r": "CR"}


def check(context: Context) -> Iterator[Problem]:
    document = context.document
    text = document.text
    returns, feeds = text.count("\r"), text.count("\n")
    if not returns or not feeds:
        return
    pairs = text.count("\r\n")
    # In UTF-16 the two stand apart, and what is written between them would ruin the file.
    if returns == pairs == feeds or "\0" in text:
        return
    # CR alone is no choice: some parsers do not know it.
    newline = "\r\n" if pairs >= feeds - pairs else "\n"
    alone, doubled = returns - pairs, text.count(DOUBLED)
    # In a file whose lines end in CR, most CR CR LF are a line and a blank one.
    if alone < 2 * doubled:
        yield doubled_returns(context, doubled, fix(text, newline, doubled=True))
        return
    counts = {"\r\n": pairs, "\n": feeds - pairs, "\r": alone}
    kinds = sorted(filter(counts.get, counts), key=lambda ending: -counts[ending])
    named = [f"{counts[ending]} in {NAMES[ending]}" for ending in kinds]
    consequence = ", which some parsers do not take for a line ending" if alone else ""
    yield Problem(
        first_other(document, kinds[0]),
        f"the lines end in different ways, {enumerate_names(named)}{consequence}",
        fix(text, newline, doubled=False),
    )


def doubled_returns(context: Context, count: int, mend: Fix) -> Problem:
    document = context.document
    start = document.text.index(DOUBLED)
    inside = any(blank_lines(document.lines, group) for group in context.policy.groups)
    lines = f"{plural(count, 'line')} {'ends' if count == 1 else 'end'} in CR CR LF, behind which"
    return Problem(
        Span(start, start + len(DOUBLED)),
        f"{lines} old parsers see a blank line, end the group there and lose its rules"
        if inside
        else f"{lines} crawlers see a blank line",
        mend,
        severity=Severity.WARNING if inside else Severity.INFO,
    )


def first_other(document: Document, ending: str) -> Span:
    """Give the place of the first line ending that differs from the usual one."""
    line = next(line for line in document.lines if line.ending not in {"", ending})
    return Span(line.end, line.next_start)


def fix(text: str, newline: str, *, doubled: bool) -> Fix:
    """Give the fix that ends all lines alike.

    Args:
        text: The text.
        newline: How lines shall end.
        doubled: Whether several CR in front of an LF are one line ending.
    """
    edits: list[Edit] = []
    for match in ENDINGS.finditer(text):
        ending = match[0]
        count = 1 if ending == "\n" or (doubled and ending[-1] == "\n") else ending.count("\r")
        if ending != newline * count:
            edits.append(Edit(*match.span(), newline * count))
    return Fix(f"End all lines in {NAMES[newline]}", tuple(edits))
