"""Why something could not be fetched."""

import re
import ssl
from enum import Enum
from http.client import HTTPException
from socket import gaierror

from urllib3.exceptions import HTTPError, ReadTimeoutError

from robotsfix.checks.answers import Hop

TROUBLES = (HTTPError, HTTPException, OSError, ValueError)
"""What urllib3, and what it stands on, raise when something goes wrong with a server."""

_REFUSED_BY_PROXY = re.compile("Tunnel connection failed: ([0-9]{3})")


class Failure(Enum):
    """What went wrong."""

    ADDRESS = "address"
    """It is no address that can be fetched."""
    PROXY = "proxy"
    """The proxy cannot be used, or refuses."""
    NAME = "name"
    """The name of the host cannot be resolved."""
    REFUSED = "refused"
    """Nothing listens there."""
    UNREACHABLE = "unreachable"
    """No way leads there, or nobody answers on it."""
    CERTIFICATE = "certificate"
    """The certificate does not hold."""
    TLS = "tls"
    """There is no TLS, or none that both sides speak."""
    TIMEOUT = "timeout"
    """The server was reached, and is too slow or silent."""
    CLOSED = "closed"
    """The server was reached, and hung up before it had answered."""
    GARBLED = "garbled"
    """What it says is no HTTP, or far too much of it."""
    TRUNCATED = "truncated"
    """The body ends too early."""
    ENCODING = "encoding"
    """The body's compression is damaged, or an unknown one."""

    @property
    def is_an_answer_of_sorts(self) -> bool:
        """Whether a server was reached that may answer others."""
        return self in {Failure.TIMEOUT, Failure.CLOSED, Failure.GARBLED, Failure.TRUNCATED}


class Phase(Enum):
    """How far a request has come."""

    CONNECTING = "connecting"
    WAITING = "waiting"
    READING = "reading"


class FetchError(Exception):
    """Something could not be fetched: one line for the user, not escaped yet.

    Attributes:
        failure: What went wrong.
        reason: The same as a clause, without the address.
        hops: The answers that had come before, redirects among them.
    """

    def __init__(
        self, failure: Failure, reason: str, url: str = "", hops: tuple[Hop, ...] = ()
    ) -> None:
        """Say what went wrong, and where."""
        super().__init__(f"{url}: {reason}" if url else reason)
        self.failure = failure
        self.reason = reason
        self.hops = hops

    def at(self, url: str, hops: tuple[Hop, ...] = ()) -> "FetchError":
        """Give the same failure with its place.

        Args:
            url: The address that the user knows.
            hops: The answers that had come before.
        """
        return FetchError(self.failure, self.reason, url, hops)


_MEANINGS: tuple[tuple[type[Exception], Failure, str], ...] = (
    (ssl.SSLError, Failure.TLS, "no TLS can be agreed on: is this port one for https?"),
    (gaierror, Failure.NAME, "the name of the host cannot be resolved"),
    (
        ConnectionRefusedError,
        Failure.REFUSED,
        "the connection is refused: no server listens there",
    ),
    # For http.client, to hang up without a word is of the kind ConnectionResetError.
    (ConnectionError, Failure.CLOSED, "the server closed the connection without an answer"),
    (OSError, Failure.UNREACHABLE, "no way leads to the server"),
)
"""What errors mean, the narrower ones first."""


def failure_of(error: Exception, phase: Phase) -> FetchError:
    """Say what an error of the network means.

    Nothing that the server wrote gets into it.
    """
    if isinstance(error, ssl.SSLCertVerificationError):
        reason = error.verify_message.rstrip(".")
        return FetchError(Failure.CERTIFICATE, f"its certificate does not hold: {reason}")
    if isinstance(error, TimeoutError | ReadTimeoutError):
        return too_late(phase)
    refused = _REFUSED_BY_PROXY.search(str(error))
    if refused:
        return FetchError(Failure.PROXY, f"the proxy refuses, with status {refused[1]}")
    if phase is Phase.READING:
        return FetchError(Failure.TRUNCATED, "the answer ends too early: the connection broke")
    for kind, failure, reason in _MEANINGS:
        if isinstance(error, kind):
            return FetchError(failure, reason)
    return FetchError(Failure.GARBLED, "what answers there does not speak HTTP properly")


def too_late(phase: Phase) -> FetchError:
    """Say that the time is up."""
    if phase is Phase.CONNECTING:
        return FetchError(Failure.UNREACHABLE, "no connection came about in time")
    if phase is Phase.WAITING:
        return FetchError(Failure.TIMEOUT, "the server gave no answer in time")
    return FetchError(Failure.TIMEOUT, "the answer did not come to an end in time")
