"""Which rules may match a path, found out from their text, before any parser reads them."""

import re
from collections.abc import Iterable
from functools import lru_cache
from string import ascii_letters, digits

from robotsfix.syntax.lines import Line
from robotsfix.syntax.remembering import remembered

_PLAIN_PATH = re.compile('/(?!/)[!"&-)+-~]*')
"""A path without white space, escapes, and characters that patterns are made of."""
_PLAIN_START = re.compile("/[A-Za-z0-9._-][A-Za-z0-9/._-]*")
_PLAIN_PARTS = re.compile("[A-Za-z0-9/._-]+")
"""The start and the parts of a path in which each character is itself, for every parser."""

_STARTS = frozenset(f"/{letter}" for letter in ascii_letters + digits)


def is_plain_path(path: str) -> bool:
    """Tell whether no parser sees anything but characters that stand for themselves in a path."""
    return _PLAIN_PATH.fullmatch(path) is not None


def matching(rules: Iterable[Line], path: str) -> list[Line]:
    """Give the rules that may match a path without escapes; the others match it for no parser."""
    # Nearly all others differ in the first letter.
    others = _other_starts(path[:2])
    alike = [rule for rule in rules if rule.value[:2] not in others]
    return [rule for rule in alike if _may_match(rule.value, path)]


@lru_cache(maxsize=256)
def _other_starts(start: str) -> frozenset[str]:
    return _STARTS - {start}


@remembered(4096)
def _may_match(value: str, path: str) -> bool:
    """Tell it of one rule; many groups have the same, and several parsers are asked about it."""
    if value.startswith("//") or "/index.htm" in value:
        # Old parsers may read no path in the first; `Allow: /a/index.html` also allows `/a/`.
        return True
    start = _PLAIN_START.match(value)
    if start and not path.startswith(start[0]):
        return False
    return "%" in value or all(part in path for part in _PLAIN_PARTS.findall(value))
