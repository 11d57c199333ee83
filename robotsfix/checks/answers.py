"""What a server answered when it was asked for /robots.txt."""

from enum import Enum
from typing import NamedTuple

BROWSER = "a browser"
"""Who asks when the User-Agent header is that of a browser."""

OURSELVES = "robotsfix"
"""Who asks when the header says that it is robotsfix."""

MOST_REDIRECTS = 5
"""How many redirects crawlers follow: RFC 9309, section 2.3.1.2."""

TOO_MANY_REQUESTS = 429

Headers = tuple[tuple[str, str], ...]
"""Header fields, in their order, as the server spells them."""


class Verdict(Enum):
    """What crawlers make of an answer."""

    RULES = "rules"
    """They obey what they read."""
    NO_RULES = "no rules"
    """They may fetch everything."""
    BLOCKED = "blocked"
    """They must not fetch anything."""


class Hop(NamedTuple):
    """One answer of a server: a redirect, or the last one."""

    url: str
    """What was asked for."""
    status: int
    headers: Headers = ()

    def header(self, name: str) -> str:
        """Give the first value of a header field, in any letter case; empty if it is not there."""
        wanted = name.lower()
        return next((value for key, value in self.headers if key.lower() == wanted), "")


class Answer(NamedTuple):
    """What somebody got who asked for /robots.txt."""

    url: str
    """The address of the robots.txt that was asked for first."""
    asker: str
    """Who asked: `BROWSER`, `OURSELVES`, or a crawler's token."""
    hops: tuple[Hop, ...]
    """The redirects, and the last answer; none at all if no answer came."""
    body: bytes = b""
    """What was read of the last answer's body, decompressed."""
    is_complete: bool = True
    """Whether all of the body was read: it is read up to a bound."""
    seconds: float = 0
    """How long it took."""
    failure: str = ""
    """Why no answer came: a clause."""
    others: tuple["Answer", ...] = ()
    """What the same server answered when others asked."""

    @property
    def status(self) -> int:
        """The status of the last answer; 0 if none came."""
        return self.hops[-1].status if self.hops else 0

    @property
    def verdict(self) -> Verdict:
        """What crawlers make of it: RFC 9309, section 2.3.1; of status 429, what Google does."""
        kind = self.status // 100
        if kind == 2:  # noqa: PLR2004 - the first digit of a status is its class.
            return Verdict.RULES
        if kind in {3, 4} and self.status != TOO_MANY_REQUESTS:
            return Verdict.NO_RULES
        return Verdict.BLOCKED

    @property
    def has_rules(self) -> bool:
        """Whether crawlers read it as a robots.txt, even if it is empty."""
        return self.verdict is Verdict.RULES

    @property
    def blocks_everything(self) -> bool:
        """Whether crawlers must not fetch anything, whatever the rules."""
        return self.verdict is Verdict.BLOCKED

    @property
    def rules(self) -> bytes:
        """The octets that are read as a robots.txt: none, unless the answer has rules."""
        return self.body if self.has_rules else b""
