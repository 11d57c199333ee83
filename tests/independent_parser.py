"""Decisions of gpyrobotstxt, a port of Google's parser that has nothing to do with robotsfix.

The port reads the whole file again for each question. Here it reads a file once and is asked about
many paths, in less time: what it need not be asked again is left out, what it is asked it decides
itself, with its own handlers and its own matching.
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from gpyrobotstxt.robots_cc import RobotsMatcher
from gpyrobotstxt.robotsmatchstrategy import RobotsMatchStrategy
from gpyrobotstxt.robotstxtparser import RobotsTxtParser

_LINE_END = re.compile(rb"[\r\n]+")
_FAR_WORDS = re.compile(rb"\s*[^\s:#]+[ \t]{2,}[^ \t:#]+\s*(?:#.*)?")
_BEHIND_ALL_PATHS = chr(0x10FFFF)


class Rule(NamedTuple):
    """A rule that counts for a crawler."""

    handler: str
    """The name of the port's method for it."""

    pattern: str

    named: bool
    """Whether it stands in a group that names the crawler, not in one for all."""


class Reading(NamedTuple):
    """All that the port's decisions on a crawler's paths come from."""

    rules: tuple[Rule, ...]

    ever_named: bool
    """Whether a group names the crawler; then the groups for all do not count."""


class _Parser(RobotsTxtParser):  # type: ignore[misc]
    """Passes over a line without a colon and white space, as the original; the port fails there."""

    def get_key_and_value_from(self, line: str) -> tuple[str, str, bool]:
        try:
            key, value, found = super().get_key_and_value_from(line)
        except TypeError:
            return "", "", False
        return key, value, found


class _Records(RobotsMatcher):  # type: ignore[misc]
    """Takes down what the parser reads, to answer many questions about it."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[tuple[str, int, str]] = []

    def handle_user_agent(self, line_num: int, user_agent: str) -> None:
        self.calls.append(("handle_user_agent", line_num, user_agent))

    def handle_allow(self, line_num: int, value: str) -> None:
        self.calls.append(("handle_allow", line_num, value))

    def handle_disallow(self, line_num: int, value: str) -> None:
        self.calls.append(("handle_disallow", line_num, value))


class _Reader(RobotsMatcher):  # type: ignore[misc]
    """Tells which rules count for a crawler."""

    def reading(self, crawler: str, calls: Iterable[tuple[str, int, str]]) -> Reading:
        # Which ones count does not depend on the path: any one will do.
        self.init_user_agents_and_path([crawler], "/")
        self.handle_robots_start()
        rules = []
        for name, line, value in calls:
            getattr(self, name)(line, value)
            if name != "handle_user_agent" and self.seen_any_agent():
                rules.append(Rule(name, value, self._seen_specific_agent))
        return Reading(tuple(rules), self._ever_seen_specific_agent)


class _Decider(RobotsMatcher):  # type: ignore[misc]
    """Decides by rules that are known to count."""

    def __init__(self, strategy: RobotsMatchStrategy) -> None:
        super().__init__()
        self._match_strategy = strategy

    def denies(self, path: str, rules: Iterable[Rule], *, ever_named: bool) -> bool:
        self._path = path
        self.handle_robots_start()
        for rule in rules:
            self._seen_specific_agent, self._seen_global_agent = rule.named, not rule.named
            getattr(self, rule.handler)(0, rule.pattern)
        self._ever_seen_specific_agent = ever_named
        return bool(self.disallow())


class Paths(RobotsMatchStrategy):  # type: ignore[misc]
    """Paths to ask about, and what the port has said of them.

    A file before and after a fix can be asked about the same ones: that takes half the time.
    """

    def __init__(self, paths: Iterable[str]) -> None:
        """Take the paths: what requests can hold, which is ASCII, with no `#`."""
        super().__init__()
        self.all = sorted(set(paths))
        self._matched: dict[str, Collection[str]] = {}
        self._denied: dict[Reading, frozenset[str]] = {}

    def matches(self, path: str, pattern: str) -> bool:
        return path in self.matched_by(pattern)

    def matched_by(self, pattern: str) -> Collection[str]:
        """Give the paths that a pattern matches, each one by the port's decision."""
        matched = self._matched.get(pattern)
        if matched is None:
            matches = super().matches
            matched = {path for path in self.candidates(pattern) if matches(path, pattern)}
            self._matched[pattern] = matched
        return matched

    def candidates(self, pattern: str) -> Sequence[str]:
        """Give the paths that a pattern may match; the port matches none of the others.

        It compares every character of a pattern, but stars and a dollar sign at the end, with
        the path, one behind the other: a path that matches begins with what stands before the
        first star, and holds what stands between two stars.
        """
        start, *others = pattern.removesuffix("$").split("*")
        longest = max(others, key=len, default="")
        first = bisect_left(self.all, start)
        behind = bisect_left(self.all, start + _BEHIND_ALL_PATHS, first)
        return [path for path in self.all[first:behind] if longest in path]

    def denied(self, reading: Reading) -> frozenset[str]:
        """Give the paths that a crawler may not fetch, each one by the port's decision."""
        denied = self._denied.get(reading)
        if denied is None:
            decider = _Decider(self)
            denied = self._denied[reading] = frozenset(
                path
                for path, rules in self._matching(reading.rules).items()
                if decider.denies(path, rules, ever_named=reading.ever_named)
            )
        return denied

    def _matching(self, rules: Iterable[Rule]) -> dict[str, list[Rule]]:
        """Give, for each path, the rules that have a say in it."""
        matching: dict[str, list[Rule]] = {path: [] for path in self.all}
        for rule in rules:
            # The port tries another pattern if one for an index page does not match.
            index = rule.handler == "handle_allow" and "/index.htm" in rule.pattern
            for path in self.all if index else self.matched_by(rule.pattern):
                matching[path].append(rule)
        return matching


class IndependentParser:
    """A robots.txt as gpyrobotstxt reads it."""

    def __init__(self, source: bytes) -> None:
        """Let it read the octets of a file.

        Raises:
            ValueError: It does not read them as the original does, which reads nothing behind a
                NUL, and two words without a colon also where more than one space divides them.
        """
        if b"\0" in source or any(map(_FAR_WORDS.fullmatch, _LINE_END.split(source))):
            raise ValueError("gpyrobotstxt does not read this file as the original does")
        records = _Records()
        _Parser(source, records).parse()
        self._calls = records.calls

    @property
    def crawlers(self) -> list[str]:
        """The product tokens that the file names, once each, in order."""
        cut = RobotsMatcher().extract_user_agent
        agents = (value for name, _, value in self._calls if name == "handle_user_agent")
        return [token for token in dict.fromkeys(map(cut, agents)) if token]

    @property
    def patterns(self) -> list[str]:
        """The path patterns of its rules, once each, in order, as the port compares them."""
        values = (value for name, _, value in self._calls if name != "handle_user_agent")
        return [value for value in dict.fromkeys(values) if value]

    def denied(self, crawler: str, paths: Paths) -> frozenset[str]:
        """Give those of some paths that a crawler may not fetch.

        Args:
            crawler: Its product token.
            paths: The paths.
        """
        # Crawlers with the same reading are decided on once: the port uses nothing else of them.
        return paths.denied(_Reader().reading(crawler, self._calls))
