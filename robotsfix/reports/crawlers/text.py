"""What is known of crawlers, for somebody at a terminal."""

from collections.abc import Iterator, Sequence
from itertools import islice

from robotsfix.crawlers.crawler import Crawler
from robotsfix.reports.colour import BOLD, paint
from robotsfix.reports.columns import GAP, Cell, aligned, size, wrapped
from robotsfix.reports.crawlers import (
    COLUMNS,
    OBEYS_IN_LISTS,
    by_category,
    heading,
    token_of,
    where_seen,
)
from robotsfix.reports.crawlers.facts import Fact, facts

HINT = "`robotsfix crawlers TOKEN` shows all that is known of one of them."

WIDEST = 100
"""The columns beyond which text is hard to read."""

NARROWEST = 20
"""The columns of the last column of a list, at least."""


def page(crawler: Crawler, others: Sequence[Crawler] = (), *, width: int, colour: bool) -> str:
    """Give all that is known of a crawler.

    Args:
        crawler: The crawler.
        others: Other crawlers that whoever asks for this one may have in mind.
        width: How many columns there are.
        colour: Whether to use colours.
    """
    width = min(width, WIDEST)
    known = list(facts(crawler, others))
    longest = max(size(fact.heading) for fact in known)
    title = "".join(aligned([[Cell(crawler.name, (BOLD,))]], colour=colour))
    return title + "".join(line for fact in known for line in _fact(fact, longest, width))


def table(crawlers: Sequence[Crawler], *, width: int, colour: bool) -> str:
    """Give crawlers by category, a line for each."""
    groups = by_category(crawlers)
    rows = [[Cell(name, (BOLD,)) for name in COLUMNS]]
    rows += [[*map(Cell, _row(crawler))] for _, group in groups for crawler in group]
    taken = sum(max(size(cell.text) for cell in column) + GAP for column in zip(*rows, strict=True))
    widest = max(size(row[-1].text) for row in rows)
    room = max(width - taken + widest + GAP, NARROWEST)
    for row in rows:
        row[-1] = Cell(_start_of(row[-1].text, room), row[-1].styles)
    # One width for all categories, so that the columns stand below each other.
    head, *lines = aligned(rows, colour=colour)
    following = iter(lines)
    parts = [head]
    for category, group in groups:
        title = paint(heading(category), BOLD, colour=colour)
        parts += [f"\n{title}\n", *islice(following, len(group))]
    return "".join([*parts, f"\n{HINT}\n"])


def _start_of(names: str, room: int) -> str:
    return names if len(names) <= room else f"{names[: room - 3].rstrip(', ')}..."


def _row(crawler: Crawler) -> tuple[str, ...]:
    obeys = OBEYS_IN_LISTS[crawler.obeys]
    return (token_of(crawler), crawler.operator, obeys, where_seen(crawler))


def _fact(fact: Fact, longest: int, width: int) -> Iterator[str]:
    start = f"  {fact.heading:{longest}}  "
    things = [", ".join(fact.things)] if fact.kind == "names" else filter(None, fact.things)
    for thing in things:
        # What is to be copied stays in one line.
        yield from [f"{start}{thing}\n"] if fact.kind == "code" else wrapped(start, thing, width)
        start = " " * size(start)
