"""From the crawlers that a user names to those that a file is asked about."""

from collections.abc import Iterable, Iterator, Sequence

from robotsfix.access.group import WILDCARD
from robotsfix.checks.wording import MOST_QUOTED
from robotsfix.crawlers.catalogue import by_token
from robotsfix.crawlers.categories import crawlers_in
from robotsfix.crawlers.crawler import Crawler
from robotsfix.crawlers.headers import is_header, sender
from robotsfix.crawlers.heeding import Subject
from robotsfix.crawlers.lookup import called, suggestions
from robotsfix.crawlers.suggestion import TOKEN
from robotsfix.crawlers.verdicts import Inquiry


class UnknownCrawlerError(Exception):
    """Nobody is known by a name: one line for the user, not escaped yet."""


def subjects(names: Iterable[str], inquiry: Inquiry) -> list[Subject]:
    """Give the crawlers that are meant, each of them once.

    Args:
        names: Product tokens, other names, products, companies, categories, whole User-Agent
            headers, `*` for a crawler that no group names; several may be parted by commas.
        inquiry: The file that is asked; whom it names is known.

    Raises:
        UnknownCrawlerError: One of them is nobody's name.
    """
    found: dict[tuple[str, Crawler | None], Subject] = {}
    for name in names:
        for subject in _several(name, inquiry):
            found.setdefault((subject.token.lower(), subject.crawler), subject)
    return list(found.values())


def of_crawlers(crawlers: Iterable[Crawler], inquiry: Inquiry) -> list[Subject]:
    """Give the crawlers of the catalogue as a file is asked about them."""
    return [subject for crawler in crawlers for subject in inquiry.subjects(crawler)]


def unknown(name: str, others: Sequence[str] = ()) -> str:
    """Say that nobody goes by a name, and what to do.

    Args:
        name: The name.
        others: Names that are perhaps meant.
    """
    shown = name if len(name) <= MOST_QUOTED else f"{name[: MOST_QUOTED - 3]}..."
    if is_header(name) and not others:
        return f"no known crawler sends {shown!r}; look for a product token in it, and name that"
    if others:
        return f"unknown crawler {shown!r}; did you mean {' or '.join(others)}?"
    return f"unknown crawler {shown!r}; `robotsfix crawlers` lists those that are known"


def _several(name: str, inquiry: Inquiry) -> Iterator[Subject]:
    # In a header, a comma parts nothing.
    parts = [] if is_header(name) else [part.strip() for part in name.split(",")]
    for part in list(filter(None, parts)) or [name.strip()]:
        found = list(_one(part, inquiry))
        if not found:
            raise UnknownCrawlerError(unknown(part, suggestions(part)))
        yield from found


def _one(name: str, inquiry: Inquiry) -> Iterator[Subject]:
    if name == WILDCARD:
        yield Subject(WILDCARD)
        return
    crawlers = crawlers_in(name.lower()) or called(name)
    owner = by_token(name)
    if owner and not owner.needs_all_tokens:
        # Who names one of several tokens means that one.
        spelled = next(token for token in owner.tokens if token.lower() == name.lower())
        yield Subject(spelled, owner)
        crawlers = tuple(crawler for crawler in crawlers if crawler is not owner)
    yield from of_crawlers(crawlers, inquiry)
    if owner or crawlers:
        return
    sent = sender(name)
    if sent and sent.token:
        yield Subject(sent.token, sent.crawler)
    elif sent:
        yield from of_crawlers([sent.crawler], inquiry)
    elif inquiry.names(name) or (TOKEN.fullmatch(name) and not suggestions(name, tolerance=0)):
        # Somebody's own crawler.
        yield Subject(name)
