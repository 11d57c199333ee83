"""Who may fetch what, for programs."""

import json

import pytest
from accesses import accesses
from comparisons import HOSTILE
from hypothesis import given
from robots_texts import TEXTS

from robotsfix.access.policy import Policy
from robotsfix.reports.access.json_report import render
from robotsfix.syntax.document import parse

FILE = "User-agent: GPTBot\nUser-agent: CCBot\nDisallow: /a\nDisallow: /\n"


def test_a_crawler() -> None:
    assert json.loads(render(accesses(FILE, "GPTBot"), "robots.txt", why=False)) == {
        "schema_version": 1,
        "path": "robots.txt",
        "crawlers": [
            {
                "token": "GPTBot",
                "name": "GPTBot",
                "operator": "OpenAI",
                "category": "ai-training",
                "platforms": [],
                "obeys": "yes",
                "heeds": "own",
                "group_token": "GPTBot",
                "groups": [{"line": 1, "user_agents": ["GPTBot", "CCBot"]}],
                "remarks": [],
                "access": [{"path": "/", "allowed": False, "line": 4, "rule": "Disallow: /"}],
            }
        ],
    }


def test_crawlers_that_are_not_in_the_catalogue_or_have_no_token() -> None:
    report = json.loads(render(accesses("", "MyBot", "*", "iMessage"), "-", why=False))
    assert [
        (found["token"], found["name"], found["heeds"], found["group_token"], found["groups"])
        for found in report["crawlers"]
    ] == [
        ("MyBot", None, "nothing", None, []),
        ("*", None, "nothing", None, []),
        (None, "iMessage", "nothing", None, []),
    ]


def test_why() -> None:
    report = json.loads(render(accesses(FILE, "GPTBot", paths=("/a",), why=True), "-", why=True))
    blocked = {"allowed": False, "line": 3, "rule": "Disallow: /a"}
    assert report["crawlers"][0]["access"] == [
        {
            "path": "/a",
            **blocked,
            "overrides": [{"line": 4, "rule": "Disallow: /"}],
            "profiles": {
                "rfc9309": blocked,
                # The library does not say which line decides.
                "protego": {"allowed": False, "line": None, "rule": None},
                "classic": blocked,
            },
        }
    ]


@pytest.mark.parametrize("kind", HOSTILE)
def test_nothing_raw_gets_out(kind: str) -> None:
    text = HOSTILE[kind].text
    file = f"User-agent: {text}\nUser-agent: GPTBot\nDisallow: /{text}\n"
    shown = render(accesses(file, "GPTBot", paths=(f"/{text}",), why=True), text, why=True)
    assert shown.isascii()
    # Strict readers refuse lone surrogates.
    json.dumps(json.loads(shown), ensure_ascii=False).encode()


@given(TEXTS)
def test_what_is_said_of_any_file_is_what_its_policy_decides(text: str) -> None:
    policy = Policy(parse(text))
    report = json.loads(render(accesses(text, "Twitterbot", paths=("/", "/a")), text, why=False))
    (found,) = report["crawlers"]
    for access in found["access"]:
        decision = policy.decide("Twitterbot", access["path"])
        assert (access["allowed"], access["line"]) == (decision.allowed, decision.line)
