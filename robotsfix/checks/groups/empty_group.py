"""The last group has no rules.

## What it does
Finds a group at the end of the file that has no Allow or Disallow line.

## Why it matters
By RFC 9309 its crawlers may fetch everything. Some parsers drop a group without rules instead, and
hold its crawlers to the group for `*`. An empty `Disallow:` says the same to all. A crawler that
has rules in another group is not concerned: these hold for it.

## Example
```robots.txt
User-agent: *
Disallow: /admin/

User-agent: Twitterbot
```
Use instead:
```robots.txt
User-agent: *
Disallow: /admin/

User-agent: Twitterbot
Disallow:
```

## Fix
Adds `Disallow:`. No crawler that follows RFC 9309 decides differently.

## References
- RFC 9309, section 2.2.2: without rules, everything is allowed
"""

from collections.abc import Iterator

from robotsfix.access.group import WILDCARD, Group
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix, Problem, Severity
from robotsfix.checks.group_edits import line_below, written
from robotsfix.checks.wording import enumerate_names, quote
from robotsfix.syntax.fields import Field

SEVERITY = Severity.INFO
FIX = Applicability.SAFE


def check(context: Context) -> Iterator[Problem]:
    groups = context.policy.groups
    if not groups or groups[-1].rule_lines:
        return
    document = context.document
    last = groups[-1]
    agents = [agent for agent in last.agents if agent.token and not has_rules(context, agent.token)]
    if not agents:
        if is_merged(context, last):
            return
        agents = last.agents
        consequence = "those of the groups above hold, and it adds nothing"
    elif disallows(context, WILDCARD):
        consequence = "some parsers drop it and apply those for `*`, for the others it allows all"
    else:
        consequence = "it allows all, as an empty `Disallow:` would say to every parser"
    names = enumerate_names([quote(agent.line.value) for agent in agents])
    yield Problem(
        agents[0].line.body_span,
        f"the group of {names} has no rules: {consequence}",
        Fix(
            "Add an empty `Disallow:`",
            (line_below(document, last.agents[-1].line, written(document, Field.DISALLOW, "")),),
        ),
        crawlers=tuple(agent.line.value for agent in agents),
    )


def has_rules(context: Context, token: str) -> bool:
    return any(group.rule_lines for group in context.policy.groups_by_token.get(token, ()))


def disallows(context: Context, token: str) -> bool:
    return any(
        line.field is Field.DISALLOW and line.value
        for group in context.policy.groups_by_token.get(token, ())
        for line in group.rule_lines
    )


def is_merged(context: Context, group: Group) -> bool:
    """Tell whether RF301 or RF303 merge a group with all others that name its crawlers."""
    return all(
        other.tokens == group.tokens
        for token in group.tokens
        for other in context.policy.groups_by_token.get(token, ())
    )
