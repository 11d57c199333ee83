"""A thousand URLs to ask two versions of a robots.txt about, made from the rules of both."""

import random
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, product, zip_longest
from urllib.parse import quote

PROBES = 1_000
"""How many URLs are asked about for each file."""

_LONGEST = 2_083
"""The length of a URL that the parser of Google goes by; longer ones are not asked about."""

_MOST_PATTERNS = 200
"""How many patterns of a file are varied, drawn by chance; more take long to vary."""

_REQUEST_CHARACTERS = "".join(chr(code) for code in range(0x21, 0x7F) if chr(code) != "#")
_ESCAPE = re.compile("%[0-9A-Fa-f]{2}")
_LETTER = re.compile("(?<!%)(?<!%.)[A-Za-z]")
_PART_END = re.compile("[/?&=.]")
_MOST_PARENTS = 20
"""How many folders above a path are asked about."""

USUAL = (
    *["/", "/a", "/a/", "/index.html", "/index.htm", "/index.php", "/robots.txt", "/favicon.ico"],
    *["/wp-admin/admin-ajax.php", "/wp-admin/", "/wp-content/uploads/2024/01/a.jpg"],
    *["/wp-login.php", "/search?q=x", "/search/", "/?s=x", "/?p=1", "/feed/", "/a/feed/"],
    *["/page/2/", "/tag/x/", "/a/b.pdf", "/images/a.png", "/css/a.css", "/js/a.js?ver=1.2"],
    *["/media/a.mp4", "/api/og", "/admin/", "/login", "/cart/", "/checkout/", "/user/1", "/en/"],
    *["/a.html", "/a/b/c/d/e/", "/*", "/$", "/%", "/%2F", "/~a/", "//", "//a", "/a;b"],
    *["/.well-known/security.txt", "/A"],
)
"""Paths that many sites have, and a few odd ones."""

_ENDINGS = (
    *["x", "/", "/x", "?", "?x=1", "&x=1", "$", "*", ".html", ".php", ".pdf", ".jpg"],
    *["/index.html", "/index.htm", "0", "-x", "_", "%20", "%2F", "%2f", "//", ";x", "=", "+"],
    *["/feed/", "/page/2/"],
)
"""What is put behind a path."""

_FILLINGS = ("", "a", "/", "1", "a/b", "?", "*")
"""What is put in the place of stars."""

_KEYS = ("", "", "a", "B", "1", "/", "//", "?", "=", "&", ".", "-", "$", "*", "%", "%2F", "%41")
"""What a slip of the finger puts into a path."""


def probe_urls(before: Sequence[str], after: Sequence[str]) -> list[str]:
    """Give a thousand different paths with their queries, as requests hold them.

    Args:
        before: The path patterns of one version.
        after: Those of the other. The patterns that only one version has are tried the most.
    """
    chance = random.Random(len(before) + len(after))  # noqa: S311 - which ones does not matter
    patterns = [value for value in dict.fromkeys([*before, *after]) if len(value) <= _LONGEST]
    one_sided = set(before) ^ set(after)
    changed = [value for value in patterns if value in one_sided]
    own = zip_longest(
        _plain([*changed, *patterns]),
        _in_any_order(chance, _variants(_some(chance, changed))),
        _in_any_order(chance, _variants(_some(chance, patterns))),
        _joined(chance, patterns),
        _mistyped(chance, patterns),
    )
    usual = _in_any_order(chance, map("".join, product(USUAL, [*_ENDINGS, *USUAL])))
    paths = chain(USUAL, filter(None, chain.from_iterable(own)), usual)
    usable = (path for path in map(_requested, paths) if len(path) <= _LONGEST)
    return list(islice(_once_each(usable), PROBES))


def _plain(patterns: Iterable[str]) -> Iterator[str]:
    """Give a path for each pattern, without stars."""
    return (_filled(pattern, "") for pattern in patterns)


def _filled(pattern: str, filling: str) -> str:
    return pattern.removesuffix("$").replace("*", filling)


def _variants(patterns: Iterable[str]) -> Iterator[str]:
    """Give paths that each pattern matches, and some that it only just does not."""
    for pattern in patterns:
        plain = _filled(pattern, "")
        yield pattern
        for filling in _FILLINGS:
            filled = _filled(pattern, filling)
            yield from (filled, f"{filled}x", f"{filled}/a?b=1", filled[:-1])
        yield from (plain + ending for ending in _ENDINGS)
        yield from (plain.swapcase(), plain.lower(), plain.upper(), f"/a{plain}", f"/{plain}")
        parents = (plain[: end.start()] for end in _PART_END.finditer(plain))
        yield from islice(parents, _MOST_PARENTS)
        yield from (_ESCAPE.sub(lambda escape: escape[0].lower(), plain), plain.replace("%", ""))
        yield _LETTER.sub(_escaped, plain, count=1)
        yield plain.replace("/", "%2F").replace("%2F", "/", 1)
        yield plain[: len(plain) // 2]


def _escaped(letter: re.Match[str]) -> str:
    return f"%{ord(letter[0]):02X}"


def _joined(chance: random.Random, patterns: Sequence[str]) -> Iterator[str]:
    """Give paths that two patterns may match at the same time, one behind the other."""
    for _ in range(PROBES if patterns else 0):
        first, second = (_filled(chance.choice(patterns), "") for _ in range(2))
        yield first + chance.choice(["", "/", "?", "x"]) + second


def _mistyped(chance: random.Random, patterns: Sequence[str]) -> Iterator[str]:
    """Give paths that are nearly what a pattern matches: a few characters differ."""
    for _ in range(PROBES if patterns else 0):
        path = _filled(chance.choice(patterns), chance.choice(_FILLINGS))
        for _ in range(chance.randint(1, 3)):
            place = chance.randrange(len(path) + 1)
            kept = place + chance.randint(0, 1)
            path = path[:place] + chance.choice(_KEYS) + path[kept:]
        yield path


def _some(chance: random.Random, patterns: Sequence[str]) -> Sequence[str]:
    return chance.sample(patterns, min(len(patterns), _MOST_PATTERNS))


def _in_any_order(chance: random.Random, paths: Iterable[str]) -> list[str]:
    drawn = list(paths)
    chance.shuffle(drawn)
    return drawn


def _requested(path: str) -> str:
    """Write a path as a request does: from a slash on, in visible ASCII, without a fragment."""
    start = "" if path.startswith("/") else "/"
    return quote(start + path, safe=_REQUEST_CHARACTERS)


def _once_each(paths: Iterable[str]) -> Iterator[str]:
    seen = set[str]()
    for path in paths:
        if path not in seen:
            seen.add(path)
            yield path
