"""More than one group for `*`.

## What it does
Finds files with several `User-agent: *` groups.

## Why it matters
RFC 9309 asks crawlers to merge groups for the same token, but many a parser takes the first one
only, and some the last. So a part of the rules is lost, and which part depends on the crawler.
Plugins that append rules of their own are the usual cause.

Where nothing can be lost, this is an information only: all groups have the same rules, or only one
has rules and no Crawl-delay stands alone above it.

## Example
```robots.txt
User-agent: *
Disallow: /admin/

# Added by the shop
User-agent: *
Disallow: /cart/
```
Use instead:
```robots.txt
User-agent: *
Disallow: /admin/
# Added by the shop
Disallow: /cart/
```

## Fix
Puts all rules into one group, in their order, in the place of the last one. Comments stay above the
lines that they speak of. No crawler that follows RFC 9309 decides differently.

## References
- RFC 9309, section 2.2.1: groups with the same token are combined
"""

from collections.abc import Iterator

from robotsfix.access.group import WILDCARD
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix, Problem, Related, Severity
from robotsfix.checks.group_edits import merge
from robotsfix.checks.groups.repetition import why_nothing_is_lost
from robotsfix.checks.layout import Block
from robotsfix.checks.wording import line_numbers
from robotsfix.syntax.lines import Line

SEVERITY = Severity.ERROR
FIX = Applicability.SAFE


def check(context: Context) -> Iterator[Problem]:
    groups = context.policy.groups_by_token.get(WILDCARD, ())
    agents = [agent for group in groups for agent in group.agents]
    if sum(agent.token == WILDCARD for agent in agents) <= 1:
        return
    blocks = [
        block
        for group in groups
        for block in context.layout.sections_in(group)
        if WILDCARD in block.tokens
    ]
    if len(blocks) == 1:
        return
    lines = [line_for_all(block) for block in blocks]
    fix = None
    if all(block.group.tokens == {WILDCARD} for block in blocks):
        edits = merge(context.document, blocks, into=blocks[-1])
        fix = Fix("Merge the groups for `*`", tuple(edits))
    numbers = line_numbers(line.number for line in lines)
    reason = why_nothing_is_lost(context, blocks, compare=False)
    yield Problem(
        lines[1].body_span,
        f"`*` stands in {len(blocks)} places, {numbers}, {reason}: one is enough"
        if reason
        else f"there are {len(blocks)} groups for `*`, {numbers}:"
        " many parsers obey one of them and lose the rules of the others",
        fix,
        related=tuple(Related(line.body_span, "a group for `*`") for line in lines),
        hint="put all rules for `*` into one group",
        severity=Severity.INFO if reason else None,
    )


def line_for_all(block: Block) -> Line:
    """Give the first line of a section that says `User-agent: *`."""
    return next(agent.line for agent in block.agents if agent.token == WILDCARD)
