"""A group of its own frees a crawler from the rules for `*`.

## What it does
Finds groups for named crawlers that disallow nothing, in files whose group for `*` disallows a part
of the site. An empty `Disallow:` that stands alone says just that, and is left alone, and so is the
whole matter where `*` may not fetch anything.

## Why it matters
A crawler obeys one group: its own, or else the one for `*`. It never adds the two. So somebody who
lets a crawler in with `Allow: /`, or slows it down with a Crawl-delay, opens to it everything that
the rules for `*` keep private.

## Example
```robots.txt
User-agent: GPTBot
Allow: /

User-agent: *
Disallow: /admin/
Disallow: /search
```
Use instead:
```robots.txt
User-agent: GPTBot
Disallow: /admin/
Disallow: /search
Allow: /

User-agent: *
Disallow: /admin/
Disallow: /search
```

## Fix
Copies the Disallow lines for `*` into the group, and the Allow lines that make exceptions from
them. Unsafe, because access changes: the crawler gets no more than everybody else.

## References
- RFC 9309, section 2.2.1: the group for `*` holds where no other group matches
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from robotsfix.access.group import WILDCARD, Group, Rule
from robotsfix.checks.carrying import carried_over
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix, Problem, Related, Severity
from robotsfix.checks.group_edits import line_below, written
from robotsfix.checks.groups.repetition import disallows
from robotsfix.checks.wording import enumerate_names, quote
from robotsfix.crawlers.catalogue import by_token
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.fields import Field
from robotsfix.syntax.remembering import remembered

SEVERITY = Severity.INFO
FIX = Applicability.UNSAFE

EVERYTHING = frozenset({"/", "/*", "*"})
"""Patterns that match every path."""
MOST_KINDS = 5
"""How many findings there are: groups to which the same paths are open share one."""
MOST_OCTETS = 500 * 1024
"""How large a file may become: Google reads no more of it than that."""


def check(context: Context) -> Iterator[Problem]:
    wildcard_groups = context.policy.groups_by_token.get(WILDCARD)
    if not wildcard_groups or not any(map(disallows, wildcard_groups)):
        return
    groups = open_groups(context)
    if not groups:
        return
    rules = context.policy.rule_set(WILDCARD)
    if any(not rule.allow and rule.pattern.text in EVERYTHING for rule in rules.rules):
        return
    carried = [
        rule
        for rule in carried_over(context, [rules])
        # Beside Disallow lines alone, allowing everything says nothing; what social crawlers must
        # be able to fetch is open on purpose.
        if rule.pattern.text not in (EVERYTHING if rule.allow else context.config.media_paths)
    ]
    private = {rule.line.value for rule in carried if not rule.allow}
    alike: dict[tuple[bool, frozenset[str]], list[Group]] = {}
    for group in groups:
        mixed = not all(map(is_concerned, group.tokens))
        allowed = frozenset(private & {line.value for line in group.rule_lines})
        alike.setdefault((mixed, allowed), []).append(group)
    for (mixed, allowed), several in islice(alike.items(), MOST_KINDS):
        if len(allowed) < len(private):
            added = [rule for rule in carried if rule.line.value not in allowed]
            # What others than these crawlers share is not to be changed.
            fix = None if mixed else copying(context, several, added)
            yield problem(context, several, added, fix)


def open_groups(context: Context) -> list[Group]:
    """Give the groups for named crawlers that disallow nothing, and do not say so."""
    closed: list[Group] = []
    others: list[Group] = []
    for group in context.policy.groups:
        (closed if disallows(group) else others).append(group)
    if not others:
        return []
    restricted = {agent.token for group in closed for agent in group.agents}
    return [
        group
        for group in others
        if restricted.isdisjoint(group.tokens)
        and any(map(is_concerned, group.tokens))
        and not is_meant(context, group)
    ]


@remembered(4096)
def is_concerned(token: str) -> bool:
    """Tell whether the rules for `*` would hold for a crawler without a group of its own."""
    crawler = by_token(token)
    return bool(token) and not (crawler and crawler.ignores_wildcard)


def is_meant(context: Context, group: Group) -> bool:
    """Tell whether a group says nothing but that nothing is disallowed.

    It does with an empty Disallow line, or with no line at all (RF306). A Crawl-delay shows that
    the group is there for something else.
    """
    if group.rule_lines and all(line.field is Field.ALLOW for line in group.rule_lines):
        return False
    return not context.lines_of(Field.OTHER) or not any(
        line.field is Field.OTHER and line.has_colon and line.key.lower() == "crawl-delay"
        for section in context.layout.sections_in(group)
        for line in context.document.lines[section.first : section.last + 1]
    )


def problem(
    context: Context, groups: Sequence[Group], rules: Sequence[Rule], fix: Fix | None
) -> Problem:
    agents = [agent for group in groups for agent in group.agents if is_concerned(agent.token)]
    names = list(dict.fromkeys(agent.line.value for agent in agents))
    private = [rule for rule in rules if not rule.allow]
    paths = list(dict.fromkeys(rule.line.value for rule in private))
    obey_its, group, them = (
        ("obeys its", "group", "it") if len(names) == 1 else ("obey their", "groups", "them")
    )
    first = context.document.lines[private[0].line.index]
    return Problem(
        agents[0].line.body_span,
        f"{enumerate_names([quote(name) for name in names])} {obey_its} own {group} alone, and may"
        f" fetch what `*` may not: {enumerate_names([quote(path) for path in paths], most=3)}",
        fix,
        related=(Related(first.body_span, f"this does not hold for {them}"),),
        crawlers=tuple(names),
        hint=f"copy the Disallow lines that are to hold for {them} as well",
    )


def copying(context: Context, groups: Sequence[Group], rules: Sequence[Rule]) -> Fix | None:
    document = context.document
    lines = {
        (rule.allow, rule.line.value): written(
            document, Field.ALLOW if rule.allow else Field.DISALLOW, rule.line.value
        )
        for rule in rules
    }
    sections = [section for group in groups for section in context.layout.sections_in(group)]
    longest = sum(map(len, lines.values()))
    if len(document.text) + longest * len(sections) > MOST_OCTETS:
        return None
    edits: list[Edit] = []
    for section in sections:
        said = {(line.field is Field.ALLOW, line.value) for line in section.group.rule_lines}
        text = "".join(line for rule, line in lines.items() if rule not in said)
        # In front of `Allow: /`, for parsers that take the first rule that matches.
        edits.append(line_below(document, document.lines[section.agents[-1].line.index], text))
    # An empty Disallow line says nothing beside others, and some parsers take it for "everything".
    edits += (
        Edit.delete(line.start, line.next_start)
        for group in groups
        for line in group.rule_lines
        if line.field is Field.DISALLOW and not line.comment
    )
    return Fix("Copy the rules for `*`", tuple(sorted(edits)), Applicability.UNSAFE)
