"""Protego, the parser of Scrapy: the library itself is asked."""

from collections.abc import Mapping, Sequence

from protego import Protego as Parser

from robotsfix.access.group import Group
from robotsfix.access.profiles.reference import Profile
from robotsfix.access.rule_set import ROBOTS_TXT, Decision, RuleSet
from robotsfix.syntax.document import Document
from robotsfix.syntax.lines import Line

_ORIGIN = "https://robots.invalid"


class Protego(Profile):
    """What Protego answers. It does not say which line decides, so its rules stay unknown.

    Source: https://github.com/scrapy/protego
    """

    name = "protego"
    unnamed_alike = False

    def read(self, document: Document) -> tuple[list[Group], list[Line]]:
        """Let Protego read a document, decoded as Scrapy does it; it shows no groups."""
        self.parser = Parser.parse(document.source.decode("utf-8-sig", "ignore"))
        return [], []

    def select(self, groups: Mapping[str, list[Group]], token: str) -> list[Group]:
        """Give no groups: Protego chooses itself."""
        return []

    def rule_set(self, groups: Sequence[Group], crawler: str, *, from_wildcard: bool) -> RuleSet:
        """Give a stand-in for the rules of a crawler, which asks Protego."""
        return _Answers(self.parser, crawler)


class _Answers(RuleSet):
    """Rules that are not known, only what they decide."""

    def __init__(self, parser: Parser, crawler: str) -> None:
        super().__init__((), (), from_wildcard=False)
        self.known = False
        self.parser = parser
        self.crawler = crawler

    def decide(self, path: str) -> Decision:
        allowed = path == ROBOTS_TXT or self.parser.can_fetch(_ORIGIN + path, self.crawler)
        return Decision(allowed=allowed)
