"""Which firewall or network an answer comes from, and whether that is what refused."""

from typing import NamedTuple

from robotsfix.checks.answers import Hop
from robotsfix.live.fingerprints import FIREWALLS, Field, Firewall

_LOOKED_AT = 64 * 1024
"""How much of a body is looked at; the pages of firewalls are short, or name themselves early."""

_SHORT = 16 * 1024
"""How long the page of a challenge may be that comes with a status of success."""

_FAILED = 300
"""From here on, a status is none of success."""

_ACCEPTED = 202
"""The status of some challenges."""


class Sighting(NamedTuple):
    """A firewall that is seen in an answer."""

    firewall: Firewall
    refused: bool = False
    """Whether it says that it refused the request itself."""
    challenged: bool = False
    """Whether it wants a proof that a person is there, which no crawler can give."""


def sight(hop: Hop, body: bytes) -> Sighting | None:
    """Find the firewall, or network, that an answer comes from; None if none is known.

    Args:
        hop: Status and headers of the answer.
        body: Its body, or the beginning of it. Only what is a page can be a page of a firewall's.
    """
    text = ""
    if b"<" in body[:_LOOKED_AT] or hop.status >= _FAILED:
        text = body[:_LOOKED_AT].decode("latin-1").lower()
    seen = [sighting for firewall in FIREWALLS if (sighting := _look(firewall, hop, text))]
    # One that says something goes before one that is merely there.
    return min(seen, key=_weight, default=None)


def _weight(sighting: Sighting) -> int:
    return 0 if sighting.challenged else 1 if sighting.refused else 2


def _look(firewall: Firewall, hop: Hop, text: str) -> Sighting | None:
    # A page of success may quote a text of refusal, and firewalls put their scripts into each.
    failed = hop.status >= _FAILED
    bare = len(text) < _SHORT and "og:" not in text
    may_be_challenge = failed or hop.status == _ACCEPTED or bare
    challenged = _has(hop, firewall.challenging) or (
        may_be_challenge and _contains(text, firewall.challenges)
    )
    refused = failed and (_has(hop, firewall.blocking) or _contains(text, firewall.refusals))
    if challenged or refused or _has(hop, firewall.headers):
        return Sighting(firewall, refused, challenged)
    return None


def _has(hop: Hop, fields: tuple[Field, ...]) -> bool:
    given = {name.lower() for name, _ in hop.headers}
    return any(name in given and part in hop.header(name).lower() for name, part in fields)


def _contains(text: str, marks: tuple[str, ...]) -> bool:
    return bool(text) and any(mark in text for mark in marks)
