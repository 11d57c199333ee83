import json

import pytest
from findings import a_finding
from hypothesis import given
from report_cases import (
    CLEAN,
    HOSTILE,
    HUNDREDS,
    LINTED,
    ONE,
    OUTSIDE,
    Case,
    hostile,
    report,
    validator,
)

from robotsfix import __version__
from robotsfix.checks.finding import Applicability, Finding, Severity
from robotsfix.fixing.api import lint
from robotsfix.reports.json_report import render_statistics
from robotsfix.reports.summary import Statistic

TOOL = {"name": "robotsfix", "version": __version__}
NOTHING = {
    "schema_version": 1,
    "tool": TOOL,
    "findings": [],
    "errors": [],
    "summary": {
        "files": 0,
        "files_with_findings": 0,
        "severities": {"error": 0, "warning": 0, "info": 0},
        "mendable": 0,
        "mendable_if_asked": 0,
    },
}
REAL = b"\xef\xbb\xbfDisallow: /\nUser-agent: *\nDisallow: x\xff\nUser-agent: *\nDisalow: /\n"


def test_every_key() -> None:
    finding = a_finding(
        *["User-agent: *\r\nDisallow: /a\r\n", "/a"],
        related=(("*", "for all"),),
        applicability=Applicability.UNSAFE,
        severity=Severity.WARNING,
        hint="do something",
    )._replace(crawlers=("Twitterbot",))
    place = {"line": 2, "column": 11, "end_line": 2, "end_column": 13}
    assert json.loads(report("json", [("x/robots.txt", [finding]), ("y", [])], "z: no")) == {
        "schema_version": 1,
        "tool": TOOL,
        "findings": [
            {
                "code": "RF301",
                "name": "made-up-rule",
                "severity": "warning",
                "path": "x/robots.txt",
                **place,
                "message": "something is wrong",
                "hint": "do something",
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
                    "edits": [{"start": 25, "end": 27, **place, "replacement": ""}],
                },
                "fingerprint": "0e21e419a70b785030edb98c49d5801c",
            }
        ],
        "errors": [{"message": "z: no"}],
        "summary": {
            "files": 2,
            "files_with_findings": 1,
            "severities": {"error": 0, "warning": 1, "info": 0},
            "mendable": 0,
            "mendable_if_asked": 1,
        },
    }


def test_nothing() -> None:
    assert json.loads(report("json", [])) == NOTHING
    files = {"files": 2}
    assert json.loads(report("json", CLEAN))["summary"] == {**NOTHING["summary"], **files}  # type: ignore[dict-item]


@pytest.mark.parametrize(
    "files", [[], CLEAN, ONE, HUNDREDS, OUTSIDE, [("a\udcff", lint(REAL)), ("b", lint(REAL))]]
)
@pytest.mark.parametrize("errors", [(), ("a: no such file", "\udcff: gone")])
def test_a_report_keeps_to_the_schema(
    files: list[tuple[str, list[Finding]]], errors: tuple[str, ...]
) -> None:
    text = report("json", files, *errors)
    assert text.isascii()
    parsed = json.loads(text)
    validator().validate(parsed)
    assert len(parsed["findings"]) == sum(len(found) for _, found in files)
    assert len(parsed["errors"]) == len(errors)
    fingerprints = {finding["fingerprint"] for finding in parsed["findings"]}
    assert len(fingerprints) == len(parsed["findings"])


def test_the_schema_of_these_tests_is_strict() -> None:
    assert validator().is_valid(NOTHING)
    assert not validator().is_valid({**NOTHING, "more": 1})


@pytest.mark.parametrize("key", ["findings", "errors", "summary", "tool", "schema_version"])
def test_the_schema_wants_every_key(key: str) -> None:
    parsed = json.loads(report("json", ONE))
    del parsed[key]
    assert not validator().is_valid(parsed)


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_comes_out_as_it_is(kind: str) -> None:
    text = HOSTILE[kind]
    parsed = json.loads(report("json", hostile(text), text))
    validator().validate(parsed)
    first = parsed["findings"][0]
    if text.encode(errors="replace").decode() == text:
        assert (first["path"], first["hint"], parsed["errors"]) == (text, text, [{"message": text}])


def test_octets_that_are_not_utf_8() -> None:
    (finding,) = json.loads(report("json", [("a\udcff", [a_finding("x", "x")])]))["findings"]
    assert finding["path"] == "a\\xff"


def test_edits_can_be_applied_by_their_offsets() -> None:
    # The columns of a byte order mark are those of what stands behind it.
    findings = [finding for finding in lint(REAL) if finding.code == "RF102"]
    (finding,) = json.loads(report("json", [("robots.txt", findings)]))["findings"]
    (edit,) = finding["fix"]["edits"]
    text = REAL.decode(errors="surrogateescape")
    assert text[: edit["start"]] + edit["replacement"] + text[edit["end"] :] == text[1:]


def test_statistics() -> None:
    parsed = json.loads(render_statistics([Statistic("RF301", "made-up-rule", 3, 2)]))
    validator().validate(parsed)
    assert parsed == {
        "schema_version": 1,
        "tool": TOOL,
        "statistics": [{"code": "RF301", "name": "made-up-rule", "found": 3, "mendable": 2}],
    }
    validator().validate(json.loads(render_statistics([])))


@given(LINTED)
def test_what_is_found_in_any_file_keeps_to_the_schema(files: Case) -> None:
    parsed = json.loads(report("json", files))
    validator().validate(parsed)
    ((_, findings),) = files
    assert [each["code"] for each in parsed["findings"]] == [each.code for each in findings]
