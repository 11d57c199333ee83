"""Which record a line is: its field, as google/robotstxt reads field names.

A field name counts from its beginning, in any letter case, so that `User-agents` is User-agent;
a few typos are tolerated (github.com/google/robotstxt, robots.cc, `ParsedRobotsKey`).
"""

from enum import IntEnum, auto
from functools import lru_cache


class Field(IntEnum):
    """What a line's field name stands for."""

    USER_AGENT = auto()
    ALLOW = auto()
    DISALLOW = auto()
    SITEMAP = auto()
    OTHER = auto()
    """A field name, but none of the above."""
    NONE = auto()
    """No `field: value` line: blank, a comment, or text that is neither."""


RECORDS = frozenset({Field.USER_AGENT, Field.ALLOW, Field.DISALLOW})
"""The fields that groups are made of."""

CANONICAL_NAMES = {
    Field.USER_AGENT: "User-agent",
    Field.ALLOW: "Allow",
    Field.DISALLOW: "Disallow",
    Field.SITEMAP: "Sitemap",
}

USUAL_NAMES = {
    written: field
    for field, name in CANONICAL_NAMES.items()
    for written in (name, name.lower(), "User-Agent" if field is Field.USER_AGENT else name)
}
"""The fields by their names as nearly all files write them, those in lower case among them."""

TOLERATED_TYPOS = {
    "useragent": Field.USER_AGENT,
    "user agent": Field.USER_AGENT,
    "dissallow": Field.DISALLOW,
    "dissalow": Field.DISALLOW,
    "disalow": Field.DISALLOW,
    "diasllow": Field.DISALLOW,
    "disallaw": Field.DISALLOW,
    "site-map": Field.SITEMAP,
}

_PREFIXES = tuple(
    [(name.lower(), field) for field, name in CANONICAL_NAMES.items()]
    + list(TOLERATED_TYPOS.items())
)
_LONGEST_PREFIX = max(len(prefix) for prefix, _ in _PREFIXES)


def classify(key: str) -> Field:
    """Give the field that a field name stands for.

    Args:
        key: The text before the colon, without white space around it.

    Source: google/robotstxt, robots.cc.
    """
    return _field_that_starts(key[:_LONGEST_PREFIX])


@lru_cache(maxsize=1024)
def _field_that_starts(start: str) -> Field:
    if not start:
        return Field.NONE
    start = start.lower()
    for prefix, field in _PREFIXES:
        if start.startswith(prefix):
            return field
    return Field.OTHER
