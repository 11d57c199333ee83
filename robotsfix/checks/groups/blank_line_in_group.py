"""A blank line inside a group.

## What it does
Finds blank lines between the user-agent lines of a group and its rules, and between its rules.

## Why it matters
By RFC 9309 a blank line means nothing. In the draft of 1996 it ended the group, and parsers of that
kind still exist, among them Python's own up to 3.12: they lose the rules below the blank line, or
the whole group. Where such a parser decides the same with and without the blank lines, this is an
information only. A line with white space on it is none: it ends no group.

## Example
```robots.txt
User-agent: *

Disallow: /admin/

Disallow: /cart/
```
Use instead:
```robots.txt
User-agent: *
Disallow: /admin/
Disallow: /cart/
```

## Fix
Removes the blank lines. No crawler that follows RFC 9309 decides differently.

## References
- RFC 9309, section 2.2: empty lines are allowed anywhere in a group
- https://www.robotstxt.org/norobots-rfc.txt, section 3.3: records are separated by blank lines
"""

from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix, Problem, Related, Severity
from robotsfix.checks.groups.tearing import Tearing
from robotsfix.checks.wording import line_numbers, plural
from robotsfix.syntax.edits import Edit

SEVERITY = Severity.WARNING
FIX = Applicability.SAFE


def check(context: Context) -> Iterator[Problem]:
    torn = Tearing(context)
    for group, blanks in torn.blanks.items():
        matters = torn.matters(group)
        numbers = line_numbers((line.number for line in blanks), most=3)
        yield Problem(
            blanks[0].body_span,
            f"the group that starts on line {group.first_line.number} has"
            f" {plural(len(blanks), 'blank line')} inside, {numbers}: old parsers end it there"
            + (" and lose the rules below" if matters else ", which changes nothing here"),
            Fix(
                "Remove the blank lines",
                tuple(Edit.delete(line.start, line.next_start) for line in blanks),
            ),
            related=(Related(group.first_line.body_span, "the group"),),
            severity=None if matters else Severity.INFO,
        )
