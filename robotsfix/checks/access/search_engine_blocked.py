"""A search engine is kept out by a group of its own.

## What it does
Finds groups for Googlebot or bingbot that keep it from the start page, though everybody else may
fetch it.

## Why it matters
Pages that a search engine cannot fetch drop out of its results. A group that singles out Google or
Bing may be left over from a test, or was copied from a list of bots. Some sites do without them on
purpose, so that this is an information; with `severity: {RF705: error}` in the configuration, a
site that lives by them is safe from it.

## Example
```robots.txt
User-agent: bingbot
Disallow: /

User-agent: *
Disallow: /admin/
```
Use instead:
```robots.txt
User-agent: *
Disallow: /admin/
```

## Fix
None: nobody but the owner knows what is meant.

## References
- RFC 9309, section 2.2.1: a crawler's own group counts in place of that for `*`
- https://developers.google.com/search/docs/crawling-indexing/robots/intro
"""

from collections.abc import Iterator

from robotsfix.access.group import WILDCARD
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Problem, Related, Severity
from robotsfix.checks.start_page import StartPage
from robotsfix.checks.wording import enumerate_names
from robotsfix.syntax.lines import Line

SEVERITY = Severity.INFO

SEARCH_ENGINES = {"Googlebot": "Google", "bingbot": "Bing"}
"""The tokens of the crawlers without which a site can hardly be found, and whose they are."""


def check(context: Context) -> Iterator[Problem]:
    policy = context.policy
    named = [token for token in SEARCH_ENGINES if token.lower() in policy.groups_by_token]
    start_page = StartPage(policy)
    # Where everybody is kept out, the group of its own is not to blame.
    if not named or not start_page.decide(WILDCARD).allowed:
        return
    blocked: dict[Line, list[tuple[str, Line]]] = {}
    for token in named:
        decision = start_page.decide(token)
        if decision.allowed or is_told_already(context, token):
            continue
        if decision.rule and decision.group:
            agents = decision.group.agents
            own = next(agent.line for agent in agents if agent.token == token.lower())
            blocked.setdefault(decision.rule.line, []).append((token, own))
    for rule_line, pairs in blocked.items():
        tokens = [token for token, _ in pairs]
        line = context.document.lines[rule_line.index]
        engines = enumerate_names([SEARCH_ENGINES[token] for token in tokens])
        yield Problem(
            line.body_span,
            f"line {line.number} keeps {enumerate_names(tokens)} from the start page, though"
            f" others may fetch it: the site drops out of {engines}",
            related=tuple(Related(own.body_span, f"the group for {token}") for token, own in pairs),
            crawlers=tuple(tokens),
            hint="let it in, or put `ignore: [RF705]` into .robotsfix.yaml",
        )


def is_told_already(context: Context, token: str) -> bool:
    """Tell whether RF305 says that a crawler fell under rules that were written for another."""
    return any(
        token.lower() == name.lower()
        for problem in context.found.get("RF305", ())
        for name in problem.crawlers
    )
