"""The group for `*` is not the last one.

## What it does
Finds files in which groups with other rules follow the group for `*`. Groups without rules, and
with rules that allow the same, do not count.

## Why it matters
By RFC 9309 the order of groups means nothing. But a parser that stops at the first group that fits
never comes to the groups below `*`, which fits everybody. With `*` at the end every parser finds a
crawler's own group first.

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
Moves the group below the last other one, with the comments directly above it; a comment at the top
that speaks of the whole file stays there, and so do Sitemap lines at the end. There is no fix where
a comment stands above the group with a blank line between: what it speaks of, nobody can tell.

## References
- RFC 9309, section 2.2.1
- Ayrshare: Meta media crawler blocked ("a single `User-agent: *` block, placed at the end")
"""

import re
from collections.abc import Iterator, Sequence

from robotsfix.access.group import WILDCARD, Group
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix, Problem, Related, Severity
from robotsfix.checks.group_edits import line_below, move_below, written
from robotsfix.checks.groups.repetition import Rules, disallows, rules_of
from robotsfix.checks.layout import start_of_paragraph
from robotsfix.checks.wording import enumerate_names, quote
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line

SEVERITY = Severity.INFO
FIX = Applicability.SAFE

HEADER = re.compile(
    r"robots|https?:|www\.|@|copyright|\(c\)|generated|created|updated|altered|modified|version"
    r"|maintained|\b(19|20)\d\d\b",
    re.IGNORECASE,
)
"""Words of comments that speak of the file, and not of the group below them."""


def check(context: Context) -> Iterator[Problem]:
    groups = context.policy.groups
    wildcard_groups = context.policy.groups_by_token.get(WILDCARD)
    if not wildcard_groups or wildcard_groups[-1] is groups[-1]:
        return
    place = groups.index(wildcard_groups[-1])
    below = differing(groups[place + 1 :], wildcard_groups)
    if not below:
        return
    agent = next(agent for agent in groups[place].agents if agent.token == WILDCARD)
    names = list(dict.fromkeys(agent.line.value for group in below for agent in group.agents))
    yield Problem(
        agent.line.body_span,
        "the group for `*` is not the last one: parsers that stop at the first group that fits take"
        f" it for {enumerate_names([quote(name) for name in names], most=3)} as well",
        fix(context, groups[place]),
        related=(Related(below[0].first_line.body_span, "this group follows"),),
        hint="move it below all other groups, with the comments that speak of it",
    )


def differing(groups: Sequence[Group], wildcard_groups: Sequence[Group]) -> list[Group]:
    """Give the groups with other rules than those for everybody.

    All rules that keep nobody out of anything are alike.
    """
    if not any(map(disallows, wildcard_groups)):
        return [group for group in groups if disallows(group)]
    for_all = Rules().union(*map(rules_of, wildcard_groups))
    allow = Field.ALLOW
    # Most groups are told apart by their first rule.
    return [
        group
        for group in groups
        if (rules := group.rule_lines)
        and ((rules[0].field is allow, rules[0].value) not in for_all or rules_of(group) != for_all)
    ]


def fix(context: Context, group: Group) -> Fix | None:
    document, layout = context.document, context.layout
    block, last = layout.block_of(group), layout.block_of(layout.groups[-1])
    if block.agents[0].line.index == 0 or not document.lines[block.first].is_comment:
        heading = comment_above_blank_lines(document.lines, block.first)
    else:
        heading = False
    if heading or len(layout.sections_in(group)) > 1:
        # What a comment speaks of that stands apart from the group, nobody can tell.
        return None
    if block.first == 0 and is_header(document.lines[: block.agents[0].line.index]):
        block = block._replace(first=block.agents[0].line.index)
    edits = move_below(document, block, last.last)
    if not last.group.rule_lines:
        # A group without rules would share those of the group that comes to stand below it.
        rule = line_below(document, last.agents[-1].line, written(document, Field.DISALLOW, ""))
        same_place = next((edit for edit in edits if edit.start == edit.end == rule.start), None)
        if same_place:
            edits.remove(same_place)
            rule = Edit.insert(rule.start, rule.replacement + same_place.replacement)
        edits = sorted([*edits, rule])
    return Fix("Move the group for `*` to the end", tuple(edits))


def comment_above_blank_lines(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a comment stands above the blank lines above a line, unless it is a header."""
    start = index
    while index > 0 and lines[index - 1].is_blank:
        index -= 1
    if index in (0, start) or not lines[index - 1].is_comment:
        return False
    first = start_of_paragraph(lines, index)
    return first > 0 or not is_header(lines[first:index])


def is_header(lines: Sequence[Line]) -> bool:
    """Tell whether comments at the top speak of the file as a whole."""
    return any(HEADER.search(line.comment) for line in lines)
