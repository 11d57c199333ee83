"""Finding JSON in whatever text: a response, a log, a webhook, a message that quotes one.

The search is linear. Where an attempt fails, the brackets that it had opened are not tried again:
they would fail at the same place. Only the last string is looked into, for its quotes may have been
paired wrongly. So each character is read a bounded number of times.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from robotsfix.diagnose.reading.parser import MOST_TOKENS, Json, parse
from robotsfix.diagnose.reading.tokens import TOKEN, string

MOST_WORK = 2_000_000
"""How many tokens are read of one text, which is a matter of seconds."""
_ATTEMPT = 3
"""What it costs to begin, in tokens."""
DEEPEST_QUOTE = 3
"""How often a response may stand, quoted, in a string of another one."""

# A bracket; or a string that holds JSON whose own quotes are escaped.
_START = re.compile(r'[\[{]|(?<!\\)"(?=[\[{](?:\s|\\[nrt])*+\\")')


class Found(NamedTuple):
    """JSON that stands in a text."""

    value: Json
    """The object or array, or the part of it that could be read."""
    start: int
    end: int
    problem: str
    """Why there is no more of it: a clause; empty if it is whole."""
    members: int
    """How many named members it has, at every depth."""
    repeated_key: str | None
    """A name that stands twice in one object."""


class Budget:
    """How much may still be read.

    Attributes:
        left: How many tokens.
    """

    def __init__(self, left: int = MOST_WORK) -> None:
        """Start with a number of tokens."""
        self.left = left


def search(text: str, budget: Budget, depth: int = 0) -> Iterator[Found]:
    """Find the objects and arrays in a text, from its start to its end.

    Arrays of numbers and the like are found too; what broke off is, if it has named members.

    Args:
        text: The text.
        budget: How much may be read; whoever calls looks whether some is left.
        depth: In how many strings the text stands itself.
    """
    position = 0
    while budget.left > 0 and (start := _START.search(text, position)):
        if start[0] == '"':
            token = TOKEN.match(text, start.start())
            end = token.end() if token else start.end()
            budget.left -= _ATTEMPT
            if token and depth < DEEPEST_QUOTE:
                for found in search(string(token["string"]), budget, depth + 1):
                    yield found._replace(start=start.start(), end=end)
            position = end
            continue
        parsed = parse(text, start.start(), min(budget.left, MOST_TOKENS))
        budget.left -= parsed.tokens + _ATTEMPT
        position = parsed.end
        if not parsed.problem or parsed.members:
            yield Found(
                parsed.value,
                start.start(),
                parsed.end,
                parsed.problem,
                parsed.members,
                parsed.repeated_key,
            )
        if parsed.problem:
            begin, end = parsed.last_string
            inner = _START.search(text, begin + 1, max(begin + 1, end - 1))
            position = inner.start() if inner else position
