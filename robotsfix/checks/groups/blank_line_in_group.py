"""A blank line inside a group.

## What it does
Finds blank lines between the user-agent lines of a group and its rules, and between its rules.

## Why it matters
By RFC 9309 a blank line means nothing. In the draft of 1996 it ended the group, and parsers of that
kind still exist, among them Python's own up to 3.12: they lose the rules below the blank line, or
the whole group. Where such a parser decides the same with and without the blank lines, this is an
information only. A line with white space on it is none: it ends no group.

## Example
```robots.txt
User-agent: *

Disallow: /admin/

Disallow: /cart/
```
Use instead:
```robots.txt
User-agent: *
Disallow: /admin/
Disallow: /cart/
```

## Fix
Removes the blank lines. No crawler that follows RFC 9309 decides differently.

## References
- RFC 9309, section 2.2: empty lines are allowed anywhere in a group
- https://www.robotstxt.org/norobots-rfc.txt, section 3.3: records are separated by blank lines
"""

from collections.abc import Iterator, Mapping, Sequence
from copy import copy

from robotsfix.access.group import Group
from robotsfix.access.policy import Policy
from robotsfix.access.rule_set import RuleSet
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix, Problem, Related, Severity
from robotsfix.checks.wording import line_numbers, plural
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.lines import Line

SEVERITY = Severity.WARNING
FIX = Applicability.SAFE

MOST_WORK = 4_000_000
"""How often, about, rules are looked at to tell whether blank lines matter; beyond it they do."""
STAR = "%2A"
"""A star in a path as old parsers compare it: for them it stands for itself."""


def check(context: Context) -> Iterator[Problem]:
    lines = context.document.lines
    found = {
        group: blanks for group in context.policy.groups if (blanks := blank_lines(lines, group))
    }
    torn = set(torn_groups(context, found)) if found else set()
    for group, blanks in found.items():
        first = blanks[0]
        numbers = line_numbers((line.number for line in blanks), most=3)
        yield Problem(
            first.body_span,
            f"the group that starts on line {group.first_line.number} has"
            f" {plural(len(blanks), 'blank line')} inside, {numbers}: old parsers end it there"
            + (" and lose the rules below" if group in torn else ", which changes nothing here"),
            Fix(
                "Remove the blank lines",
                tuple(Edit.delete(line.start, line.next_start) for line in blanks),
            ),
            related=(Related(group.first_line.body_span, "the group"),),
            severity=None if group in torn else Severity.INFO,
        )


def blank_lines(lines: Sequence[Line], group: Group) -> list[Line]:
    """Give the empty lines between the last user-agent line of a group and its last rule."""
    if not group.rule_lines:
        return []
    inside = lines[group.agents[-1].line.index + 1 : group.rule_lines[-1].index]
    return [line for line in inside if not line.text]


def torn_groups(context: Context, found: Mapping[Group, Sequence[Line]]) -> Iterator[Group]:
    """Give the groups whose blank lines change what old parsers decide for their crawlers."""
    blanks = {line.index for lines in found.values() for line in lines}
    whole = copy(context.document)
    whole.lines = [line for line in whole.lines if line.index not in blanks]
    before, after = Policy(context.document, "classic"), Policy(whole, "classic")
    work = 0
    for group in found:
        own = {line.index for line in group.rule_lines}
        for agent in group.agents:
            name = agent.line.value
            if work <= MOST_WORK:
                old, new = rule_lines(before, name), rule_lines(after, name)
                work += len(before.groups) + len(after.groups) + len(old) + len(new)
                if own.isdisjoint(old ^ new):
                    continue
                work += (len(old) + len(new)) ** 2
            if work > MOST_WORK or differ(before.rule_set(name), after.rule_set(name)):
                yield group
                break


def differ(before: RuleSet, after: RuleSet) -> bool:
    """Tell whether two sets of rules of old parsers decide differently.

    Such rules are plain prefixes: what holds for all of them as paths holds for every path.
    """
    paths = {rule.pattern.text for rule in (*before.rules, *after.rules)}
    return any(
        before.decide(path).allowed is not after.decide(path).allowed
        for path in paths
        if path.startswith("/") and STAR not in path
    )


def rule_lines(policy: Policy, crawler: str) -> set[int]:
    """Give the indexes of the rule lines that a crawler obeys, without reading them yet."""
    token = policy.profile.crawler_token(crawler)
    groups = policy.profile.select(policy.groups_by_token, token)
    return {line.index for group in groups[:1] for line in group.rule_lines}
