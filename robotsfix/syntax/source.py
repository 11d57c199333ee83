"""Octets to text and back, so that every octet survives."""


def decode(source: bytes) -> str:
    """Give the text of `source`, read as UTF-8; other octets become lone surrogates.

    Never raises. `encode` gives back exactly the octets that came in.
    """
    return source.decode("utf-8", "surrogateescape")


def encode(text: str) -> bytes:
    """Give the octets of a text, those that are not UTF-8 included.

    A lone surrogate that stands for no octet cannot come from a file; it becomes `?`.
    """
    try:
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return b"".join(_encode_character(character) for character in text)


def _encode_character(character: str) -> bytes:
    try:
        return character.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return b"?"
