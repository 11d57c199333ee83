"""From the names that people give to crawlers to the crawlers."""

from collections.abc import Iterable, Iterator
from functools import cache

from robotsfix.crawlers.catalogue import ALL, meant
from robotsfix.crawlers.categories import WORDS
from robotsfix.crawlers.crawler import Crawler
from robotsfix.syntax.spelling import allowed_distance, distance

SHORTEST_PART = 3
"""How many letters of a name are enough to look for it."""

MOST_SUGGESTED = 3
"""How many names are worth the reader's time."""


def called(name: str) -> tuple[Crawler, ...]:
    """Give the crawlers that go by a name, the one that is meant first.

    Args:
        name: A product token, what people write in its place, the crawler's name, a product in
            which people see its work, or the company that runs it. Letter case, blanks and
            punctuation do not matter.
    """
    found = list(_names().get(_letters(name), ()))
    best = meant(name)
    if best in found:
        found.remove(best)
        found.insert(0, best)
    return tuple(found)


def is_own_name(name: str, crawler: Crawler) -> bool:
    """Tell whether a name is one that the crawler itself goes by: its token or its name."""
    return _letters(name) in map(_letters, (crawler.name, *crawler.tokens))


def containing(part: str) -> tuple[Crawler, ...]:
    """Give the crawlers whose tokens or names contain a text of some letters."""
    letters = _letters(part)
    if len(letters) < SHORTEST_PART:
        return ()
    return tuple(
        crawler
        for crawler in ALL
        if any(letters in _letters(name) for name in (crawler.name, *crawler.tokens))
    )


def nearly_called(name: str) -> tuple[Crawler, ...]:
    """Give the crawlers that go by the names that are nearest to a misspelled one."""
    letters = _letters(name)
    crawlers = (
        crawler
        for nearest in _nearest(letters, _names(), allowed_distance(letters))
        for crawler in _names()[nearest]
    )
    return tuple({crawler.name: crawler for crawler in crawlers}.values())


def suggestions(name: str, *, tolerance: int = 1) -> list[str]:
    """Give the names that were perhaps meant by a misspelled one.

    They are product tokens, categories, crawlers' names, products and companies.

    Args:
        name: What somebody wrote.
        tolerance: How many more slips than usual make a near miss.
    """
    letters = _letters(name)
    if len(letters) < SHORTEST_PART:
        return []
    nearest = _nearest(letters, _spellings(), allowed_distance(letters) + tolerance)
    return [_spellings()[found] for found in nearest][:MOST_SUGGESTED]


def _nearest(word: str, candidates: Iterable[str], most: int) -> list[str]:
    """Give all candidates that are as near to a word as the nearest one."""
    found = {candidate: distance(word, candidate, most) for candidate in candidates}
    least = min(found.values())
    return [candidate for candidate, away in found.items() if away == least <= most]


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name.lower()))


def _names_of(crawler: Crawler) -> Iterator[tuple[str, ...]]:
    """Give all names of a crawler, kind by kind, those that are most its own first."""
    yield crawler.tokens
    yield (crawler.name,)
    yield crawler.mistaken_tokens
    yield crawler.platforms
    yield (crawler.operator,)


@cache
def _names() -> dict[str, tuple[Crawler, ...]]:
    found: dict[str, dict[str, Crawler]] = {}
    # Kind by kind: whose token it is goes before whose product it is.
    for kind in zip(*map(_names_of, ALL), strict=True):
        for crawler, names in zip(ALL, kind, strict=True):
            for name in names:
                found.setdefault(_letters(name), {}).setdefault(crawler.name, crawler)
    return {letters: tuple(crawlers.values()) for letters, crawlers in found.items() if letters}


@cache
def _spellings() -> dict[str, str]:
    spellings: dict[str, str] = {}
    for kind in zip(*map(_names_of, ALL), strict=True):
        for names in kind:
            for name in names:
                spellings.setdefault(_letters(name), name)
    for word in WORDS:
        spellings.setdefault(_letters(word), word)
    return spellings
