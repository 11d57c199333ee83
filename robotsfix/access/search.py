"""The search for the shortest paths on which two lists of rules differ.

The rules of both sides are followed together along all paths, the shortest first, so that the
first path found on which they differ is a shortest one. A path is left as soon as the rules cannot
differ on what follows, or can differ only as they do behind a path tried before. Nothing is tried
at random: if the search comes to its end, a path that was not found does not exist.
"""

from heapq import heappop, heappush

from robotsfix.access.alphabet import ALPHABET, ORDER, PLAIN, USUAL_DIGITS, follow_escape
from robotsfix.access.automaton import Pattern
from robotsfix.access.fronts import (
    CLOSED,
    OPENED,
    Entry,
    Front,
    Fronts,
    Ranks,
    TooMuchWorkError,
    either,
    lowest,
    roles,
)
from robotsfix.access.ranking import ranked
from robotsfix.access.rule_set import RuleSet

_WORK_PER_STATE = 75
"""How many patterns may be looked at for each path, on average."""

Waiting = tuple[Pattern, Ranks]
"""A pattern whose prefix goes on behind the path, and its ranks."""


class _Node:
    """A path, and the patterns that may still match what follows.

    Attributes:
        parent: The path that this one goes on from; None for the empty one.
        text: How it goes on from there.
        length: The length of the whole path.
        escape: The percent-escape that the path ends within.
        odd: Whether it starts with `//` or has odd escapes, so that other paths are preferred.
        waiting: The patterns that the path is within the prefix of.
        front: The patterns whose prefix the path has passed.
        roles: In which directions patterns can decide, by their ranks.
        possible: In which directions the two lists of rules may differ on what follows.
    """

    __slots__ = (
        "escape",
        "front",
        "length",
        "odd",
        "parent",
        "possible",
        "roles",
        "text",
        "waiting",
    )

    def __init__(self, parent: "_Node | None", text: str, escape: str, *, odd: bool) -> None:
        self.parent = parent
        self.text = text
        self.length: int = parent.length + len(text) if parent else 0
        self.escape = escape
        self.odd = odd

    def set_patterns(self, waiting: list[Waiting], front: Front) -> None:
        """Take the patterns, and find out in which directions they can decide."""
        self.waiting = waiting
        self.front = front
        self.roles = front.roles
        self.possible = front.possible
        if waiting:
            self.roles = roles({*front.roles, *[ranks for _, ranks in waiting]})
            self.possible = either(self.roles.values())

    @property
    def path(self) -> str:
        """The path as text."""
        parts = []
        node: _Node | None = self
        while node:
            parts.append(node.text)
            node = node.parent
        return "".join(reversed(parts))


class Search:
    """The search for paths on which two rule sets differ.

    Attributes:
        found: The shortest path for each direction in which one was found.
    """

    def __init__(self, old: RuleSet, new: RuleSet, directions: int, most_states: int) -> None:
        """Start with the empty path.

        Args:
            old: The old rules.
            new: The new rules.
            directions: What to look for: OPENED, CLOSED, or both.
            most_states: How many paths may be looked at.
        """
        self.found: dict[int, str] = {}
        self._old = old
        self._new = new
        self._wanted = directions
        self._states_left = most_states
        self._fronts = Fronts(most_states * _WORK_PER_STATE)
        self._queue: list[tuple[bool, int, int, bool, _Node]] = []
        self._lengths: dict[tuple[Front, str, bool], int] = {}
        self._tried: dict[tuple[Ranks, tuple[Entry, ...], str, int], list[set[Entry]]] = {}

    def run(self) -> bool:
        """Search until a path has been found for every direction, or there is none.

        Returns:
            Whether the search came to its end; False if it reached the bound.
        """
        try:
            self._start()
            while self._queue and self._wanted:
                odd, length, number, expanded, node = heappop(self._queue)
                direction = self._difference(node)
                if direction and node.escape and not odd:
                    # A path that ends within an escape is odd, unlike those that go on from it.
                    heappush(self._queue, (True, length, number, True, node))
                elif direction:
                    self.found[direction] = node.path
                    self._wanted &= ~direction
                if not expanded and node.possible & self._wanted and not self._is_futile(node):
                    self._expand(node)
        except TooMuchWorkError:
            return False
        return True

    def _start(self) -> None:
        old, old_default = old_ranking = ranked(self._old)
        new, new_default = new_ranking = ranked(self._new)
        if old_ranking == new_ranking:
            return
        settled = (old_default, new_default)
        patterns = [
            (
                pattern,
                lowest(settled, (old.get(pattern, old_default), new.get(pattern, new_default))),
            )
            for pattern in old | new
        ]
        root = _Node(None, "", "", odd=False)
        root.set_patterns(patterns, self._fronts.front((), settled))
        if root.possible & self._wanted:
            passed = [item for item in patterns if not item[0].prefix]
            waiting = [item for item in patterns if item[0].prefix]
            front = self._fronts.enter(root.front, passed)
            root.set_patterns(waiting, front)
            self._push(root, "/", waiting, self._fronts.move(front, "/"))

    def _difference(self, node: _Node) -> int:
        """Give the wanted direction in which a path itself differs, or 0."""
        old, new = node.front.at_end
        if not (old ^ new) & 1:
            return 0
        return self._wanted & (OPENED if old & 1 else CLOSED)

    def _expand(self, node: _Node) -> None:
        """Push the paths that go on from one."""
        depth, front = node.length, node.front
        self._fronts.spend(len(node.waiting))
        waiting: dict[str, list[Waiting]] = {}
        for item in node.waiting:
            waiting.setdefault(item[0].prefix[depth], []).append(item)
        usual = USUAL_DIGITS.get(node.escape)
        following = self._following(node, waiting)
        for character in sorted(following, key=lambda each: (each != usual, ORDER[each])):
            items = waiting.get(character, [])
            text = character
            if items and not front.entries and not node.escape:
                # Up to the next place where a prefix ends, or two part, nothing can happen.
                text = _common_start([pattern.prefix for pattern, _ in items])[depth:]
            self._push(node, text, items, self._fronts.move(front, character))

    def _following(self, node: _Node, waiting: dict[str, list[Waiting]]) -> set[str]:
        """Give the characters that are worth trying next."""
        unused = PLAIN - self._fronts.reacting(node.front) - waiting.keys()
        if node.escape or not unused:
            return set(ALPHABET)
        # One character that no pattern asks for speaks for all of these. Patterns that cannot
        # decide can only stand in the way, and behind that one, they have not come further than
        # behind any other. So that is worth trying only if it gets patterns further that decide.
        following = self._fronts.characters(self._deciding(node.front, node.roles))
        following.add(min(unused, key=ORDER.__getitem__))
        for character, items in waiting.items():
            if any(node.roles[ranks] & self._wanted for _, ranks in items):
                following.add(character)
        return following

    def _push(self, parent: _Node, text: str, items: list[Waiting], front: Front) -> None:
        """Put a path into the queue, unless it is no normalized path or nothing can come of it.

        Args:
            parent: The path that it goes on from.
            text: How it goes on.
            items: The waiting patterns that go on like that.
            front: The front behind the text, without these patterns.
        """
        escape = parent.escape
        odd = parent.odd or (parent.length == 1 and text.startswith("/"))
        for character in text:
            escaped = follow_escape(escape, character)
            if escaped is None:
                return
            escape, clean = escaped
            odd = odd or not clean
        node = _Node(parent, text, escape, odd=odd)
        passed = [item for item in items if len(item[0].prefix) == node.length]
        waiting = [item for item in items if len(item[0].prefix) > node.length]
        if passed:
            front = self._fronts.enter(front, passed)
        if front.settled != parent.front.settled:
            lowered = [(pattern, lowest(ranks, front.settled)) for pattern, ranks in waiting]
            waiting = [item for item in lowered if item[1] != front.settled]
        if not waiting:
            front = self._fronts.simplest(front)
            # An odd path comes after all others, whatever their length.
            if odd and (front, escape, False) in self._lengths:
                return
            if self._lengths.get((front, escape, odd), node.length + 1) <= node.length:
                return
            self._lengths[front, escape, odd] = node.length
        node.set_patterns(waiting, front)
        if node.possible & self._wanted:
            self._states_left -= 1
            self._fronts.spend(len(waiting))
            if self._states_left < 0:
                raise TooMuchWorkError
            heappush(self._queue, (odd, node.length, -self._states_left, False, node))

    def _is_futile(self, node: _Node) -> bool:
        """Tell whether all that may come of a path may come of a path tried before as well.

        Patterns that cannot decide can only stand in the way of a difference, the more the further
        they have come. So the path before is as good if these had not come further there, and all
        else is the same. It is no longer, for shorter ones are tried first.
        """
        if any(node.roles[ranks] & self._wanted for _, ranks in node.waiting):
            return False
        front = self._fronts.simplest(node.front)
        deciding = self._deciding(front, front.roles)
        in_the_way = set(front.entries).difference(deciding)
        key = (front.settled, tuple(deciding), node.escape, self._wanted)
        tried = self._tried.setdefault(key, [])
        self._fronts.spend(len(tried))
        reached = self._fronts.and_before(in_the_way)
        for before in tried:
            if all(self._fronts.is_before(entry, reached) for entry in before - reached):
                return True
        if not node.waiting:
            tried.append(in_the_way)
        return False

    def _deciding(self, front: Front, known_roles: dict[Ranks, int]) -> list[Entry]:
        """Give the patterns of a front that can decide in a wanted direction."""
        wanted = self._wanted
        return [entry for entry in front.entries if known_roles[entry[1]] & wanted]


def _common_start(texts: list[str]) -> str:
    first, last = min(texts), max(texts)
    length = next(
        (index for index, pair in enumerate(zip(first, last, strict=False)) if pair[0] != pair[1]),
        len(first),
    )
    return first[:length]
