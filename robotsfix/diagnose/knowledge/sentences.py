"""Sentences by which networks say that their crawler was kept out, in whatever text they stand."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

Barrier = Literal["robots.txt", "http", "unknown"]
"""What keeps a crawler out: robots.txt, an answer of the server, or what the error does not say."""
Thing = Literal["media", "page", "preview image"]
"""What a crawler comes for: media to be published; a page whose link is shown, or its image."""


class Sentence(NamedTuple):
    """The words that a network uses."""

    words: str
    barrier: Barrier
    crawler: str = ""
    """The token of the crawler; empty where several networks use the words."""
    thing: Thing = "media"
    """What the crawler came for."""
    note: str = ""
    """What one has to know to take the words for no more than they are worth."""


META = "facebookexternalhit"
META_ERROR = "2207052"
"""Meta's code for media that it could not fetch."""

SENTENCES = (
    Sentence("Restricted by robots.txt", "robots.txt", META),
    Sentence("HTTP error code 403", "http", META),
    Sentence("media could not be fetched from the provided URI", "unknown", META),
    Sentence("media could not be fetched from this URI", "unknown", META),
    Sentence("could not download media from this URL", "unknown"),
    Sentence(
        "This response code could be due to a robots.txt block",
        "unknown",
        META,
        thing="page",
        note="The Sharing Debugger says this for every refusal with status 403, so it is no proof"
        " that robots.txt is to blame.",
    ),
    Sentence(
        "Fetching the page failed because it's denied by robots.txt",
        "robots.txt",
        "Twitterbot",
        thing="page",
    ),
    Sentence(
        "may be restricted by the site's robots.txt file",
        "robots.txt",
        "Twitterbot",
        thing="preview image",
    ),
    Sentence(
        "blocked by rules set in robots.txt",
        "robots.txt",
        "LinkedInBot",
        thing="page",
        note="It is enough that one hop of a redirect on the way to the page is blocked.",
    ),
    Sentence(META_ERROR, "unknown", META),
)
"""Those that are known."""

# Line ends and typographic apostrophes come in where texts are copied.
_PATTERNS = (
    r"\s++".join(map(re.escape, sentence.words.split(" "))).replace("'", "['\u2018\u2019]")
    for sentence in SENTENCES
    if sentence.words != META_ERROR
)
# In a text of any kind, the number alone could be anything.
_NUMBER = rf"(?:error|code)[^0-9]{{0,40}}{META_ERROR}(?![0-9])"
_ANY = re.compile("|".join(f"({pattern})" for pattern in (*_PATTERNS, _NUMBER)), re.IGNORECASE)
# Each sentence has one of them.
_SIGNS = ("robots.txt", "403", "fetched", "download", META_ERROR)
_CHUNK, _LONGEST = 1 << 16, 1 << 10


class Quotation(NamedTuple):
    """A known sentence in a text."""

    sentence: Sentence
    start: int
    end: int


def find_sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[Quotation]:
    """Give the known sentences in a text, in their order.

    Args:
        text: The text.
        start: Where to begin.
        end: Where to stop; the end of the text if it is None.
    """
    end = len(text) if end is None else end
    # Lower-casing and looking for words is far quicker than the search itself.
    for begin in range(start, end, _CHUNK):
        stop = min(begin + _CHUNK, end)
        chunk = text[begin : min(stop + _LONGEST, end)].lower()
        if any(word in chunk for word in _SIGNS):
            for match in _ANY.finditer(text, max(begin, start), min(stop + _LONGEST, end)):
                if match.lastindex and match.start() < stop:
                    yield Quotation(SENTENCES[match.lastindex - 1], *match.span())
                    start = match.end()


def sentences_in(text: str) -> list[Sentence]:
    """Give the known sentences in a text, without their places."""
    return [quotation.sentence for quotation in find_sentences(text)]
