"""Walking through a value, in whatever shape it reports errors."""

from itertools import islice
from typing import NamedTuple

from robotsfix.diagnose.errors.error import ApiError, Response
from robotsfix.diagnose.errors.fields import LONGEST, string_of
from robotsfix.diagnose.errors.media import MOST, media_urls
from robotsfix.diagnose.errors.shapes import OWN_TEXT, TELLING, has_failed, posted_on, read_error
from robotsfix.diagnose.knowledge.codes import CODES, RECOGNISED
from robotsfix.diagnose.knowledge.platforms import PLATFORMS
from robotsfix.diagnose.knowledge.sentences import find_sentences
from robotsfix.diagnose.reading.parser import Json
from robotsfix.diagnose.reading.search import Budget, search

MOST_ERRORS = 2_000
"""How many errors are read."""
_MOST_SENTENCES = 20
_DEEPEST = 90
_LISTS = ("errors", "error")
# What somebody wrote to be posted says nothing about how that went.
_WRITTEN_BY_USERS = frozenset({"post", "caption", "title", "description"})
_HTTP_STATUSES = range(100, 600)


class _Place(NamedTuple):
    """Where in a value one is, and what the objects around it say."""

    response: Response
    path: str = ""
    platform: str = ""
    is_listed: bool = False
    """Whether it stands in a list of errors."""
    is_marked: bool = False
    """Whether an object around it is one of a publishing API's."""
    may_be_retried: bool = False
    in_list: bool = False
    depth: int = 0


class Walk:
    """Collects what values say.

    Attributes:
        responses: What was found, a response for each value, or for each one in a list.
        is_full: Whether there are more errors than are read.
        is_cut: Whether something was nested too deep to be read.
    """

    def __init__(self, budget: Budget) -> None:
        """Start with nothing.

        Args:
            budget: How much may be read of JSON that stands in strings.
        """
        self.responses: list[Response] = []
        self.is_full = False
        self.is_cut = False
        self._budget = budget
        self._errors = 0

    def add(self, value: Json, line: int) -> None:
        """Walk through one more value, which starts on a line."""
        before = len(self.responses)
        self._visit(value, _Place(self._new_response(line)))
        self.responses[before:] = [
            each
            for each in self.responses[before:]
            if each.errors or (before < MOST_ERRORS and (each.sentences or each.media))
        ]

    def _new_response(self, line: int) -> Response:
        response = Response(line)
        self.responses.append(response)
        return response

    def _visit(self, value: Json, place: _Place) -> None:
        if self._errors >= MOST_ERRORS:
            self.is_full = True
        elif place.depth > _DEEPEST:
            self.is_cut = True
        elif isinstance(value, dict):
            self._visit_object(value, place)
        elif isinstance(value, list):
            below = place._replace(in_list=True, depth=place.depth + 1)
            for index, item in enumerate(value):
                self._visit(item, below._replace(path=f"{place.path}[{index}]"))
        elif isinstance(value, str):
            self._visit_text(value, place)

    def _visit_object(self, members: dict[str, Json], place: _Place) -> None:
        own = None
        if place.is_listed or not TELLING.isdisjoint(members):
            own = read_error(
                members,
                platform=place.platform,
                place=place.path,
                is_listed=place.is_listed,
                is_marked=place.is_marked,
                is_alone=not place.path,
            )
        lists_errors = any(isinstance(members.get(name), (list, dict)) for name in _LISTS)
        if place.in_list and not place.is_listed and (own is None or lists_errors):
            place = place._replace(response=self._new_response(place.response.line))
        response = place.response
        self._note_facts(members, response)
        first, before = len(response.errors), self._errors
        below = place._replace(
            platform=string_of(members.get("platform")).strip().lower() or place.platform,
            is_listed=False,
            is_marked=place.is_marked or has_failed(members) or "postIds" in members,
            may_be_retried=place.may_be_retried or members.get("retryAvailable") is True,
            in_list=False,
            depth=place.depth + 1,
        )
        for name, member in members.items():
            if own is None or name not in OWN_TEXT or (name == "error" and lists_errors):
                self._visit_member(name, member, below)
        has_inner = self._errors > before
        if own and (not has_inner or _says_more(own, response.errors[first:])):
            self._errors += 1
            own = own._replace(may_be_retried=below.may_be_retried)
            response.errors.insert(first, own)

    def _visit_member(self, name: str, member: Json, place: _Place) -> None:
        path = f"{place.path}.{name}"[:LONGEST].removeprefix(".")
        platform = name.lower() if name.lower() in PLATFORMS else place.platform
        below = place._replace(path=path, platform=platform)
        if name not in _LISTS or not isinstance(member, (list, dict, str)):
            if not (isinstance(member, str) and name in _WRITTEN_BY_USERS):
                self._visit(member, below)
        elif isinstance(member, dict) and member and _is_by_platform(member):
            for key, value in member.items():
                self._visit_member(key, value, below._replace(is_listed=True))
        else:
            self._visit(member, below._replace(is_listed=True))

    def _visit_text(self, text: str, place: _Place) -> None:
        found = [*search(text, self._budget, 1)] if "{" in text else []
        found = [each for each in found if each.members]
        for each in found:
            self._visit(each.value, place._replace(in_list=False, depth=place.depth + 1))
        if found:
            return
        if place.is_listed and text.strip():
            self._errors += 1
            place.response.errors.append(
                ApiError(None, text[:LONGEST], "", place.platform, place=place.path)
            )
        elif len(place.response.sentences) < _MOST_SENTENCES:
            for known in islice(find_sentences(text), 1):
                start = max(0, known.start - LONGEST // 4)
                place.response.sentences.append(text[start : start + LONGEST])

    def _note_facts(self, members: dict[str, Json], response: Response) -> None:
        response.identifier = response.identifier or string_of(members.get("id")).strip()
        response.posted += posted_on(members.get("postIds"))
        for name, member in members.items():
            if len(response.media) < MOST:
                response.media += media_urls(name, member)


def _is_by_platform(members: dict[str, Json]) -> bool:
    """Tell whether an object has errors as members, and is none itself."""
    return all(isinstance(member, (dict, list)) for member in members.values())


def _says_more(own: ApiError, inner: list[ApiError]) -> bool:
    """Tell whether an error says more than the errors that it consists of."""
    if own.code is None or own.code in {error.code for error in inner}:
        return False
    known = own.code in CODES or own.code in RECOGNISED
    return known or own.code not in _HTTP_STATUSES
