import json

import pytest
from findings import a_finding

from robotsfix.checks.finding import Applicability, Severity
from robotsfix.checks.registry import MODULES
from robotsfix.fixing.api import lint
from robotsfix.reports.json_report import render, render_statistics
from robotsfix.reports.summary import Statistic

_PLACE = {
    name: {"type": "integer", "minimum": 1}
    for name in (*["line", "column", "end_line", "end_column"],)
}


def strictly(**properties: object) -> dict[str, object]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


_TEXT = {"type": "string"}
SCHEMA = strictly(
    schema_version={"const": 1},
    findings={
        "type": "array",
        "items": strictly(
            code={"enum": list(MODULES)},
            name=_TEXT,
            severity={"enum": ["error", "warning", "info"]},
            path=_TEXT,
            **_PLACE,
            message=_TEXT,
            crawlers={"type": "array", "items": _TEXT},
            related={"type": "array", "items": strictly(**_PLACE, reason=_TEXT)},
            fix={
                "oneOf": [
                    {"type": "null"},
                    strictly(
                        title=_TEXT,
                        applicability={"enum": ["safe", "unblock", "unsafe"]},
                        edits={"type": "array", "items": strictly(**_PLACE, replacement=_TEXT)},
                    ),
                ]
            },
        ),
    },
)


def test_every_key() -> None:
    finding = a_finding(
        *["User-agent: *\r\nDisallow: /a\r\n", "/a"],
        related=(("*", "for all"),),
        applicability=Applicability.UNSAFE,
        severity=Severity.WARNING,
    )._replace(crawlers=("Twitterbot",))
    place = {"line": 2, "column": 11, "end_line": 2, "end_column": 13}
    assert json.loads(render([("x/robots.txt", [finding])])) == {
        "schema_version": 1,
        "findings": [
            {
                "code": "RF301",
                "name": "made-up-rule",
                "severity": "warning",
                "path": "x/robots.txt",
                **place,
                "message": "something is wrong",
                "crawlers": ["Twitterbot"],
                "related": [
                    {
                        "line": 1,
                        "column": 13,
                        "end_line": 1,
                        "end_column": 14,
                        "reason": "for all",
                    }
                ],
                "fix": {
                    "title": "Delete it",
                    "applicability": "unsafe",
                    "edits": [{**place, "replacement": ""}],
                },
            }
        ],
    }


def test_real_findings_keep_to_the_schema() -> None:
    source = b"\xef\xbb\xbfDisallow: /\nUser-agent: *\nDisallow: x\xff\nUser-agent: *\nDisalow: /\n"
    jsonschema = pytest.importorskip("jsonschema")
    text = render([("a\udcff", lint(source)), ("b", lint(source))])
    assert text.isascii()
    report = json.loads(text)
    jsonschema.validate(report, SCHEMA)
    assert len(report["findings"]) > 4
    assert {finding["path"] for finding in report["findings"]} == {"a\\xff", "b"}


def test_nothing() -> None:
    assert json.loads(render([])) == {"schema_version": 1, "findings": []}


def test_statistics() -> None:
    statistics = [Statistic("RF301", "made-up-rule", 3, 2)]
    assert json.loads(render_statistics(statistics)) == {
        "schema_version": 1,
        "statistics": [{"code": "RF301", "name": "made-up-rule", "found": 3, "mendable": 2}],
    }
