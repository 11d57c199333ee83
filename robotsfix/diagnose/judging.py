"""Judging an error: what is behind it."""

import re

from robotsfix.diagnose.errors.error import ApiError
from robotsfix.diagnose.judgement import Judgement
from robotsfix.diagnose.knowledge import codes
from robotsfix.diagnose.knowledge.barriers import (
    BARRIERS,
    FAILING,
    MISSING,
    PREVIEW_BARRIERS,
    REFUSALS,
)
from robotsfix.diagnose.knowledge.cause import Cause
from robotsfix.diagnose.knowledge.platforms import crawler_of
from robotsfix.diagnose.knowledge.sentences import (
    META,
    META_ERROR,
    Barrier,
    Sentence,
    Thing,
    sentences_in,
)

_STATUS = re.compile(r"HTTP\s++error\s++code\s++([1-5][0-9]{2})(?![0-9])", re.IGNORECASE)
_META_ERROR = re.compile(rf"(?<![0-9]){META_ERROR}(?![0-9])")
_RETRY_AFTER = re.compile(
    r"retry-after[\"']?+\s*+[:=]?+\s*+[\"']?+([0-9]{1,9})(?![0-9])", re.IGNORECASE
)
_SECONDS = re.compile(r"\s*+([0-9]{1,9})\s*+")
_DUPLICATES = ("duplicate", "identical")
# A bare 403 is about media only if the text is.
_ABOUT_MEDIA = ("download", "fetch", "media", "crawl")
_MISSING = frozenset({404, 410})
_SERVER_ERRORS = range(500, 600)


def judge(error: ApiError) -> Judgement:
    """Say what is behind an error, by that error alone."""
    platform = error.platform
    if not platform and isinstance(error.code, int) and not _is_of_others(error):
        platform = codes.PLATFORM_OF.get(error.code, "")
    told = [codes.SUBCODES[code] for code in error.subcodes if code in codes.SUBCODES]
    for cause in told[:1]:
        return Judgement(error, cause, platform, wait=_seconds(error, cause))
    if error.code == codes.INSTAGRAM:
        return _judge_instagram(error, platform)
    if error.code in codes.CODES and not _is_of_others(error):
        return _judge_code(error, platform, codes.CODES[error.code])
    is_media = (
        error.code == codes.MEDIA_NOT_FETCHED
        or codes.META_MEDIA_NOT_FETCHED in error.subcodes
        or _META_ERROR.search(error.said)
    )
    sentences = sentences_in(error.said)
    if is_media or _are_enough(sentences, error):
        return _judge_barrier(error, platform, sentences)
    cause = codes.THREADS_ALONE if error.code == codes.THREADS else codes.UNKNOWN
    if error.may_be_retried and error.code is None and not error.said.strip():
        cause = codes.TRANSIENT
    return Judgement(error, cause, platform)


def _judge_instagram(error: ApiError, platform: str) -> Judgement:
    """Judge code 138, which stands for many things: only its details tell a block."""
    details = sentences_in(error.details)
    known = sentences_in(error.said)
    status = _status(error.details)
    if (
        _META_ERROR.search(error.said)
        or any(sentence.barrier == "robots.txt" for sentence in known)
        or any(sentence.barrier == "http" for sentence in details)
        or status in _MISSING
        or status in _SERVER_ERRORS
    ):
        return _judge_barrier(error, platform, known)
    if "aspect ratio" in error.said.lower():
        return Judgement(error, codes.ASPECT_RATIO, platform)
    cause = codes.NOT_FETCHED if known else codes.OTHER_INSTAGRAM
    return Judgement(error, cause, platform)


def _judge_code(error: ApiError, platform: str, cause: Cause) -> Judgement:
    """Judge a code that has nothing to do with crawlers."""
    said = error.said.lower()
    if cause is codes.DUPLICATE and not any(word in said for word in _DUPLICATES):
        cause = codes.REFUSED
    return Judgement(error, cause, platform, wait=_seconds(error, cause))


def _judge_barrier(error: ApiError, platform: str, sentences: list[Sentence]) -> Judgement:
    """Say what keeps a crawler out, as far as the words of an error tell."""
    crawler = crawler_of(platform)
    if not crawler and not platform:
        crawler = next((sentence.crawler for sentence in sentences if sentence.crawler), META)
    status = _status(error.said)
    thing: Thing = next((each.thing for each in sentences if each.thing != "media"), "media")
    judgement = Judgement(
        error,
        MISSING,
        platform,
        crawler=crawler,
        status=status,
        thing=thing,
        note=" ".join(dict.fromkeys(sentence.note for sentence in sentences if sentence.note)),
    )
    barrier: Barrier = "unknown"
    if any(sentence.barrier == "robots.txt" for sentence in sentences):
        barrier = "robots.txt"
    elif status in _MISSING:
        return judgement
    elif status in _SERVER_ERRORS:
        return judgement._replace(cause=FAILING)
    elif status in REFUSALS:
        barrier = "http"
    causes = BARRIERS if thing == "media" else PREVIEW_BARRIERS
    return judgement._replace(cause=causes[barrier], barrier=barrier)


def _are_enough(sentences: list[Sentence], error: ApiError) -> bool:
    """Tell whether sentences in an error of any kind say that a crawler was kept out."""
    if any(sentence.barrier != "http" for sentence in sentences):
        return True
    is_plain = error.code is None and not error.is_marked
    return bool(sentences) and (
        is_plain or any(word in error.said.lower() for word in _ABOUT_MEDIA)
    )


def _is_of_others(error: ApiError) -> bool:
    """Tell whether a code may be one of X, Meta or HTTP, who use the same numbers."""
    return error.code in codes.SHARED and not error.is_marked


def _status(text: str) -> int | None:
    found = _STATUS.search(text)
    return int(found[1]) if found else None


def _seconds(error: ApiError, cause: Cause) -> int | None:
    """Give for how many seconds a rate limit asks to wait."""
    if cause is not codes.RATE_LIMIT:
        return None
    found = _RETRY_AFTER.search(error.said) or _SECONDS.fullmatch(error.details)
    return int(found[1]) if found else None
