"""What normalized paths are made of: their characters, and their percent-escapes."""

from string import ascii_lowercase, ascii_uppercase, digits

from robotsfix.access.paths import decode_unreserved

_PUNCTUATION = "-_.=&?/~+,;:!*'()@$[]{}|^`\"<>\\%"
ALPHABET = ascii_lowercase + digits + ascii_uppercase + _PUNCTUATION
"""What a normalized path is made of: visible ASCII without `#`, the most natural first."""
ORDER = {character: place for place, character in enumerate(ALPHABET)}
"""The place of each character in the alphabet."""
PLAIN = frozenset(ALPHABET) - frozenset("/%")
"""The characters that make no path odd."""
USUAL_DIGITS = {"%": "2", "%2": "0"}
"""The digits that turn an unfinished percent-escape into `%20`."""

_UPPER_HEX = frozenset("0123456789ABCDEF")
_LOWER_HEX = frozenset("abcdef")


def follow_escape(escape: str, character: str) -> tuple[str, bool] | None:
    """Follow the percent-escape that a path may be within.

    Args:
        escape: The escape so far: `%` and at most one digit, or nothing.
        character: The next character.

    Returns:
        The escape with the character, and whether all is well: a `%` that starts no escape, and an
        escape of a character that needs none, are odd. None if no normalized path goes on like
        that, because escapes are written in upper case.
    """
    start = "%" if character == "%" else ""
    if not escape:
        return start, True
    if character not in _UPPER_HEX and character not in _LOWER_HEX:
        return start, False
    whole = escape + character
    if escape == "%":
        return whole, character in _UPPER_HEX
    if not _UPPER_HEX.issuperset(whole[1:]):
        return None
    return "", decode_unreserved(whole) == whole
