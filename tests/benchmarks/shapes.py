"""Texts of any size that are hard on a parser or a rule, one generator for each shape."""

from collections.abc import Callable, Iterator
from itertools import count, islice
from random import Random

from benchmarks.ordinary import ordinary_text, word

AGENTS = GROUPS = RULES = 100_000
"""How many there are in a text of the largest size."""
WILDCARD_GROUPS = 5_000

LARGEST = 10_000_000
"""The octets of the largest text, of which the counts above hold."""


def _line(field: str, value: Callable[[int], str], length: int) -> Callable[[int], str]:
    """Give lines of a length in characters, line end included; `value` makes the value."""
    room = length - len(f"{field}: \n")
    return lambda number: f"{field}: {value(number).ljust(room, 'x')}\n"


_agent = _line("User-agent", word, LARGEST // AGENTS)
_rule = _line("Disallow", lambda number: f"/{word(number)}/", LARGEST // RULES)
_group_agent = _line("User-agent", word, 49)
_group_rule = _line("Disallow", lambda number: f"/{word(number)}/", LARGEST // GROUPS - 50)
_short_rule = _line("Disallow", lambda number: f"/{word(number)}/", 26)


def _groups() -> Iterator[str]:
    for number in count():
        yield f"{_group_agent(number)}{_group_rule(number)}\n"


def _rules() -> Iterator[str]:
    yield "User-agent: *\n"
    yield from map(_rule, count())


def _stars() -> Iterator[str]:
    yield "User-agent: *\n"
    for number in count():
        yield f"Disallow: {'*' * (1 + number % 80)}\n"


def _wildcard_groups() -> Iterator[str]:
    size = LARGEST // WILDCARD_GROUPS
    numbers = count()
    while True:
        rules = "".join(map(_short_rule, islice(numbers, size // len(_short_rule(0)) - 1)))
        # The last rule is as much longer as there is room.
        group = f"User-agent: *\n{rules}".rstrip().ljust(size - len("\n\n"), "x")
        yield f"{group}\n\n"


def _html() -> Iterator[str]:
    yield "<!DOCTYPE html>\n<html>\n<head><title>Not found</title></head>\n<body>\n"
    for number in count():
        yield f'<p class="a b">Page <a href="/page/{number}?x=1&amp;y=2">{number}</a>: none</p>\n'


def _repeated(text: str) -> Iterator[str]:
    while True:
        yield text


def _comment() -> Iterator[str]:
    yield "# "
    yield from _repeated("a comment: of one line ")


def _filled(parts: Iterator[str], size: int) -> bytes:
    """Give as many parts as fit into a size in octets, and the beginning of the next."""
    texts, length = [], 0
    for part in parts:
        texts.append(part)
        length += len(part)
        if length >= size:
            break
    return "".join(texts).encode()[:size]


def _agents(size: int) -> bytes:
    rule = b"\nDisallow: /private/\n"
    return _filled(map(_agent, count()), size - len(rule)) + rule


SHAPES: dict[str, Callable[[int], bytes]] = {
    "ordinary text": ordinary_text,
    "no line end at all": lambda size: _filled(_repeated("User-agent: * Disallow: /a "), size),
    "only line ends": lambda size: b"\n" * size,
    "one group with 100,000 agents": _agents,
    "100,000 groups": lambda size: _filled(_groups(), size),
    "100,000 rules": lambda size: _filled(_rules(), size),
    "rules of nothing but `*`": lambda size: _filled(_stars(), size),
    "5,000 duplicate `*` groups": lambda size: _filled(_wildcard_groups(), size),
    "a comment of 10 MB": lambda size: _filled(_comment(), size),
    "HTML": lambda size: _filled(_html(), size),
    "random octets": lambda size: Random(size).randbytes(size),
    "a million colons": lambda size: b":" * size,
}
"""For each shape what makes a text of so many octets, the same at each call."""
