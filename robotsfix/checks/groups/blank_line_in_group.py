"""A blank line inside a group.

## What it does
Finds blank lines between the user-agent lines of a group and its rules, and between its rules.

## Why it matters
By RFC 9309 a blank line means nothing. In the draft of 1996 it ended the group, and parsers of that
kind still exist, among them Python's own up to 3.12: they lose the rules below the blank line, or
the whole group.

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

from collections.abc import Iterator, Sequence

from robotsfix.access.group import Group
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix, Problem, Related, Severity
from robotsfix.checks.wording import line_numbers, plural
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.lines import Line

SEVERITY = Severity.WARNING
FIX = Applicability.SAFE


def check(context: Context) -> Iterator[Problem]:
    for group in context.policy.groups:
        blanks = blank_lines(context.document.lines, group)
        if not blanks:
            continue
        first = blanks[0]
        numbers = line_numbers((line.number for line in blanks), most=3)
        yield Problem(
            first.body_span,
            f"the group that starts on line {group.first_line.number} has"
            f" {plural(len(blanks), 'blank line')} inside, {numbers}: old parsers end it there"
            " and lose the rules below",
            Fix(
                "Remove the blank lines",
                tuple(Edit.delete(line.start, line.next_start) for line in blanks),
            ),
            related=(Related(group.first_line.body_span, "the group"),),
        )


def blank_lines(lines: Sequence[Line], group: Group) -> list[Line]:
    """Give the blank lines between the last user-agent line of a group and its last rule."""
    if not group.rule_lines:
        return []
    inside = lines[group.agents[-1].line.index + 1 : group.rule_lines[-1].index]
    return [line for line in inside if line.is_blank]
