import json

import pytest
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

from robotsfix.checks.finding import Finding


def lines(files: list[tuple[str, list[Finding]]], *errors: str) -> list[dict[str, object]]:
    *shown, last = report("jsonl", files, *errors).split("\n")
    assert last == ""
    return [json.loads(line) for line in shown]


@pytest.mark.parametrize(
    ("files", "count"), [([], 0), (CLEAN, 0), (ONE, 1), (HUNDREDS, 400), (OUTSIDE, 3)]
)
def test_a_line_for_each_finding_and_the_summary_last(
    files: list[tuple[str, list[Finding]]], count: int
) -> None:
    parsed = lines(files, "x: no")
    for line in parsed:
        validator("line").validate(line)
    assert [line["type"] for line in parsed] == ["finding"] * count + ["error", "summary"]
    assert parsed[-1]["files"] == len(files)


def test_a_finding_is_what_it_is_in_json() -> None:
    (finding,) = json.loads(report("json", ONE))["findings"]
    assert lines(ONE)[0] == {"schema_version": 1, "type": "finding", **finding}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_makes_no_line(kind: str) -> None:
    parsed = lines(hostile(HOSTILE[kind]), HOSTILE[kind])
    for line in parsed:
        validator("line").validate(line)
    assert [line["type"] for line in parsed] == [*["finding"] * 3, "error", "summary"]


@given(LINTED)
def test_what_is_found_in_any_file_takes_a_line_each(files: Case) -> None:
    ((_, findings),) = files
    parsed = lines(files)
    validator("line").validate(parsed[-1])
    assert [line.get("code") for line in parsed] == [*(each.code for each in findings), None]
