"""The exact comparison of two policies: is there a path that one allows and the other blocks?"""

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum, Flag
from typing import NamedTuple

from robotsfix.access.fronts import CLOSED, OPENED
from robotsfix.access.group import WILDCARD, Group
from robotsfix.access.policy import Policy
from robotsfix.access.rule_set import RuleSet
from robotsfix.access.search import Search

MOST_STATES = 20_000
"""How many paths a comparison looks at, by default, before it gives up: one or two seconds."""


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
    if not (old.known and new.known):
        return Difference(None, None, Direction.BOTH)
    search = Search(old, new, directions.value, most_states)
    unproved = ~directions if search.run() else Direction.BOTH
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
        new: The policy after. If it is of another profile, both are compared on the paths that
            both profiles normalize alike.
        crawler: Its product token, in any letter case, or `*` for one that no group names.
        directions: What to look for.
        most_states: The bound of the search, as in `compare_rule_sets`.
    """
    if old.profile.name == new.profile.name and _is_written_alike(
        old.groups_of(crawler), new.groups_of(crawler)
    ):
        return Difference(None, None, ~directions)
    difference = compare_rule_sets(
        old.rule_set(crawler),
        new.rule_set(crawler),
        directions=directions,
        most_states=most_states,
    )
    if old.profile.name == new.profile.name:
        return difference
    opened, closed, unproved = difference
    if opened and not _has_path(old, new, opened):
        opened, unproved = None, unproved | Direction.OPENED
    if closed and not _has_path(old, new, closed):
        closed, unproved = None, unproved | Direction.CLOSED
    return Difference(opened, closed, unproved)


def compare_crawlers(
    old: Policy, new: Policy, crawlers: Iterable[str], *, most_states: int = MOST_STATES
) -> dict[str, Difference]:
    """Compare what two policies allow several crawlers; those that obey the same rules cost once.

    Args:
        old: The policy before.
        new: The policy after; as in `compare_crawler`.
        crawlers: Product tokens, in any letter case, and `*` for those that no group names.
        most_states: The bound of each search, as in `compare_rule_sets`.

    Returns:
        The difference for each crawler, by the tokens as they were given.
    """
    known: dict[tuple[tuple[Group, ...], tuple[Group, ...]], Difference] = {}
    result: dict[str, Difference] = {}
    for crawler in crawlers:
        groups = tuple(old.groups_of(crawler)), tuple(new.groups_of(crawler))
        if groups not in known:
            known[groups] = compare_crawler(old, new, crawler, most_states=most_states)
        result[crawler] = known[groups]
    return result


def _is_written_alike(old: Sequence[Group], new: Sequence[Group]) -> bool:
    """Tell whether the rules of some groups are the same line by line, which then mean the same."""
    return bool(old) and _texts(old) == _texts(new)


def _texts(groups: Sequence[Group]) -> list[list[str]]:
    # Group by group, for some parsers obey the first one alone.
    return [[line.text for line in group.rule_lines] for group in groups]


def _has_path(old: Policy, new: Policy, path: str) -> bool:
    """Tell whether a path is normalized for both policies."""
    return old.profile.normalize_path(path) == path == new.profile.normalize_path(path)


def compare_everybody(
    old: Policy, new: Policy, *, most_states: int = MOST_STATES
) -> dict[str, Difference]:
    """Compare what two policies allow, for every crawler there is.

    Args:
        old: The policy before.
        new: The policy after.
        most_states: The bound of each search, as in `compare_rule_sets`.

    Returns:
        The difference for each token that either document names, in lower case, and for `*`. Every
        crawler that neither names obeys the rules for `*` in both.
    """
    tokens = dict.fromkeys([*old.groups_by_token, *new.groups_by_token, WILDCARD])
    return compare_crawlers(old, new, tokens, most_states=most_states)


def is_equal(differences: Mapping[str, Difference]) -> bool:
    """Tell whether it is proved that nobody's access differs."""
    return all(difference.relation is Relation.EQUAL for difference in differences.values())
