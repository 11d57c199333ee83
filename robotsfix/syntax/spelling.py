"""Near misses: which known word was perhaps meant."""

from collections.abc import Iterable

LENGTHS = (4, 8)
"""From which length of a word one slip, and two, still make a near miss."""


def distance(word: str, other: str, most: int) -> int:
    """Count the letters to add, drop, replace, or swap with their neighbour.

    Args:
        word: A word.
        other: Another word.
        most: Up to which distance the answer matters; `most + 1` stands for anything beyond.
    """
    if abs(len(word) - len(other)) > most:
        return most + 1
    word, other = _differing(word, other)
    if not word or not other:
        return len(word or other)
    if most <= 1:
        # One letter is replaced, or two are swapped.
        near = len(word) == len(other) and (len(word) == 1 or word == other[1] + other[0])
        return 1 if near else most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(word, 1):
        before, above, row = row, before, [i]
        for j, other_letter in enumerate(other, 1):
            cost = min(before[j] + 1, row[-1] + 1, before[j - 1] + (letter != other_letter))
            swapped = i > 1 and j > 1 and letter == other[j - 2] and word[i - 2] == other_letter
            row.append(min(cost, above[j - 2] + 1) if swapped else cost)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def _differing(word: str, other: str) -> tuple[str, str]:
    """Give what is left of two words without the beginning and the end that they share."""
    shortest = min(len(word), len(other))
    start = end = 0
    while start < shortest and word[start] == other[start]:
        start += 1
    while end < shortest - start and word[-1 - end] == other[-1 - end]:
        end += 1
    return word[start : len(word) - end], other[start : len(other) - end]


def allowed_distance(word: str) -> int:
    """Give how many slips still make a word of this length a near miss."""
    return sum(len(word) >= length for length in LENGTHS)


def closest(word: str, candidates: Iterable[str], most: int | None = None) -> str | None:
    """Give the candidate that is nearest to a word; None if none is near.

    Args:
        word: A word in lower case.
        candidates: Words in lower case.
        most: How many slips make a near miss; by default it depends on the word's length.
    """
    best, best_distance = None, (allowed_distance(word) if most is None else most) + 1
    for candidate in candidates:
        found = distance(word, candidate, best_distance - 1)
        if found < best_distance:
            best, best_distance = candidate, found
    return best
