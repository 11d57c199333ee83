"""One request and its answer."""

from typing import Self

from urllib3.connection import HTTPConnection
from urllib3.response import BaseHTTPResponse

from robotsfix.checks.answers import Headers, Hop
from robotsfix.live.address import Address
from robotsfix.live.connections import open_connection
from robotsfix.live.deadline import Guard
from robotsfix.live.decoding import Decoder
from robotsfix.live.failures import TROUBLES, FetchError, Phase, failure_of, too_late
from robotsfix.live.limits import Limits
from robotsfix.live.proxies import proxy_for
from robotsfix.live.redaction import redacted

_PIECE = 16 * 1024
_PARTIAL = 206
_SLACK = 64 * 1024
"""How much longer than its content a compressed body may be: headers, blocks that do not shrink."""


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
        self._response: BaseHTTPResponse | None = None
        try:
            response = self._response = self._ask(address, headers)
            if guard.deadline.has_passed:
                # http.client takes it for the end of the headers that the connection was cut.
                raise too_late(self._phase)
        except TROUBLES as error:
            self.close()
            raise self._failure_of(error) from error
        except FetchError:
            self.close()
            raise
        self.hop = Hop(address.url, response.status, _headers_of(response))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Hang up."""
        if self._response:
            self._response.close()
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
            while self._response and not decoder.is_full and received <= most + _SLACK:
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
        if received <= most + _SLACK and self.hop.status != _PARTIAL:
            # A range of compressed data ends where it ends.
            decoder.finish()
        is_complete = not decoder.is_full and received <= most + _SLACK
        return bytes(decoder.body[:most]), is_complete

    def _ask(self, address: Address, headers: Headers) -> BaseHTTPResponse:
        proxy = proxy_for(address)
        is_plain = address.scheme == "http"
        connection = self._connection = open_connection(address, proxy, self._limits, self._guard)
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

    def _failure_of(self, error: Exception) -> FetchError:
        if self._guard.deadline.has_passed:
            return too_late(self._phase)
        return failure_of(error, self._phase)


def _headers_of(response: BaseHTTPResponse) -> Headers:
    return tuple((name, redacted(value)) for name, value in response.headers.iteritems())
