"""A rule keeps social crawlers from links with tracking parameters.

## What it does
Finds rules that let social crawlers (`social` in the configuration) fetch a page, but not the same
page with the parameters that newsletters, ads and scheduling tools put behind it, such as
`?utm_source=instagram`.

## Why it matters
Rules against query strings, such as `Disallow: /*?`, are meant for search engines. A social crawler
fetches the link that was shared, with all that hangs on it: such a link has no preview, though the
bare one has.

## Example
```robots.txt
User-agent: *
Disallow: /*?
```
Use instead:
```robots.txt
User-agent: *
Disallow: /*?
Allow: /*?utm_
Allow: /*&utm_
```

## Fix
None: it would open the same links to search engines. A longer Allow line such as those above lets
these parameters through; a group of its own does so for social crawlers alone.

## References
- RFC 9309, section 2.2.2: the longest pattern that matches decides, the query included
- https://support.google.com/analytics/answer/10917952: the utm parameters
"""

from collections.abc import Iterator

from robotsfix.access.known_paths import KnownPaths
from robotsfix.access.rule_set import RuleSet
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Problem, Severity
from robotsfix.checks.wording import enumerate_names, quote
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line

SEVERITY = Severity.INFO

PAGES = ("/", "/page", "/folder/page")
PARAMETERS = "?utm_source=instagram&utm_medium=social"
"""What such tools put behind a link, the source first."""
LINKS = KnownPaths([*PAGES, *(page + PARAMETERS for page in PAGES)])
"""The pages, bare and as they are shared."""
MARKS = ("?", "&", "=", "utm")
"""One of these is in every rule that is about query strings."""
AIMED = LINKS.beginnings_with(MARKS)
"""What these links start with and that is about query strings."""


def check(context: Context) -> Iterator[Problem]:
    patterns = filter(is_about_queries, LINKS.patterns_among(context.patterns))
    values = {*AIMED.intersection(context.paths), *patterns}
    is_about_links = any(line.value in values for line in context.lines_of(Field.DISALLOW))
    # At a NUL, lines are cut, so that less is read than stands there.
    if not is_about_links and "\0" not in context.document.text:
        return
    found: dict[Line, tuple[str, list[str]]] = {}
    for names in context.policy.obeying_alike(context.config.social):
        rules = context.policy.rules_near(names[0], LINKS)
        for page in PAGES:
            line = deciding_line(rules, page)
            if line:
                _, tokens = found.setdefault(line, (page, []))
                tokens += (name for name in names if name not in tokens)
    for rule_line, (page, tokens) in found.items():
        line = context.document.lines[rule_line.index]
        yield Problem(
            line.body_span,
            f"line {line.number} keeps {enumerate_names(tokens)} from shared links with tracking"
            f" parameters, such as {quote(f'{page}?utm_source=instagram')}",
            crawlers=tuple(tokens),
            hint="add `Allow: /*?utm_` and `Allow: /*&utm_`, or let social crawlers in by a group",
        )


def is_about_queries(path: str) -> bool:
    """Tell whether a rule's path shows that it is about query strings."""
    return any(map(path.__contains__, MARKS))


def deciding_line(rules: RuleSet, page: str) -> Line | None:
    """Give the line that blocks a shared link, if it is about queries and the page is open."""
    shared = rules.decide(page + PARAMETERS)
    if shared.allowed or shared.rule is None or not rules.decide(page).allowed:
        return None
    return shared.rule.line if is_about_queries(shared.rule.pattern.text) else None
