"""One fetch as a crawler does it, and what its outcome means."""

from datetime import UTC, datetime
from typing import NamedTuple

from robotsfix.checks.answers import Headers, Hop
from robotsfix.live.address import parse_address
from robotsfix.live.failures import FetchError
from robotsfix.live.fetching import Response, fetch
from robotsfix.live.firewalls import Sighting, sight
from robotsfix.live.kinds import Kind, is_instead, kind_of, promised
from robotsfix.live.limits import Limits
from robotsfix.live.outcomes import FIRST_REFUSAL, Outcome, outcome_of_failure, outcome_of_status

RANGE = ("Range", "bytes=0-524288")
"""What Meta's crawler asks for first."""

ENCODING = ("Accept-Encoding", "gzip, deflate")

_KEPT = 4_096

LIMITS = Limits(body=524_289)


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
    octets: int = 0
    """How many octets of the body were read."""

    @property
    def shortened(self) -> "Probe":
        """The same with no more of the body than reports show, to be kept."""
        return self._replace(body=self.body[:_KEPT])

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


def probe(request: Request, expected: Kind = "") -> Probe:
    """Fetch as a crawler does; whatever happens is an outcome.

    Args:
        request: What to send.
        expected: The kind of body that has to come; "" for what the address promises.
    """
    started = datetime.now(UTC)
    try:
        response = fetch(
            request.url, user_agent=request.user_agent, headers=request.headers, limits=LIMITS
        )
    except FetchError as error:
        return _of_failure(request, started, error)
    last = response.hops[-1]
    kind = kind_of(response.body, last.header("Content-Type"))
    sighting = sight(last, response.body)
    outcome, failure = _judge(request, response, kind, sighting, expected)
    return Probe(request, outcome, started, *response, kind, sighting, failure, len(response.body))


def _judge(
    request: Request, response: Response, kind: Kind, sighting: Sighting | None, expected: Kind
) -> tuple[Outcome, str]:
    last = response.hops[-1]
    if sighting and sighting.challenged:
        return Outcome.CHALLENGED, ""
    outcome = outcome_of_status(last.status)
    if outcome is Outcome.ASTRAY:
        return outcome, _astray(response.hops)
    if outcome is not Outcome.HEALTHY:
        return outcome, ""
    if not response.body:
        return Outcome.EMPTY, ""
    if is_instead(kind, expected or promised(request.url)):
        return Outcome.WRONG_KIND, ""
    return Outcome.HEALTHY, ""


def _astray(hops: tuple[Hop, ...]) -> str:
    location = hops[-1].header("Location")
    if not location:
        return "a redirect names no address"
    if len(hops) > LIMITS.redirects:
        return f"there are more than {LIMITS.redirects} redirects"
    try:
        parse_address(hops[-1].url).join(location)
    except FetchError as error:
        return f"the redirect cannot be followed: {error.reason}"
    return "the redirects lead in a circle"


def _of_failure(request: Request, started: datetime, error: FetchError) -> Probe:
    hops = error.hops
    last = hops[-1] if hops else None
    outcome = outcome_of_failure(error.failure)
    if last and last.status >= FIRST_REFUSAL:
        # That the page of an error is damaged does not matter.
        outcome = outcome_of_status(last.status)
    elif last and outcome is Outcome.UNREACHED:
        outcome = Outcome.ASTRAY
    sighting = sight(last, b"") if last else None
    seconds = (datetime.now(UTC) - started).total_seconds()
    return Probe(
        *(request, outcome, started, hops),
        seconds=seconds,
        sighting=sighting,
        failure=error.reason,
    )
