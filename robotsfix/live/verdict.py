"""The verdict on an address in one sentence, and what to do, in order."""

from typing import Literal, NamedTuple

from robotsfix.checks.wording import enumerate_names
from robotsfix.live import remedies
from robotsfix.live.grouping import MANY, ROBOTS, groups_of
from robotsfix.live.obstacles import Cause
from robotsfix.live.steps import if_it_still_fails, steps_of
from robotsfix.live.verification import Inspection

Status = Literal["healthy", "blocked", "unknown"]

_ALLOWS = "robots.txt allows it"
_MOST_CLAUSES = 3


class Judgement(NamedTuple):
    """What is to be said of an address."""

    status: Status
    sentence: str
    """The verdict: one sentence without its full stop."""
    is_robots_txt: bool
    """Whether robots.txt is in the way, alone or among others."""
    steps: tuple[str, ...]
    """What to do, in this order."""


def judge(inspection: Inspection) -> Judgement:
    """Give the verdict on an address, and what to do."""
    groups = groups_of(inspection.found)
    preview = inspection.preview
    image = groups_of(preview.found) if preview else []
    is_robots = any(group.obstacle.cause in ROBOTS for group in (*groups, *image))
    if groups and _could_not_ask(inspection):
        # Anybody else would have fared the same.
        failure = inspection.found[0].visit.probe.failure
        sentence = f"could not ask: {failure}"
        return Judgement("unknown", sentence, is_robots_txt=False, steps=tuple(steps_of(groups)))
    clauses = [group.clause for group in groups]
    clauses += [f"og:image: {group.clause}" for group in image]
    clauses += [f"og:image {defect}" for defect in (preview.defects if preview else ())]
    if clauses:
        start = f"{_ALLOWS}; " if _is_allowed(inspection) and not is_robots else ""
        more = len(clauses) - _MOST_CLAUSES
        end = f"; and {more} more" if more > 0 else ""
        sentence = f"{start}{'; '.join(clauses[:_MOST_CLAUSES])}{end}"
        steps = list(steps_of([*groups, *image]))
        if preview and preview.defects:
            steps.insert(-2, remedies.DEFECTS)
        return Judgement("blocked", sentence, is_robots, tuple(steps))
    steps = list(if_it_still_fails(inspection))
    return Judgement("healthy", _healthy(inspection), is_robots, tuple(steps))


def _could_not_ask(inspection: Inspection) -> bool:
    """Tell whether nobody answered: nothing is known then of what crawlers get."""
    causes = {each.cause for found in inspection.found for each in found.obstacles}
    if Cause.UNREACHED in causes or (inspection.spared and Cause.BROKEN in causes):
        return True
    gave_up = bool(inspection.spared) or len(inspection.found) == 1
    return gave_up and Cause.SILENT in causes and not causes & ROBOTS


def _healthy(inspection: Inspection) -> str:
    names = [found.visit.visitor.name for found in inspection.found]
    probe = inspection.found[0].visit.probe
    what = {"data": "the file", "text": "the text", "": "an answer"}.get(
        probe.kind, f"the {probe.kind}"
    )
    who = f"all {len(names)} crawlers" if len(names) >= MANY else enumerate_names(names)
    gets = "gets" if len(names) == 1 else "get"
    start = f"{_ALLOWS}, and " if _is_allowed(inspection) else ""
    if inspection.preview and inspection.preview.found:
        what = f"{what} and its og:image"
    return f"nothing is in the way: {start}{who} {gets} {what}"


def _is_allowed(inspection: Inspection) -> bool:
    """Tell whether robots.txt lets everybody in, those who do not heed it among them."""
    return all(found.visit.forbidden is None for found in inspection.found)
