"""What can become of a fetch."""

from enum import Enum

from robotsfix.live.failures import Failure

_NOTHING_CAME = frozenset({204, 205, 304})
_GONE = frozenset({404, 410})
_FIRST_REDIRECT = 300
FIRST_REFUSAL = 400
_FIRST_FAILURE = 500


class Outcome(Enum):
    """What became of a fetch."""

    HEALTHY = "healthy"
    REFUSED = "refused"
    CHALLENGED = "challenged"
    MISSING = "missing"
    FAILING = "failing"
    EMPTY = "empty"
    WRONG_KIND = "wrong kind"
    ASTRAY = "astray"
    """A redirect leads nowhere, or in a circle."""
    BROKEN = "broken"
    """The server was reached, and gave no proper answer."""
    SILENT = "silent"
    """The server was reached, and was too slow."""
    UNTRUSTED = "untrusted"
    """The certificate does not hold, or there is no TLS."""
    UNREACHED = "unreached"
    """Nobody was there to ask."""


def outcome_of_status(status: int) -> Outcome:
    """Say what a status means, whatever the body is."""
    if status >= _FIRST_FAILURE:
        return Outcome.FAILING
    if status in _GONE:
        return Outcome.MISSING
    if status >= FIRST_REFUSAL:
        return Outcome.REFUSED
    if status in _NOTHING_CAME:
        return Outcome.EMPTY
    return Outcome.ASTRAY if status >= _FIRST_REDIRECT else Outcome.HEALTHY


def outcome_of_failure(failure: Failure) -> Outcome:
    """Say what it means that no proper answer came."""
    if failure is Failure.TIMEOUT:
        return Outcome.SILENT
    if failure in {Failure.CERTIFICATE, Failure.TLS}:
        return Outcome.UNTRUSTED
    if failure in {Failure.CLOSED, Failure.GARBLED, Failure.TRUNCATED, Failure.ENCODING}:
        return Outcome.BROKEN
    return Outcome.UNREACHED
