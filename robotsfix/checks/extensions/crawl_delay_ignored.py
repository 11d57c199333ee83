"""A Crawl-delay for a crawler that ignores it.

## What it does
Finds Crawl-delay lines in groups for crawlers that are known to ignore them, such as Googlebot,
Yandex (since 2018) and facebookexternalhit. Groups for `*`, delays of zero, and crawlers that may
fetch nothing anyway are left alone.

## Why it matters
The line has no effect on these crawlers: they fetch as fast as they see fit. Whoever relies on it
to keep the load of a server down is mistaken.

## Example
```robots.txt
User-agent: Googlebot
Disallow: /admin/
Crawl-delay: 10
```
Use instead:
```robots.txt
User-agent: Googlebot
Disallow: /admin/
```

## Fix
None: a remark on why the line was there is better than its silent removal. Remove it, and slow the
crawler down by its operator's own means: Yandex Webmaster has a setting, and nearly all crawlers
slow down when the server answers 429 or 503.

## References
- https://developers.google.com/search/docs/crawling-indexing/robots/robots_txt
- `robotsfix crawlers NAME` says what is known of a crawler, and from where
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from robotsfix.access.group import WILDCARD, Agent
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Problem, Related, Severity
from robotsfix.checks.layout import Block
from robotsfix.checks.wording import enumerate_names
from robotsfix.crawlers.catalogue import by_token
from robotsfix.crawlers.crawler import Crawler
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line

SEVERITY = Severity.INFO

NAME = "crawl-delay"
WHOLE_OPERATORS = {"yandex": "Yandex"}
"""Tokens that address all crawlers of an operator which ignore Crawl-delay.

Source: Yandex's help; it reads Crawl-delay no more since 22 February 2018.
"""


def check(context: Context) -> Iterator[Problem]:
    for section, lines in crawl_delays(context):
        if not section or WILDCARD in section.tokens or not any(map(asks_to_wait, lines)):
            continue
        names = [ignorer(agent) for agent in section.agents]
        # Who may fetch nothing need not wait.
        ignorers = tuple(
            dict.fromkeys(
                name
                for agent, name in zip(section.agents, names, strict=True)
                if name and not context.policy.rule_set(agent.token).blocks_everything
            )
        )
        if ignorers:
            verb = "ignores" if len(ignorers) == 1 else "ignore"
            yield Problem(
                lines[0].body_span,
                f"{enumerate_names(ignorers)} {verb} Crawl-delay",
                related=(Related(section.agents[0].line.body_span, "the group that it stands in"),),
                crawlers=ignorers,
                hint="remove the line, and limit the rate by the operator's own means"
                if all(names)
                else "limit their rate by their operators' own means",
            )


def asks_to_wait(line: Line) -> bool:
    """Tell whether a Crawl-delay line says anything but zero, which is as good as no line."""
    return bool(line.value.strip("0."))


def crawl_delays(context: Context) -> Iterator[tuple[Block | None, Sequence[Line]]]:
    """Give the Crawl-delay lines of each section, in order; those before any under None."""
    lines = [line for line in context.lines_of(Field.OTHER) if line.key.lower() == NAME]
    if not lines:
        return
    sections = context.layout.sections
    above = -1

    def section_of(line: Line) -> int:
        nonlocal above
        while above + 1 < len(sections) and sections[above + 1].agents[0].line.index < line.index:
            above += 1
        return above

    for index, group in groupby(lines, section_of):
        yield (sections[index] if index >= 0 else None), list(group)


def crawler_of(agent: Agent) -> Crawler | None:
    """Give the crawler that a user-agent line names; None if it is unknown."""
    # Some tokens hold what RFC 9309 does not allow, so that the reading cuts them short.
    return by_token(agent.line.value.partition("/")[0].rstrip()) or by_token(agent.token)


def ignorer(agent: Agent) -> str:
    """Give the name of a crawler that is known to ignore Crawl-delay; empty if it is none."""
    if agent.token in WHOLE_OPERATORS:
        return WHOLE_OPERATORS[agent.token]
    crawler = crawler_of(agent)
    return crawler.tokens[0] if crawler and crawler.crawl_delay.startswith("no") else ""
