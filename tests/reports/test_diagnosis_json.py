"""What is behind errors, for programs."""

import json
from typing import Any

import pytest
from answers import FOLDER, VALUES, payload
from hypothesis import given

from robotsfix.diagnose.commands import Run
from robotsfix.diagnose.diagnosing import diagnose
from robotsfix.diagnose.reading.parser import Json
from robotsfix.reports.diagnosis.json_report import render

ALL = sorted(path.name for path in FOLDER.iterdir() if path.name != "unrelated.txt")


def report(name: str, *runs: Run) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(render(diagnose(payload(name)), runs))
    return content


def test_a_whole_report() -> None:
    content = report("440-and-379.json")
    threads, instagram = content.pop("errors")
    steps = instagram["steps"]
    assert content == {
        "schema_version": 1,
        "blocked": True,
        "verdict": "Your server turns Meta's crawler facebookexternalhit away with status 403, so"
        " Threads and Instagram did not publish.",
        "posted": ["facebook"],
        "advice": [{"platforms": ["Threads", "Instagram"], "steps": steps}],
        "media_urls": [],
        "commands": [],
        "notes": [],
    }
    meaning = instagram.pop("meaning")
    assert meaning.startswith("Meta's crawler facebookexternalhit fetches")
    assert instagram == {
        "code": 440,
        "platform": "instagram",
        "message": "The social network could not download media from this URL.",
        "details": "Media download has failed.: The media could not be fetched from the provided"
        " URI. Video download failed with: HTTP error code 403",
        "place": "errors[1]",
        "lines": [1],
        "posts": ["kT4wZ0p"],
        "cause": "blocked-by-server",
        "blocked": True,
        "blocked_by": "http 403",
        "crawler": "facebookexternalhit",
        "steps": steps,
        "wait_seconds": None,
        "may_be_retried": False,
    }
    assert threads["code"] == 379
    assert threads["blocked_by"] == "http 403"


@pytest.mark.parametrize(
    ("name", "blocked_by"),
    [("440.json", "unknown"), ("138-robots.json", "robots.txt"), ("416.json", None)],
)
def test_what_keeps_a_crawler_out(name: str, blocked_by: str | None) -> None:
    (error,) = report(name)["errors"]
    assert error["blocked_by"] == blocked_by


def test_other_members() -> None:
    assert report("435.json")["errors"][0]["wait_seconds"] == 3600
    assert report("436.json")["errors"][0]["may_be_retried"] is True
    assert report("meta-2207052.json")["errors"][0]["platform"] is None
    assert report("broken-off.json")["notes"]
    assert report("success.json")["errors"] == []


def test_commands() -> None:
    (verify, lint) = report("440.json")["commands"]
    assert verify == {
        "arguments": ["robotsfix", "verify", "https://media.bakery.example/opening.mp4"],
        "shell": "robotsfix verify https://media.bakery.example/opening.mp4",
    }
    assert lint["arguments"] == ["robotsfix", "lint", "https://media.bakery.example"]


def test_commands_that_were_run() -> None:
    (verify, lint) = report("440.json", Run(None, "", "no such"), Run(1, "out", ""))["commands"]
    assert verify["run"] == {"status": None, "output": "", "errors": "no such"}
    assert lint["run"] == {"status": 1, "output": "out", "errors": ""}


@pytest.mark.parametrize("name", ALL)
def test_every_payload(name: str) -> None:
    content = report(name)
    assert content["blocked"] == any(error["blocked"] for error in content["errors"])
    assert {type(error["code"]) for error in content["errors"]} <= {int, str, type(None)}


def test_lone_surrogates_and_octets() -> None:
    octets = b'{"status": "error", "code": 9, "message": "\\ud800 \xff"}'
    text = render(diagnose(octets))
    assert text.isascii()
    assert json.loads(text)["errors"][0]["message"] == "? \\xff"


@given(VALUES)
def test_any_answer_is_reported_in_json(value: Json) -> None:
    octets = json.dumps({"error": value, "errors": [value, {"message": value}]}).encode()
    content = json.loads(render(diagnose(octets)))
    assert content["blocked"] == any(error["blocked"] for error in content["errors"])
