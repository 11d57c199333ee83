"""A suppression that suppresses nothing.

## What it does
Finds `robotsfix: ignore[...]` comments that name a rule which finds nothing there. Only rules that
ran are judged: with `--select RF301`, no suppression of another rule is called unused.

## Why it matters
The trouble is gone, or has moved; the comment stays, and would hide the next one.

## Example
```yaml
select: [RF301, RF901]
```
```robots.txt
# robotsfix: ignore[RF301] a plugin writes this
User-agent: *
Disallow: /admin/
```
Use instead:
```robots.txt
# a plugin writes this
User-agent: *
Disallow: /admin/
```

## Fix
Takes the rule's name out of the comment. With the last name our words go; what else the comment
says stays.

## References
- README, "Suppressing a finding"
"""

from collections.abc import Iterator

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix, Problem, Severity
from robotsfix.checks.suppression import Name, Suppression
from robotsfix.checks.wording import quote
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.lines import WHITE_SPACE

SEVERITY = Severity.WARNING
FIX = Applicability.SAFE


def check(context: Context) -> Iterator[Problem]:
    for suppression in context.suppressions:
        if suppression.trouble:
            continue
        unused = [name for name in suppression.names if is_unused(context, suppression, name)]
        fix = Fix("Take it out of the comment", (without(suppression, unused),)) if unused else None
        for name in unused:
            yield Problem(
                name.span,
                f"{quote(name.text)} is ignored here, but the rule finds nothing"
                f" {place_of(suppression)}",
                fix,
            )


def place_of(suppression: Suppression) -> str:
    """Say where the rule finds nothing."""
    if suppression.whole_file:
        return "in this file"
    return f"on line {suppression.target.number}" if suppression.target else "below it"


def is_unused(context: Context, suppression: Suppression, name: Name) -> bool:
    """Tell whether a rule ran and found nothing of which the suppression speaks."""
    if name.code is None or name.code not in context.found:
        return False
    places = (problem.span.start for problem in context.found[name.code])
    return not any(suppression.covers(context.document.line_at(place)) for place in places)


def without(suppression: Suppression, unused: list[Name]) -> Edit:
    """Give the edit that takes names out of a suppression, and all of it with the last one."""
    line, names = suppression.line, suppression.names
    gone = {name.span for name in unused}
    left = [name.text for name in names if name.span not in gone]
    if left:
        return Edit(names[0].span.start, names[-1].span.end, ", ".join(left))
    if suppression.reason:
        return Edit(*suppression.span, f"# {suppression.reason}")
    if line.is_comment and suppression.span == line.comment_span:
        return Edit.delete(line.start, line.next_start)
    before = line.text[: suppression.span.start - line.start]
    return Edit.delete(line.start + len(before.rstrip(WHITE_SPACE)), line.end)
