"""What is in a crawler's way: found by comparing a visit with its controls."""

from collections.abc import Iterator
from datetime import datetime
from enum import Enum
from typing import NamedTuple

from robotsfix.live.outcomes import Outcome
from robotsfix.live.probe import Probe
from robotsfix.live.signatures import Signature, read_signature
from robotsfix.live.visit import Visit


class Cause(Enum):
    """Why a crawler does not get what it comes for; those that decide more come first."""

    ROBOTS = "robots.txt"
    ROBOTS_UNREADABLE = "unreadable robots.txt"
    EXPIRED = "expired signature"
    RANGE = "range requests"
    HOTLINK = "hotlink protection"
    CHALLENGE = "challenge"
    USER_AGENT = "user agent"
    FIREWALL = "firewall"
    REFUSED = "refused to everybody"
    MISSING = "missing"
    FAILING = "server error"
    EMPTY = "empty answer"
    WRONG_KIND = "another kind of content"
    ASTRAY = "redirect"
    BROKEN = "broken answer"
    SILENT = "silence"
    UNTRUSTED = "certificate"
    UNREACHED = "unreachable"


class Obstacle(NamedTuple):
    """One thing that is in a crawler's way."""

    cause: Cause
    clause: str
    """What is the matter; `{crawlers}` stands for those whom it hits."""
    firewall: str = ""
    """The name of the firewall that is seen in the answer."""
    url: str = ""
    """The address at which it happens."""


_SAME = {
    Outcome.MISSING: Cause.MISSING,
    Outcome.FAILING: Cause.FAILING,
    Outcome.EMPTY: Cause.EMPTY,
    Outcome.WRONG_KIND: Cause.WRONG_KIND,
    Outcome.ASTRAY: Cause.ASTRAY,
    Outcome.BROKEN: Cause.BROKEN,
    Outcome.SILENT: Cause.SILENT,
    Outcome.UNTRUSTED: Cause.UNTRUSTED,
    Outcome.UNREACHED: Cause.UNREACHED,
    Outcome.CHALLENGED: Cause.CHALLENGE,
}


_UNANSWERED = frozenset({Outcome.UNREACHED, Outcome.UNTRUSTED, Outcome.SILENT, Outcome.BROKEN})
"""Where robots.txt cannot be fetched for the same reason."""


def obstacles(visit: Visit, moment: datetime) -> Iterator[Obstacle]:
    """Give what is in a crawler's way, robots.txt first.

    Args:
        visit: The crawler's visit, with its controls if it failed.
        moment: When it has to succeed; a signed address has to hold then.
    """
    probe = visit.probe
    forbidden = visit.forbidden
    if forbidden and visit.visitor.obeys and (forbidden.line or probe.outcome not in _UNANSWERED):
        if forbidden.line is None:
            clause = f"{forbidden.note}, {{crawlers}} included"
            yield Obstacle(Cause.ROBOTS_UNREADABLE, clause, url=forbidden.robots_url)
        else:
            place = "" if forbidden is visit.permissions[0] else f" of {_host(forbidden.url)}"
            clause = f"robots.txt{place} blocks {{crawlers}}: line {forbidden.line}"
            yield Obstacle(Cause.ROBOTS, clause, url=forbidden.robots_url)
    signature = _expired(visit, moment)
    if signature and signature.expires:
        when = f"{signature.expires:%Y-%m-%d %H:%M} UTC ({signature.scheme})"
        if not signature.has_expired(probe.started):
            clause = f"the signed URL expires too early, at {when}"
            yield Obstacle(Cause.EXPIRED, clause, url=probe.url)
        elif not any(each.is_healthy for each in (probe, *visit.controls.probes)):
            # What else is odd about the answer follows from that.
            yield Obstacle(Cause.EXPIRED, f"the signed URL has expired, at {when}", url=probe.url)
            return
    if not probe.is_healthy:
        yield _of_failure(visit)


def _expired(visit: Visit, moment: datetime) -> Signature | None:
    """Find a signed address, also one behind a redirect, that no longer holds at a moment."""
    urls = [visit.probe.request.url, *(hop.url for hop in visit.probe.hops)]
    found = filter(None, map(read_signature, urls))
    return next((each for each in found if each.has_expired(moment)), None)


def _of_failure(visit: Visit) -> Obstacle:
    probe, controls = visit.probe, visit.controls
    firewall = probe.sighting.firewall.name if probe.sighting else ""
    end = ""
    if controls.no_range and controls.no_range.is_healthy:
        cause, end = Cause.RANGE, ", but not if it asks for no range"
    elif controls.referer and controls.referer.is_healthy:
        cause, end = Cause.HOTLINK, ", but not with the site as Referer"
    elif controls.browser and controls.browser.is_healthy:
        cause = Cause.CHALLENGE if probe.outcome is Outcome.CHALLENGED else Cause.USER_AGENT
        end = ", but not a browser"
    else:
        cause = _SAME.get(probe.outcome, Cause.REFUSED)
        if cause is Cause.REFUSED and probe.sighting and probe.sighting.refused:
            cause = Cause.FIREWALL
        if controls.browser and controls.browser.outcome is probe.outcome:
            end = ", and a browser too"
    reason = f": {probe.failure}" if probe.failure else ""
    return Obstacle(cause, f"{_answer(probe)}{end}{reason}", firewall, probe.url)


def _answer(probe: Probe) -> str:
    """Say what a server does to crawlers: "Cloudflare answers {crawlers} with 403"."""
    sighting = probe.sighting
    who, way = "the server", ""
    if sighting and (sighting.refused or sighting.challenged):
        who = sighting.firewall.name
    elif sighting:
        way = f" by way of {sighting.firewall.name}"
    answers = {
        Outcome.CHALLENGED: "asks {crawlers} for a proof of being human",
        Outcome.EMPTY: f"answers {{crawlers}} with status {probe.status} and an empty body",
        Outcome.WRONG_KIND: f"answers {{crawlers}} with {_article(probe.kind)} in place of media",
        Outcome.ASTRAY: f"sends {{crawlers}} astray, with status {probe.status}",
        Outcome.BROKEN: "gives {crawlers} no proper answer",
        Outcome.SILENT: "lets {crawlers} wait",
        Outcome.UNTRUSTED: "cannot be trusted by {crawlers}",
        Outcome.UNREACHED: "cannot be reached by {crawlers}",
    }
    return f"{who} {answers.get(probe.outcome, f'answers {{crawlers}} with {probe.status}')}{way}"


def _article(kind: str) -> str:
    return {"page": "a page of HTML", "": "nothing", "text": "plain text"}.get(
        kind, f"{'an' if kind[0] in 'aeiouX' else 'a'} {kind}" if kind else ""
    )


def _host(url: str) -> str:
    return url.partition("://")[2].partition("/")[0]
