"""The robots.txt of a site, as RFC 9309 wants it to be fetched (section 2.3)."""

from collections.abc import Sequence

from robotsfix.checks.answers import BROWSER, Answer, Verdict
from robotsfix.live.address import parse_address
from robotsfix.live.askers import Asker
from robotsfix.live.failures import FetchError
from robotsfix.live.fetching import fetch
from robotsfix.live.limits import Limits

MOST_READ = 500 * 1024
"""How much of a robots.txt crawlers read."""

_LIMITS = Limits(body=MOST_READ + 32 * 1024)
"""A little more, so that one sees where the rest starts."""


def robots_url(url: str) -> str:
    """Give the address of the robots.txt that holds for an address.

    Raises:
        FetchError: It is no address that can be fetched.
    """
    return parse_address(url).robots_txt.url


def ask_site(url: str, askers: Sequence[Asker], limits: Limits = _LIMITS) -> Answer:
    """Ask a site for its robots.txt, as several askers, one after the other.

    What comes back is the first of their answers that has rules, the browser's last: a server that
    turns us away may still have rules for crawlers. Without any, it is the first one's.

    Args:
        url: Any address of the site.
        askers: Who asks, at least one; the first one matters most.
        limits: How long to wait for each, and how much to take.

    Raises:
        FetchError: The server cannot be reached, or answers nobody.
    """
    place = robots_url(url)
    answers: list[Answer] = []
    failures: list[FetchError] = []
    for asker in askers:
        try:
            answers.append(_ask(place, asker, limits))
        except FetchError as error:
            if not answers and not error.failure.is_an_answer_of_sorts:
                raise
            failures.append(error)
            answers.append(Answer(place, asker.name, (), failure=error.reason))
        if len(failures) > 1 and len(failures) == len(answers):
            # Who kept silent twice is not asked again.
            raise failures[0]
    if len(failures) == len(answers):
        raise failures[0]
    heard = sorted((answer for answer in answers if not answer.failure), key=_rank)
    first = heard[0]
    others = tuple(answer for answer in answers if answer is not first)
    return first._replace(others=others)


def _ask(place: str, asker: Asker, limits: Limits) -> Answer:
    response = fetch(place, user_agent=asker.user_agent, limits=limits)
    body = response.body if response.is_complete else _whole_lines(response.body)
    return Answer(place, asker.name, response.hops, body, response.is_complete, response.seconds)


def _rank(answer: Answer) -> tuple[bool, bool]:
    """Tell how little an answer is worth; between two alike, the one that came first counts."""
    return answer.verdict is not Verdict.RULES, answer.asker == BROWSER


def _whole_lines(body: bytes) -> bytes:
    """Give a body that was cut off without the line that was cut."""
    end = max(body.rfind(b"\n", MOST_READ), body.rfind(b"\r", MOST_READ))
    return body[: end + 1] if end >= 0 else body
