"""Text of other people, made harmless for a terminal and a log."""

import re

# An octet that is not UTF-8 stands in a text as a surrogate: U+DC00 plus the octet.
_OCTETS = range(0xDC80, 0xDD00)
_LAST_OF_FOUR_DIGITS = 0xFFFF

_UNSEEN = (
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u2800\u3164\ufe00-\ufe0f\uffa0"
    "\U000e0100-\U000e01ef]"
)
"""What Python takes for printable though nobody sees it: fillers, and selectors of variants.

Source: Default_Ignorable_Code_Point in https://www.unicode.org/Public/UNIDATA/ and U+2800.
"""
_COMMAND = r"(?:^| ):(?=:\w)|##(?=\w*\[)"
"""Commands to a CI server, up to the character without which they are none.

GitHub obeys `::error::` at the start of a line, blanks before it or not, and `##[error]` anywhere
in it; Azure and TeamCity obey `##vso[...]` and `##teamcity[...]`. Text may come to stand at the
start of a line where lines are wrapped at blanks.
Source: https://github.com/actions/runner, ActionCommand.cs.
"""


def escape(text: str) -> str:
    r"""Write everything that is not seen, or that commands, as an escape sequence.

    That is control characters, bidirectional and other invisible ones, white space other than the
    blank, and octets that are not UTF-8. Ones below 0x80 and such octets become `\xNN`, all else
    `\uNNNN`. Printable characters stay, whatever their script, but for one in each command that a
    CI server would find in its log.
    """
    if text.isascii() and text.isprintable() and "::" not in text and "##" not in text:
        return text
    return "".join(escape_characters(text))


def escape_characters(text: str) -> list[str]:
    """Give what becomes of each character of a text."""
    shown = [character if _is_seen(character) else _escaped(character) for character in text]
    # Compiled when it is used: most texts hold nothing of the kind.
    for command in re.finditer(_COMMAND, text):
        last = command.end() - 1
        shown[last] = _escaped(text[last])
    return shown


def _is_seen(character: str) -> bool:
    return character.isprintable() and (character.isascii() or re.match(_UNSEEN, character) is None)


def _escaped(character: str) -> str:
    code = ord(character)
    if character.isascii():
        return f"\\x{code:02x}"
    if code in _OCTETS:
        return f"\\x{code - 0xDC00:02x}"
    return f"\\u{code:04x}" if code <= _LAST_OF_FOUR_DIGITS else f"\\U{code:08x}"
