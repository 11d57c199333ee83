"""Words that messages share."""

from collections.abc import Iterable, Sequence

MOST_QUOTED = 60
"""How many characters of a file's text a message quotes."""


def quote(text: str) -> str:
    """Quote text of the file, shortened if it is long.

    Escaping what a terminal or a format must not see is up to the report.
    """
    short = text if len(text) <= MOST_QUOTED else f"{text[: MOST_QUOTED - 3]}..."
    return f"`{short}`"


def enumerate_names(names: Sequence[str], most: int = 6) -> str:
    """Name things in a sentence: "a", "a and b", "a, b and 7 more".

    Args:
        names: What to name, at least one.
        most: How many to name at most; the others are counted.
    """
    shown = list(names[:most]) if len(names) > most + 1 else list(names)
    if len(shown) < len(names):
        shown.append(f"{len(names) - len(shown)} more")
    *first, last = shown
    return f"{', '.join(first)} and {last}" if first else last


def plural(count: int, noun: str) -> str:
    """Count things: "1 finding", "2 findings"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def line_numbers(numbers: Iterable[int], most: int = 6) -> str:
    """Name lines: "line 3", "lines 3 and 5"."""
    named = [str(number) for number in numbers]
    return f"line{'s' if len(named) > 1 else ''} {enumerate_names(named, most)}"
