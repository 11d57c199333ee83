"""A rule that never decides anything.

## What it does
Finds Allow and Disallow lines without which every decision about every URL is the same, because
another rule says the same or wins. This is proved by comparing the rules with and without the line.

## Why it matters
Such a line promises something that it does not do. Often it is a leftover; sometimes it shows that
a rule does not work as its author thought.

## Example
```robots.txt
User-agent: *
Disallow: /shop/
Disallow: /shop/cart/
```
Use instead:
```robots.txt
User-agent: *
Disallow: /shop/
```

## Fix
Removes the line if it is dead for simpler parsers as well, which know no wildcards and take the
first rule that matches, and if no comment stands on it or directly above it. Below a block of the
whole site the line stays: it says what is to remain private when that block is lifted.

## References
- RFC 9309, section 2.2.2: the most specific rule wins
"""

from collections.abc import Iterator

from robotsfix.access.group import Group, Rule
from robotsfix.access.policy import Policy, RuleSet
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix, Problem, Related, Severity
from robotsfix.checks.paths.rules import Needs, can_go
from robotsfix.checks.unblocking import blocking_rules
from robotsfix.checks.wording import quote
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.lines import Line

SEVERITY = Severity.INFO
FIX = Applicability.SAFE

OTHER_PARSERS = ("rfc9309", "classic")
"""Profiles for which a line has to be dead as well, or it stays."""


def check(context: Context) -> Iterator[Problem]:
    needs = Needs(context.policy)
    others: list[Needs] = []
    dead: set[int] = set()
    for rules, rule in needs.suspects():
        winner = winner_over(rules, rule)
        if not winner or winner.index in dead or needs.is_needed(rule.line):
            continue
        dead.add(rule.line.index)
        if not others:
            others = [Needs(Policy(context.document, name)) for name in OTHER_PARSERS]
        line = context.document.lines[rule.line.index]
        decides = context.document.lines[winner.index]
        # Below a block of the whole site, a line still says what is private once that is lifted.
        goes = (
            not blocking_rules(context, context.policy.profile.rules(winner))
            and can_go(context, line)
            # Without its last rule, a group would share those of the next one.
            and any(winner.index == other.index for other in group_of(context, line).rule_lines)
            and not any(other.is_needed(line) for other in others)
        )
        yield Problem(
            line.body_span,
            f"{quote(line.text.strip())} never decides anything: line {decides.number},"
            f" {quote(decides.text.strip())}, does",
            Fix("Remove the line", (Edit.delete(line.start, line.next_start),)) if goes else None,
            related=(Related(decides.body_span, "this decides"),),
        )


def group_of(context: Context, line: Line) -> Group:
    """Give the group that a rule line belongs to."""
    before = [group for group in context.policy.groups if group.first_line.index < line.index]
    return before[-1]


def winner_over(rules: RuleSet, rule: Rule) -> Line | None:
    """Give the line that decides in place of a rule; None if none does, or it is the same rule."""
    for other in rules.rules:
        if other.line.index == rule.line.index or not other.pattern.matches(rule.pattern.example):
            continue
        same = (other.allow, other.pattern.text) == (rule.allow, rule.pattern.text)
        return None if same or other.allow != rule.allow else other.line
    return None
