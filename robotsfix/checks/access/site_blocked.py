"""Nobody may fetch anything.

## What it does
Finds files that keep every crawler away from the whole site, with no exception.

## Why it matters
That is right for a staging site. On a public one the site vanishes from search engines, and every
link to it loses its preview. Such files reach production by mistake again and again.

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

from collections.abc import Iterator

from robotsfix.access.group import WILDCARD
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Problem, Severity
from robotsfix.config.config import Config

SEVERITY = Severity.WARNING
ENTIRE_SITE = frozenset({"/", "/*", "*"})


def check(context: Context) -> Iterator[Problem]:
    policy = context.policy
    deciding = policy.decide(WILDCARD, "/").rule
    if not deciding or context.config.template or is_expected(context.config):
        return
    if all(policy.rule_set(token).blocks_everything for token in policy.groups_by_token):
        yield Problem(
            context.document.lines[deciding.line.index].body_span,
            f"line {deciding.line.number} keeps every crawler away from the whole site",
            hint="if that is meant, say so: `expect: [{crawlers: ['*'], blocked: [/]}]` in"
            " .robotsfix.yaml",
        )


def is_expected(config: Config) -> bool:
    """Tell whether the owner expects that everybody is kept away."""
    return any(
        WILDCARD in expectation.crawlers and ENTIRE_SITE.intersection(expectation.blocked)
        for expectation in config.expect
    )
