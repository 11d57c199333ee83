"""Fetching an address: redirects are followed, one hop after the other, and all are kept."""

from time import monotonic
from typing import NamedTuple

from robotsfix.checks.answers import Headers, Hop
from robotsfix.live.address import Address, parse_address
from robotsfix.live.deadline import Deadline, Guard
from robotsfix.live.decoding import ACCEPTED
from robotsfix.live.exchange import Exchange
from robotsfix.live.failures import FetchError
from robotsfix.live.limits import Limits

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_LIMITS = Limits()


class Response(NamedTuple):
    """What was fetched."""

    hops: tuple[Hop, ...]
    """The answers: redirects, and the last one. If that is a redirect, it leads nowhere."""
    body: bytes
    """That of the last answer, decompressed; empty if it is a redirect."""
    is_complete: bool
    """Whether that is all of the body."""
    seconds: float


def fetch(
    url: str, *, user_agent: str, headers: Headers = (), limits: Limits = _LIMITS
) -> Response:
    """Fetch an address. Nothing is tried twice: what fails once is what a crawler sees, too.

    Args:
        url: What to fetch.
        user_agent: The User-Agent header to send.
        headers: Other header fields to send; they go before ours.
        limits: How long to wait, and how much to take.

    Raises:
        FetchError: It could not be fetched: one line that says why.
    """
    address = parse_address(url)
    started = monotonic()
    fields = (
        ("User-Agent", user_agent),
        *_but_for(headers, ("Accept", "*/*"), ("Accept-Encoding", ACCEPTED)),
        *headers,
    )
    hops: list[Hop] = []
    try:
        with Guard(Deadline(limits.total)) as guard:
            while True:
                with Exchange(address, fields, limits, guard) as exchange:
                    hops.append(exchange.hop)
                    following = _next(address, hops, limits)
                    if following is None:
                        body, is_complete = _body_of(exchange)
                        break
                address = following
    except FetchError as error:
        raise error.at(hops[0].url if hops else address.url, tuple(hops)) from error
    return Response(tuple(hops), body, is_complete, monotonic() - started)


def _but_for(headers: Headers, *fields: tuple[str, str]) -> Headers:
    given = {name.lower() for name, _ in headers}
    return tuple(field for field in fields if field[0].lower() not in given)


def _next(address: Address, hops: list[Hop], limits: Limits) -> Address | None:
    """Give the address that a redirect leads to; None if this is the end."""
    last = hops[-1]
    location = last.header("Location")
    if last.status not in _REDIRECTS or not location or len(hops) > limits.redirects:
        return None
    try:
        following = address.join(location)
    except FetchError:
        return None
    # In a circle, one would only get the same answers again.
    return None if following.url in {hop.url for hop in hops} else following


def _body_of(exchange: Exchange) -> tuple[bytes, bool]:
    return (b"", True) if exchange.hop.status in _REDIRECTS else exchange.read()
