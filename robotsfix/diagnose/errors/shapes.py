"""Telling whether an object is an error, and reading it if it is."""

from robotsfix.diagnose.errors.error import ApiError
from robotsfix.diagnose.errors.fields import code_of, numbers_of, string_of, text_of
from robotsfix.diagnose.knowledge.codes import RECOGNISED
from robotsfix.diagnose.reading.parser import Json

MESSAGES = ("message", "msg", "error_message", "errorMessage", "error")
DETAILS = ("details", "detail", "error_user_title", "error_user_msg", "error_description")
OWN_TEXT = frozenset({*MESSAGES, *DETAILS})
"""The members that say what went wrong."""
_SUBCODES = ("errCode", "error_subcode", "errorSubcode", "subcode", "error_code", "code")
_METAS = ("fbtrace_id", "error_subcode", "error_user_title")
_MARKS = ("action", "source", "retryAvailable", "platform")
_ABOUT_A_POST = OWN_TEXT.union(_MARKS, ("post", "postIds", "mediaUrl", "mediaUrls"))
_FAILED = ("error", "fail")
TELLING = frozenset({"status", "status_code", "code", "error", "retryAvailable", *_METAS})
"""Members without one of which an object is no error, unless it stands where errors stand."""
_OTHER_STATUSES = ("success", "ok", "scheduled", "pending", "processing", "finished")


def read_error(
    members: dict[str, Json],
    *,
    platform: str,
    place: str,
    is_listed: bool,
    is_marked: bool,
    is_alone: bool,
) -> ApiError | None:
    """Read an object as an error; give None if it is none.

    Args:
        members: The object.
        platform: The platform that the place of the object stands for; empty if it stands for none.
        place: Where it stands.
        is_listed: Whether it stands in a list of errors, or as the member `error`.
        is_marked: Whether the response around it is one of a publishing API.
        is_alone: Whether it is the whole response.
    """
    status = string_of(members.get("status")).strip()
    if status.lower().startswith(_OTHER_STATUSES):
        return None
    code = code_of(members.get("code"))
    platform = string_of(members.get("platform")).strip().lower() or platform
    message = next((text for name in MESSAGES if (text := _said(members, name))), "")
    may_be_retried = members.get("retryAvailable") is True
    if not (
        is_listed
        or has_failed(members)
        or any(name in members for name in _METAS)
        or (code in RECOGNISED and (platform or _is_about_a_post(members, is_alone=is_alone)))
        or (is_alone and may_be_retried)
    ):
        return None
    is_meta = any(name in members for name in _METAS)
    own_marks = any(name in members for name in _MARKS) or status.lower().startswith(_FAILED)
    return ApiError(
        code=code,
        # Meta's media containers say in `status` what went wrong: "Error: Media upload ...".
        message=message or (status if " " in status else ""),
        details=" ".join(filter(None, (_said(members, name) for name in DETAILS))),
        platform=platform,
        subcodes=numbers_of(*(members.get(name) for name in _SUBCODES)),
        may_be_retried=may_be_retried,
        place=place,
        is_marked=not is_meta and (own_marks or is_marked or bool(platform)),
    )


def _is_about_a_post(members: dict[str, Json], *, is_alone: bool) -> bool:
    """Tell whether an object with a known code is an error, and no country with that number."""
    return not _ABOUT_A_POST.isdisjoint(members) or (is_alone and len(members) == 1)


def has_failed(members: dict[str, Json]) -> bool:
    """Tell whether an object says of itself that something failed."""
    status = string_of(members.get("status")).strip().lower()
    if status.startswith(_FAILED) or string_of(members.get("status_code")).upper() == "ERROR":
        return True
    error = members.get("error")
    return error is True or (isinstance(error, str) and bool(error.strip()))


def _said(members: dict[str, Json], name: str) -> str:
    # An object called `error` is an error of its own.
    return string_of(members.get(name)) if name == "error" else text_of(members.get(name))


def posted_on(members: Json) -> list[str]:
    """Give the platforms on which a post is out, of the member `postIds`.

    The name of a platform that is not told is empty.
    """
    if isinstance(members, dict):
        members = [members]
    if not isinstance(members, list):
        return [""] if isinstance(members, str) and members else []
    return [
        string_of(each.get("platform")).strip().lower() if isinstance(each, dict) else ""
        for each in members
        if each and not (isinstance(each, dict) and has_failed(each))
    ]
