"""What to do about what was found, in order."""

from collections.abc import Iterator, Sequence

from robotsfix.checks.wording import enumerate_names
from robotsfix.crawlers.catalogue import by_token
from robotsfix.diagnose.knowledge.barriers import CACHES
from robotsfix.live import remedies
from robotsfix.live.fingerprints import FIREWALLS
from robotsfix.live.grouping import MANY, RANKS, ROBOTS, Group
from robotsfix.live.signatures import read_signature
from robotsfix.live.verification import Inspection

_REMEDIES = {firewall.name: firewall.remedy for firewall in FIREWALLS}


def steps_of(groups: Sequence[Group]) -> Iterator[str]:
    """Say what to do about what is in the way."""
    said: dict[str, None] = {}
    for cause in sorted({group.obstacle.cause for group in groups}, key=RANKS.__getitem__):
        hit = [group for group in groups if group.obstacle.cause is cause]
        token = _named([name for group in hit for name in group.names])
        for firewall in dict.fromkeys(group.obstacle.firewall for group in hit):
            if firewall and cause in remedies.BEHIND_FIREWALL:
                said.setdefault(_REMEDIES[firewall].replace("{token}", token))
        robots = enumerate_names(list(dict.fromkeys(group.obstacle.url for group in hit)))
        firewall = hit[0].obstacle.firewall or "the firewall"
        step = remedies.ADVICE[cause].replace("{token}", token)
        said.setdefault(step.replace("{firewall}", firewall).replace("{robots}", robots))
    yield from said
    names = list(dict.fromkeys(name for group in groups for name in group.names))
    if any(group.obstacle.cause in remedies.NAMED for group in groups):
        yield remedies.PRETENDER
    yield remedies.AGAIN
    if any(group.obstacle.cause in ROBOTS for group in groups):
        yield from (CACHES[name] for name in names if name in CACHES)
    yield from _sending(names)
    yield remedies.SUPPORT


def if_it_still_fails(inspection: Inspection) -> Iterator[str]:
    """Say what may still be in the way of a post that fails, though all is healthy."""
    names = [found.visit.visitor.name for found in inspection.found]
    yield from (CACHES[name] for name in names if name in CACHES)
    for step in remedies.IF_IT_STILL_FAILS:
        if "--publish-at" not in step or read_signature(inspection.url):
            yield step.replace("{token}", _named(names))
    yield remedies.SUPPORT


def _sending(names: Sequence[str]) -> Iterator[str]:
    refreshes = [crawler.refresh for name in names if (crawler := by_token(name))]
    refresh = next(filter(None, refreshes), "")
    yield remedies.SEND.replace("{refresh}", refresh) if refresh else remedies.SEND_PLAINLY


def _named(names: Sequence[str]) -> str:
    """Name crawlers in a step, of which each needs the same."""
    distinct = list(dict.fromkeys(names))
    return enumerate_names(distinct) if len(distinct) < MANY else "these crawlers"
