"""A crawler that is named twice in the same group.

## What it does
Finds user-agent lines that repeat an earlier one of the same list; letter case does not matter in
names.

## Why it matters
The second line has no effect. It makes the list longer, and hides that a crawler may be missing.

## Example
```robots.txt
User-agent: meta-externalagent
User-agent: GPTBot
User-agent: Meta-ExternalAgent
Disallow: /
```
Use instead:
```robots.txt
User-agent: meta-externalagent
User-agent: GPTBot
Disallow: /
```

## Fix
Removes the later line, and keeps the comment that stands on it. If a comment above speaks of that
line alone, there is no fix.

## References
- RFC 9309, section 2.2.1: product tokens are compared without regard to letter case
"""

from collections.abc import Iterator
from itertools import chain

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix, Problem, Related, Severity
from robotsfix.checks.group_edits import comment_of
from robotsfix.checks.user_agents.tokens import swallowed_field
from robotsfix.checks.wording import quote
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line

SEVERITY = Severity.INFO
FIX = Applicability.SAFE


def check(context: Context) -> Iterator[Problem]:
    lines = context.lines_of(Field.USER_AGENT)
    if len({line.value.lower() for line in lines}) == len(lines):
        return
    several = [group for group in context.policy.groups if len(group.agents) > 1]
    for section in chain.from_iterable(map(context.layout.sections_in, several)):
        first: dict[str, Line] = {}
        for agent in section.agents:
            line = context.document.lines[agent.line.index]
            same = first.setdefault(line.value.lower(), line)
            if same is not line and line.value and not swallowed_field(line.value):
                yield Problem(
                    line.body_span,
                    f"{quote(line.value)} stands in the group already, on line {same.number}",
                    fix(context, line),
                    related=(Related(same.body_span, "the same crawler"),),
                    crawlers=(line.value,),
                    hint="name it once",
                )


def fix(context: Context, line: Line) -> Fix | None:
    lines = context.document.lines
    above = lines[line.index - 1]
    below = lines[line.index + 1] if line.index + 1 < len(lines) else None
    # What heads a list of crawlers speaks of the others as well.
    if above.is_comment and not (below and below.field is Field.USER_AGENT):
        return None
    edit = Edit(line.start, line.next_start, comment_of(context.document, line))
    return Fix("Remove the second one", (edit,))
