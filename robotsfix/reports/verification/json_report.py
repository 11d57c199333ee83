"""What is in the way of crawlers at an address, for programs."""

from collections.abc import Sequence
from datetime import datetime

from robotsfix.live.obstacles import Obstacle
from robotsfix.live.probe import Probe
from robotsfix.live.signatures import read_signature, without_secrets
from robotsfix.live.verdict import Judgement
from robotsfix.live.verification import Found, Inspection, Preview
from robotsfix.reports.json_text import dump, without_surrogates
from robotsfix.reports.verification import is_not_robots

SCHEMA_VERSION = 1


def render(
    results: Sequence[tuple[Inspection, Judgement]], curls: Sequence[Sequence[str]] = ()
) -> str:
    """Give what was found out as a JSON object.

    Args:
        results: What was found out about each address.
        curls: Commands that do the same, for each address; nothing if nobody asks.
    """
    addresses = [
        _inspection(*result) | ({"curl": list(curls[number])} if curls else {})
        for number, result in enumerate(results)
    ]
    return dump({"schema_version": SCHEMA_VERSION, "urls": addresses}) + "\n"


def _inspection(inspection: Inspection, judgement: Judgement) -> dict[str, object]:
    signature = read_signature(inspection.url)
    return {
        "url": _clean(inspection.url),
        "status": judgement.status,
        "verdict": _clean(judgement.sentence),
        "is_robots_txt": judgement.is_robots_txt,
        "is_something_else": is_not_robots(inspection, judgement),
        "crawlers": [_found(found) for found in inspection.found],
        "not_asked_for": [visitor.name for visitor in inspection.spared],
        "signature": signature
        and {
            "scheme": signature.scheme,
            "starts": _time(signature.starts),
            "expires": _time(signature.expires),
            "has_expired": signature.has_expired(inspection.moment),
        },
        "moment": _time(inspection.moment),
        "preview": _preview(inspection.preview) if inspection.preview else None,
        "lacking": inspection.lacking or None,
        "remarks": [_clean(remark) for remark in inspection.remarks],
        "steps": [_clean(step) for step in judgement.steps],
    }


def _found(found: Found) -> dict[str, object]:
    visit = found.visit
    return {
        "crawler": visit.visitor.name,
        "user_agent": visit.visitor.user_agent,
        "obstacles": [_obstacle(obstacle, visit.visitor.name) for obstacle in found.obstacles],
        "robots_txt": [
            {
                "url": _clean(permission.url),
                "robots_txt": permission.robots_url,
                "allowed": permission.allowed,
                "line": permission.line,
                "rule": _clean(permission.statement) or None,
                "note": permission.note or None,
            }
            for permission in visit.permissions
        ],
        "fetch": _probe(visit.probe),
        "controls": {name: _probe(probe) for name, probe in visit.controls.made},
    }


def _obstacle(obstacle: Obstacle, name: str) -> dict[str, object]:
    return {
        "cause": obstacle.cause.value,
        "message": _clean(obstacle.clause.replace("{crawlers}", name)),
        "firewall": obstacle.firewall or None,
        "url": _clean(obstacle.url),
    }


def _probe(probe: Probe) -> dict[str, object]:
    return {
        "outcome": probe.outcome.value,
        "status": probe.status or None,
        "kind": probe.kind or None,
        "octets": probe.octets,
        "is_complete": probe.is_complete,
        "seconds": round(probe.seconds, 3),
        "firewall": probe.sighting.firewall.name if probe.sighting else None,
        "failure": probe.failure or None,
        "hops": [{"url": _clean(hop.url), "status": hop.status} for hop in probe.hops],
    }


def _preview(preview: Preview) -> dict[str, object]:
    return {
        "tags": [{"name": name, "content": _clean(text)} for name, text in preview.page.tags],
        "image": _clean(preview.image_url) or None,
        "width": preview.measures.width or None,
        "height": preview.measures.height or None,
        "octets": preview.measures.octets or None,
        "crawlers": [_found(found) for found in preview.found],
        "defects": list(preview.defects),
        "advice": list(preview.advice),
    }


def _time(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None


def _clean(text: str) -> str:
    return without_surrogates(without_secrets(text))
