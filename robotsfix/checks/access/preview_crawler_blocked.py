"""Another crawler that fetches link previews cannot fetch the site.

## What it does
Finds preview crawlers of chats and networks, besides those that `social` names, that may not fetch
the start page: Slack, Discord, WhatsApp, Telegram and so on. Crawlers that ignore robots.txt are
left out.

## Why it matters
Links to the site stay bare text there. That may be meant; it is good to know.

## Example
```robots.txt
User-agent: Discordbot
Disallow: /

User-agent: *
Allow: /
```
Use instead:
```robots.txt
User-agent: Discordbot
Allow: /

User-agent: *
Allow: /
```

## Fix
None by itself. Name the crawlers with `--social`, and RF701 lets them in.

## References
- `robotsfix crawlers social` lists these crawlers, with their operators' documentation
"""

from collections.abc import Iterator

from robotsfix.access.group import WILDCARD
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Problem, Severity
from robotsfix.checks.start_page import StartPage
from robotsfix.checks.wording import enumerate_names, plural
from robotsfix.crawlers.crawler import Crawler
from robotsfix.crawlers.social import CRAWLERS
from robotsfix.syntax.lines import Line

SEVERITY = Severity.INFO


OBEYING = {
    crawler: frozenset(token.lower() for token in crawler.tokens)
    for crawler in CRAWLERS
    if crawler.tokens and crawler.obeys != "no"
}
"""The preview crawlers that obey robots.txt, with their tokens in lower case."""
TOKENS = frozenset().union(*OBEYING.values())


def check(context: Context) -> Iterator[Problem]:
    policy = context.policy
    named = policy.groups_by_token.keys() & TOKENS
    start_page = StartPage(policy)
    everybody = start_page.decide(WILDCARD)
    all_may = everybody.allowed
    if all_may and not named:
        return
    social = {token.lower() for token in context.config.social}
    blocked: dict[Line, list[Crawler]] = {}
    for crawler, tokens in OBEYING.items():
        if not social.isdisjoint(tokens):
            continue
        # Whether some obey is not known; who blocks one of these by name knows what he does.
        if all_may and (named.isdisjoint(tokens) or crawler.obeys == "unknown"):
            continue
        decisions = [
            start_page.decide(token) if token.lower() in named else everybody
            for token in crawler.tokens
        ]
        rule = decisions[0].rule
        if rule and not any(decision.allowed for decision in decisions):
            blocked.setdefault(rule.line, []).append(crawler)
    for line, crawlers in blocked.items():
        platforms = list(dict.fromkeys(crawler.platforms[0] for crawler in crawlers))
        yield Problem(
            context.document.lines[line.index].body_span,
            f"line {line.number} keeps {plural(len(crawlers), 'preview crawler')} out:"
            f" links to the site may stay bare on {enumerate_names(platforms, most=4)}",
            crawlers=tuple(crawler.tokens[0] for crawler in crawlers),
            hint="name those that matter to you as `social` in .robotsfix.yaml: `fix` lets them in",
        )
