"""What each kind of parser answers about a file."""

import re
from collections.abc import Iterable, Sequence
from copy import copy
from functools import cached_property
from itertools import groupby

from robotsfix.access.group import WILDCARD, Group
from robotsfix.access.policy import Policy
from robotsfix.access.profiles import load_profile
from robotsfix.access.rule_set import ROBOTS_TXT
from robotsfix.checks.access.concerned import unconcerned
from robotsfix.checks.matching import is_plain_path, matching
from robotsfix.checks.old_parsers import OldReading, has_plain_lines, has_usual_field
from robotsfix.syntax.document import Document
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line

MOST_RULES = 100
"""How many rules are read for one path alone; where more may match, all are read, once."""

MANY_GROUPS = 5
"""From how many groups on only those are read that concern somebody."""

_RULES = frozenset({Field.ALLOW, Field.DISALLOW})
_PLAIN = bytes(range(0x20, 0x7F)) + b"\t\n\r"
_ODD = re.compile(r"[^\S\t\n\r ]|[\0-\x08\x7f-\x9f]")
"""What one parser may take for white space, or the end of a line, and another one not."""
_HALF_RECORDS = ("user", "al", "dis", "dia")
"""How lines begin that Protego may read as records though they have no colon."""
_SPECIAL = ("%", "$", "/index.htm")
"""What a rule's path may hold that RFC 9309 to the letter reads in another way."""
_UNENCODED = re.compile(r"[A-Za-z0-9/._~=*-]+\$?")
"""A pattern that Protego compares as it is written; it encodes other characters."""


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
        self._policies = {"google": google}
        self._answers: dict[tuple[str, str, str], bool] = {}
        self._rules: dict[tuple[Group, str], list[Line]] = {}

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

    def unconcerned(self, crawlers: Iterable[str], edits: Iterable[Edit] = ()) -> list[range]:
        """Give lines that surely say nothing to some crawlers, neither before nor after edits."""
        # Few groups are read as fast as they are looked at.
        if len(self.google.groups) < MANY_GROUPS or not self._has_plain_groups:
            return []
        return unconcerned(self.document, self.google.groups, crawlers, edits)

    def with_classic(self, classic: OldReading) -> "Readings":
        """Give readings of a text that differs from this one for old parsers alone."""
        other = copy(self)
        other.classic = classic
        return other

    def policy(self, profile: str) -> Policy:
        """Give what the reference reads, or RFC 9309 to the letter, or Protego."""
        if profile not in self._policies:
            self._policies[profile] = Policy(self.document, profile)
        return self._policies[profile]

    def groups_of(self, profile: str, crawler: str) -> Sequence[Group]:
        """Give the groups that a crawler obeys by a profile, Protego aside."""
        if profile == "classic":
            return self.classic.groups_of(crawler)
        if profile == "rfc9309" and self._is_obeyed_alike(crawler):
            profile = "google"
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
        if not is_plain_path(path):
            return self.policy(parser).decide(crawler, path).allowed
        if parser == "protego":
            if self._protego_agrees(crawler, path):
                return self.allows("google", crawler, path)
            return self._protego_about(crawler, path).decide(crawler, path).allowed
        rules = self._matching(parser, crawler, path)
        if (
            parser == "rfc9309"
            and self._is_obeyed_alike(crawler)
            and not any(map(_is_special, rules))
        ):
            return self.allows("google", crawler, path)
        if len(rules) > MOST_RULES:
            return self.policy(parser).decide(crawler, path).allowed
        profile = self.google.profile if parser == "google" else load_profile(parser)
        ordered = profile.in_order(profile.rules_of(rules))
        deciding = (rule.allows for rule in ordered if rule.pattern.matches(path))
        return path == ROBOTS_TXT or next(deciding, True)

    def _matching(self, parser: str, crawler: str, path: str) -> list[Line]:
        """Give the rules for a crawler that may match a plain path, as a parser reads groups."""
        found: list[Line] = []
        for group in self.groups_of(parser, crawler):
            rules = self._rules.get((group, path))
            if rules is None:
                rules = self._rules[group, path] = matching(group.rule_lines, path)
            found += rules
        return found

    def _is_obeyed_alike(self, crawler: str) -> bool:
        """Tell whether the groups of a crawler are those of RFC 9309 to the letter."""
        if self._odd_tokens is None:
            return False
        names = (crawler.lower(), WILDCARD)
        return not any(token in names or value in names for token, value in self._odd_tokens)

    @cached_property
    def _odd_tokens(self) -> list[tuple[str, str]] | None:
        """The tokens that only the reference finds in user-agent lines; None if lines are odd."""
        if not has_plain_lines(self.document):
            return None
        tokens = (
            (agent.token, agent.line.value.lower())
            for group in self.google.groups
            for agent in group.agents
        )
        return [(token, value) for token, value in tokens if token != value]

    def _protego_agrees(self, crawler: str, path: str) -> bool:
        """Tell whether Protego, which is slow to ask, surely decides about a plain path as Google.

        It compares paths with all but a few characters encoded: that does not change which of
        several prefixes is the longest, but it may change which of two patterns with stars is.
        """
        if not (self._has_plain_groups and self._protego_obeys(crawler)):
            return False
        values = [rule.value for rule in self._matching("google", crawler, path) if rule.value]
        if path.startswith(ROBOTS_TXT) or any("/index.htm" in value for value in values):
            return False
        return all(map(is_plain_path, values)) or all(map(_UNENCODED.fullmatch, [path, *values]))

    def _protego_obeys(self, crawler: str) -> bool:
        """Tell whether Protego is sure to take the same groups for those of a crawler.

        For Protego, tokens that are a part of the crawler's name count as well, the longest most,
        and other records end a group, too.
        """
        lines = self.document.lines
        name = crawler.lower()
        tokens = self.google.groups_by_token.keys() - {name, WILDCARD}
        return (
            (len(name) > 1 or name == WILDCARD)
            and not any(token in name for token in tokens)
            and not any(
                token in (name, WILDCARD) or value.replace("*", "") in name
                for token, value in self._odd_tokens or ()
            )
            and all(
                line.field is Field.USER_AGENT or line.is_blank or line.is_comment
                for group in self.google.groups_of(crawler)
                for line in lines[group.first_line.index : group.agents[-1].line.index]
            )
        )

    def _protego_about(self, crawler: str, path: str) -> Policy:
        """Let Protego read what a crawler and a plain path need; it takes its time for the rest."""
        if not self._has_plain_text:
            return self.policy("protego")
        gone = {index for lines in self.unconcerned([crawler]) for index in lines}
        sitemaps = self.document.lines_of(Field.SITEMAP)
        gone.update(line.index for line in sitemaps if has_usual_field(line))
        # It has no use for a line without any field.
        lines = [
            line
            for line in self.document.lines
            if line.index not in gone and (line.key or line.separator)
        ]
        rules = [line for line in lines if line.field in _RULES and has_usual_field(line)]
        others = {line.index for line in rules} - {line.index for line in matching(rules, path)}
        # To Protego, an empty rule says nothing, but it ends user-agent lines as any rule does.
        texts = ("Disallow:" if line.index in others else line.text for line in lines)
        part = copy(self.document)
        part.text = "".join(f"\n{text}" for text, _ in groupby(texts))
        return Policy(part, "protego")

    @cached_property
    def _has_plain_text(self) -> bool:
        """Whether it is sure that Protego sees the same lines."""
        try:
            rest = self.document.text.encode().translate(None, _PLAIN)
        except UnicodeEncodeError:
            # There are octets that are not UTF-8.
            return False
        return not _ODD.search(rest.decode())

    @cached_property
    def _has_plain_groups(self) -> bool:
        """Whether it is sure that Protego sees the groups that the reference sees."""
        return (
            self._has_plain_text
            and has_plain_lines(self.document)
            and not any(
                key.lower().startswith(_HALF_RECORDS)
                for key in {line.key for line in self.document.lines_of(Field.NONE)}
            )
        )


def _is_special(rule: Line) -> bool:
    """Tell whether RFC 9309 to the letter may read the path of a rule in another way."""
    return any(part in rule.value for part in _SPECIAL)
