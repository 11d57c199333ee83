"""All that is known of one crawler, fact by fact, in the order in which people ask."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from robotsfix.checks.wording import enumerate_names
from robotsfix.crawlers.catalogue import ALL
from robotsfix.crawlers.crawler import Crawler
from robotsfix.crawlers.open_graph import needs_of
from robotsfix.reports.crawlers import OBEYS, heading, token_of

MOSTLY_UNWANTED = ("ai-training", "seo", "archive")
"""Categories of crawlers that people look up to keep them out."""


class Fact(NamedTuple):
    """Something that is known: one or several things under a heading."""

    heading: str
    things: tuple[str, ...]
    kind: Literal["words", "names", "code"] = "words"
    """Whether these are sentences, or names, or texts to copy."""


def facts(crawler: Crawler, others: Sequence[Crawler] = ()) -> Iterator[Fact]:
    """Give what is known of a crawler; what is not known is left out.

    Args:
        crawler: The crawler.
        others: Other crawlers that whoever asks for this one may have in mind.
    """
    for fact in (
        *_names(crawler),
        *_purpose(crawler),
        *_robots_txt(crawler),
        *_previews(crawler),
        Fact("User agents", crawler.user_agents, "code"),
        Fact("Note", (crawler.note,)),
        Fact("See also", tuple(map(token_of, others)), "names"),
        Fact("Documentation", (crawler.documentation,)),
        Fact("Sources", crawler.sources),
    ):
        if any(fact.things):
            yield fact


def _names(crawler: Crawler) -> Iterator[Fact]:
    if crawler.tokens:
        yield Fact("Token", crawler.tokens, "names")
    else:
        yield Fact("Token", ("none: no group of a robots.txt can name it",))
    if crawler.tokens and crawler.obeys != "no" and not crawler.successors:
        named = crawler.tokens if crawler.needs_all_tokens else crawler.tokens[:1]
        lines = [f"User-agent: {token}" for token in named]
        if crawler.category in MOSTLY_UNWANTED:
            yield Fact("To keep it out", (*lines, "Disallow: /"), "code")
        else:
            yield Fact("To let it in", (*lines, "Allow: /"), "code")
    yield Fact("Not its token", crawler.mistaken_tokens, "names")
    takers = (other for other in ALL if set(other.confused_tokens) & set(crawler.tokens))
    confused = (*crawler.confused_tokens, *(other.tokens[0] for other in takers))
    yield Fact("Confused with", confused, "names")


def _purpose(crawler: Crawler) -> Iterator[Fact]:
    yield Fact("Operator", (crawler.operator,))
    yield Fact("Category", (heading(crawler.category),))
    yield Fact("Seen in", (", ".join(crawler.platforms),))
    yield Fact("When blocked", (crawler.impact,))


def _robots_txt(crawler: Crawler) -> Iterator[Fact]:
    yield Fact("Obeys robots.txt", (f"{OBEYS[crawler.obeys]}. {crawler.obeys_note}".rstrip(" ."),))
    yield Fact("Its group", tuple(_group(crawler)))
    yield Fact("Crawl-delay", (crawler.crawl_delay,))
    yield Fact("Wildcards", (crawler.wildcards,))
    yield Fact("Redirects", (crawler.redirects,))
    yield Fact("Reads at most", (crawler.robots_size,))
    yield Fact("Keeps robots.txt", (crawler.robots_cache,))


def _group(crawler: Crawler) -> Iterator[str]:
    """Say which group the crawler heeds, where that is not plain."""
    if crawler.fallback_tokens:
        fallbacks = enumerate_names(crawler.fallback_tokens)
        yield f"without one of its own it obeys that for {fallbacks}, before that for `*`"
    if crawler.ignores_wildcard:
        yield "it obeys no group but its own: that for `*` does not hold for it"
    if crawler.needs_all_tokens:
        yield f"it sends {enumerate_names(crawler.tokens)}: name each of them"
    if crawler.successors:
        successors = enumerate_names(crawler.successors)
        yield f"the token is retired: {crawler.operator} crawls as {successors} today"


def _previews(crawler: Crawler) -> Iterator[Fact]:
    yield Fact("Keeps previews", (crawler.preview_cache,))
    yield Fact("To refresh", (crawler.refresh,))
    needs = needs_of(crawler)
    if needs:
        yield Fact("Preview image", (needs.image, needs.advice))
        yield Fact("Open Graph tags", (", ".join(needs.tags), needs.page))
        yield Fact("Without them", (needs.fallback,))
