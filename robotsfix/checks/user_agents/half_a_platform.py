"""A crawler that goes by two tokens, of which the file names one.

## What it does
Finds groups with rules for one token of a crawler that sends two side by side, as Pinterest does
with `Pinterest` and `Pinterestbot`, if the file does not name the other one and treats it
differently. Tokens that `social` in the configuration names (by default `Pinterest`) may be let in
alone: there it is said who must be able to fetch.

## Why it matters
A parser that compares tokens takes them for two crawlers. What you decided for one is not decided
for the other, which falls under `*`: a file that keeps Pinterest out may keep out half of it.

## Example
```robots.txt
User-agent: Pinterest
Disallow: /

User-agent: *
Disallow: /admin/
```
Use instead:
```robots.txt
User-agent: Pinterest
User-agent: Pinterestbot
Disallow: /

User-agent: *
Disallow: /admin/
```

## Fix
Adds a line with the other token below each line with the first. Unsafe, because the rules begin to
hold for that token.

## References
- https://help.pinterest.com/en/business/article/pinterest-crawler
"""

from collections.abc import Iterator
from functools import cache

from robotsfix.access.comparison import Direction, compare_rule_sets
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Fix, Problem, Severity
from robotsfix.checks.group_edits import line_below
from robotsfix.checks.user_agents.several_tokens_on_one_line import names_on
from robotsfix.checks.wording import enumerate_names, quote
from robotsfix.crawlers.catalogue import ALL
from robotsfix.crawlers.crawler import Crawler
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line

SEVERITY = Severity.INFO
FIX = Applicability.UNSAFE

MOST_STATES = 1_000
"""How long the search for a path may take on which the tokens are treated differently."""


def check(context: Context) -> Iterator[Problem]:
    values = {line.value.lower() for line in context.lines_of(Field.USER_AGENT)}
    for crawler in crawlers_with_twins():
        named = [token for token in crawler.tokens if token.lower() in values]
        missing = [token for token in crawler.tokens if token not in named]
        if named and missing and not is_listed(context, missing):
            lines = lines_with_rules(context, named[0])
            path, allowed = difference(context, named[0], missing[0]) if lines else ("", False)
            if path:
                yield problem(context, crawler, lines, missing, path, allowed=allowed)


@cache
def crawlers_with_twins() -> tuple[Crawler, ...]:
    return tuple(crawler for crawler in ALL if crawler.needs_all_tokens)


def is_listed(context: Context, tokens: list[str]) -> bool:
    """Tell whether a line that lists crawlers has one of the tokens: that is RF404's matter."""
    wanted = {token.lower() for token in tokens}
    lines = context.lines_of(Field.USER_AGENT)
    return any(name.lower() in wanted for line in lines for name in names_on(line.value))


def difference(context: Context, token: str, other: str) -> tuple[str | None, bool]:
    """Give a path that only one of two tokens may fetch, and whether the other one is it."""
    policy = context.policy
    # Of the tokens that must be able to fetch, the owner wants just these.
    is_wanted = token.lower() in map(str.lower, context.config.social)
    found = compare_rule_sets(
        policy.rule_set(token),
        policy.rule_set(other),
        directions=Direction.OPENED if is_wanted else Direction.BOTH,
        most_states=MOST_STATES,
    )
    if found.closed:
        return found.closed, False
    return found.opened, True


def lines_with_rules(context: Context, token: str) -> list[Line]:
    """Give the lines that name a token above rules of their own, and not only a Crawl-delay."""
    return [
        context.document.lines[agent.line.index]
        for group in context.policy.groups_by_token.get(token.lower(), ())
        if group.rule_lines
        for agent in context.layout.sections_in(group)[-1].agents
        if agent.token == token.lower()
    ]


def problem(
    context: Context,
    crawler: Crawler,
    lines: list[Line],
    missing: list[str],
    path: str,
    *,
    allowed: bool,
) -> Problem:
    names = enumerate_names([quote(name) for name in crawler.tokens])
    others = enumerate_names([quote(name) for name in missing])
    return Problem(
        lines[0].value_span,
        f"{crawler.operator} crawls as {names}, and the file names {quote(lines[0].value)} only:"
        f" as {others} it may {'fetch' if allowed else 'not fetch'} {quote(path)}",
        Fix(
            f"Name {others} as well",
            tuple(addition(context, line, missing) for line in lines),
            Applicability.UNSAFE,
        ),
        crawlers=tuple(missing),
    )


def addition(context: Context, line: Line, tokens: list[str]) -> Edit:
    newline = line.ending or context.document.newline
    lead = line.text[: line.value_span.start - line.start]
    return line_below(context.document, line, "".join(f"{lead}{name}{newline}" for name in tokens))
