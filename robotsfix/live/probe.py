"""One fetch as a crawler does it, and what its outcome means."""

from datetime import UTC, datetime
from enum import Enum
from typing import NamedTuple

from robotsfix.checks.answers import Headers, Hop
from robotsfix.live.failures import Failure, FetchError
from robotsfix.live.fetching import Response, fetch
from robotsfix.live.firewalls import Sighting, sight
from robotsfix.live.kinds import MEDIA, WRITTEN, Kind, kind_of, promised
from robotsfix.live.limits import Limits

RANGE = ("Range", "bytes=0-524288")
"""What Meta's crawler asks for first."""

ENCODING = ("Accept-Encoding", "gzip, deflate")

LIMITS = Limits(body=524_289)

_NOTHING_CAME = frozenset({204, 205, 304})
_GONE = frozenset({404, 410})
_FIRST_FAILURE = 500
_FIRST_REDIRECT = 300


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


class Request(NamedTuple):
    """What is sent."""

    url: str
    user_agent: str
    headers: Headers = (RANGE, ENCODING)
    """The other fields; `Connection: close` always comes with them."""


class Probe(NamedTuple):
    """A fetch, and what became of it."""

    request: Request
    outcome: Outcome
    started: datetime
    hops: tuple[Hop, ...] = ()
    body: bytes = b""
    """The beginning of the last answer's body."""
    is_complete: bool = True
    seconds: float = 0
    kind: Kind = ""
    """The kind of the body."""
    sighting: Sighting | None = None
    """The firewall, or network, that the answer comes from."""
    failure: str = ""
    """Why there is no proper answer: a clause."""

    @property
    def status(self) -> int:
        """The status of the last answer; 0 if none came."""
        return self.hops[-1].status if self.hops else 0

    @property
    def is_healthy(self) -> bool:
        """Whether the crawler got what it came for."""
        return self.outcome is Outcome.HEALTHY

    @property
    def url(self) -> str:
        """The address of the last answer, behind all redirects."""
        return self.hops[-1].url if self.hops else self.request.url


def probe(request: Request, expected: Kind = "", limits: Limits = LIMITS) -> Probe:
    """Fetch as a crawler does; whatever happens is an outcome.

    Args:
        request: What to send.
        expected: The kind of body that has to come; "" for what the address promises.
        limits: How long to wait, and how much to take.
    """
    started = datetime.now(UTC)
    try:
        response = fetch(
            request.url, user_agent=request.user_agent, headers=request.headers, limits=limits
        )
    except FetchError as error:
        return _of_failure(request, started, error)
    last = response.hops[-1]
    kind = kind_of(response.body, last.header("Content-Type"))
    sighting = sight(last, response.body)
    outcome, failure = _judge(request, response, kind, sighting, expected)
    return Probe(request, outcome, started, *response, kind, sighting, failure)


def is_instead(kind: Kind, expected: Kind) -> bool:
    """Tell whether a kind of body has come in the place of media of another kind."""
    if expected not in MEDIA or kind == expected:
        return False
    # What is not recognised gets the benefit of the doubt; sound and films share containers.
    sounding = {"video", "audio"}
    return kind in WRITTEN or (kind in MEDIA and not {kind, expected} <= sounding)


def _judge(
    request: Request, response: Response, kind: Kind, sighting: Sighting | None, expected: Kind
) -> tuple[Outcome, str]:
    last = response.hops[-1]
    if sighting and sighting.challenged:
        return Outcome.CHALLENGED, ""
    outcome = _by_status(last.status)
    if outcome is Outcome.ASTRAY:
        return outcome, _astray(response.hops)
    if outcome is not Outcome.HEALTHY:
        return outcome, ""
    if not response.body:
        return Outcome.EMPTY, ""
    if is_instead(kind, expected or promised(request.url)):
        return Outcome.WRONG_KIND, ""
    return Outcome.HEALTHY, ""


def _by_status(status: int) -> Outcome:
    if status >= _FIRST_FAILURE:
        return Outcome.FAILING
    if status in _GONE:
        return Outcome.MISSING
    if status >= 400:  # noqa: PLR2004 - the first digit of a status is its class.
        return Outcome.REFUSED
    if status in _NOTHING_CAME:
        return Outcome.EMPTY
    return Outcome.ASTRAY if status >= _FIRST_REDIRECT else Outcome.HEALTHY


def _astray(hops: tuple[Hop, ...]) -> str:
    location = hops[-1].header("Location")
    if not location:
        return "a redirect names no address"
    if len(hops) > LIMITS.redirects:
        return f"there are more than {LIMITS.redirects} redirects"
    if len(hops) > 1 or location in {hops[0].url, hops[0].url.rpartition("/")[2]}:
        return "the redirects lead in a circle, or to no address of a web page"
    return "a redirect leads to no address of a web page, or to itself"


def _of_failure(request: Request, started: datetime, error: FetchError) -> Probe:
    hops = error.hops
    last = hops[-1] if hops else None
    outcome = _outcome_of(error.failure)
    if last and last.status >= 400:  # noqa: PLR2004
        # That the page of an error is damaged does not matter.
        outcome = _by_status(last.status)
    elif last and outcome is Outcome.UNREACHED:
        outcome = Outcome.ASTRAY
    sighting = sight(last, b"") if last else None
    return Probe(request, outcome, started, hops, sighting=sighting, failure=error.reason)


def _outcome_of(failure: Failure) -> Outcome:
    if failure is Failure.TIMEOUT:
        return Outcome.SILENT
    if failure in {Failure.CERTIFICATE, Failure.TLS}:
        return Outcome.UNTRUSTED
    if failure in {Failure.CLOSED, Failure.GARBLED, Failure.TRUNCATED, Failure.ENCODING}:
        return Outcome.BROKEN
    return Outcome.UNREACHED
