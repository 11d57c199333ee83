"""The verdict: one sentence about all errors."""

from collections.abc import Sequence

from robotsfix.checks.wording import enumerate_names
from robotsfix.diagnose.judgement import Judgement
from robotsfix.diagnose.knowledge.barriers import FAILING
from robotsfix.diagnose.knowledge.cause import Cause
from robotsfix.diagnose.knowledge.codes import (
    NOT_FETCHED,
    OTHER_INSTAGRAM,
    THREADS_ALONE,
    UNKNOWN,
)
from robotsfix.diagnose.wording import Wording, capitalize, name_of

NO_ERROR = "There is no error in this response."
_MOST_CLAUSES = 3
_UNTOLD = (THREADS_ALONE, NOT_FETCHED)
_UNSURE = (UNKNOWN, OTHER_INSTAGRAM, FAILING)


def sum_up(judged: Sequence[tuple[Judgement, Wording]]) -> str:
    """Say in one sentence whether a crawler was kept out, or what else is the matter.

    Args:
        judged: Each error, and how to put it.
    """
    if not judged:
        return NO_ERROR
    blocked = [each for each in judged if each[0].is_blocked]
    if not blocked:
        return f"{_opening([judgement.cause for judgement, _ in judged])}: {_clauses(judged)}."
    verdict = f"{_clauses(blocked)}{_consequence([judgement for judgement, _ in blocked])}"
    others = [judgement for judgement, _ in judged if not judgement.is_blocked]
    return capitalize(f"{verdict}{_others(others)}.")


def _opening(causes: Sequence[Cause]) -> str:
    if any(cause in _UNTOLD for cause in causes):
        return "Whether a crawler was kept out cannot be told"
    if any(cause in _UNSURE for cause in causes):
        return "Nothing says that a crawler was kept out"
    return "No crawler was kept out"


def _clauses(judged: Sequence[tuple[Judgement, Wording]]) -> str:
    """Say what is the matter, and once only if it is the same for several platforms."""
    platforms: dict[str, list[str]] = {}
    words: dict[str, Wording] = {}
    for judgement, wording in judged:
        clause = wording.clause("")
        words[clause] = wording
        platforms.setdefault(clause, []).append(judgement.platform)
    clauses = [words[each].clause(_names(named)) for each, named in platforms.items()]
    return enumerate_names(clauses, most=_MOST_CLAUSES)


def _consequence(blocked: Sequence[Judgement]) -> str:
    things = {judgement.thing for judgement in blocked}
    if "media" not in things:
        lacking = "a preview" if "page" in things else "an image"
        return f", so that the link is shown without {lacking}"
    names = _names([judgement.platform for judgement in blocked])
    return f", so {names} did not publish" if names else ""


def _others(judged: Sequence[Judgement]) -> str:
    """Say that some errors have nothing to do with a crawler that is kept out."""
    if not judged:
        return ""
    names = _names([each.platform for each in judged])
    may = "may have" if any(each.cause in _UNTOLD + _UNSURE for each in judged) else ""
    if len(judged) == 1:
        error = f"error of {names}" if names else "other error"
        return f"; the {error} {may or 'has'} another cause"
    return f"; the {f'errors of {names}' if names else 'other errors'} {may or 'have'} other causes"


def _names(platforms: Sequence[str]) -> str:
    """Name platforms, each of them once; give nothing if none is known."""
    named = dict.fromkeys(name_of(platform) for platform in platforms if platform)
    return enumerate_names(list(named)) if named else ""
