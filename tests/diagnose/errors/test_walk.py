"""Errors in values of every shape."""

import json

import pytest
from answers import VALUES
from hypothesis import given

from robotsfix.diagnose.errors import walk as module
from robotsfix.diagnose.errors.error import Response
from robotsfix.diagnose.errors.fields import Code
from robotsfix.diagnose.errors.walk import Walk
from robotsfix.diagnose.reading.parser import Json
from robotsfix.diagnose.reading.search import Budget


def walked(value: Json) -> list[Response]:
    walk = Walk(Budget())
    walk.add(value, 1)
    return walk.responses


E440: Json = {"status": "error", "code": 440, "message": "x", "platform": "instagram"}
E379: Json = {"status": "error", "code": 379, "message": "y", "platform": "threads"}
BARE: Json = {"code": 440, "message": "x"}

# A value, and of each response in it the errors: code, platform, place.
SHAPES: list[tuple[Json, list[list[tuple[Code, str, str]]]]] = [
    (E440, [[(440, "instagram", "")]]),
    ([E440, E379], [[(440, "instagram", "[0]"), (379, "threads", "[1]")]]),
    ({"errors": [E440]}, [[(440, "instagram", "errors[0]")]]),
    ({"errors": E440}, [[(440, "instagram", "errors")]]),
    ({"error": E440}, [[(440, "instagram", "error")]]),
    ({"error": [E440]}, [[(440, "instagram", "error[0]")]]),
    ({"errors": {"instagram": BARE}}, [[(440, "instagram", "errors.instagram")]]),
    ({"errors": {"instagram": [BARE]}}, [[(440, "instagram", "errors.instagram[0]")]]),
    ({"facebook": {"code": 444}}, [[(444, "facebook", "facebook")]]),
    ({"Instagram": BARE}, [[(440, "instagram", "Instagram")]]),
    ({"instagram": {"error": BARE}}, [[(440, "instagram", "instagram.error")]]),
    (
        {"instagram": {"error": BARE}, "threads": {"errors": ["y"]}},
        [[(440, "instagram", "instagram.error"), (None, "threads", "threads.errors[0]")]],
    ),
    ({"platform": "instagram", "errors": [BARE]}, [[(440, "instagram", "errors[0]")]]),
    ({"errors": ["a", "", 5, None, [], {}]}, [[(None, "", "errors[0]"), (None, "", "errors[5]")]]),
    ({"errors": "a"}, [[(None, "", "errors")]]),
    ({"a": {"b": [{"c": E440}]}}, [[(440, "instagram", "a.b[0].c")]]),
    ({"body": json.dumps({"errors": [E440]})}, [[(440, "instagram", "body.errors[0]")]]),
    ({"log": f"x {json.dumps(E440)} y\n"}, [[(440, "instagram", "log")]]),
    ({"errors": [json.dumps(E440)]}, [[(440, "instagram", "errors[0]")]]),
    # An answer as a whole says less than its errors, or says the same.
    ({"status": "error", "errors": [E440]}, [[(440, "instagram", "errors[0]")]]),
    ({"status": "error", "code": 440, "errors": [E440]}, [[(440, "instagram", "errors[0]")]]),
    ({"status": "error", "code": 400, "errors": [E440]}, [[(440, "instagram", "errors[0]")]]),
    ({"status": "error", "message": "x", "errors": [E440]}, [[(440, "instagram", "errors[0]")]]),
    (
        {"status": "error", "code": 441, "errors": [E440]},
        [[(441, "", ""), (440, "instagram", "errors[0]")]],
    ),
    (
        {"status": "error", "code": 7, "errors": [E440]},
        [[(7, "", ""), (440, "instagram", "errors[0]")]],
    ),
    ({"status": "error", "errors": []}, [[(None, "", "")]]),
    # Several answers.
    (
        [{"errors": [E440]}, {"errors": [E379]}],
        [[(440, "instagram", "[0].errors[0]")], [(379, "threads", "[1].errors[0]")]],
    ),
    (
        {"status": "error", "posts": [{"errors": [E440]}, {"status": "success"}]},
        [[(440, "instagram", "posts[0].errors[0]")]],
    ),
    (
        {"results": [E440, E379]},
        [[(440, "instagram", "results[0]"), (379, "threads", "results[1]")]],
    ),
    # What is none.
    ({"status": "success", "code": 440}, []),
    ({"errors": []}, []),
    ({"errors": None, "error": False}, []),
    ({"code": 440}, [[(440, "", "")]]),
    ({"code": 440, "name": "x"}, []),
    ({"a": {"code": 440}}, []),
    ([], []),
    ({}, []),
]


@pytest.mark.parametrize(("value", "expected"), SHAPES)
def test_shapes(value: Json, expected: list[list[tuple[Code, str, str]]]) -> None:
    assert [
        [(error.code, error.platform, error.place) for error in response.errors]
        for response in walked(value)
    ] == expected


def test_facts_about_a_response() -> None:
    (response,) = walked(
        {
            "id": "a1",
            "errors": [E440],
            "postIds": [{"status": "success", "platform": "bluesky"}],
            "mediaUrls": ["https://a.example/b"],
            "retryAvailable": True,
        }
    )
    assert (response.identifier, response.posted, response.line) == ("a1", ["bluesky"], 1)
    assert response.media == ["https://a.example/b"]
    assert response.errors[0].may_be_retried


def test_sentences_that_are_no_errors() -> None:
    (response,) = walked({"level": "error", "msg": "it said: Restricted by robots.txt"})
    assert (response.errors, response.sentences) == ([], ["it said: Restricted by robots.txt"])


def test_what_users_write_is_no_sentence() -> None:
    assert walked({"post": "Restricted by robots.txt", "title": "HTTP error code 403"}) == []


def test_a_sentence_far_inside_of_a_text() -> None:
    (response,) = walked({"log": "x" * 99_999 + " Restricted by robots.txt " + "x" * 99_999})
    assert "Restricted by robots.txt" in response.sentences[0]
    assert len(response.sentences[0]) < 9_999


def test_too_many_errors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_ERRORS", 10)
    walk = Walk(Budget())
    walk.add({"errors": [E440] * 20}, 1)
    assert walk.is_full
    assert [len(response.errors) for response in walk.responses] == [10]


def test_too_deep() -> None:
    value: Json = E440
    for _ in range(200):
        value = [value]
    walk = Walk(Budget())
    walk.add(value, 1)
    assert walk.is_cut
    assert walk.responses == []


def test_strings_in_strings() -> None:
    text = "x"
    for _ in range(10):
        text = json.dumps({"a": text})
    assert walked({"a": text}) == []


@given(VALUES)
def test_any_value(value: Json) -> None:
    for around in (value, {"status": "error", "errors": value, "postIds": value, "id": value}):
        for response in walked(around):
            assert all(isinstance(error.message, str) for error in response.errors)
