"""The exact comparison of two policies: is there a path that one allows and the other blocks?

The rules of both sides are followed together along all paths, the shortest first, so that the
first path found on which they differ is a shortest one. A path is left as soon as what both sides
may still decide cannot differ. Nothing is tried at random: a path that is not found does not exist,
unless the bound was reached, and then the result says so.
"""

from collections.abc import Iterable, Iterator
from enum import Enum, Flag
from heapq import heappop, heappush
from string import ascii_lowercase, ascii_uppercase, digits
from typing import NamedTuple

from robotsfix.access.automaton import (
    CLOSED,
    OPENED,
    Automaton,
    Entry,
    Front,
    Pattern,
    TooMuchWorkError,
    roles,
)
from robotsfix.access.paths import decode_unreserved
from robotsfix.access.policy import ROBOTS_TXT, Policy, RuleSet

MOST_STATES = 50_000
"""How many states a comparison looks at by default before it gives up."""

_WORK_PER_STATE = 40
_PUNCTUATION = "-_.=&?/~+,;:!*'()@$[]{}|^`\"<>\\%"
_ALPHABET = ascii_lowercase + digits + ascii_uppercase + _PUNCTUATION
"""What a normalized path is made of, the most natural characters first: visible ASCII without `#`."""
_ORDER = {character: place for place, character in enumerate(_ALPHABET)}
_UPPER_HEX = frozenset("0123456789ABCDEF")
_LOWER_HEX = frozenset("abcdef")
_USUAL_DIGITS = {"%": "2", "%2": "0"}
"""After an unfinished percent-escape, the digit that goes on with `%20`."""


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
    search = _Search(old, new, directions.value, most_states)
    try:
        search.run()
        missing = Direction.BOTH & ~directions
    except TooMuchWorkError:
        missing = Direction.BOTH
    for direction in search.found:
        missing &= ~Direction(direction)
    return Difference(search.found.get(OPENED), search.found.get(CLOSED), missing)


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


class _Waiting(NamedTuple):
    """A pattern whose prefix goes on behind the path."""

    pattern: Pattern
    old: int
    new: int


class _Node:
    """A path, and what both sides may still decide about what follows."""

    __slots__ = (
        "character",
        "escape",
        "front",
        "length",
        "odd",
        "parent",
        "possible",
        "waiting",
        "waiting_roles",
    )

    def __init__(
        self,
        parent: "_Node | None",
        character: str,
        escape: str,
        waiting: list[_Waiting],
        front: Front,
        *,
        odd: bool,
    ) -> None:
        self.parent = parent
        self.character = character
        self.escape = escape
        """The percent-escape that the path ends within."""
        self.waiting = waiting
        self.front = front
        self.odd = odd
        """Whether a better path is preferred even if it is longer."""
        self.length: int = parent.length + 1 if parent else 0
        self.possible = 0
        """In which directions something may differ on what follows."""
        self.waiting_roles = 0
        """In which of them a pattern may decide whose prefix goes on."""

    @property
    def path(self) -> str:
        characters = []
        node: _Node | None = self
        while node:
            characters.append(node.character)
            node = node.parent
        return "".join(reversed(characters))


class _Search:
    """The search for paths on which two rule sets differ."""

    def __init__(self, old: RuleSet, new: RuleSet, wanted: int, most_states: int) -> None:
        self.found: dict[int, str] = {}
        self._wanted = wanted
        self._automaton = Automaton(most_states * _WORK_PER_STATE)
        self._most_states = most_states
        self._old = old
        self._new = new
        self._queue: list[tuple[bool, int, int, _Node, bool]] = []
        self._pushed = 0
        self._tried: dict[tuple[int, int, tuple[Entry, ...], str, int], list[set[Entry]]] = {}
        self._seen: set[tuple[Front, str, bool]] = set()

    def run(self) -> None:
        """Search until every wanted direction has been found, or cannot be.

        Raises:
            TooMuchWorkError: The bound was reached.
        """
        root = self._root()
        if root.possible & self._wanted:
            self._expand(root)
        while self._queue and self._wanted:
            odd, length, number, node, expanded = heappop(self._queue)
            if not node.possible & self._wanted:
                continue
            if self._differs(node):
                if node.escape and not odd:
                    # A path that ends within an escape is an odd one, unlike what follows it.
                    heappush(self._queue, (True, length, number, node, True))
                else:
                    self._record(node)
            if not expanded and node.possible & self._wanted and not self._is_futile(node):
                self._expand(node)

    def _root(self) -> _Node:
        old, old_default = _ranks(self._old)
        new, new_default = _ranks(self._new)
        waiting = [
            _Waiting(
                pattern,
                min(old.get(pattern, old_default), old_default),
                min(new.get(pattern, new_default), new_default),
            )
            for pattern in old | new
        ]
        front = self._automaton.front((), old_default, new_default)
        root = _Node(None, "", "", waiting, front, odd=False)
        self._set_possible(root)
        passed = [item for item in waiting if not item.pattern.prefix]
        root.waiting = [item for item in waiting if item.pattern.prefix]
        root.front = self._automaton.enter(front, passed)
        return root

    def _differs(self, node: _Node) -> int:
        """Give the wanted direction in which the path itself differs, or 0."""
        old_blocks = node.front.old_at_end & 1
        new_blocks = node.front.new_at_end & 1
        if old_blocks == new_blocks:
            return 0
        return self._wanted & (OPENED if old_blocks else CLOSED)

    def _record(self, node: _Node) -> None:
        direction = self._differs(node)
        self.found[direction] = node.path
        self._wanted &= ~direction

    def _expand(self, node: _Node) -> None:
        """Push the paths that are longer by one character."""
        depth, front = node.length, node.front
        waiting: dict[str, list[_Waiting]] = {}
        for item in node.waiting:
            waiting.setdefault(item.pattern.prefix[depth], []).append(item)
        reacting = self._automaton.characters(front, front.entries)
        unused = [c for c in _ALPHABET if c not in reacting and c not in waiting]
        if not node.parent:
            following = {"/"}
        elif node.escape or not unused:
            following = set(_ALPHABET)
        else:
            # One character that no pattern asks for speaks for all of these. Behind it, all
            # patterns that cannot decide have come no further than behind any other character, so
            # others are worth trying only if they get a pattern anywhere that can decide.
            following = {unused[0]}
            deciding = []
            for (_, _, role) in ...
            following = self._automaton.characters(front, deciding)
        usual = _USUAL_DIGITS.get(node.escape)
        for character in sorted(following, key=lambda each: (each != usual, _ORDER[each])):
            move = self._automaton.move(front, character if character in reacting else "")
            self._push(node, character, waiting.get(character, []), move)

    def _push(self, parent: _Node, character: str, items: list[_Waiting], front: Front) -> None:
        escaped = _escape(parent.escape, character)
        if escaped is None:
            return
        escape, clean = escaped
        odd = parent.odd or not clean or (parent.length == 1 and character == "/")
        length = parent.length + 1
        passed = [item for item in items if len(item.pattern.prefix) == length]
        if passed:
            front = self._automaton.enter(front, passed)
        waiting = [
            item
            for item in items
            if len(item.pattern.prefix) > length and (item.old < front.old or item.new < front.new)
        ]
        if not waiting:
            front = self._automaton.simplest(front)
            if (front, escape, odd) in self._seen or (front, escape, False) in self._seen:
                return
            self._seen.add((front, escape, odd))
        node = _Node(parent, character, escape, waiting, front, odd=odd)
        self._set_possible(node)
        if node.possible & self._wanted:
            self._pushed += 1
            if self._pushed > self._most_states:
                raise TooMuchWorkError
            heappush(self._queue, (odd, length, self._pushed, node, False))

    def _set_possible(self, node: _Node) -> None:
        front = node.front
        if not node.waiting:
            node.possible = self._automaton.possible(front)
            return
        self._automaton.spend(len(node.waiting) + len(front.entries))
        ranks = [(min(old, front.old), min(new, front.new)) for _, old, new in node.waiting]
        ranks += [(old, new) for _, old, new in front.entries]
        ranks.append((front.old, front.new))
        found = roles(ranks)
        for role in found[: len(node.waiting)]:
            node.waiting_roles |= role
        node.possible = node.waiting_roles
        for role in found[len(node.waiting) :]:
            node.possible |= role

    def _is_futile(self, node: _Node) -> bool:
        """Tell whether a path tried before, which is no longer, can find all that this one can.

        Patterns that cannot decide can only stand in the way of a difference, the more the further
        they have come. So the path before is as good if these patterns had not come further there,
        and all is the same otherwise.
        """
        if node.waiting_roles & self._wanted:
            return False
        front = self._automaton.simplest(node.front)
        deciding: list[Entry] = []
        in_the_way: set[Entry] = set()
        for entry, role in zip(front.entries, self._automaton.roles(front), strict=True):
            if role & self._wanted:
                deciding.append(entry)
            else:
                in_the_way.add(entry)
        key = (front.old, front.new, tuple(deciding), node.escape, self._wanted)
        before = self._tried.setdefault(key, [])
        self._automaton.spend(len(before))
        reached = in_the_way.union(self._automaton.restarted(in_the_way))
        for entries in before:
            if all(self._automaton.is_ahead(entry, reached) for entry in entries - reached):
                return True
        if not node.waiting:
            before.append(in_the_way)
        return False


def _ranks(rule_set: RuleSet) -> tuple[dict[Pattern, int], int]:
    """Give the patterns of a rule set that can match a path, with their ranks, and the last rank.

    The last rank decides where no pattern matches.
    """
    # As the first rule of both sides, the path that every crawler may fetch needs no other care.
    ranks = {Pattern(ROBOTS_TXT, anchored=True): 0}
    rank = 0
    for allow, pattern in _live_rules(rule_set):
        if rank & 1 == allow:
            rank += 1
        if not pattern.segments and not pattern.anchored and pattern.prefix in {"", "/"}:
            return ranks, rank
        ranks.setdefault(pattern, rank)
    return ranks, rank + (rank & 1)


def _live_rules(rule_set: RuleSet) -> Iterator[tuple[bool, Pattern]]:
    for rule in rule_set.rules:
        prefix, segments, anchored = (
            rule.pattern.prefix,
            rule.pattern.segments,
            rule.pattern.anchored,
        )
        if segments and not segments[-1]:
            # A star at the end matches anything, up to the end if need be.
            segments, anchored = segments[:-1], False
        if prefix.startswith("/") or (not prefix and (segments or not anchored)):
            if all(_ORDER.keys() >= set(text) for text in (prefix, *segments)):
                yield rule.allow or not rule.pattern.text, Pattern(prefix, segments, anchored)


def _escape(escape: str, character: str) -> tuple[str, bool] | None:
    """Follow the percent-escape that a path may be within.

    Args:
        escape: What there is of it before the character: `%` and at most one digit, or nothing.
        character: The next character.

    Returns:
        What there is of it behind the character, and whether all is well: a `%` that starts no
        escape, and an escape of a character that needs none, are odd. None if a normalized path
        cannot go on like that, for its escapes are written in upper case.
    """
    start = "%" if character == "%" else ""
    if not escape:
        return start, True
    if character not in _UPPER_HEX and character not in _LOWER_HEX:
        return start, False
    whole = escape + character
    if escape == "%":
        return whole, character in _UPPER_HEX
    if not _UPPER_HEX.issuperset(whole[1:]):
        return None
    return "", decode_unreserved(whole) == whole
