"""Groups and rules as one profile reads them."""

from functools import cached_property
from typing import NamedTuple

from robotsfix.access.pattern import PathPattern
from robotsfix.syntax.lines import Line

WILDCARD = "*"
"""The token of the group for every crawler that no other group names."""


class Agent(NamedTuple):
    """A user-agent line and the token that it addresses, in lower case; `*` for everybody."""

    line: Line
    token: str


class Rule(NamedTuple):
    """What an Allow or Disallow line means."""

    line: Line
    allow: bool
    """Whether it allows; it disallows otherwise."""
    pattern: PathPattern
    """Which paths it speaks of."""
    priority: int
    """Among the rules that match a path, the one with the highest priority decides."""

    @property
    def allows(self) -> bool:
        """Whether what it matches is allowed; an empty pattern speaks of no path at all."""
        return self.allow or not self.pattern.text


class Group:
    """User-agent lines and the rules that they share.

    Attributes:
        agents: The user-agent lines, in order.
        rule_lines: The Allow and Disallow lines, in order.
    """

    def __init__(self) -> None:
        """Start a group without lines."""
        self.agents: list[Agent] = []
        self.rule_lines: list[Line] = []

    def __repr__(self) -> str:
        return f"<Group {', '.join(sorted(self.tokens))}: {len(self.rule_lines)} rules>"

    @property
    def first_line(self) -> Line:
        """The first user-agent line."""
        return self.agents[0].line

    @cached_property
    def tokens(self) -> frozenset[str]:
        """The tokens that the group addresses."""
        return frozenset(agent.token for agent in self.agents)
