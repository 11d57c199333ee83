"""The same rule twice for the same crawlers.

## What it does
Finds Allow and Disallow lines that stand in a group already, word for word.

## Why it matters
The second line has no effect. It makes the file longer, and whoever changes one of the two has to
find the other.

## Example
```robots.txt
User-agent: *
Disallow: /admin/
Disallow: /cart/
Disallow: /admin/
```
Use instead:
```robots.txt
User-agent: *
Disallow: /admin/
Disallow: /cart/
```

## Fix
Removes the later line, unless a comment stands on it or directly above it.

## References
- RFC 9309, section 2.2.2: duplicate rules may be removed
"""

from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix, Problem, Related, Severity
from robotsfix.checks.paths.rules import can_go
from robotsfix.checks.wording import quote
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line

SEVERITY = Severity.INFO
FIX = Applicability.SAFE


def check(context: Context) -> Iterator[Problem]:
    # Nearly no file says anything twice, and this is found out quickly.
    if len(context.paths) == len(context.rule_lines):
        return
    lines = context.document.lines
    for group in context.policy.groups:
        readings = group.rule_lines
        if len({line.value for line in readings}) == len(readings):
            continue
        first: dict[tuple[Field, str], Line] = {}
        related: dict[int, tuple[Related, ...]] = {}
        for reading in readings:
            line = lines[reading.index]
            same = first.setdefault((line.field, line.value), line)
            if same is not line:
                if same.index not in related:
                    related[same.index] = (Related(same.body_span, "the same rule"),)
                yield Problem(
                    line.body_span,
                    f"{quote(line.text.strip())} stands on line {same.number} already",
                    fix(line) if can_go(context, line) else None,
                    related=related[same.index],
                )


def fix(line: Line) -> Fix:
    return Fix("Remove the second one", (Edit.delete(line.start, line.next_start),))
