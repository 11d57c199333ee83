"""What each kind of parser answers about a file."""

import re
from collections.abc import Iterator, Sequence
from copy import copy
from functools import cached_property

from robotsfix.access.group import WILDCARD, Group
from robotsfix.access.policy import Policy
from robotsfix.access.profiles import load_profile
from robotsfix.access.profiles.reference import may_be_cut
from robotsfix.access.rule_set import ROBOTS_TXT
from robotsfix.checks.matching import is_plain_path, matching
from robotsfix.checks.old_parsers import OldReading, has_usual_fields
from robotsfix.syntax.document import Document, parse
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line
from robotsfix.syntax.source import encode

MOST_RULES = 100
"""How many rules are read for one path alone; where more may match, all are read, once."""

_PLAIN = bytes(range(0x20, 0x7F)) + b"\t\n\r"
_ODD = re.compile(r"[^\S\t\n\r ]|[\0-\x08\x7f-\x9f\udc80-\udcff]")
"""What one parser may take for white space, or the end of a line, and another one not."""
_HALF_RECORDS = ("user", "al", "dis", "dia")
"""How lines begin that Protego may read as records though they have no colon."""
_SPECIAL = ("%", "$", "/index.htm")
"""What a rule's path may hold that RFC 9309 to the letter reads in another way."""


class Readings:
    """A document as every kind of parser reads it; one reads it when it is first asked.

    Attributes:
        document: The document.
        google: The reference reading.
        classic: What parsers of the draft of 1996 read.
    """

    def __init__(self, document: Document, google: Policy, classic: OldReading) -> None:
        """Begin with nothing else read.

        Args:
            document: The document.
            google: Its reference reading.
            classic: What parsers of the draft of 1996 read.
        """
        self.document = document
        self.google = google
        self.classic = classic
        self._answers: dict[tuple[str, str, str], bool] = {}
        self._rules: dict[tuple[str, str], list[Line]] = {}
        self._protego: dict[str, Policy] = {}

    @cached_property
    def rfc9309(self) -> Policy:
        """What RFC 9309 says to the letter."""
        return Policy(self.document, "rfc9309")

    @cached_property
    def is_plain(self) -> bool:
        """Whether RFC 9309 to the letter plainly means what the reference reads."""
        text = self.document.text
        return self._odd_tokens == [] and (
            not any(part in text for part in _SPECIAL)
            or not any(
                _is_special(rule) for group in self.google.groups for rule in group.rule_lines
            )
        )

    def with_classic(self, classic: OldReading) -> "Readings":
        """Give readings of a text that differs from this one for old parsers alone."""
        other = copy(self)
        other.classic = classic
        return other

    def policy(self, profile: str) -> Policy:
        """Give what the reference reads, or RFC 9309 to the letter."""
        return self.rfc9309 if profile == "rfc9309" else self.google

    def groups_of(self, profile: str, crawler: str) -> Sequence[Group]:
        """Give the groups that a crawler obeys by a profile, Protego aside."""
        if profile == "classic":
            return self.classic.groups_of(crawler)
        return self.policy(profile).groups_of(crawler)

    def allows(self, parser: str, crawler: str, path: str) -> bool:
        """Tell what a parser decides.

        Args:
            parser: The name of its profile.
            crawler: A product token, or `*` for a crawler that no group names.
            path: A path without stars.
        """
        if parser == "classic":
            return self.classic.allows(crawler, path)
        question = (parser, crawler, path)
        if question not in self._answers:
            self._answers[question] = self._decide(parser, crawler, path)
        return self._answers[question]

    def _decide(self, parser: str, crawler: str, path: str) -> bool:
        if parser == "protego":
            return self._protego_about(crawler, path).decide(crawler, path).allowed
        if not is_plain_path(path):
            return self.policy(parser).decide(crawler, path).allowed
        if parser == "rfc9309" and not self._is_obeyed_alike(crawler):
            return self.rfc9309.decide(crawler, path).allowed
        rules = self._matching(crawler, path)
        if len(rules) > MOST_RULES:
            return self.policy(parser).decide(crawler, path).allowed
        profile = self.google.profile
        if parser == "rfc9309":
            if not any(map(_is_special, rules)):
                return self.allows("google", crawler, path)
            profile = load_profile(parser)
        ordered = profile.in_order(profile.rules_of(rules))
        deciding = (rule.allows for rule in ordered if rule.pattern.matches(path))
        return path == ROBOTS_TXT or next(deciding, True)

    def _matching(self, crawler: str, path: str) -> list[Line]:
        """Give the rules for a crawler that may match a plain path, by the reference reading."""
        rules = self._rules.get((crawler, path))
        if rules is None:
            groups = self.google.groups_of(crawler)
            rules = [rule for group in groups for rule in matching(group.rule_lines, path)]
            self._rules[crawler, path] = rules
        return rules

    def _is_obeyed_alike(self, crawler: str) -> bool:
        """Tell whether the groups of a crawler are those of RFC 9309 to the letter."""
        if self._odd_tokens is None:
            return False
        names = (crawler.lower(), WILDCARD)
        return not any(token in names or value in names for token, value in self._odd_tokens)

    @cached_property
    def _odd_tokens(self) -> list[tuple[str, str]] | None:
        """The tokens that only the reference finds in user-agent lines; None if lines are odd."""
        if not has_usual_fields(self.document) or may_be_cut(self.document):
            return None
        tokens = (
            (agent.token, agent.line.value.lower())
            for group in self.google.groups
            for agent in group.agents
        )
        return [(token, value) for token, value in tokens if token != value]

    def _protego_about(self, crawler: str, path: str) -> Policy:
        """Let Protego read what concerns a crawler and a path; it takes its time for the rest."""
        text = self.document.text
        if self._has_plain_groups and is_plain_path(path):
            text = "".join(self._lines_about(crawler, path))
        if text not in self._protego:
            self._protego[text] = Policy(parse(text), "protego")
        return self._protego[text]

    @cached_property
    def _has_plain_groups(self) -> bool:
        """Whether it is sure that Protego sees the groups that the reference sees."""
        text = self.document.text
        return (
            has_usual_fields(self.document)
            and not (encode(text).translate(None, _PLAIN) and _ODD.search(text))
            and not any(
                line.key.lower().startswith(_HALF_RECORDS)
                for line in self.document.lines_of(Field.NONE)
            )
        )

    def _lines_about(self, crawler: str, path: str) -> Iterator[str]:
        """Give the groups that name a crawler, with the rules that may match a path.

        The others have nothing to say about them. An empty rule ends each group as its rules do.
        """
        name = crawler.lower()
        for group in self.google.groups:
            values = (agent.line.value.lower() for agent in group.agents)
            if any(WILDCARD in value or value in name for value in values):
                first, last = group.first_line.index, group.agents[-1].line.index
                lines = self.document.lines[first : last + 1]
                lines += matching(group.rule_lines, path)
                yield from (f"{line.text}\n" for line in lines)
                yield "Disallow:\n"


def _is_special(rule: Line) -> bool:
    """Tell whether RFC 9309 to the letter may read the path of a rule in another way."""
    return any(part in rule.value for part in _SPECIAL)
