"""Which path patterns plainly match all that others match, and which plainly share no path.

These are arguments about how patterns are written, and no searches: they see what most files have.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import compress, count, islice

from robotsfix.access.pattern import PathPattern


def covers(cover: PathPattern, text: str) -> bool:
    """Tell whether a pattern plainly matches every path that another one, a text, matches.

    It does if it matches that very text, in which a star is one more character: whatever comes in
    the place of that star is then left to a star of its own, or to what follows its end.
    """
    if not cover.text:
        return False
    if text.endswith("$"):
        text = text[:-1]
    elif cover.anchored:
        return False
    if cover.matches(text):
        return True
    # Paths start with a slash: a star at the start stands for nothing, or for a slash and more.
    return text.startswith("*/") and cover.matches(f"/{text}") and cover.matches(text[1:])


def may_meet(one: PathPattern, other: PathPattern) -> bool:
    """Tell whether there may be a path that both patterns match; no means no."""
    if not one.may_meet(other):
        return False
    # A pattern that matches one path alone meets those that match that path.
    if one.anchored and not one.segments:
        return other.matches(one.prefix)
    if other.anchored and not other.segments:
        return one.matches(other.prefix)
    return True


def covered(texts: Collection[str]) -> dict[str, str]:
    """Give the patterns that others seem to cover, each with one of these.

    Of patterns that match the same, the shortest one is not given.

    Args:
        texts: The patterns, no two alike and none of them empty.
    """
    if "*" not in "".join(texts):
        return dict(_beginnings(sorted(texts)))
    # Stars at the end add nothing.
    by_stem = {text.rstrip("*"): text for text in sorted(texts, key=len, reverse=True)}
    found: dict[str, str] = {}
    if len(by_stem) < len(texts):
        shortest = {text: by_stem[text.rstrip("*")] for text in texts}
        found = {text: other for text, other in shortest.items() if text != other}
    stems = sorted(by_stem)
    found |= {by_stem[stem]: by_stem[beginning] for stem, beginning in _beginnings(stems)}
    stars = [by_stem[stem] for stem in stems if "*" in stem]
    if stars:
        rest = [text for text in by_stem.values() if text not in found]
        found.update(_covered_by_stars(rest, stars))
    return found


def covered_literally(texts: Collection[str]) -> dict[str, str]:
    """Give the patterns that others seem to cover, if parsers without wildcards may agree.

    For those, a pattern that starts with a slash has to start with the text of another one; one
    that starts with a star matches nothing.

    Args:
        texts: The patterns, no two alike and none of them empty.
    """
    ordered = sorted(texts)
    found = dict(_beginnings(ordered))
    # A slash comes before all that paths start with but stars.
    if ordered and ordered[0] < "/":
        rest = [text for text in ordered if text.startswith("*") and text not in found]
        # What covers these starts with any path.
        found.update(
            _covered_by_stars(rest, [text for text in ordered if text.startswith(("*", "/*"))])
        )
    return found


def _beginnings(texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Give the texts that start with another one, with the longest such; all are in order."""
    # What starts with a text stands directly behind it.
    starts = map(str.startswith, islice(texts, 1, None), texts)
    place = 0
    for first in compress(count(), starts):
        if first < place:
            continue
        above = [texts[first]]
        for place in range(first + 1, len(texts)):
            text = texts[place]
            while above and not text.startswith(above[-1]):
                above.pop()
            if not above:
                break
            yield text, above[-1]
            above.append(text)


def _covered_by_stars(texts: Collection[str], stars: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Give the texts that patterns with stars cover, the longest of these at last."""
    alike: dict[str, list[str]] = {}
    for star in sorted(stars, key=len) if texts else ():
        prefix, *segments = star.removesuffix("$").split("*")
        if prefix not in alike:
            alike[prefix] = [text for text in texts if text.startswith((prefix, "*/"))]
        mark = max(segments, key=len)
        others = [text for text in alike[prefix] if mark in text and text is not star]
        for segment in segments if others else ():
            others = [text for text in others if segment in text]
        if others:
            cover = PathPattern(star)
            for text in others:
                if covers(cover, text) and _goes_first(text, star):
                    yield text, star


def _goes_first(text: str, star: str) -> bool:
    """Tell whether a text is the one that goes if the pattern that covers it matches the same."""
    return (len(star), star) < (len(text), text) or not covers(PathPattern(text), star)
