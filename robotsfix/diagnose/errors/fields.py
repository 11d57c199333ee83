"""Fields of an error, whatever type they have."""

import json
from collections.abc import Iterator

from robotsfix.diagnose.reading.parser import Json

LONGEST = 4_000
"""How many characters are kept of what an error says."""
_LARGEST_CODE = 10**12

Code = int | str | None
"""A number; or whatever else stands in its place, as text."""


def text_of(value: Json) -> str:
    """Give a field as text: a string as it is, several joined, anything else as JSON."""
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, str):
        return value[:LONGEST]
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return " ".join(_up_to(LONGEST, (str(item) for item in value)))[:LONGEST]
    pieces = json.JSONEncoder(ensure_ascii=False).iterencode(value)
    return "".join(_up_to(LONGEST, pieces))[:LONGEST]


def string_of(value: Json) -> str:
    """Give a field that has to be a string; of another type, it is as good as missing."""
    return value[:LONGEST] if isinstance(value, str) else ""


def code_of(value: Json) -> Code:
    """Give a code: a number, also if it is written as a string or with a fraction of zero."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value if abs(value) < _LARGEST_CODE else str(value)
    text = text_of(value).strip()
    if text.isascii() and text.isdecimal() and len(text) < len(str(_LARGEST_CODE)):
        return int(text)
    return text[:100] or None


def numbers_of(*values: Json) -> tuple[int, ...]:
    """Give those of some fields that are numbers."""
    return tuple(code for code in map(code_of, values) if isinstance(code, int))


def _up_to(most: int, pieces: Iterator[str]) -> Iterator[str]:
    """Give pieces of text until there are enough characters."""
    length = 0
    for piece in pieces:
        yield piece[:most]
        length += len(piece)
        if length > most:
            return
