"""What the configuration expects does not hold.

## What it does
Tries the `expect` entries of the configuration: tests for a robots.txt that say which crawlers must
be able to fetch which paths, and which must not.

## Why it matters
A robots.txt is changed by plugins, frameworks and people, and nobody notices that a crawler got in,
or was locked out, until weeks later. An expectation notices at once. It is tried on every path that
its pattern matches, not on examples; the path in the message is the shortest one that fails.

## Example
```yaml
expect:
  - crawlers: [GPTBot, CCBot]
    blocked: ["/"]
```
```robots.txt
User-agent: GPTBot
Disallow: /

User-agent: *
Disallow: /admin/
```
Use instead:
```robots.txt
User-agent: GPTBot
User-agent: CCBot
Disallow: /

User-agent: *
Disallow: /admin/
```

## Fix
None: either the file has to change, or the expectation.

## References
- RFC 9309, section 2.2.2: which rule decides
"""

from collections.abc import Iterator

from robotsfix.access.expectation import all_decided
from robotsfix.access.group import WILDCARD
from robotsfix.access.pattern import PathPattern
from robotsfix.access.rule_set import RuleSet
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Problem, Severity
from robotsfix.checks.wording import enumerate_names, quote
from robotsfix.config.config import Config, Expectation
from robotsfix.crawlers.catalogue import by_token
from robotsfix.crawlers.categories import WORDS, crawlers_in
from robotsfix.crawlers.heeding import Heeding, Subject
from robotsfix.syntax.lines import Span

SEVERITY = Severity.ERROR


def check(context: Context) -> Iterator[Problem]:
    for expectation in context.config.expect:
        tokens = tokens_of(expectation, context.config)
        for patterns, allowed in ((expectation.allowed, True), (expectation.blocked, False)):
            for text in patterns:
                yield from failures(context, expectation, tokens, text, allowed=allowed)


def failures(
    context: Context, expectation: Expectation, tokens: list[str], text: str, *, allowed: bool
) -> Iterator[Problem]:
    pattern = PathPattern(context.policy.profile.normalize_pattern(text))
    heeding = Heeding(context.policy)
    # Crawlers that obey the same rules fail or pass together.
    alike: dict[RuleSet, list[str]] = {}
    for token in tokens:
        heeded = heeding.heeded(Subject(token, by_token(token)))
        alike.setdefault(heeded.rules, []).append(token)
    for rules, together in alike.items():
        answer = all_decided(rules, pattern, allowed=allowed)
        if answer.witness is None and answer.proved:
            continue
        names = enumerate_names([name_of(token) for token in together])
        wish = f"expects {quote(text)} to be {'allowed' if allowed else 'blocked'}"
        message = f"{expectation.source or 'the configuration'} {wish}, but"
        if answer.witness is None:
            message += f" the rules for {names} are too many to prove it"
        else:
            verb = "may not fetch" if allowed else "may fetch"
            message += f" {names} {verb} {quote(answer.witness)}: {reason(rules, answer.witness)}"
        yield Problem(
            place(context, rules, answer.witness),
            message,
            crawlers=tuple(token for token in together if token != WILDCARD),
            hint="change the file, or the expectation in the configuration",
        )


def tokens_of(expectation: Expectation, config: Config) -> list[str]:
    """Give the crawlers that an expectation speaks of, each once."""
    tokens: dict[str, None] = {}
    for name in expectation.crawlers:
        if name == "social":
            tokens |= dict.fromkeys(config.social)
        elif name in WORDS:
            crawlers = crawlers_in(name)
            tokens |= dict.fromkeys(token for crawler in crawlers for token in crawler.tokens)
        else:
            tokens[name] = None
    return list(tokens)


def name_of(token: str) -> str:
    return "crawlers without a group of their own" if token == WILDCARD else token


def reason(rules: RuleSet, path: str) -> str:
    decision = rules.decide(path)
    if decision.line is not None:
        return f"line {decision.line} {'allows' if decision.allowed else 'blocks'} it"
    return "no rule speaks of it" if rules.groups else "no group is for them"


def place(context: Context, rules: RuleSet, path: str | None) -> Span:
    """Give the deciding line, or the group that is obeyed, or the start of the file."""
    decision = rules.decide(path) if path is not None else None
    if decision and decision.rule:
        return context.document.lines[decision.rule.line.index].body_span
    if rules.groups:
        return rules.groups[0].first_line.body_span
    return Span(0, 0)
