"""Crawlers as they visit a server: what to call them, and the User-Agent header that they send."""

from typing import NamedTuple

from robotsfix.access.group import WILDCARD
from robotsfix.crawlers.headers import sender
from robotsfix.crawlers.heeding import Subject
from robotsfix.live.askers import Asker


class Visitor(NamedTuple):
    """A crawler that visits."""

    subject: Subject
    user_agent: str

    @property
    def name(self) -> str:
        """What reports call it: its product token, or its name without one."""
        crawler = self.subject.crawler
        return crawler.name if crawler and self.subject.token == WILDCARD else self.subject.token

    @property
    def obeys(self) -> bool:
        """Whether robots.txt keeps it out; some are known not to care."""
        crawler = self.subject.crawler
        return crawler is None or crawler.obeys != "no"

    @property
    def asker(self) -> Asker:
        """The same as one who asks for robots.txt."""
        return Asker(self.name, self.user_agent)


def visitor_of(subject: Subject) -> Visitor:
    """Give a crawler with the header that it sends; one that nobody knows sends its token."""
    crawler = subject.crawler
    headers = crawler.user_agents if crawler else ()
    # Of a crawler with two tokens, each goes with headers of its own.
    own = (header for header in headers if _has_token(header, subject.token))
    return Visitor(subject, next(own, next(iter(headers), f"{subject.token}/1.0")))


def _has_token(header: str, token: str) -> bool:
    sent = sender(header)
    return sent is not None and sent.token.lower() == token.lower()
