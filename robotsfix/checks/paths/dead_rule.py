"""A rule that never decides anything.

## What it does
Finds Allow and Disallow lines without which every decision about every URL is the same, because
another rule says the same or wins. This is proved by comparing the rules with and without the line.
Lines that simpler parsers need, which know no wildcards and take the first rule that matches, count
as needed. So do lines below a block of the whole site: they say what is to remain private when that
block is lifted.

## Why it matters
Such a line promises something that it does not do. Often it is a leftover; sometimes it shows that
a rule does not work as its author thought. An empty `Disallow:` above other rules is worse: simpler
parsers take it for the permission to fetch everything, and read no further.

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
Removes the line, if no comment stands on it or directly above it.

## References
- RFC 9309, section 2.2.2: the most specific rule wins
"""

from collections.abc import Iterator
from functools import cached_property

from robotsfix.access.group import Group, Rule
from robotsfix.access.policy import Policy
from robotsfix.access.profiles.rfc9309 import reads_alike
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix, Problem, Related, Severity
from robotsfix.checks.paths.rules import Needs, can_go
from robotsfix.checks.wording import quote
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line

SEVERITY = Severity.INFO
FIX = Applicability.SAFE

OTHER_PARSERS = ("rfc9309", "classic")
"""Profiles for which a line has to be dead as well, or it stays."""


class OtherParsers:
    """The other profiles, which read the document when they are first asked."""

    def __init__(self, policy: Policy) -> None:
        """Get ready.

        Args:
            policy: What the reference reading makes of the document.
        """
        self._policy = policy

    @cached_property
    def _needs(self) -> list[Needs]:
        document = self._policy.document
        others = list(OTHER_PARSERS)
        if reads_alike(self._policy.groups, document):
            # What is dead for the reference reading is so for this one.
            others.remove("rfc9309")
        return [Needs(Policy(document, name)) for name in others]

    def need(self, line: Line) -> bool:
        """Tell whether one of them needs a line, as far as can be told."""
        return any(needs.is_needed(line) for needs in self._needs)


def check(context: Context) -> Iterator[Problem]:
    yield from needless_empty_lines(context)
    needs = Needs(context.policy)
    others = OtherParsers(context.policy)
    winners = winners_of_dead_lines(needs)
    for index in winners:
        winner = decider(winners, index)
        line = context.document.lines[index]
        # Beside a block of the whole site, a line still says what is private once that is lifted.
        if is_beside_block(context, needs.group_of(line)) or others.need(line):
            continue
        decides = context.document.lines[winner.index]
        # Without its last rule, a group would share those of the next one.
        goes = can_go(context, line) and needs.group_of(line) is needs.group_of(winner)
        yield Problem(
            line.body_span,
            f"{quote(line.text.strip())} never decides anything: line {decides.number},"
            f" {quote(decides.text.strip())}, does",
            Fix("Remove the line", (Edit.delete(line.start, line.next_start),)) if goes else None,
            related=(Related(decides.body_span, "this decides"),),
        )


def is_beside_block(context: Context, group: Group | None) -> bool:
    """Tell whether crawlers of a group obey a rule that blocks the whole site."""
    tokens = group.tokens if group else frozenset()
    groups = {each for token in tokens for each in context.policy.groups_by_token.get(token, ())}
    return any(
        line.field is Field.DISALLOW and line.value and line.value.strip("*$") in ("", "/")
        for each in groups
        for line in each.rule_lines
    )


def winners_of_dead_lines(needs: Needs) -> dict[int, Line]:
    """Give the lines that decide in place of dead ones, by the indices of these."""
    winners: dict[int, Line] = {}
    for rule, other in needs.suspects():
        # Of lines that could stand for each other, one is needed.
        if is_same(rule, other) or is_decided_by(winners, other.line, rule.line):
            continue
        if not needs.is_needed(rule.line):
            winners[rule.line.index] = other.line
    return winners


def decider(winners: dict[int, Line], index: int) -> Line:
    """Give the line that decides in place of a dead one, and is not dead itself."""
    winner = winners[index]
    while winner.index in winners:
        winner = winners[winner.index]
    return winner


def is_decided_by(winners: dict[int, Line], line: Line, other: Line) -> bool:
    """Tell whether a line is dead because of another one, in the end."""
    while line.index in winners and line.index != other.index:
        line = winners[line.index]
    return line.index == other.index


def needless_empty_lines(context: Context) -> Iterator[Problem]:
    """Find lines without a path above rules that block: some parsers read no further."""
    for group in context.policy.groups:
        last = max(
            (
                line.index
                for line in group.rule_lines
                if line.value and line.field is Field.DISALLOW
            ),
            default=-1,
        )
        for rule_line in group.rule_lines:
            if rule_line.value or rule_line.index > last:
                continue
            line = context.document.lines[rule_line.index]
            removal = Fix("Remove the line", (Edit.delete(line.start, line.next_start),))
            yield Problem(
                line.body_span,
                f"{quote(line.text.strip())} says nothing beside the rules below it, but parsers"
                " that take the first rule that matches, such as Python's up to 3.12, stop here and"
                " allow everything",
                removal if can_go(context, line) else None,
                severity=Severity.WARNING,
                hint="remove the line",
            )


def is_same(rule: Rule, other: Rule) -> bool:
    """Tell whether two lines say the same, so that neither decides in place of the other."""
    return (rule.allow, rule.pattern.text) == (other.allow, other.pattern.text)
