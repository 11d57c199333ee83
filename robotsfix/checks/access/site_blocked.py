"""Nobody may fetch anything.

## What it does
Finds files that keep every crawler away from the whole site, with no exception.

## Why it matters
That is right for a staging site. On a public one the site vanishes from search engines, and every
link to it loses its preview. Such files reach production by mistake again and again.

Where a comment speaks of it, such as "staging" or "block all robots", and the file has no Sitemap
line and no other rules, this is an information only.

## Example
```robots.txt
User-agent: *
Disallow: /
```
Use instead:
```robots.txt
User-agent: *
Disallow: /admin/
```

## Fix
None: nobody but the owner knows what is meant. If it is, say so in the configuration, with
`expect: [{crawlers: ["*"], blocked: ["/"]}]`; then the rule is silent, and speaks up the day that
the file lets somebody in.

## References
- RFC 9309, section 2.2.2
"""

import re
from collections.abc import Iterator

from robotsfix.access.group import WILDCARD
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Problem, Related, Severity
from robotsfix.checks.start_page import StartPage
from robotsfix.checks.wording import quote
from robotsfix.config.config import Config
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line

SEVERITY = Severity.WARNING
ENTIRE_SITE = frozenset({"/", "/*", "*"})

MEANT = re.compile(
    r"(?<![A-Za-z])(staging|sandbox|test|dev(elopment)?\b|mirror|non-?www|go away|nothing useful)"
    r"|(?<![A-Za-z])(block|ban|disallow|den[yi]|exclude|stop|keep|disable)\w{0,3}[\W_]{1,3}"
    r"(\w{1,20}[\W_]{1,3})?"
    r"(all|any|every(thing|body|one)?|entire|whole|out|away|crawl\w*|index\w*|robots)(\b|_)"
    r"|\b(not|don't|no)[\W_]{1,3}(\w{1,20}[\W_]{1,3}){0,2}(allow|want|index|crawl)"
    r"|\bsperr|gesperrt",
    re.IGNORECASE,
)
"""Words of comments that show that keeping everybody away is meant."""


def check(context: Context) -> Iterator[Problem]:
    policy = context.policy
    allowed, deciding, group, _ = StartPage(policy).decide(WILDCARD)
    if allowed or not deciding or not group:
        return
    if context.config.template or is_expected(context.config):
        return
    if not all(policy.rule_set(token).blocks_everything for token in policy.groups_by_token):
        return
    span = context.document.lines[deciding.line.index].body_span
    message = f"line {deciding.line.number} keeps every crawler away from the whole site"
    meant_for = context.layout.sections_of[group][-1]
    if WILDCARD not in meant_for.tokens:
        everybody = [agent.line for agent in group.agents if agent.token == WILDCARD][-1]
        yield Problem(
            span,
            f"{message}, though it is written for {quote(meant_for.agents[0].line.value)}:"
            f" the `*` on line {everybody.number} has no rules of its own and shares these (RF305)",
            related=(Related(everybody.body_span, "no rules follow"),),
            hint="end the group for `*` with an empty `Disallow:`, or with its own rules",
        )
        return
    comment = comment_that_tells(context)
    yield Problem(
        span,
        f"{message}, as a comment on line {comment.number} suggests" if comment else message,
        related=(Related(comment.body_span, "so it may be meant"),) if comment else (),
        hint="if that is meant, say so: `expect: [{crawlers: ['*'], blocked: [/]}]` in"
        " .robotsfix.yaml",
        severity=Severity.INFO if comment else None,
    )


def comment_that_tells(context: Context) -> Line | None:
    """Give a line whose comment shows that this is meant; None if something else speaks against."""
    if context.lines_of(Field.SITEMAP) or any(
        line.value and line.value not in ENTIRE_SITE for line in context.rule_lines
    ):
        return None
    commented = (line for line in context.document.lines if line.comment)
    return next((line for line in commented if MEANT.search(line.comment)), None)


def is_expected(config: Config) -> bool:
    """Tell whether the owner expects that everybody is kept away."""
    return any(
        WILDCARD in expectation.crawlers and ENTIRE_SITE.intersection(expectation.blocked)
        for expectation in config.expect
    )
