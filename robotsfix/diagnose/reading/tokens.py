r"""The tokens of JSON, and of what Python and JavaScript print in its place.

Besides JSON there are strings in single quotes, names without quotes, `None`, `undefined`, line
ends inside of strings, and escape sequences for white space between the tokens (`\n`, where a log
has escaped the whole response). All patterns are possessive: each runs in linear time.
"""

import re

BLANK = re.compile(r"(?:\s|\\[nrt])*+")
"""White space before a token."""

TOKEN = re.compile(
    r"""
    (?: \s | \\[nrt] )*+
    (?: (?P<mark> [{}\[\],:] )
    | (?P<string> "[^"\\]*+ (?: \\. [^"\\]*+ )*+ (?: " | \\?\Z )
                | '[^'\\]*+ (?: \\. [^'\\]*+ )*+ (?: ' | \\?\Z ) )
    | (?P<number> -?+ (?: [0-9]++ (?: \.[0-9]*+ )?+ (?: [eE][-+]?+[0-9]++ )?+ | Infinity\b ) )
    | (?P<word> [A-Za-z_$] [A-Za-z0-9_$]*+ ) )
    """,
    re.VERBOSE | re.DOTALL,
)
"""White space and one token. A string that the text breaks off ends with the text."""

WORDS = {
    "true": True,
    "True": True,
    "false": False,
    "False": False,
    "null": None,
    "None": None,
    "undefined": None,
    "NaN": None,
    "nan": None,
    "Infinity": None,
    "inf": None,
}
"""Values that are written as words. No error code is infinite, or no number."""

_ESCAPE = re.compile(
    r"\\(?:u(?P<high>[dD][89abAB][0-9a-fA-F]{2})\\u(?P<low>[dD][c-fC-F][0-9a-fA-F]{2})"
    r"|u(?P<unit>[0-9a-fA-F]{4})|x(?P<octet>[0-9a-fA-F]{2})|(?P<other>.))",
    re.DOTALL,
)
_CONTROLS = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "\n": ""}
_LONGEST_INTEGER = 18


def string(token: str) -> str:
    """Give what a string says; a lone surrogate stays one.

    Args:
        token: The string with its quotes; the last one may be missing.
    """
    quote = token[0]
    inside = token[1:]
    # A string that breaks off may end with an escaped quote.
    if inside.endswith(quote) and not _is_escaped(inside):
        inside = inside[:-1]
    return _ESCAPE.sub(_unescape, inside) if "\\" in inside else inside


def number(token: str) -> int | float | str:
    """Give a number; as text if it is too large to be a code of any kind."""
    digits = token.removeprefix("-")
    if digits.isdecimal():
        return int(token) if len(digits) <= _LONGEST_INTEGER else token
    try:
        return float(token)
    except (ValueError, OverflowError):
        return token


def _is_escaped(inside: str) -> bool:
    """Tell whether the last character stands behind an odd number of backslashes."""
    before = inside[:-1]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


def _unescape(escape: re.Match[str]) -> str:
    high, low, unit, octet, other = escape.groups()
    if high:
        return chr(0x10000 + ((int(high, 16) & 0x3FF) << 10) + (int(low, 16) & 0x3FF))
    if unit or octet:
        return chr(int(unit or octet, 16))
    return str(_CONTROLS.get(other, other))
