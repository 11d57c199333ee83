"""What is worth knowing about an address besides what is in the way: sentences."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from robotsfix.live.kinds import MEDIA, kind_of_type
from robotsfix.live.signatures import MARGIN, read_signature
from robotsfix.live.visit import Visit


def about(
    url: str, visits: Sequence[Visit], moment: datetime, *, is_scheduled: bool
) -> Iterator[str]:
    """Give the remarks, without their full stops.

    Args:
        url: The address.
        visits: The visits to it.
        moment: When it has to hold.
        is_scheduled: Whether that is when a post goes out, and not now.
    """
    yield from _signed(url, moment, is_scheduled=is_scheduled)
    for visit in visits:
        yield from _of_visit(visit)


def _signed(url: str, moment: datetime, *, is_scheduled: bool) -> Iterator[str]:
    signature = read_signature(url)
    if signature is None:
        return
    if signature.expires is None:
        yield f"the URL is signed ({signature.scheme}), and does not say until when it holds"
        return
    until = (
        f"the signed URL holds until {signature.expires:%Y-%m-%d %H:%M} UTC ({signature.scheme})"
    )
    if signature.is_early(moment) and signature.starts:
        yield f"the signed URL holds only from {signature.starts:%Y-%m-%d %H:%M} UTC on"
    if signature.has_expired(moment):
        if not is_scheduled:
            yield f"the signed URL says that it expired at {signature.expires:%Y-%m-%d %H:%M} UTC"
        return
    if is_scheduled and signature.expires - moment < MARGIN:
        yield f"{until}, which is less than an hour after the post goes out: networks come late"
    elif is_scheduled:
        yield f"{until}, which is late enough"
    else:
        yield f"{until}; for a scheduled post, name its time with `--publish-at`"
    if signature.is_temporary:
        yield "it was signed with temporary credentials, and dies with these, which may be earlier"


def _of_visit(visit: Visit) -> Iterator[str]:
    name, probe = visit.visitor.name, visit.probe
    for permission in visit.permissions:
        if permission.note and permission.allowed:
            yield permission.note
    forbidden = visit.forbidden
    if forbidden and not visit.visitor.obeys:
        yield f"robots.txt forbids it to {name}, which does not heed robots.txt"
    if not probe.is_healthy:
        return
    content_type = probe.hops[-1].header("Content-Type")
    if probe.kind in MEDIA and kind_of_type(content_type) != probe.kind:
        named = f"`{content_type[:60]}`" if content_type else "missing"
        yield f"the Content-Type of the {probe.kind} is {named}, which networks may refuse"
