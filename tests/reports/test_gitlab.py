"""Code Quality: what GitLab says that a report must have."""

import json
from pathlib import Path

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
    SEVERITIES,
    Case,
    Json,
    hostile,
    report,
)

from robotsfix.checks.finding import Finding


def issues(files: list[tuple[str, list[Finding]]]) -> list[Json]:
    found: list[Json] = json.loads(report("gitlab", files))
    for issue in found:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert issue["description"].startswith(f"{issue['check_name']}: ")
        assert issue["description"].isprintable()
        assert issue["location"]["lines"]["begin"] >= 1
        assert issue["location"]["path"]
    assert len({issue["fingerprint"] for issue in found}) == len(found)
    return found


def test_nothing_is_an_empty_array() -> None:
    assert report("gitlab", []) == "[]\n"
    assert report("gitlab", CLEAN, "x: no") == "[]\n"


def test_one() -> None:
    (issue,) = issues(ONE)
    assert len(issue.pop("fingerprint")) == 32
    assert issue == {
        "description": "RF301: something is wrong",
        "check_name": "RF301",
        "severity": "major",
        "location": {"path": "a/robots.txt", "lines": {"begin": 2}},
    }


def test_severities() -> None:
    assert [issue["severity"] for issue in issues(SEVERITIES)] == ["major", "minor", "info"]


def test_hundreds() -> None:
    assert len(issues(HUNDREDS)) == 400


def test_a_line_above_changes_no_fingerprint() -> None:
    text = "User-agent: *\nDisallow: /a\n"
    before = [a_finding(text, "/a"), a_finding(text, "User")]
    after = [a_finding(f"# new\n{text}", "/a"), a_finding(f"# new\n{text}", "User")]
    old, new = (
        [issue["fingerprint"] for issue in issues([("robots.txt", findings)])]
        for findings in (before, after)
    )
    assert old == new


def test_paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "site").mkdir()
    monkeypatch.chdir(tmp_path / "site")
    monkeypatch.setenv("CI_PROJECT_DIR", str(tmp_path))
    paths = [issue["location"]["path"] for issue in issues([*ONE, *OUTSIDE])]
    assert paths == ["site/a/robots.txt", "robots.txt", "/nowhere/robots.txt", "-"]


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text(kind: str) -> None:
    text = report("gitlab", hostile(HOSTILE[kind]))
    assert text.isascii()
    assert len(issues(hostile(HOSTILE[kind]))) == 3


@given(LINTED)
def test_what_is_found_in_any_file_is_an_issue_each(files: Case) -> None:
    ((_, findings),) = files
    assert [each["check_name"] for each in issues(files)] == [each.code for each in findings]
