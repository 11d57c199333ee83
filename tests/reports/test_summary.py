import pytest
from findings import a_finding

from robotsfix.checks.finding import Applicability, Finding, Severity
from robotsfix.reports.summary import Statistic, Summary

ERROR = a_finding("abc", "b")
WARNING = a_finding("abc", "b", severity=Severity.WARNING, code="RF302")
INFO = a_finding("abc", "b", severity=Severity.INFO, code="RF703")
SAFE = a_finding("abc", "b", applicability=Applicability.SAFE)
UNBLOCK = a_finding("abc", "b", applicability=Applicability.UNBLOCK, code="RF701")
UNSAFE = a_finding("abc", "b", applicability=Applicability.UNSAFE)


def summary_of(*files: list[Finding]) -> Summary:
    summary = Summary()
    for file in files:
        summary.add(file)
    return summary


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ([[]], "All clear: no findings in 1 file."),
        ([[], [], []], "All clear: no findings in 3 files."),
        ([[ERROR]], "Found 1 error in 1 file."),
        (
            [[INFO, WARNING, ERROR, ERROR], [INFO]],
            "Found 2 errors, 1 warning and 2 infos in 2 files.",
        ),
        ([[WARNING, INFO], []], "Found 1 warning and 1 info in 1 of 2 files."),
        ([[SAFE, UNBLOCK]], "Found 2 errors in 1 file; `robotsfix fix` can mend 2."),
        (
            [[SAFE, UNSAFE, UNSAFE, ERROR]],
            "Found 4 errors in 1 file; `robotsfix fix` can mend 1 (2 more with --unsafe-fixes).",
        ),
        ([[UNSAFE]], "Found 1 error in 1 file; `robotsfix fix --unsafe-fixes` can mend 1."),
    ],
)
def test_the_sentence(files: list[list[Finding]], sentence: str) -> None:
    assert summary_of(*files).sentence == sentence


def test_the_most_frequent_rule_comes_first() -> None:
    summary = summary_of([WARNING, SAFE], [UNSAFE, ERROR] * 5)
    assert summary.statistics == [
        Statistic("RF301", "made-up-rule", 11, 1),
        Statistic("RF302", "made-up-rule", 1, 0),
    ]
    assert summary.table == "11  RF301  [*]  made-up-rule\n 1  RF302  [ ]  made-up-rule\n"
    assert summary_of([]).table == ""


@pytest.mark.parametrize(
    ("findings", "fail_on", "failed"),
    [
        ([WARNING], Severity.INFO, True),
        ([INFO, WARNING], Severity.WARNING, True),
        ([INFO, WARNING], Severity.ERROR, False),
        ([], Severity.INFO, False),
    ],
)
def test_whether_findings_make_the_run_fail(
    findings: list[Finding], fail_on: Severity, *, failed: bool
) -> None:
    summary = Summary()
    summary.add(findings, fail_on)
    summary.add([], fail_on)
    assert summary.failed is failed
