"""One request and its answer.

With urllib3, of which this takes the connections alone. It is what requests and pip stand on, is
released several times a year, and repairs what http.client leaves open: names that certificates
are for, tunnels through proxies, lengths that are not kept. httpx and aiohttp bring an event loop
and five more packages; urllib.request follows redirects by itself and reads without end. Pools,
redirects and decompression of urllib3 stay unused: pools rewrite addresses, so that a signed one
may no longer hold, and neither of the others lets one set bounds in all releases.
"""

import ssl
from functools import cache
from socket import socket
from types import TracebackType
from typing import Self

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.response import BaseHTTPResponse

from robotsfix.checks.answers import Headers, Hop
from robotsfix.live.address import Address, redacted
from robotsfix.live.deadline import Guard
from robotsfix.live.decoding import Decoder
from robotsfix.live.dialling import dial
from robotsfix.live.failures import TROUBLES, FetchError, Phase, failure_of, too_late
from robotsfix.live.limits import Limits
from robotsfix.live.proxies import Proxy, proxy_for

_PIECE = 16 * 1024
_SLACK = 64 * 1024
"""How much longer than its content a compressed body may be: headers, blocks that do not shrink."""


class _Plain(HTTPConnection):
    """A connection that is guarded from its first moment."""

    guard: Guard
    limits: Limits

    def _new_conn(self) -> socket:
        return _connect(self, self.guard, self.limits)


class _Secure(HTTPSConnection):
    """The same with TLS."""

    guard: Guard
    limits: Limits

    def _new_conn(self) -> socket:
        return _connect(self, self.guard, self.limits)


class Exchange:
    """A request that was sent; the answer's body is read when it is wanted.

    Attributes:
        hop: Status and headers of the answer.
    """

    def __init__(self, address: Address, headers: Headers, limits: Limits, guard: Guard) -> None:
        """Send a request, and wait for the head of the answer.

        Args:
            address: What to ask for.
            headers: Header fields to send besides those that a request must have.
            limits: How long to wait.
            guard: Cuts the connection when the time is up.

        Raises:
            FetchError: No answer came.
        """
        self._limits = limits
        self._guard = guard
        self._phase = Phase.CONNECTING
        self._connection: HTTPConnection | None = None
        try:
            self._response = self._ask(address, headers)
        except TROUBLES as error:
            self.close()
            raise self._failure_of(error) from error
        except FetchError:
            self.close()
            raise
        self.hop = Hop(address.url, self._response.status, _headers_of(self._response))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Hang up."""
        if self._connection:
            self._connection.close()

    def read(self) -> tuple[bytes, bool]:
        """Give the body, and whether that is all of it.

        Raises:
            FetchError: It breaks off, or cannot be decompressed, or does not come to an end.
        """
        self._phase = Phase.READING
        most = self._limits.body
        decoder = Decoder(self.hop.header("Content-Encoding"), most)
        received = 0
        try:
            while not decoder.is_full and received <= most + _SLACK:
                piece = self._response.read1(_PIECE, decode_content=False)
                if not piece:
                    break
                received += len(piece)
                decoder.take(piece)
        except TROUBLES as error:
            raise self._failure_of(error) from error
        if self._guard.deadline.has_passed:
            # A body without a length ends where the connection was cut.
            raise too_late(self._phase)
        if received <= most + _SLACK:
            decoder.finish()
        is_complete = not decoder.is_full and received <= most + _SLACK
        return bytes(decoder.body[:most]), is_complete

    def _ask(self, address: Address, headers: Headers) -> BaseHTTPResponse:
        proxy = proxy_for(address)
        is_plain = address.scheme == "http"
        connection = self._connection = self._open(address, proxy)
        connection.connect()
        self._phase = Phase.WAITING
        target = address.url if proxy and is_plain else address.target
        fields = {"Host": address.authority, **dict(headers), "Connection": "close"}
        if proxy and is_plain:
            fields |= proxy.headers
        connection.request(
            "GET", target, headers=fields, preload_content=False, decode_content=False
        )
        return connection.getresponse()

    def _open(self, address: Address, proxy: Proxy | None) -> _Plain | _Secure:
        host, port = (proxy.host, proxy.port) if proxy else (address.host, address.port)
        connection: _Plain | _Secure
        if address.scheme == "http":
            connection = _Plain(host, port, timeout=self._limits.read)
        else:
            context = _tls_context()
            connection = _Secure(host, port, timeout=self._limits.read, ssl_context=context)
            if proxy:
                connection.set_tunnel(address.host, address.port, headers=proxy.headers)
        connection.guard, connection.limits = self._guard, self._limits
        return connection

    def _failure_of(self, error: Exception) -> FetchError:
        if self._guard.deadline.has_passed:
            return too_late(self._phase)
        return failure_of(error, self._phase)


def _connect(connection: HTTPConnection, guard: Guard, limits: Limits) -> socket:
    opened = dial(connection.host, connection.port, limits.connect, guard.deadline)
    opened.settimeout(limits.read)
    guard.watch(opened)
    return opened


def _headers_of(response: BaseHTTPResponse) -> Headers:
    return tuple((name, redacted(value)) for name, value in response.headers.iteritems())


@cache
def _tls_context() -> ssl.SSLContext:
    # Reading the authorities that the system trusts takes a while, and they are the same for all.
    return ssl.create_default_context()
