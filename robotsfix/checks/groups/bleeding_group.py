"""A group without rules of its own takes those of the next group.

## What it does
Finds user-agent lines below which no Allow or Disallow follows before the next user-agent line:
only a Crawl-delay, a Sitemap, or blank lines.

## Why it matters
By RFC 9309 only a rule ends the user-agent lines of a group. Neither a Crawl-delay nor a blank line
does. So these crawlers fall under the rules of the next group, which was written for somebody else,
and most often blocks it. Other parsers see a group without rules, and let them fetch everything.

## Example
```robots.txt
User-agent: Slackbot
Crawl-delay: 5

User-agent: GPTBot
Disallow: /
```
Use instead:
```robots.txt
User-agent: Slackbot
Disallow:
Crawl-delay: 5

User-agent: GPTBot
Disallow: /
```

## Fix
Adds an empty `Disallow:`, which allows everything. Unsafe, because access changes. A social crawler
that is kept out in this way is let in, as by RF701. Where the next group is that for `*`, this is
said as an information only: the crawlers share the rules that they would have without a group.

## References
- RFC 9309, section 2.2.4: other records do not end a group
- github.com/google/robotstxt, issue 51
"""

from collections.abc import Iterator

from robotsfix.access.group import WILDCARD, Group
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix, Problem, Related, Severity
from robotsfix.checks.group_edits import line_below, written
from robotsfix.checks.layout import Block
from robotsfix.checks.unblocking import blocked_social_crawlers, unblock
from robotsfix.checks.wording import enumerate_names, quote
from robotsfix.syntax.fields import Field

SEVERITY = Severity.ERROR
FIX = Applicability.UNBLOCK


def check(context: Context) -> Iterator[Problem]:
    for sections in bleeding_sections(context).values():
        *bleeding, last = sections
        bleeding = [section for section in bleeding if not section.tokens <= last.tokens]
        blocked = {token.lower() for token in blocked_social_crawlers(context)}
        social = [section for section in bleeding if section.tokens <= blocked]
        others = [section for section in bleeding if not section.tokens <= blocked]
        if social:
            names = [token for token in context.config.social if token.lower() in tokens_of(social)]
            yield problem(social, last, unblock(context, names))
        if others:
            yield problem(others, last, close(context, others))


def bleeding_sections(context: Context) -> dict[Group, list[Block]]:
    """Give the groups that have several sections, and rules that keep somebody out of something."""
    return {
        group: several
        for group, several in context.layout.sections_of.items()
        if len(several) > 1
        and any(line.field is Field.DISALLOW and line.value for line in group.rule_lines)
    }


def tokens_of(sections: list[Block]) -> set[str]:
    return {token for section in sections for token in section.tokens}


def problem(sections: list[Block], last: Block, fix: Fix) -> Problem:
    agents = [agent for section in sections for agent in section.agents]
    names = list(dict.fromkeys(agent.line.value for agent in agents))
    has, it_has, them = (
        ("has", "it has", "it") if len(names) == 1 else ("have", "they have", "them")
    )
    first_rule = last.group.rule_lines[0]
    for_all = WILDCARD in last.tokens and WILDCARD not in tokens_of(sections)
    return Problem(
        agents[0].line.body_span,
        f"{enumerate_names([quote(name) for name in names])} {has} no rules: the rules from line"
        f" {first_rule.number} on, written for {quote(last.agents[0].line.value)}, hold for {them}",
        fix,
        related=(
            *(
                Related(section.agents[0].line.body_span, "no rules follow")
                for section in sections[1:]
            ),
            Related(first_rule.body_span, f"{it_has} these rules"),
        ),
        crawlers=tuple(names),
        severity=Severity.INFO
        if for_all and fix.applicability is not Applicability.UNBLOCK
        else None,
    )


def close(context: Context, sections: list[Block]) -> Fix:
    document = context.document
    rule = written(document, Field.DISALLOW, "")
    edits = tuple(line_below(document, section.agents[-1].line, rule) for section in sections)
    return Fix("End each group with an empty `Disallow:`", edits, Applicability.UNSAFE)
