"""What is in the way of crawlers at an address, in each output format, and the words they share."""

import re
from collections.abc import Iterator, Sequence

from robotsfix.live.obstacles import Cause
from robotsfix.live.outcomes import Outcome
from robotsfix.live.probe import Probe
from robotsfix.live.signatures import without_secrets
from robotsfix.live.verdict import Judgement
from robotsfix.live.verification import Found, Inspection
from robotsfix.live.visit import BROWSER, NO_RANGE, REFERER
from robotsfix.reports.escape import escape

COLUMNS = ("Crawler", "robots.txt", "Fetch", "As a browser", "With Referer", "Without range")
NOT_ROBOTS = "It is not your robots.txt."

_WORDS = {
    Outcome.CHALLENGED: "challenge",
    Outcome.EMPTY: "empty",
    Outcome.ASTRAY: "redirect",
    Outcome.BROKEN: "broken",
    Outcome.SILENT: "silence",
    Outcome.UNTRUSTED: "no TLS",
    Outcome.UNREACHED: "unreached",
}
_KILO = 1024
_BLANKS = re.compile(r"\s+")


def shown(text: str) -> str:
    """Write text of others, or an address, so that it is harmless and tells no secrets."""
    return escape(without_secrets(text))


def is_not_robots(inspection: Inspection, judgement: Judgement) -> bool:
    """Tell whether to say plainly that robots.txt is not to blame."""
    image = inspection.preview.found if inspection.preview else ()
    causes = {each.cause for found in (*inspection.found, *image) for each in found.obstacles}
    return (
        judgement.status == "blocked"
        and not judgement.is_robots_txt
        and bool(causes - {Cause.UNREACHED})
    )


def permission_of(found: Found) -> str:
    """Say in few words what robots.txt says."""
    forbidden = found.visit.forbidden
    decisive = forbidden or found.visit.permissions[0]
    word = "blocked" if forbidden else "allowed"
    if forbidden and not found.visit.visitor.obeys:
        word = "ignored"
    if decisive.line is not None:
        return f"{word}, line {decisive.line}"
    return f"{word}, unreadable" if forbidden else word


def outcome_of(probe: Probe | None) -> str:
    """Say in few words what became of a fetch; empty if it was not made."""
    if probe is None:
        return ""
    status = str(probe.status) if probe.status else ""
    word = _WORDS.get(probe.outcome, "")
    if probe.is_healthy or probe.outcome is Outcome.WRONG_KIND:
        word = probe.kind
    parts = ["ok"] if probe.is_healthy else []
    return ", ".join([*parts, *filter(None, (status, word))]) or probe.outcome.value


def rows(found: Sequence[Found]) -> Iterator[tuple[str, ...]]:
    """Give the table of crawlers by steps, without its header."""
    for each in found:
        controls = dict(each.visit.controls.made)
        yield (
            each.visit.visitor.name,
            permission_of(each),
            outcome_of(each.visit.probe),
            *(outcome_of(controls.get(name)) for name in (BROWSER, REFERER, NO_RANGE)),
        )


def table(found: Sequence[Found]) -> list[tuple[str, ...]]:
    """Give the table with its header; columns of which nothing is known are left out."""
    whole = [COLUMNS, *rows(found)]
    kept = [column for column in zip(*whole, strict=True) if any(column[1:])]
    return list(zip(*kept, strict=True))


def details(inspection: Inspection) -> Iterator[str]:
    """Give what else is known: the deciding lines, redirects, the preview, remarks."""
    said: dict[str, None] = {}
    previewed = inspection.preview.found if inspection.preview else ()
    for found in (*inspection.found, *previewed):
        for permission in found.visit.permissions:
            if permission.line is not None:
                line = f"line {permission.line} of {permission.robots_url}"
                said.setdefault(f"{line}: {permission.statement}")
            elif permission.note:
                said.setdefault(f"{permission.robots_url}: {permission.note}")
        for before, after in zip(found.visit.probe.hops, found.visit.probe.hops[1:], strict=False):
            said.setdefault(f"{before.url} redirects to {after.url} ({before.status})")
    yield from said
    yield from _preview(inspection)
    if inspection.spared:
        names = ", ".join(visitor.name for visitor in inspection.spared)
        yield f"not asked for, since nobody answered: {names}"
    yield from (remark for remark in inspection.remarks if remark not in " ".join(said))


def size_of(octets: int) -> str:
    """Write a number of octets for people."""
    if octets < _KILO:
        return f"{octets} B"
    if octets < _KILO * _KILO:
        return f"{octets / _KILO:.0f} KiB"
    return f"{octets / (_KILO * _KILO):.1f} MiB"


def _preview(inspection: Inspection) -> Iterator[str]:
    preview = inspection.preview
    if preview is None:
        return
    title = preview.page.tag("og:title")
    if title:
        yield f"og:title is {_BLANKS.sub(' ', title)[:100]!r}"
    if preview.image_url:
        measures = preview.measures
        sides = f", {measures.width} x {measures.height} pixels" if measures.is_known else ""
        size = f", {size_of(measures.octets)}" if measures.octets else ""
        yield f"og:image is {preview.image_url}{sides}{size}"
    yield from (f"og:image {advice}" for advice in preview.advice)
