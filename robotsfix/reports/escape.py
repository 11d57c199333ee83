"""Text of other people, made harmless for a terminal and a log."""

# An octet that is not UTF-8 stands in a text as a surrogate: U+DC00 plus the octet.
_OCTETS = range(0xDC80, 0xDD00)
_LAST_OF_FOUR_DIGITS = 0xFFFF


def escape(text: str) -> str:
    r"""Write everything that is not printable as an escape sequence.

    That is control characters, bidirectional and other invisible ones, white space other than the
    blank, and octets that are not UTF-8. Ones below 0x80 and such octets become `\xNN`, all else
    `\uNNNN`. Printable characters stay, whatever their script.
    """
    if text.isprintable():
        return text
    return "".join(map(escape_character, text))


def escape_character(character: str) -> str:
    """Write one character as `escape` does."""
    if character.isprintable():
        return character
    code = ord(character)
    if character.isascii():
        return f"\\x{code:02x}"
    if code in _OCTETS:
        return f"\\x{code - 0xDC00:02x}"
    return f"\\u{code:04x}" if code <= _LAST_OF_FOUR_DIGITS else f"\\U{code:08x}"
