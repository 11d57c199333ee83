"""Crawlers put together that the same thing hits."""

from collections.abc import Sequence
from typing import NamedTuple

from robotsfix.checks.wording import enumerate_names
from robotsfix.live.obstacles import Cause, Obstacle
from robotsfix.live.verification import Found

MANY = 3
"""From so many crawlers on, they are counted."""

ROBOTS = frozenset({Cause.ROBOTS, Cause.ROBOTS_UNREADABLE})
"""Where robots.txt is in the way."""

RANKS = {cause: rank for rank, cause in enumerate(Cause)}
"""How much each cause decides: less for more."""


class Group(NamedTuple):
    """An obstacle, and those whom it hits."""

    obstacle: Obstacle
    names: tuple[str, ...]

    is_everybody: bool
    """Whether that is each crawler that visited, and these are many."""

    @property
    def clause(self) -> str:
        """What is the matter, with the crawlers named."""
        named = enumerate_names(self.names)
        if self.is_everybody:
            named = f"all {len(self.names)} crawlers"
        return self.obstacle.clause.replace("{crawlers}", named)


def groups_of(found: Sequence[Found]) -> list[Group]:
    """Put the crawlers together that the same thing hits; what decides most comes first."""
    names: dict[Obstacle, list[str]] = {}
    for each in found:
        for obstacle in each.obstacles:
            names.setdefault(obstacle, []).append(each.visit.visitor.name)
    groups = [
        Group(obstacle, tuple(hit), is_everybody=MANY <= len(hit) == len(found))
        for obstacle, hit in names.items()
    ]
    return sorted(groups, key=lambda group: RANKS[group.obstacle.cause])
