"""The last group has no rules.

## What it does
Finds a group at the end of the file that has no Allow or Disallow line.

## Why it matters
By RFC 9309 its crawlers may fetch everything. Some parsers drop a group without rules instead, and
hold its crawlers to the group for `*`. An empty `Disallow:` says the same to all.

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

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix, Problem, Severity
from robotsfix.checks.layout import line_below, written
from robotsfix.checks.wording import enumerate_names, quote
from robotsfix.syntax.fields import Field

SEVERITY = Severity.INFO
FIX = Applicability.SAFE


def check(context: Context) -> Iterator[Problem]:
    groups = context.policy.groups
    if not groups or groups[-1].rule_lines:
        return
    document = context.document
    agents = groups[-1].agents
    names = enumerate_names([quote(agent.line.value) for agent in agents])
    yield Problem(
        agents[0].line.body_span,
        f"the group of {names} has no rules: some parsers ignore it, for the others it allows all",
        Fix(
            "Add an empty `Disallow:`",
            (line_below(document, agents[-1].line, written(document, Field.DISALLOW, "")),),
        ),
        crawlers=tuple(agent.line.value for agent in agents),
    )
