"""What is an error, and what it says."""

import pytest

from robotsfix.diagnose.errors.error import ApiError
from robotsfix.diagnose.errors.shapes import has_failed, posted_on, read_error
from robotsfix.diagnose.reading.parser import Json


def read(members: dict[str, Json], **place: bool) -> ApiError | None:
    where = {"is_listed": False, "is_marked": False, "is_alone": False} | place
    return read_error(members, platform="", place="x", **where)


@pytest.mark.parametrize(
    "members",
    [
        {"status": "error"},
        {"status": "ERROR", "code": 1},
        {"status": "failed", "message": "x"},
        {"status": "Error: it failed"},
        {"status_code": "ERROR"},
        {"error": "invalid_request"},
        {"error": True, "message": "x"},
        {"code": 440, "message": "x"},
        {"code": "440", "platform": "instagram"},
        {"code": 435, "details": "Retry-After: 60"},
        {"code": 440, "mediaUrls": ["https://a.example/b"]},
        {"message": "x", "fbtrace_id": "x"},
        {"code": 1, "error_subcode": 2},
    ],
)
def test_an_error_by_itself(members: dict[str, Json]) -> None:
    assert read(members)


@pytest.mark.parametrize(
    "members",
    [
        {},
        {"status": "success", "code": 440, "message": "x"},
        {"status": "scheduled", "error": "x"},
        {"status": 500, "message": "x"},
        {"message": "x"},
        {"code": 440},
        {"code": 416, "message": "x"},
        {"code": 1, "message": "x"},
        {"error": ""},
        {"error": None},
        {"error": {"code": 440, "message": "x"}},
        {"retryAvailable": True},
    ],
)
def test_no_error_by_itself(members: dict[str, Json]) -> None:
    assert read(members) is None


def test_places_that_make_an_error() -> None:
    assert read({"message": "x"}, is_listed=True)
    assert read({}, is_listed=True)
    assert read({"code": 440}, is_alone=True)
    assert read({"retryAvailable": True}, is_alone=True)
    assert read({"status": "success"}, is_listed=True) is None


def test_all_fields() -> None:
    error = read(
        {
            "status": "error",
            "code": "440",
            "errCode": 80001,
            "message": "a",
            "details": ["b", "c"],
            "platform": " Instagram ",
            "retryAvailable": True,
            "action": "post",
        }
    )
    assert error == ApiError(
        *(440, "a", "b c", "instagram", (80001, 440)),
        may_be_retried=True,
        place="x",
        is_marked=True,
    )
    assert error
    assert error.said == "a\nb c"


def test_fields_of_meta() -> None:
    error = read(
        {
            "message": "a",
            "type": "OAuthException",
            "code": 9004,
            "error_subcode": 2207052,
            "error_user_title": "b",
            "error_user_msg": "c",
        }
    )
    assert error == ApiError(9004, "a", "b c", "", (2207052, 9004), place="x")


@pytest.mark.parametrize(
    ("members", "message"),
    [
        ({"status": "error", "msg": "a"}, "a"),
        ({"status": "error", "error": "a"}, "a"),
        ({"status": "error", "message": "", "error_message": "a"}, "a"),
        ({"status": "Error: a b"}, "Error: a b"),
        ({"status": "error", "message": {"a": 1}}, '{"a": 1}'),
        ({"status": "error", "message": 5}, "5"),
        ({"status": "error", "message": None}, ""),
    ],
)
def test_messages(members: dict[str, Json], message: str) -> None:
    error = read(members)
    assert error
    assert error.message == message


@pytest.mark.parametrize(
    ("members", "is_marked"),
    [
        ({"code": 161, "message": "x"}, False),
        ({"code": 161, "message": "x", "platform": "facebook"}, True),
        ({"code": 161, "message": "x", "status": "error"}, True),
        ({"code": 161, "message": "x", "action": "post"}, True),
        ({"code": 161, "message": "x", "status": 403}, False),
        ({"code": 161, "message": "x", "fbtrace_id": "x", "status": "error"}, False),
    ],
)
def test_marks_of_a_publishing_api(members: dict[str, Json], *, is_marked: bool) -> None:
    error = read(members, is_listed=True)
    assert error
    assert error.is_marked is is_marked


def test_marks_from_around_it() -> None:
    error = read({"code": 161}, is_listed=True, is_marked=True)
    assert error
    assert error.is_marked


WRONG: list[Json] = [None, True, 1, -1.5, "x", "", [], [1, None], {}, {"a": 1}, ["x"], 10**17]


@pytest.mark.parametrize("value", WRONG, ids=str)
def test_wrong_types_everywhere(value: Json) -> None:
    names = ["status", "status_code", "code", "errCode", "error_subcode", "message", "details"]
    names += ["platform", "retryAvailable", "error", "action", "fbtrace_id", "error_user_msg"]
    for is_listed in (True, False):
        assert isinstance(read(dict.fromkeys(names, value), is_listed=is_listed), ApiError | None)
    for name in names:
        assert isinstance(read({"code": 440, name: value}, is_listed=True), ApiError)
    assert has_failed({"status": value}) is False
    assert isinstance(posted_on(value), list)


@pytest.mark.parametrize(
    ("value", "platforms"),
    [
        ([], []),
        (None, []),
        ("", []),
        ([{"status": "success", "platform": "Bluesky"}], ["bluesky"]),
        ([{"platform": "a"}, {"status": "error", "platform": "b"}], ["a"]),
        ([{"id": "1"}], [""]),
        (["1", None, 2], ["", ""]),
        ({"platform": "a"}, ["a"]),
        ({}, []),
        ("1", [""]),
    ],
)
def test_where_a_post_is_out(value: Json, platforms: list[str]) -> None:
    assert posted_on(value) == platforms
