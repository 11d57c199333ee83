"""Decisions of gpyrobotstxt, a port of Google's parser that has nothing to do with robotsfix."""

import re
from functools import lru_cache

from gpyrobotstxt.robots_cc import RobotsMatcher
from gpyrobotstxt.robotsmatchstrategy import RobotsMatchStrategy
from gpyrobotstxt.robotstxtparser import RobotsTxtParser

_LINE_END = re.compile(rb"[\r\n]+")
_WITHOUT_COLON = re.compile(rb"\s*[^\s:#]+\s+[^\s:#]+\s*(?:#.*)?")


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


class _RememberedMatches(RobotsMatchStrategy):  # type: ignore[misc]
    """Matches as the port does, each path and pattern once."""

    def matches(self, path: str, pattern: str) -> bool:
        return _matches(path, pattern)


@lru_cache(maxsize=200_000)
def _matches(path: str, pattern: str) -> bool:
    return bool(RobotsMatchStrategy().matches(path, pattern))


class IndependentParser:
    """A robots.txt as gpyrobotstxt reads it."""

    def __init__(self, source: bytes) -> None:
        """Let it read the octets of a file.

        Raises:
            ValueError: It cannot: unlike the original, it reads on behind a NUL, and fails on two
                words without a colon or skips them.
        """
        if b"\0" in source or any(map(_WITHOUT_COLON.fullmatch, _LINE_END.split(source))):
            raise ValueError("gpyrobotstxt does not read this file as the original does")
        records = _Records()
        try:
            RobotsTxtParser(source, records).parse()
        except TypeError as error:
            raise ValueError("gpyrobotstxt fails on this file") from error
        self._calls = records.calls

    def allows(self, crawler: str, path: str) -> bool:
        """Tell whether a crawler may fetch a path.

        Args:
            crawler: Its product token.
            path: A normalized path.
        """
        matcher = RobotsMatcher()
        matcher._match_strategy = _RememberedMatches()  # noqa: SLF001 - what it has for this
        matcher.init_user_agents_and_path([crawler], path)
        matcher.handle_robots_start()
        for name, line, value in self._calls:
            getattr(matcher, name)(line, value)
        return not matcher.disallow()
