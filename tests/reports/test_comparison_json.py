"""What changes between two files, for programs."""

import json

import pytest
from comparisons import HOSTILE, MANY, compared
from hypothesis import given
from robots_texts import TEXTS

from robotsfix.crawlers.changes import CATEGORIES
from robotsfix.reports.comparison import statement
from robotsfix.reports.comparison.json_report import render
from robotsfix.reports.json_text import without_surrogates


def strictly(**properties: object) -> dict[str, object]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def or_null(schema: object) -> dict[str, object]:
    return {"anyOf": [{"type": "null"}, schema]}


DECISION = strictly(
    allowed={"type": "boolean"},
    line=or_null({"type": "integer", "minimum": 1}),
    rule=or_null({"type": "string", "minLength": 1}),
    from_wildcard={"type": "boolean"},
)
WITNESS = strictly(path={"type": "string", "pattern": "^/"}, before=DECISION, after=DECISION)
SCHEMA = strictly(
    schema_version={"const": 1},
    changes={
        "type": "array",
        "items": strictly(
            category={"enum": list(CATEGORIES)},
            crawlers={"type": "array", "items": {"type": "string"}, "minItems": 1},
            opened=or_null(WITNESS),
            closed=or_null(WITNESS),
            proved={"type": "boolean"},
        ),
    },
)


def test_nothing() -> None:
    assert json.loads(render([])) == {"schema_version": 1, "changes": []}


def test_every_key() -> None:
    old, new = "User-agent: *\nDISALLOW:/a # x\n", "User-agent: GPTBot\nDisallow: /b\n"
    assert json.loads(render(compared(old, new, "GPTBot"))) == {
        "schema_version": 1,
        "changes": [
            {
                "category": "ai-training",
                "crawlers": ["GPTBot"],
                "opened": {
                    "path": "/a",
                    "before": {
                        "allowed": False,
                        "line": 2,
                        "rule": "DISALLOW: /a",
                        "from_wildcard": True,
                    },
                    "after": {
                        "allowed": True,
                        "line": None,
                        "rule": None,
                        "from_wildcard": False,
                    },
                },
                "closed": {
                    "path": "/b",
                    "before": {"allowed": True, "line": None, "rule": None, "from_wildcard": True},
                    "after": {
                        "allowed": False,
                        "line": 2,
                        "rule": "Disallow: /b",
                        "from_wildcard": False,
                    },
                },
                "proved": True,
            }
        ],
    }


def test_one_direction() -> None:
    (change,) = json.loads(render(compared("", "User-agent: *\nDisallow: /\n", "*")))["changes"]
    assert change["crawlers"] == ["*"]
    assert change["opened"] is None
    assert change["closed"]["path"] == "/"


def test_many_crawlers_are_all_listed() -> None:
    (change,) = json.loads(render(compared(MANY, "")))["changes"]
    assert len(change["crawlers"]) == 200
    assert (change["crawlers"][0], change["crawlers"][-1]) == ("Bot-aa", "Bot-hr")


def test_what_is_not_proved() -> None:
    (change,) = json.loads(render(compared("a", "b", "*", profile="protego")))["changes"]
    assert (change["opened"], change["closed"], change["proved"]) == (None, None, False)


@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.parametrize("profile", ["google", "rfc9309", "classic", "protego"])
def test_hostile_text_comes_out_in_ascii_and_without_surrogates(kind: str, profile: str) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    changes = HOSTILE[kind].compared(profile)
    shown = render(changes)
    assert shown.isascii()
    assert shown.replace("\n", "").isprintable()
    report = json.loads(shown)
    jsonschema.validate(report, SCHEMA)
    assert [change["crawlers"] for change in report["changes"]] == [
        [without_surrogates(crawler) for crawler in change.crawlers] for change in changes
    ]
    rules = [change["closed"]["after"]["rule"] for change in report["changes"] if change["closed"]]
    assert rules == [
        without_surrogates(statement(change.closed.after)) or None
        for change in changes
        if change.closed
    ]


@given(TEXTS, TEXTS)
def test_what_changes_between_any_files_keeps_to_the_schema(old: str, new: str) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    changes = compared(old, new, "Googlebot", "Twitterbot", "*")
    report = json.loads(render(changes))
    # `jsonschema.validate` would look at the schema first, each time.
    jsonschema.Draft202012Validator(SCHEMA).validate(report)
    assert len(report["changes"]) == len(changes)
