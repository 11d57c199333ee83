"""The verdict on an address in one sentence, and what to do, in order."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from robotsfix.checks.wording import enumerate_names
from robotsfix.crawlers.catalogue import by_token
from robotsfix.diagnose.knowledge.barriers import CACHES
from robotsfix.live import remedies
from robotsfix.live.fingerprints import FIREWALLS
from robotsfix.live.obstacles import Cause, Obstacle
from robotsfix.live.verification import Found, Inspection

Status = Literal["healthy", "blocked", "unknown"]

_RANKS = {cause: rank for rank, cause in enumerate(Cause)}
_ROBOTS = frozenset({Cause.ROBOTS, Cause.ROBOTS_UNREADABLE})
_REMEDIES = {firewall.name: firewall.remedy for firewall in FIREWALLS}
_MOST_CLAUSES = 3


class Group(NamedTuple):
    """An obstacle, and those whom it hits."""

    obstacle: Obstacle
    names: tuple[str, ...]

    @property
    def clause(self) -> str:
        """What is the matter, with the crawlers named."""
        return self.obstacle.clause.replace("{crawlers}", enumerate_names(self.names))


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
    groups = _groups(inspection.found)
    preview = inspection.preview
    image = _groups(preview.found) if preview else []
    is_robots = any(group.obstacle.cause in _ROBOTS for group in (*groups, *image))
    if groups and _could_not_ask(inspection):
        sentence = f"could not ask: {groups[0].clause}"
        return Judgement("unknown", sentence, is_robots_txt=False, steps=tuple(_steps(groups)))
    clauses = [group.clause for group in groups]
    clauses += [f"og:image: {group.clause}" for group in image]
    clauses += [f"og:image {defect}" for defect in (preview.defects if preview else ())]
    if clauses:
        first = (groups or image)[0].obstacle.cause if groups or image else None
        start = "" if first in _ROBOTS or is_robots else "robots.txt allows it; "
        more = len(clauses) - _MOST_CLAUSES
        end = f"; and {more} more" if more > 0 else ""
        sentence = f"{start}{'; '.join(clauses[:_MOST_CLAUSES])}{end}"
        steps = list(_steps([*groups, *image]))
        if preview and preview.defects:
            steps.insert(-2, remedies.DEFECTS)
        return Judgement("blocked", sentence, is_robots, tuple(steps))
    steps = list(_still_failing(inspection))
    return Judgement("healthy", _healthy(inspection), is_robots, tuple(steps))


def _could_not_ask(inspection: Inspection) -> bool:
    """Tell whether nobody answered: nothing is known then of what crawlers get."""
    causes = {each.cause for found in inspection.found for each in found.obstacles}
    if Cause.UNREACHED in causes:
        return True
    return (
        Cause.SILENT in causes
        and bool(inspection.spared or len(inspection.found) == 1)
        and (not causes & _ROBOTS or _robots_is_silent(inspection))
    )


def _robots_is_silent(inspection: Inspection) -> bool:
    first = inspection.found[0].visit
    return first.forbidden is not None and first.forbidden.line is None


def _groups(found: Sequence[Found]) -> list[Group]:
    """Put the crawlers together that the same thing hits; what decides most comes first."""
    names: dict[Obstacle, list[str]] = {}
    for each in found:
        for obstacle in each.obstacles:
            names.setdefault(obstacle, []).append(each.visit.visitor.name)
    groups = [Group(obstacle, tuple(hit)) for obstacle, hit in names.items()]
    return sorted(groups, key=lambda group: _RANKS[group.obstacle.cause])


def _healthy(inspection: Inspection) -> str:
    names = [found.visit.visitor.name for found in inspection.found]
    probe = inspection.found[0].visit.probe
    what = {"data": "the file", "text": "the text", "": "an answer"}.get(
        probe.kind, f"the {probe.kind}"
    )
    gets = "gets" if len(names) == 1 else "get"
    if inspection.preview and inspection.preview.found:
        what = f"{what} and its og:image"
    return (
        f"nothing is in the way: robots.txt allows it, and {enumerate_names(names)} {gets} {what}"
    )


def _steps(groups: Sequence[Group]) -> Iterator[str]:
    said: dict[str, None] = {}
    for cause in sorted({group.obstacle.cause for group in groups}, key=_RANKS.__getitem__):
        hit = [group for group in groups if group.obstacle.cause is cause]
        token = enumerate_names(list(dict.fromkeys(name for group in hit for name in group.names)))
        for firewall in dict.fromkeys(group.obstacle.firewall for group in hit):
            if firewall and cause in remedies.BEHIND_FIREWALL:
                said.setdefault(_REMEDIES[firewall].replace("{token}", token))
        robots = enumerate_names(list(dict.fromkeys(group.obstacle.url for group in hit)))
        firewall = hit[0].obstacle.firewall or "the firewall"
        step = remedies.ADVICE[cause].replace("{token}", token)
        said.setdefault(step.replace("{firewall}", firewall).replace("{robots}", robots))
    yield from said
    names = list(dict.fromkeys(name for group in groups for name in group.names))
    yield remedies.AGAIN
    if any(group.obstacle.cause in _ROBOTS for group in groups):
        yield from (CACHES[name] for name in names if name in CACHES)
    yield from _sending(names)
    yield remedies.SUPPORT


def _sending(names: Sequence[str]) -> Iterator[str]:
    refreshes = [crawler.refresh for name in names if (crawler := by_token(name))]
    refresh = next(filter(None, refreshes), "")
    yield remedies.SEND.replace("{refresh}", refresh) if refresh else remedies.SEND_PLAINLY


def _still_failing(inspection: Inspection) -> Iterator[str]:
    """Say what may still be in the way of a post that fails, though all is healthy."""
    names = [found.visit.visitor.name for found in inspection.found]
    yield from (CACHES[name] for name in names if name in CACHES)
    for step in remedies.IF_IT_STILL_FAILS:
        yield step.replace("{token}", enumerate_names(names))
    yield remedies.SUPPORT
