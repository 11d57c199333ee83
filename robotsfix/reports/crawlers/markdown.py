"""What is known of crawlers, as Markdown."""

import re
from collections.abc import Iterator, Sequence

from robotsfix.crawlers.crawler import Crawler
from robotsfix.reports.crawlers import COLUMNS, OBEYS_IN_LISTS, by_category, heading, where_seen
from robotsfix.reports.crawlers.facts import Fact, facts
from robotsfix.reports.markup import code, plain

_PARTS = re.compile("(`[^`]*`|https?://[^ ,;)]+)")
"""What is not to be taken for words."""


def page(crawler: Crawler, others: Sequence[Crawler] = ()) -> str:
    """Give all that is known of a crawler.

    Args:
        crawler: The crawler.
        others: Other crawlers that whoever asks for this one may have in mind.
    """
    listed = "".join(line for fact in facts(crawler, others) for line in _fact(fact))
    return f"## {plain(crawler.name)}\n\n{listed}"


def table(crawlers: Sequence[Crawler]) -> str:
    """Give crawlers by category, a row for each."""
    return "\n".join(
        f"## {plain(heading(category))}\n\n{''.join(_rows(group))}"
        for category, group in by_category(crawlers)
    )


def _rows(crawlers: Sequence[Crawler]) -> Iterator[str]:
    yield f"| {' | '.join(COLUMNS)} |\n"
    yield f"| {' | '.join(['---'] * len(COLUMNS))} |\n"
    for crawler in crawlers:
        token = code(crawler.tokens[0]) if crawler.tokens else f"{plain(crawler.name)}, no token"
        operator, obeys = plain(crawler.operator), plain(OBEYS_IN_LISTS[crawler.obeys])
        yield f"| {token} | {operator} | {obeys} | {plain(where_seen(crawler))} |\n"


def _fact(fact: Fact) -> Iterator[str]:
    things = [_thing(thing, fact) for thing in fact.things if thing]
    if fact.kind == "names" or len(things) == 1:
        yield f"- **{fact.heading}**: {', '.join(things)}\n"
        return
    yield f"- **{fact.heading}**:\n"
    yield from (f"  - {thing}\n" for thing in things)


def _thing(thing: str, fact: Fact) -> str:
    return "".join(map(_part, _PARTS.split(thing))) if fact.kind == "words" else code(thing)


def _part(text: str) -> str:
    """Write a part of our own words: addresses as links, and code as code."""
    if text.startswith("`"):
        return code(text.strip("`"))
    return f"<{text}>" if text.startswith("http") else plain(text)
