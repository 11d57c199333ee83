"""A social network's crawler cannot fetch the site.

## What it does
Finds social crawlers that must be able to fetch (`social` in the configuration; by default those of
Meta, X, LinkedIn and Pinterest) and may not: the start page, or one of the `media-paths`.

## Why it matters
A link to the site then has no preview: no picture, no title. Instagram and Threads fetch the media
of a post in the same way, so that publishing fails: "The media could not be fetched from the
provided URI", "Restricted by robots.txt", Meta error 2207052.

## Example
```robots.txt
User-agent: facebookexternalhit
Disallow: /

User-agent: *
Allow: /
```
Use instead:
```robots.txt
User-agent: facebookexternalhit
Allow: /

User-agent: *
Allow: /
```

## Fix
Gives each blocked crawler a group of its own with `Allow: /`, or mends the one that it has. Rules
that keep a part of the site private are carried over, so that the crawler gets no more than
everybody else. Nobody else's access changes. Meta keeps a robots.txt for up to 24 hours.

## References
- Ayrshare: Meta media crawler blocked
- https://developers.facebook.com/docs/sharing/webmasters/web-crawlers
"""

from collections.abc import Iterator

from robotsfix.access.group import WILDCARD
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Problem, Related, Severity
from robotsfix.checks.unblocking import blocked_social_crawlers, needed_paths, unblock
from robotsfix.checks.wording import enumerate_names, quote
from robotsfix.crawlers.catalogue import by_token

SEVERITY = Severity.ERROR
FIX = Applicability.UNBLOCK


def check(context: Context) -> Iterator[Problem]:
    tokens = blocked_social_crawlers(context)
    if not tokens:
        return
    writable = [token for token in tokens if is_writable(context, token)]
    fix = unblock(context, writable) if writable else None
    for token in tokens:
        decisions = (
            (path, context.policy.decide(token, path)) for path in needed_paths(context.config)
        )
        path, decision = next(
            (path, decision) for path, decision in decisions if not decision.allowed
        )
        if not decision.rule or not decision.group:
            continue
        line = context.document.lines[decision.rule.line.index]
        named = {token.lower(), WILDCARD}
        agents = (agent for agent in decision.group.agents if agent.token in named)
        whose = max(agents, key=lambda agent: agent.token != WILDCARD).line
        yield Problem(
            line.body_span,
            f"{token} cannot fetch {quote(path)}, line {line.number} blocks it:"
            f" {consequence(token)}",
            fix if token in writable else None,
            related=(Related(whose.body_span, "the group that it obeys"),),
            crawlers=(token,),
        )


def is_writable(context: Context, token: str) -> bool:
    """Tell whether a user-agent line with this token addresses this crawler."""
    return context.policy.profile.token(token) == token.lower()


def consequence(token: str) -> str:
    """Say what breaks where a crawler is kept out."""
    crawler = by_token(token)
    if not crawler:
        return "it is to be let in by the configuration"
    return crawler.impact or f"{enumerate_names(crawler.platforms)} cannot show the site"
