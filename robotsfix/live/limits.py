"""How long to wait for a server, and how much to take from it."""

from typing import NamedTuple

from robotsfix.checks.answers import MOST_REDIRECTS


class Limits(NamedTuple):
    """The bounds of one fetch, redirects included."""

    connect: float = 10
    """Seconds for each of a host's addresses to take the connection."""
    read: float = 10
    """Seconds without a single octet."""
    total: float = 20
    """Seconds for everything: names, connections, redirects, bodies."""
    redirects: int = MOST_REDIRECTS
    """How many redirects are followed."""
    body: int = 512_000
    """Octets of the body, after decompression."""
