"""Putting what is known about an error into words for the person whose post failed."""

from collections.abc import Iterable, Iterator, Sequence

from robotsfix.checks.wording import enumerate_names, plural, quote
from robotsfix.crawlers.catalogue import by_token
from robotsfix.diagnose.errors.error import Response
from robotsfix.diagnose.errors.media import origin_of
from robotsfix.diagnose.judgement import Judgement
from robotsfix.diagnose.knowledge.barriers import CACHES
from robotsfix.diagnose.knowledge.codes import ENHANCEMENT, PARTIAL_ENHANCEMENT, TIMEOUT, TRANSIENT
from robotsfix.diagnose.knowledge.platforms import CRAWLERS, platform_name

_MINUTE, _HOUR = 60, 3_600
_RETRY = "The API offers to send it again as it is (retryAvailable)."
_VAIN_RETRY = "The API offers a retry (retryAvailable), but that fails until the crawler gets in."
_ANOTHER_WAY = "That Facebook took it proves nothing: Pages get their media in another way."


class Wording:
    """Words for one error of a response."""

    def __init__(self, judgement: Judgement, response: Response, urls: Sequence[str]) -> None:
        """Gather what stands in for the names in braces.

        Args:
            judgement: The error.
            response: The response in which it stands.
            urls: URLs of the media.
        """
        self._judgement = judgement
        self._cause = judgement.cause
        if self._cause is ENHANCEMENT and response.posted:
            self._cause = PARTIAL_ENHANCEMENT
        self._is_out_on_facebook = "facebook" in response.posted
        failed = [error.platform for error in response.errors if error.platform]
        known = by_token(judgement.crawler)
        self._words = {
            "platform": name_of(judgement.platform),
            "crawler": crawler_name(judgement),
            "token": judgement.crawler or "the crawler",
            "thing": judgement.thing,
            "robots": _robots(judgement.thing, urls),
            "status": str(judgement.status or ""),
            "wait": _wait(judgement.wait),
            "code": _code(judgement),
            "failed": _names(failed or [judgement.platform]),
            "posted": _names(response.posted),
            "only": _only(response.posted),
            "refresh": known.refresh if known else "",
            "cache": CACHES.get(judgement.crawler, ""),
        }

    def clause(self, platforms: str) -> str:
        """Say what is the matter, as a part of a sentence.

        Args:
            platforms: The names of the platforms concerned; empty if nobody knows.
        """
        whose = f" of {platforms}" if platforms else ""
        words = {"platform": platforms or name_of(""), "whose": whose}
        return self._cause.clause.format_map(self._words | words)

    @property
    def meaning(self) -> str:
        """What it means: sentences."""
        meaning = capitalize(self._cause.meaning.format_map(self._words))
        notes = [meaning, self._judgement.note]
        if self._judgement.is_blocked and self._judgement.error.may_be_retried:
            notes.append(_VAIN_RETRY)
        if self._judgement.is_blocked and self._is_out_on_facebook:
            notes.append(_ANOTHER_WAY)
        return " ".join(filter(None, notes))

    @property
    def steps(self) -> list[str]:
        """What to do, in this order."""
        judgement = self._judgement
        steps = [capitalize(step.format_map(self._words)) for step in self._cause.steps]
        offers = judgement.error.may_be_retried and not judgement.is_blocked
        if offers and self._cause not in {TIMEOUT, TRANSIENT}:
            steps.append(_RETRY)
        return [*filter(None, steps)]


def name_of(platform: str) -> str:
    """Name a platform, or what stands in for one that is not told."""
    return platform_name(platform)[:60] or "the network"


def crawler_name(judgement: Judgement) -> str:
    """Name a crawler: "Meta's crawler facebookexternalhit", "the crawler of Reddit"."""
    if judgement.crawler:
        return f"{CRAWLERS[judgement.crawler]}'s crawler {judgement.crawler}"
    return f"the crawler of {name_of(judgement.platform)}"


def capitalize(sentence: str) -> str:
    """Begin a sentence with a capital letter, unless it begins with a name that has none."""
    return sentence if sentence.startswith("robotsfix") else sentence[:1].upper() + sentence[1:]


def _code(judgement: Judgement) -> str:
    code = judgement.error.code
    if code is None:
        return "the error"
    return f"code {code}" if isinstance(code, int) else f"code {quote(code)}"


def _robots(thing: str, urls: Sequence[str]) -> str:
    origins = list(dict.fromkeys(map(origin_of, urls)))
    if not origins:
        return f"the robots.txt of the host that serves the {thing}"
    return enumerate_names([f"{origin}/robots.txt" for origin in origins], most=3)


def _names(platforms: Iterable[str]) -> str:
    named = dict.fromkeys(name_of(each) if each else "another network" for each in platforms)
    return enumerate_names(list(named)) if named else ""


def _only(posted: Sequence[str]) -> str:
    if not posted:
        return ""
    return f", but only where it failed: it is out on {_names(posted)} already"


def _wait(seconds: int | None) -> str:
    if seconds is None:
        return " until the limit has passed"
    return f" at least {plural(seconds, 'second')}{''.join(_rounded(seconds))}"


def _rounded(seconds: int) -> Iterator[str]:
    """Say how long that is, if one would have to reckon."""
    for length, unit in ((_HOUR, "hour"), (_MINUTE, "minute")):
        if seconds >= length:
            about = "about " if seconds % length else ""
            number = f"{seconds / length:.1f}".removesuffix(".0")
            yield f" ({about}{number} {unit}{'' if number == '1' else 's'})"
            return
