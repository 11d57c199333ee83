"""The same path allowed and disallowed for the same crawlers.

## What it does
Finds an Allow and a Disallow line with the same path in a group, or in several groups for the same
crawler. `/a` and `/a*` are the same path.

## Why it matters
One of the two has no effect, and which one depends on the parser. For Google's the longer path
wins, and Allow if both are equally long; old parsers obey the line that comes first.

## Example
```robots.txt
User-agent: *
Disallow: /news/
Allow: /news/
```
Use instead:
```robots.txt
User-agent: *
Disallow: /news/
```

## Fix
None: which of the two is meant, only you know.

## References
- RFC 9309, section 2.2.2: the most specific rule wins, and Allow among equivalent ones
"""

from collections.abc import Iterable, Iterator, Sequence

from robotsfix.access.group import Group
from robotsfix.access.paths import normalize_pattern
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Problem, Related, Severity
from robotsfix.checks.wording import enumerate_names, quote
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import WHITE_SPACE, Line

SEVERITY = Severity.WARNING

PATH_STARTS = frozenset("/*")
MOST_LINES = 100_000
"""How many lines of groups that crawlers put together are looked at."""


def check(context: Context) -> Iterator[Problem]:
    disputed = disputed_paths(context)
    if not disputed:
        return
    seen: set[int] = set()
    for crawlers, lines in rules_of_crawlers(context):
        if len({line.field for line in lines}) == 1:
            continue
        for winner, loser in contradictions(lines, disputed):
            if loser.index not in seen:
                seen.add(loser.index)
                yield report(winner, loser, crawlers)


def report(winner: Line, loser: Line, crawlers: Sequence[str]) -> Problem:
    names = f" for {enumerate_names([quote(name) for name in crawlers])}" if crawlers else ""
    same_text = normalize_pattern(loser.value) == normalize_pattern(winner.value)
    if loser.index > winner.index or not same_text:
        consequence = "which wins for Google's parser"
    else:
        consequence = "which wins for Google's parser, while old parsers obey the first"
    return Problem(
        loser.body_span,
        f"{quote(body(loser))} contradicts {quote(body(winner))} on line {winner.number}{names},"
        f" {consequence}",
        related=(Related(winner.body_span, "the opposite"),),
        crawlers=tuple(crawlers),
        hint="put the crawlers into one group, with the line that is meant"
        if crawlers
        else "keep the line that is meant, and remove the other",
    )


def body(line: Line) -> str:
    return line.text[: len(line.text) - len(line.comment)].strip()


def disputed_paths(context: Context) -> set[str]:
    """Give the paths that the file allows somewhere and disallows somewhere."""
    allowed, disallowed = (
        {line.value for line in context.lines_of(field) if line.value}
        for field in (Field.ALLOW, Field.DISALLOW)
    )
    text = context.joined_paths
    if "%" not in text and text.isascii():
        # Then only stars at the end can make two values one path.
        if "*\n" in text:
            allowed = {value.rstrip("*") or "/" for value in allowed}
            disallowed = {value.rstrip("*") or "/" for value in disallowed}
        if allowed.isdisjoint(disallowed):
            return set()
    return (set(map(path_of, allowed)) & set(map(path_of, disallowed))) - {""}


def path_of(value: str) -> str:
    """Give the path of a rule without stars that mean nothing; empty if it matches nothing."""
    if value[:1] not in PATH_STARTS:
        return ""
    return normalize_pattern(value).rstrip("*") or "/"


def is_cut(line: Line) -> bool:
    """Tell whether a `#` cut the path off, which is a mistake of its own."""
    return bool(line.comment) and line.text[-len(line.comment) - 1] not in WHITE_SPACE


def rules_of_crawlers(context: Context) -> Iterator[tuple[list[str], list[Line]]]:
    """Give the rule lines that are obeyed together, and by whom if that is not a whole group."""
    for group in context.policy.groups:
        yield [], group.rule_lines
    names: dict[tuple[int, ...], list[str]] = {}
    together: dict[tuple[int, ...], list[Group]] = {}
    spelling = names_by_token(context)
    for token, groups in context.policy.groups_by_token.items():
        if len(groups) > 1 and token in spelling:
            key = tuple(group.first_line.index for group in groups)
            names.setdefault(key, []).append(spelling[token])
            together[key] = groups
    left = MOST_LINES
    for key, groups in together.items():
        left -= sum(len(group.rule_lines) for group in groups)
        if left < 0:
            return
        alike = all(group.tokens == groups[0].tokens for group in groups)
        yield [] if alike else names[key], [line for group in groups for line in group.rule_lines]


def names_by_token(context: Context) -> dict[str, str]:
    """Give each crawler's name as the file writes it, without whole user agents."""
    names: dict[str, str] = {}
    for group in context.policy.groups:
        for agent in group.agents:
            name = agent.line.value.partition("/")[0].rstrip()
            if "(" not in agent.line.value and name.lower() == agent.token:
                names.setdefault(agent.token, name)
    return names


def contradictions(lines: Iterable[Line], disputed: set[str]) -> Iterator[tuple[Line, Line]]:
    """Give pairs of lines with the same path, the one that wins first."""
    best: dict[str, dict[Field, Line]] = {}
    for line in lines:
        path = path_of(line.value)
        if path in disputed and not is_cut(line):
            rules = best.setdefault(path, {})
            rival = rules.setdefault(line.field, line)
            if priority(line) > priority(rival):
                rules[line.field] = line
    for rules in best.values():
        if len(rules) > 1:
            allow, disallow = rules[Field.ALLOW], rules[Field.DISALLOW]
            allowed = priority(allow) >= priority(disallow)
            yield (allow, disallow) if allowed else (disallow, allow)


def priority(line: Line) -> int:
    return len(normalize_pattern(line.value))
