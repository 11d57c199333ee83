"""A rule that never decides anything.

## What it does
Finds Allow and Disallow lines without which every decision about every URL is the same, because
another line matches all that they match, says the same, and wins over whatever says the opposite.
Lines that simpler parsers need, which know no wildcards and take the first rule that matches, count
as needed. So do lines beside a block of the whole site: they say what is to remain private when
that block is lifted. Crawlers with more than 300 rules are left alone.

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

from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence

from robotsfix.access.profiles.reference import may_be_cut
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix, Problem, Related, Severity
from robotsfix.checks.paths.crew import Crew, crews_of
from robotsfix.checks.paths.other_parsers import OldParsers, StrictParsers
from robotsfix.checks.paths.rules import can_go
from robotsfix.checks.wording import quote
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line

SEVERITY = Severity.INFO
FIX = Applicability.SAFE


def check(context: Context) -> Iterator[Problem]:
    if "" in context.paths:
        yield from needless_empty_lines(context)
    crews = crews_of(context.policy)
    winners = winners_for_all(crews)
    if not winners:
        return
    needed = needed_by_others(context, crews, winners)
    are_alone = all(len(crew.groups) == 1 for crew in crews)
    agents = [line.index for line in context.lines_of(Field.USER_AGENT)]
    related: dict[int, tuple[Related, ...]] = {}
    for index in winners.keys() - needed:
        line, winner = context.document.lines[index], decider(winners, index)
        decides = context.document.lines[winner.index]
        # Without its last rule, a group would share those of the next one.
        if winner.index not in related:
            related[winner.index] = (Related(decides.body_span, "this decides"),)
        is_beside = are_alone or bisect(agents, index) == bisect(agents, winner.index)
        yield Problem(
            line.body_span,
            f"{quote(line.text.strip())} never decides anything: line {decides.number},"
            f" {quote(decides.text.strip())}, does",
            removal(line) if is_beside and can_go(context, line) else None,
            related=related[winner.index],
        )


def winners_for_all(crews: Sequence[Crew]) -> dict[int, Line]:
    """Give the lines that decide in place of those that are dead for everybody who obeys them."""
    winners: dict[int, Line] = {}
    for crew in crews:
        for index, winner in crew.dead.items():
            winners.setdefault(index, winner)
    if winners and any(len(crew.groups) > 1 for crew in crews):
        for crew in crews:
            for line in crew.lines:
                if line.index not in crew.dead:
                    winners.pop(line.index, None)
    return winners


def needed_by_others(
    context: Context, crews: Sequence[Crew], winners: Mapping[int, Line]
) -> set[int]:
    """Give the indices of the dead lines that parsers need which read the file in another way."""
    lines = context.document.lines
    needed = OldParsers(context).needed([(lines[i], winner) for i, winner in winners.items()])
    strict = StrictParsers(context.policy)
    is_cut = may_be_cut(context.document)
    for crew in crews:
        pairs = [(lines[i], winner) for i, winner in crew.dead.items() if i in winners]
        if pairs and is_cut and not all(line is lines[line.index] for line in crew.lines):
            # Others read more of the lines.
            needed |= crew.dead.keys()
        elif pairs:
            needed |= strict.needed(pairs, crew)
    return needed


def decider(winners: Mapping[int, Line], index: int) -> Line:
    """Give the line that decides in place of a dead one, and is not dead itself."""
    winner = winners[index]
    while winner.index in winners:
        winner = winners[winner.index]
    return winner


def removal(line: Line) -> Fix:
    return Fix("Remove the line", (Edit.delete(line.start, line.next_start),))


def needless_empty_lines(context: Context) -> Iterator[Problem]:
    """Find lines without a path above rules that block: some parsers read no further."""
    disallow = Field.DISALLOW
    for group in context.policy.groups:
        empty = [line for line in group.rule_lines if not line.value]
        blocking = [line for line in group.rule_lines if line.value and line.field is disallow]
        for rule_line in empty:
            if not blocking or rule_line.index > blocking[-1].index:
                break
            line = context.document.lines[rule_line.index]
            yield Problem(
                line.body_span,
                f"{quote(line.text.strip())} says nothing beside the rules below it, but parsers"
                " that take the first rule that matches, such as Python's up to 3.12, stop here and"
                " allow everything",
                removal(line) if can_go(context, line) else None,
                severity=Severity.WARNING,
                hint="remove the line",
            )
