"""A Crawl-delay that its crawlers cannot use.

## What it does
Finds Crawl-delay lines whose value is not a number, or is negative; that say something else than
another one for the same crawler; and that are outside of the range that their crawler honours.

## Why it matters
Crawlers that read Crawl-delay skip a value that they do not understand, and come as often as they
like. Of two values they take one, and nobody knows which. A value that is too large is cut down.

## Example
```robots.txt
User-agent: *
Disallow: /admin/
Crawl-delay: 10 seconds
```
Use instead:
```robots.txt
User-agent: *
Disallow: /admin/
Crawl-delay: 10
```

## Fix
None: only you know how long crawlers are to wait.

## References
- Bing: `Crawl-delay` is the window, of 1 to 30 seconds, in which it fetches one page
- https://www.semrush.com/bot/, https://mj12bot.com/
- `robotsfix crawlers NAME` says what is known of a crawler, and from where
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from robotsfix.checks.context import Context
from robotsfix.checks.extensions.crawl_delay_ignored import crawl_delays, crawler_of, ignorer
from robotsfix.checks.finding import Problem, Related, Severity
from robotsfix.checks.layout import Block
from robotsfix.checks.wording import quote
from robotsfix.syntax.lines import Line

SEVERITY = Severity.WARNING


class Range(NamedTuple):
    """Which delays a crawler honours, in seconds."""

    least: float
    most: float
    whole: bool = False
    """Whether it takes whole seconds only."""


RANGES = {
    "bingbot": Range(1, 30),
    "SemrushBot": Range(0, 10),
    "MJ12bot": Range(0, 30, whole=True),
}
"""The delays that crawlers honour, by the name of the crawler.

Sources: blogs.bing.com, 3 May 2012; semrush.com/bot; mj12bot.com, which once said 20 and once 30.
"""

NUMBER = re.compile(r"[0-9]+\.?[0-9]*|\.[0-9]+")
LONGEST_NUMBER = 20
"""How many characters a number may have to be read as one."""


def check(context: Context) -> Iterator[Problem]:
    first_of: dict[str, Line] = {}
    for section, lines in crawl_delays(context):
        # What crawlers ignore anyway need not be right.
        if section and all(ignorer(agent) for agent in section.agents):
            continue
        first = earlier(section, lines[0], first_of)
        for line in lines:
            if not is_number(line.value):
                yield not_a_number(line)
            elif first is not line and is_number(first.value):
                yield from repeated(line, first)
            elif section:
                yield from out_of_range(context, line, section)


def earlier(section: Block | None, line: Line, first_of: dict[str, Line]) -> Line:
    """Give the first Crawl-delay line for the crawlers of a section, up to one of its own."""
    if not section:
        return line
    earlier = [first_of.setdefault(token, line) for token in section.tokens]
    return min(earlier, key=lambda line: line.index)


def is_number(value: str) -> bool:
    """Tell whether a value is a number of seconds."""
    return len(value) <= LONGEST_NUMBER and NUMBER.fullmatch(value) is not None


def not_a_number(line: Line) -> Problem:
    if not line.value:
        message = "the Crawl-delay line has no number"
    elif line.value.startswith("-") and is_number(line.value[1:]):
        message = f"a Crawl-delay of {quote(line.value)} is negative"
    else:
        message = f"{quote(line.value)} is not a number of seconds"
    return Problem(
        line.value_span if line.value else line.body_span,
        f"{message}: crawlers that read Crawl-delay skip the line",
        hint="write the number of seconds to wait, such as `10`",
    )


def repeated(line: Line, first: Line) -> Iterator[Problem]:
    same = float(line.value) == float(first.value)
    yield Problem(
        line.body_span,
        f"line {first.number} sets the same Crawl-delay for the same crawlers already"
        if same
        else f"line {first.number} sets a Crawl-delay of {first.value} for the same crawlers: each"
        " takes the one or the other",
        related=(Related(first.body_span, "the first one"),),
        hint="keep one of the lines",
        severity=Severity.INFO if same else None,
    )


def out_of_range(context: Context, line: Line, section: Block) -> Iterator[Problem]:
    seconds = float(line.value)
    # A delay of zero asks for what crawlers do without the line.
    if not seconds:
        return
    for agent in section.agents:
        crawler = crawler_of(agent)
        honoured = RANGES.get(crawler.name) if crawler else None
        if not crawler or not honoured:
            continue
        # Who may fetch nothing need not wait.
        if context.policy.rule_set(agent.token).blocks_everything:
            continue
        if seconds > honoured.most:
            what = f"a Crawl-delay of up to {honoured.most:g} seconds, not of {line.value}"
        elif seconds < honoured.least:
            what = f"a Crawl-delay of {honoured.least:g} second or more, not of {line.value}"
        elif honoured.whole and seconds % 1:
            what = f"a Crawl-delay in whole seconds, not of {line.value}"
        else:
            continue
        yield Problem(
            line.value_span,
            f"{crawler.name} honours {what}",
            crawlers=(crawler.tokens[0],),
            hint=f"write a number from {honoured.least:g} to {honoured.most:g}",
        )
