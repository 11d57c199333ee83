"""The exact comparison of two policies: is there a path that one allows and the other blocks?"""

from collections.abc import Iterable
from enum import Enum, Flag
from typing import NamedTuple

from robotsfix.access.fronts import CLOSED, OPENED
from robotsfix.access.policy import Policy, RuleSet
from robotsfix.access.search import Search

MOST_STATES = 20_000
"""How many paths a comparison looks at, by default, before it gives up."""


class Direction(Flag):
    """The ways in which new rules can differ from old ones."""

    OPENED = OPENED
    """A path that was blocked is allowed."""
    CLOSED = CLOSED
    """A path that was allowed is blocked."""
    BOTH = OPENED | CLOSED


class Relation(Enum):
    """What is known about two sets of rules."""

    EQUAL = "equal"
    DIFFERENT = "different"
    NOT_PROVED = "not proved"


class Difference(NamedTuple):
    """How new rules differ from old ones."""

    opened: str | None
    """The shortest path that the old rules block and the new ones allow, if one was found."""
    closed: str | None
    """The shortest path that the old rules allow and the new ones block, if one was found."""
    unproved: Direction = Direction(0)
    """In which directions no path was found, though there may be one: the bound was reached, or
    the direction was not asked for."""

    @property
    def relation(self) -> Relation:
        """Whether the rules are equal: they allow and block exactly the same paths."""
        if self.opened is not None or self.closed is not None:
            return Relation.DIFFERENT
        return Relation.NOT_PROVED if self.unproved else Relation.EQUAL

    @property
    def opens_nothing(self) -> bool:
        """Whether it is proved that nothing that was blocked is allowed now."""
        return self.opened is None and Direction.OPENED not in self.unproved

    @property
    def closes_nothing(self) -> bool:
        """Whether it is proved that nothing that was allowed is blocked now."""
        return self.closed is None and Direction.CLOSED not in self.unproved


def compare_rule_sets(
    old: RuleSet,
    new: RuleSet,
    *,
    directions: Direction = Direction.BOTH,
    most_states: int = MOST_STATES,
) -> Difference:
    """Compare two sets of rules exactly: on every path that a URL can have.

    The paths given as examples are normalized; both sets of rules can decide about them as they
    are. If possible they do not start with `//` and hold no odd percent-escapes.

    Args:
        old: The rules of one crawler.
        new: The rules to compare them with.
        directions: What to look for; looking for one direction alone may take less time.
        most_states: How many states the search may look at. It also bounds the work done for
            them, and so time and memory.
    """
    search = Search(old, new, directions.value, most_states)
    unproved = ~directions if search.run() else ~Direction(0)
    for direction in search.found:
        unproved &= ~Direction(direction)
    return Difference(search.found.get(OPENED), search.found.get(CLOSED), unproved)


def compare_crawler(
    old: Policy,
    new: Policy,
    crawler: str,
    *,
    directions: Direction = Direction.BOTH,
    most_states: int = MOST_STATES,
) -> Difference:
    """Compare what two policies allow one crawler.

    Args:
        old: The policy before.
        new: The policy after; it may be of another profile.
        crawler: Its product token, in any letter case, or `*` for one that no group names.
        directions: What to look for.
        most_states: The bound of the search, as in `compare_rule_sets`.
    """
    return compare_rule_sets(
        old.rule_set(crawler),
        new.rule_set(crawler),
        directions=directions,
        most_states=most_states,
    )


def compare_crawlers(
    old: Policy, new: Policy, crawlers: Iterable[str], *, most_states: int = MOST_STATES
) -> dict[str, Difference]:
    """Compare what two policies allow several crawlers; those that obey the same rules cost once.

    Args:
        old: The policy before.
        new: The policy after; it may be of another profile.
        crawlers: Product tokens, in any letter case, and `*` for those that no group names.
        most_states: The bound of each search, as in `compare_rule_sets`.

    Returns:
        The difference for each crawler, by the tokens as they were given.
    """
    known: dict[tuple[int, int], Difference] = {}
    result: dict[str, Difference] = {}
    for crawler in crawlers:
        old_rules, new_rules = old.rule_set(crawler), new.rule_set(crawler)
        # The policies keep their rule sets alive, so that identities stay unique.
        key = (id(old_rules), id(new_rules))
        if key not in known:
            known[key] = compare_rule_sets(old_rules, new_rules, most_states=most_states)
        result[crawler] = known[key]
    return result
