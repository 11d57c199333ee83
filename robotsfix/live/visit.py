"""One crawler's visit to one address: robots.txt, the fetch, and what tells the cause of a failure.

The controls are the same fetch with one thing changed. A thing that makes it succeed is the cause.
"""

from typing import NamedTuple
from urllib.parse import urlsplit

from robotsfix.live.askers import A_BROWSER
from robotsfix.live.kinds import Kind
from robotsfix.live.outcomes import Outcome
from robotsfix.live.permission import Permission, Rulebooks
from robotsfix.live.probe import RANGE, Probe, Request, probe
from robotsfix.live.visitors import Visitor

BROWSER = "browser"
REFERER = "referer"
NO_RANGE = "no range"

_HOPELESS = frozenset({Outcome.UNREACHED, Outcome.UNTRUSTED})
"""Where nothing would change if somebody else asked."""

_LONG = 5
"""Seconds after which a server that hangs up without an answer counts as silent."""


class Controls(NamedTuple):
    """The same fetch with one thing changed; None for those that were not made."""

    browser: Probe | None = None
    """As a browser."""
    referer: Probe | None = None
    """With the site itself as Referer."""
    no_range: Probe | None = None
    """Without asking for a range."""

    @property
    def made(self) -> tuple[tuple[str, Probe], ...]:
        """Those that were made, with what was changed."""
        named = ((BROWSER, self.browser), (REFERER, self.referer), (NO_RANGE, self.no_range))
        return tuple((name, found) for name, found in named if found)

    @property
    def probes(self) -> tuple[Probe, ...]:
        """Those that were made."""
        return tuple(found for _, found in self.made)


class Visit(NamedTuple):
    """What became of one crawler at one address."""

    visitor: Visitor
    permissions: tuple[Permission, ...]
    """What robots.txt says of each address on the way."""
    probe: Probe
    controls: Controls = Controls()

    @property
    def forbidden(self) -> Permission | None:
        """The first address on the way that robots.txt keeps the crawler from."""
        return next((each for each in self.permissions if not each.allowed), None)


class Visits:
    """Makes the visits to one address; a browser's is made once."""

    def __init__(self, url: str, rulebooks: Rulebooks, expected: Kind = "", site: str = "") -> None:
        """Get ready.

        Args:
            url: The address.
            rulebooks: The robots.txt of all hosts.
            expected: The kind of body that has to come; "" for what the address promises.
            site: An address of the site that shows it; "" for its own.
        """
        self._url = url
        self._site = site or url
        self._rulebooks = rulebooks
        self._expected = expected
        self._browser: Probe | None = None

    def make(self, visitor: Visitor) -> Visit:
        """Make a crawler's visit, and see what it makes of what comes.

        Raises:
            FetchError: It is no address.
        """
        permissions = [self._rulebooks.ask(self._url, visitor.subject)]
        found = self._probe(Request(self._url, visitor.user_agent))
        permissions += [
            self._rulebooks.ask(url, visitor.subject)
            for url in dict.fromkeys(hop.url for hop in found.hops[1:])
        ]
        return self.control(Visit(visitor, tuple(permissions), found))

    def control(self, visit: Visit) -> Visit:
        """Make the controls of a visit that failed."""
        if visit.probe.is_healthy or visit.probe.outcome in _HOPELESS:
            return visit
        request = visit.probe.request
        if self._browser is None:
            browser = self._probe(request._replace(user_agent=A_BROWSER.user_agent))
            self._browser = browser.shortened
        if _has_waited(visit.probe):
            # A server that takes its time is not asked again and again.
            return visit._replace(controls=Controls(self._browser))
        parts = urlsplit(self._site)
        site = ("Referer", f"{parts.scheme}://{parts.netloc}/")
        rest = tuple(field for field in request.headers if field != RANGE)
        return visit._replace(
            controls=Controls(
                self._browser,
                self._probe(request._replace(headers=(*request.headers, site))).shortened,
                self._probe(request._replace(headers=rest)).shortened,
            )
        )

    def reconsider(self, visit: Visit, expected: Kind) -> Visit:
        """Judge a visit again that brought a page where others got media."""
        self._expected = expected
        # A browser's visit was not judged by that.
        self._browser = None
        failed = visit.probe._replace(outcome=Outcome.WRONG_KIND)
        return self.control(visit._replace(probe=failed))

    def _probe(self, request: Request) -> Probe:
        return probe(request, self._expected)


def is_given_up(visits: list[Visit]) -> bool:
    """Tell whether to spare the other crawlers: nobody is there, or nobody gets an answer."""
    first = visits[0]
    if first.probe.outcome in _HOPELESS:
        return True
    browser = first.controls.browser
    return browser is not None and _has_waited(first.probe) and _has_waited(browser)


def _has_waited(found: Probe) -> bool:
    """Tell whether a fetch took its time for nothing."""
    if found.outcome is Outcome.SILENT:
        return True
    return not found.hops and found.seconds >= _LONG
