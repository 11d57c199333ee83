"""A group for a crawler that does not heed it.

## What it does
Finds groups with Disallow rules for crawlers that are known to ignore robots.txt, and groups that
shut out a crawler by a token that its operator has given up, while the tokens of today are missing.

## Why it matters
The group looks like a lock and is none: the crawler fetches what it wants.

## Example
```robots.txt
User-agent: anthropic-ai
Disallow: /
```
Use instead:
```robots.txt
User-agent: ClaudeBot
User-agent: Claude-User
User-agent: Claude-SearchBot
Disallow: /
```

## Fix
None. A crawler that ignores robots.txt is kept out by the server or a firewall. Who is known to
ignore it, and by whose word, is in the catalogue: `robotsfix crawlers`.

## References
- RFC 9309, section 3: robots.txt is no access control
- https://support.anthropic.com/en/articles/8896518
- https://developers.google.com/search/docs/crawling-indexing/google-user-triggered-fetchers
"""

from collections.abc import Iterator
from functools import cache

from robotsfix.access.group import WILDCARD, Group
from robotsfix.access.known_paths import KnownPaths
from robotsfix.access.policy import Policy
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Problem, Related, Severity
from robotsfix.checks.wording import enumerate_names, quote
from robotsfix.crawlers.catalogue import ALL
from robotsfix.crawlers.crawler import Crawler
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line

SEVERITY = Severity.INFO

START = KnownPaths("/")


def check(context: Context) -> Iterator[Problem]:
    lines = context.lines_of(Field.USER_AGENT)
    names = {line.value.partition("/")[0].lower() for line in lines}
    if unheeding().keys().isdisjoint(names):
        return
    told: set[tuple[str, ...]] = set()
    for group in context.policy.groups:
        crawlers = known(group)
        ignoring = [(line, crawler) for line, crawler in crawlers if crawler.obeys == "no"]
        if ignoring and is_relied_on(context.policy, group):
            yield ignored(ignoring)
        for line, crawler in crawlers:
            successors = crawler.successors
            if successors and successors not in told and is_missed(context, crawler):
                told.add(successors)
                yield retired(line, crawler)


@cache
def unheeding() -> dict[str, Crawler]:
    """Give the crawlers that heed no group of theirs, by their tokens in lower case."""
    return {
        token.lower(): crawler
        for crawler in ALL
        if crawler.obeys == "no" or crawler.successors
        for token in crawler.tokens
    }


def known(group: Group) -> list[tuple[Line, Crawler]]:
    """Give the crawlers that a group names and that do not heed it, each with its first line."""
    lines: dict[str, tuple[Line, Crawler]] = {}
    for agent in group.agents:
        crawler = unheeding().get(agent.line.value.partition("/")[0].lower())
        if crawler:
            lines.setdefault(crawler.name, (agent.line, crawler))
    return list(lines.values())


def is_relied_on(policy: Policy, group: Group) -> bool:
    """Tell whether a group is there to keep somebody out: of everything, or of more than others."""
    paths = {line.value for line in group.rule_lines if line.field is Field.DISALLOW and line.value}
    if paths and not allows_start(policy, group.agents[0].token):
        return True
    everybody = policy.rule_set(WILDCARD)
    shared = {rule.line.value for rule in everybody.rules}
    return not paths <= shared and everybody.decide("/").allowed


def ignored(crawlers: list[tuple[Line, Crawler]]) -> Problem:
    names = [crawler.name for _, crawler in crawlers]
    one = len(names) == 1
    return Problem(
        crawlers[0][0].value_span,
        f"{enumerate_names(names)} {'does' if one else 'do'} not obey robots.txt, by all that is"
        f" known: the group does not keep {'it' if one else 'them'} out",
        related=tuple(
            Related(line.value_span, crawler.obeys_note.rstrip(".")) for line, crawler in crawlers
        ),
        crawlers=tuple(crawler.tokens[0] for _, crawler in crawlers),
        hint="block it in the server or a firewall, by its User-Agent header",
    )


def is_missed(context: Context, crawler: Crawler) -> bool:
    """Tell whether a retired crawler is shut out, and those in its place are neither named nor."""
    policy = context.policy
    return (
        not allows_start(policy, crawler.tokens[0])
        and not any(token.lower() in policy.groups_by_token for token in crawler.successors)
        and allows_start(policy, crawler.successors[0])
    )


def allows_start(policy: Policy, crawler: str) -> bool:
    """Tell whether a crawler may fetch the start page."""
    return policy.rules_near(crawler, START).decide("/").allowed


def retired(line: Line, crawler: Crawler) -> Problem:
    successors = enumerate_names([quote(token) for token in crawler.successors])
    them = "it" if len(crawler.successors) == 1 else "any of them"
    return Problem(
        line.value_span,
        f"{quote(line.value)} is retired, and keeps nobody out: {crawler.operator} crawls as"
        f" {successors} today, and the file does not name {them}",
        crawlers=crawler.successors,
        hint=f"name {successors}",
    )
