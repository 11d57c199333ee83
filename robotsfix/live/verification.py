"""Everything that `robotsfix verify` finds out about an address."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from importlib import import_module
from typing import NamedTuple
from urllib.parse import urljoin

from robotsfix.live import image_rules, remarks
from robotsfix.live.address import parse_address
from robotsfix.live.failures import FetchError
from robotsfix.live.image_rules import Measures
from robotsfix.live.kinds import MEDIA
from robotsfix.live.obstacles import Obstacle, obstacles
from robotsfix.live.page import Page, read_page
from robotsfix.live.permission import Rulebooks
from robotsfix.live.visit import Visit, Visits, is_given_up
from robotsfix.live.visitors import Visitor


class Found(NamedTuple):
    """What became of a crawler at an address, and what was in its way."""

    visit: Visit
    obstacles: tuple[Obstacle, ...]


class Preview(NamedTuple):
    """What a page offers for a preview."""

    page: Page
    image_url: str = ""
    """The address of its og:image; empty without one that can be fetched."""
    found: tuple[Found, ...] = ()
    """How the crawlers fared with the image."""
    measures: Measures = Measures()
    defects: tuple[str, ...] = ()
    """Why no preview will show an image: clauses that follow on "og:image"."""
    advice: tuple[str, ...] = ()
    """What would make it better: clauses likewise."""


class Inspection(NamedTuple):
    """What was found out about one address."""

    url: str
    found: tuple[Found, ...]
    """One for each crawler that visited."""
    spared: tuple[Visitor, ...]
    """Crawlers that did not visit, because nobody was there, or silent."""
    moment: datetime
    """When the address has to hold: now, or when the post goes out."""
    is_scheduled: bool
    """Whether that was asked for."""
    preview: Preview | None = None
    """What the page offers; None for media, or if nobody got the page."""
    lacking: str = ""
    """The library without which the page could not be looked at."""
    remarks: tuple[str, ...] = ()
    """What is worth knowing besides: sentences without their full stop."""


def inspect(
    url: str,
    visitors: Sequence[Visitor],
    rulebooks: Rulebooks,
    publish_at: datetime | None = None,
) -> Inspection:
    """Find out what is in the way of crawlers at an address.

    Args:
        url: The address of media, or of a page.
        visitors: The crawlers, at least one.
        rulebooks: The robots.txt of all hosts, which are fetched once.
        publish_at: When the post goes out; None for now.

    Raises:
        FetchError: It is no address.
    """
    # Before anything is fetched; what is asked for is what a browser would ask for, too.
    url = parse_address(url).url
    moment = publish_at or datetime.now(UTC)
    made = _visit_all(url, visitors, rulebooks)
    found = tuple(Found(visit, tuple(obstacles(visit, moment))) for visit in made)
    spared = tuple(visitors[len(made) :])
    inspection = Inspection(url, found, spared, moment, publish_at is not None)
    try:
        inspection = inspection._replace(preview=_preview(inspection, rulebooks))
    except ModuleNotFoundError as error:
        lacking = (error.name or "a library").partition(".")[0]
        inspection = inspection._replace(lacking=lacking)
    inspection = inspection._replace(found=_shortened(inspection.found))
    said = remarks.about(url, made, moment, is_scheduled=inspection.is_scheduled)
    return inspection._replace(remarks=tuple(dict.fromkeys(said)))


def _visit_all(url: str, visitors: Sequence[Visitor], rulebooks: Rulebooks) -> list[Visit]:
    visits = Visits(url, rulebooks)
    made: list[Visit] = []
    for visitor in visitors:
        made.append(visits.make(visitor))
        if is_given_up(made):
            return made
    kinds = {visit.probe.kind for visit in made if visit.probe.is_healthy}
    media = next(iter(sorted(kinds & MEDIA)), None)
    if media is None or kinds <= MEDIA:
        return made
    return [
        visit
        if not visit.probe.is_healthy or visit.probe.kind in MEDIA
        else visits.reconsider(visit, media)
        for visit in made
    ]


def _shortened(found: Iterable[Found]) -> tuple[Found, ...]:
    """Let go of bodies that nobody needs any more."""
    return tuple(
        each._replace(visit=each.visit._replace(probe=each.visit.probe.shortened)) for each in found
    )


def _preview(inspection: Inspection, rulebooks: Rulebooks) -> Preview | None:
    """Look at the page that a crawler got, the first one's if several did."""
    probes = (found.visit.probe for found in inspection.found)
    probe = next((each for each in probes if each.is_healthy and each.kind == "page"), None)
    if probe is None:
        return None
    # Before anything is fetched that could not be looked at.
    import_module("imagesize")
    page = read_page(probe.body, probe.hops[-1].header("Content-Type"))
    named = page.tag("og:image", "og:image:url", "og:image:secure_url")
    if not named:
        cut = "" if probe.is_complete else " within the first 512 KiB of the page"
        return Preview(page, defects=(f"is missing{cut}",))
    try:
        image_url = parse_address(urljoin(probe.url, named)).url
    except (FetchError, ValueError):
        return Preview(page, defects=("is no address that can be fetched",))
    visits = Visits(image_url, rulebooks, "image", site=probe.url)
    made: list[Visit] = []
    for found in inspection.found:
        made.append(visits.make(found.visit.visitor))
        if is_given_up(made):
            break
    preview = Preview(
        page,
        image_url,
        _shortened(Found(visit, tuple(obstacles(visit, inspection.moment))) for visit in made),
        advice=() if "://" in named else ("is no whole URL, which some crawlers need",),
    )
    image = next((visit.probe for visit in made if visit.probe.is_healthy), None)
    if image is None:
        return preview
    measures = image_rules.measure(image)
    content_type = image.hops[-1].header("Content-Type")
    return preview._replace(
        measures=measures,
        defects=tuple(image_rules.defects(measures)),
        advice=(*preview.advice, *image_rules.advice(measures, page, content_type)),
    )
