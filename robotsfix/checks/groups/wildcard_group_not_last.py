"""The group for `*` is not the last one.

## What it does
Finds files in which other groups follow the group for `*`.

## Why it matters
By RFC 9309 the order of groups means nothing. But simple parsers stop at the first group that fits,
and `*` fits everybody, so that they never come to the groups below. With `*` at the end every
parser finds a crawler's own group first.

## Example
```robots.txt
User-agent: *
Disallow: /

User-agent: Twitterbot
Allow: /
```
Use instead:
```robots.txt
User-agent: Twitterbot
Allow: /

User-agent: *
Disallow: /
```

## Fix
Moves the group below the last other one, with the comments directly above it. Sitemap lines and
whatever else stands at the end of the file stay there.

## References
- RFC 9309, section 2.2.1
- Ayrshare: Meta media crawler blocked ("a single `User-agent: *` block, placed at the end")
"""

from collections.abc import Iterator

from robotsfix.access.group import WILDCARD
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix, Problem, Related, Severity
from robotsfix.checks.layout import move_below, written
from robotsfix.checks.wording import enumerate_names, quote
from robotsfix.syntax.fields import Field

SEVERITY = Severity.WARNING
FIX = Applicability.SAFE


def check(context: Context) -> Iterator[Problem]:
    groups = context.policy.groups
    wildcard_groups = context.policy.groups_by_token.get(WILDCARD)
    if not wildcard_groups or wildcard_groups[-1] is groups[-1]:
        return
    document = context.document
    block = next(
        block for block in context.layout.groups_in_text if block.group is wildcard_groups[-1]
    )
    last = context.layout.groups_in_text[-1]
    # A group without rules would share those of the group that comes to stand below it.
    lead = "" if last.group.rule_lines else written(document, Field.DISALLOW, "")
    agent = next(agent for agent in block.group.agents if agent.token == WILDCARD)
    below = [group for group in groups if group.first_line.index > agent.line.index]
    names = list(dict.fromkeys(agent.line.value for group in below for agent in group.agents))
    yield Problem(
        agent.line.body_span,
        "the group for `*` is not the last one: simple parsers take it for"
        f" {enumerate_names([quote(name) for name in names], most=3)} as well",
        Fix(
            "Move the group for `*` to the end",
            tuple(move_below(document, block, last.last, lead)),
        ),
        related=(Related(below[0].first_line.body_span, "this group follows"),),
    )
