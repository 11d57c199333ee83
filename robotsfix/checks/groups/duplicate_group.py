"""A crawler that has more than one group.

## What it does
Finds product tokens, `*` aside, that stand in the user-agent lines of several groups.

## Why it matters
RFC 9309 asks crawlers to merge groups for the same token, but many parsers take the first one only.
The rules of the others are lost on them.

Where nothing can be lost, this is an information only: the first group allows the same as all
together, or only one has rules and no Crawl-delay stands alone above it.

## Example
```robots.txt
User-agent: Googlebot
Disallow: /search

User-agent: Bingbot
Disallow: /

User-agent: Googlebot
Disallow: /cart
```
Use instead:
```robots.txt
User-agent: Googlebot
Disallow: /search
Disallow: /cart

User-agent: Bingbot
Disallow: /
```

## Fix
Merges groups that name the same crawlers, in the place of the first one. A crawler that stands in
two groups with the same rules among others is left in one of them. Where the groups name different
crawlers and have different rules, there is no fix.

## References
- RFC 9309, section 2.2.1: groups with the same token are combined
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from robotsfix.access.group import WILDCARD, Agent
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix, Problem, Related, Severity
from robotsfix.checks.group_edits import merge, removal
from robotsfix.checks.groups.repetition import rules_of, why_nothing_is_lost
from robotsfix.checks.layout import Block
from robotsfix.checks.wording import enumerate_names, line_numbers, quote
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line

SEVERITY = Severity.WARNING
FIX = Applicability.SAFE

MOST_COMPARED = 50
"""For how many findings it is asked whether different rules allow the same."""


def check(context: Context) -> Iterator[Problem]:
    for number, (blocks, names) in enumerate(duplicates(context).values()):
        lines = [lines_by_name(block)[names[0].lower()] for block in blocks]
        who = enumerate_names([quote(name) for name in names])
        have, stand = ("has", "stands") if len(names) == 1 else ("have", "stand")
        numbers = line_numbers(line.number for line in lines)
        reason = why_nothing_is_lost(context, blocks, compare=number < MOST_COMPARED)
        yield Problem(
            lines[1].body_span,
            f"{who} {stand} in {len(blocks)} places, {numbers}, {reason}: one is enough"
            if reason
            else f"{who} {have} {len(blocks)} groups, {numbers}:"
            " many parsers obey the first one only",
            merging(context, blocks, names),
            related=tuple(Related(line.body_span, "a group of its own") for line in lines),
            crawlers=tuple(names),
            hint="put all its rules into one group",
            severity=Severity.INFO if reason else None,
        )


def duplicates(context: Context) -> dict[tuple[int, ...], tuple[list[Block], list[str]]]:
    """Give the groups that name the same crawler, and all crawlers that these very groups share."""
    repeated = repeated_names(context)
    if not repeated:
        return {}
    blocks_by_name: dict[str, list[Block]] = {}
    spelling: dict[str, str] = {}
    for group in context.policy.groups:
        if repeated.isdisjoint(map(name_of, group.agents)):
            continue
        for block in context.layout.sections_in(group):
            for agent in block.agents:
                name = name_of(agent)
                if name in repeated and agent.token not in (WILDCARD, ""):
                    spelling.setdefault(name, agent.line.value.partition("/")[0])
                    blocks = blocks_by_name.setdefault(name, [])
                    if not blocks or blocks[-1] is not block:
                        blocks.append(block)
    found: dict[tuple[int, ...], tuple[list[Block], list[str]]] = {}
    for name, blocks in blocks_by_name.items():
        if len(blocks) > 1:
            key = tuple(block.first for block in blocks)
            found.setdefault(key, (blocks, []))[1].append(spelling[name])
    return found


def repeated_names(context: Context) -> set[str]:
    """Give the names, in lower case, that stand in the file more than once."""
    names = [
        line.value.partition("/")[0].lower()
        for group in context.policy.groups
        for line, token in group.agents
        if token != WILDCARD
    ]
    if len(set(names)) == len(names):
        return set()
    return {name for name, count in Counter(names).items() if count > 1}


def name_of(agent: Agent) -> str:
    """Give what a user-agent line says before the first slash: parsers compare no more than that.

    It is in lower case.
    """
    return agent.line.value.partition("/")[0].lower()


def lines_by_name(block: Block) -> dict[str, Line]:
    """Give the first user-agent line of a section for each crawler, by its name in lower case."""
    return {name_of(agent): agent.line for agent in reversed(block.agents)}


def merging(context: Context, blocks: Sequence[Block], names: Sequence[str]) -> Fix | None:
    document = context.document
    first, *others = blocks
    if any(block.group.tokens != block.tokens for block in blocks):
        return None
    if all(block.group.tokens == first.group.tokens for block in others):
        return Fix("Merge the groups", tuple(merge(document, blocks, into=first)))
    edits: list[Edit] = []
    goes: list[Block] = []
    for block in others:
        by_name = lines_by_name(block)
        lines = [by_name[name.lower()] for name in names]
        if rules_of(block.group) != rules_of(first.group) or any(line.comment for line in lines):
            return None
        if len(lines) < len(block.agents):
            edits += (Edit.delete(line.start, line.next_start) for line in lines)
        elif is_plain(document.lines[block.first : block.last + 1]):
            goes.append(block)
        else:
            return None
    title = f"Name {enumerate_names(names)} in one of the groups only"
    return Fix(title, tuple(sorted([*edits, *removal(document, goes)])))


def is_plain(lines: Sequence[Line]) -> bool:
    """Tell whether lines hold no more than user agents and rules, so that nothing else is lost."""
    plain = (Field.USER_AGENT, Field.ALLOW, Field.DISALLOW)
    return all(not line.comment and (line.field in plain or line.is_blank) for line in lines)
