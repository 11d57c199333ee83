"""What the robots.txt of a host says: to which crawler, about which address, in which line."""

from typing import NamedTuple

from robotsfix.access.paths import path_of
from robotsfix.access.policy import Policy
from robotsfix.checks.answers import Answer, Verdict
from robotsfix.crawlers.heeding import Heeding, Subject
from robotsfix.live.askers import A_BROWSER, Asker
from robotsfix.live.failures import Failure, FetchError
from robotsfix.live.limits import Limits
from robotsfix.live.robots_txt import MOST_READ, ask_site, robots_url
from robotsfix.syntax.document import parse

LIMITS = Limits(body=MOST_READ + 32 * 1024)

_REFUSALS = frozenset({401, 403, 406, 429})
_PAGE = (b"<!doctype", b"<html")


class Permission(NamedTuple):
    """What one robots.txt says to one crawler about one address."""

    url: str
    """The address in question."""
    robots_url: str
    """Where its robots.txt is."""
    allowed: bool
    line: int | None = None
    """The number of the deciding line; None if no line decides."""
    statement: str = ""
    """That line, as field and value."""
    note: str = ""
    """What decides in the place of a line, or what is odd about the file: a clause."""


class Rulebook(NamedTuple):
    """The robots.txt of a host."""

    url: str
    answer: Answer | None
    """What the server answered; None if it did not."""
    failure: str = ""
    """Why it did not: a clause."""
    refused_to: str = ""
    """To whom the server refuses the file, which a browser gets."""
    refusal: int = 0
    """The status with which it refuses."""


class Rulebooks:
    """The robots.txt of each host, fetched when it is first asked about, and once."""

    def __init__(self, asker: Asker) -> None:
        """Get ready.

        Args:
            asker: Who asks. Where the server turns it away, a browser asks for the other crawlers.
        """
        self._asker = asker
        self._books: dict[str, Rulebook] = {}
        self._heeding: dict[str, tuple[Policy, Heeding]] = {}

    @property
    def books(self) -> tuple[Rulebook, ...]:
        """All that were fetched, in that order."""
        return tuple(self._books.values())

    def ask(self, url: str, subject: Subject) -> Permission:
        """Say whether a crawler may fetch an address.

        Raises:
            FetchError: It is no address.
        """
        place = robots_url(url)
        if place not in self._books:
            self._books[place] = self._fetch(place)
        book = self._books[place]
        if book.answer is None:
            note = f"robots.txt cannot be fetched ({book.failure}), which crawlers must take for"
            return Permission(url, place, allowed=False, note=f"{note} a block of everything")
        if book.answer.verdict is Verdict.BLOCKED:
            note = f"robots.txt has status {book.answer.status}, which crawlers must take for"
            return Permission(url, place, allowed=False, note=f"{note} a block of everything")
        return self._decide(url, subject, book, book.answer)

    def _decide(self, url: str, subject: Subject, book: Rulebook, answer: Answer) -> Permission:
        if book.url not in self._heeding:
            policy = Policy(parse(answer.rules))
            self._heeding[book.url] = policy, Heeding(policy)
        policy, heeding = self._heeding[book.url]
        path = policy.profile.normalize_path(path_of(url))
        decision = heeding.heeded(subject).rules.decide(path)
        line = decision.rule.line if decision.rule else None
        return Permission(
            url,
            book.url,
            decision.allowed,
            decision.line,
            f"{line.key}: {line.value}".rstrip() if line else "",
            _note(book, answer),
        )

    def _fetch(self, place: str) -> Rulebook:
        try:
            first = ask_site(place, (self._asker,), LIMITS)
        except FetchError as error:
            # Who lets one wait for the rules will do so for the rest, too.
            if error.failure is Failure.TIMEOUT or not error.failure.is_an_answer_of_sorts:
                return Rulebook(place, None, error.reason)
            return self._as_browser(Rulebook(place, None, error.reason))
        book = Rulebook(place, first)
        return self._as_browser(book) if first.status in _REFUSALS else book

    def _as_browser(self, book: Rulebook) -> Rulebook:
        try:
            second = ask_site(book.url, (A_BROWSER,), LIMITS)
        except FetchError:
            return book
        if second.verdict is not Verdict.RULES:
            return book
        refusal = book.answer.status if book.answer else 0
        return Rulebook(book.url, second, "", self._asker.name, refusal)


def _note(book: Rulebook, answer: Answer) -> str:
    if book.refused_to:
        how = f"status {book.refusal}" if book.refusal else "silence"
        return f"{book.refused_to} gets {how} for robots.txt; these are the rules of a browser"
    if answer.verdict is Verdict.NO_RULES:
        return f"robots.txt has status {answer.status}, so there are no rules"
    if answer.rules[:1_024].lstrip().lower().startswith(_PAGE):
        return "a page of HTML comes in the place of robots.txt, so there are no rules"
    return ""
