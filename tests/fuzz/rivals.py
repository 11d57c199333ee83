"""Other parsers of robots.txt, and where they are known to read it in another way.

Each takes a file and gives what answers whether a crawler may fetch a path.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from gpyrobotstxt.robots_cc import RobotsMatcher
from protego import Protego
from robots import RobotsParser

from robotsfix.access.policy import Policy
from robotsfix.syntax.document import parse
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line
from robotsfix.syntax.source import decode

_RULES = (Field.ALLOW, Field.DISALLOW)

Answers = Callable[[str, str], bool]
"""Tells whether a crawler may fetch a path."""

ORIGIN = "https://example.org"


class Question(NamedTuple):
    """A file, and who wants to fetch what from its site."""

    source: bytes
    crawler: str
    path: str

    @property
    def text(self) -> str:
        """The file's text."""
        return decode(self.source)

    @property
    def policy(self) -> Policy:
        """Who may fetch what by the reference reading."""
        return Policy(parse(self.source))

    @property
    def rules(self) -> list[Line]:
        """The lines of rules that matter, and perhaps some more."""
        return [line for line in parse(self.source).lines if line.field in _RULES]


class Difference(NamedTuple):
    """Something that a parser is known to read in another way."""

    reason: str
    concerns: Callable[[Question], bool]
    """Tells whether a question is one where this matters."""


class Rival(NamedTuple):
    """Another parser, and the profile of ours that should answer as it does."""

    name: str
    profile: str
    read: Callable[[bytes], Answers]
    differences: tuple[Difference, ...] = ()

    def reason(self, question: Question) -> str | None:
        """Give the known difference that concerns a question; None if there is none."""
        concerned = (each for each in self.differences if each.concerns(question))
        return next((each.reason for each in concerned), None)


def ours(source: bytes, profile: str) -> Answers:
    """Give what a profile of ours answers."""
    policy = Policy(parse(source), profile)
    return lambda crawler, path: policy.decide(crawler, ORIGIN + path).allowed


_ENDS = re.compile(b"(\r\n|\r|\n)")
_MARKS = (b"\xef\xbb\xbf", b"\xef\xbb", b"\xef")
_SEPARATORS = re.compile("[: \t]")


def google(source: bytes) -> Answers:
    """Give what gpyrobotstxt answers, a port of the parser of Google.

    It raises TypeError on a line of one word, which the original passes over, so that it gets a
    comment in the place of such a line.
    """
    # It passes over a byte order mark, and over the beginning of one.
    mark = next((mark for mark in _MARKS if source.startswith(mark)), b"")
    parts = _ENDS.split(source.removeprefix(mark))
    parts[::2] = [b"#" if _is_one_word(part) else part for part in parts[::2]]
    readable = b"".join(parts)
    return lambda crawler, path: bool(
        RobotsMatcher().one_agent_allowed_by_robots(readable, crawler, ORIGIN + path)
    )


def _is_one_word(line: bytes) -> bool:
    body = line.partition(b"#")[0].decode("utf-8", "replace").strip()
    return bool(body) and not _SEPARATORS.search(body)


def robotspy(source: bytes) -> Answers:
    """Give what robotspy answers; it is told the text without a byte order mark."""
    parser = RobotsParser.from_string(source.decode("utf-8-sig", "surrogateescape"))
    return lambda crawler, path: bool(parser.can_fetch(crawler, ORIGIN + path))


def protego(source: bytes) -> Answers:
    """Give what Protego answers, told the text as Scrapy decodes it."""
    parser = Protego.parse(source.decode("utf-8-sig", "ignore"))
    return lambda crawler, path: bool(parser.can_fetch(ORIGIN + path, crawler))


def _has(pattern: str) -> Callable[[Question], bool]:
    """Give what tells whether a file has something in it."""
    find = re.compile(pattern).search
    return lambda question: find(question.text) is not None


def _has_in_rule(pattern: str) -> Callable[[Question], bool]:
    """Give what tells whether a rule of a file has something in its value."""
    find = re.compile(pattern).search
    return lambda question: any(find(line.value) for line in question.rules)


def _has_in_rule_or_path(pattern: str) -> Callable[[Question], bool]:
    """Give what tells whether a rule of a file has something in its value, or the path has."""
    in_rule, find = _has_in_rule(pattern), re.compile(pattern).search
    return lambda question: find(question.path) is not None or in_rule(question)


def _has_odd_tokens(question: Question) -> bool:
    return any(
        not re.fullmatch(r"[A-Za-z_-]+|\*", line.value)
        for line in parse(question.source).lines
        if line.field is Field.USER_AGENT
    )


def _has_mixed_groups(question: Question) -> bool:
    tokens = [{agent.token for agent in group.agents} for group in question.policy.groups]
    return any(
        one & other for index, one in enumerate(tokens) if len(one) > 1 for other in tokens[:index]
    )


_NO_UTF_8 = _has("[\udc80-\udcff]")
_ODD_WHITE_SPACE = _has("[\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_GOOGLE = (
    Difference("it replaces octets that are not UTF-8, the original keeps them", _NO_UTF_8),
    Difference("it strips white space of Unicode, the original that of ASCII", _ODD_WHITE_SPACE),
    Difference("the original ends a line at a NUL", _has("\0")),
    Difference(
        "it skips two words with more than one space between, the original reads them",
        _has(r"(?m)(?:^|\r)[ \t]*[^ \t\r\n:#]+[ \t]{2,}[^ \t\r\n:#]"),
    ),
)
_ROBOTSPY = (
    Difference("it ends lines at LF alone", _has("\r(?!\n)")),
    Difference(
        "it does without a colon",
        _has(r"(?im)^[^\S\n]*+(?:user-agent|allow|disallow)[^\S\n]*+(?!:)"),
    ),
    Difference("it ends a token where a character is that cannot be in one", _has_odd_tokens),
    Difference("it mixes up the rules of crawlers that share a group", _has_mixed_groups),
    Difference("it decodes reserved characters too", _has_in_rule_or_path("%")),
    Difference("it makes one slash of several", _has_in_rule_or_path("//")),
    Difference("it reads brackets as fnmatch does", _has_in_rule(r"\[")),
    Difference("a question mark before a final dollar is a wildcard", _has_in_rule(r"\?.*\$")),
    Difference("a final dollar sign is also one of the path", lambda each: "$" in each.path),
    Difference("it strips white space of Unicode", _ODD_WHITE_SPACE),
    Difference("it passes over a rule with white space in its value", _has_in_rule(r"\s")),
    Difference("it takes \u017f for an s", _has("\u017f")),
)

RIVALS = {
    rival.name: rival
    for rival in (
        Rival("gpyrobotstxt", "google", google, _GOOGLE),
        Rival("robotspy", "rfc9309", robotspy, _ROBOTSPY),
        Rival("protego", "protego", protego),
    )
}
"""The other parsers, by name."""
