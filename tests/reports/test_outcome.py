import pytest
from findings import a_finding

from robotsfix.checks.finding import Applicability, Finding
from robotsfix.fixing.result import AccessChange, FixResult
from robotsfix.reports.outcome import Outcome, consequences, mended
from robotsfix.syntax.edits import Edit

FINDING = a_finding("abc", "b", applicability=Applicability.SAFE)
UNSAFE = a_finding("abc", "b", applicability=Applicability.UNSAFE)


def a_result(
    *,
    changed: bool = True,
    fixed: int = 0,
    changes: list[AccessChange] | None = None,
    notes: list[str] | None = None,
) -> FixResult:
    return FixResult(
        "abc",
        "ac" if changed else "abc",
        [Edit(1, 2, "")] if changed else [],
        fixed=[FINDING] * fixed,
        remaining=[],
        changes=changes or [],
        dropped=[],
        notes=notes or [],
    )


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (AccessChange(("a",), "/", None), "a: / was blocked, is allowed now"),
        (AccessChange(("a", "b"), None, "/x"), "a and b: /x was allowed, is blocked now"),
        (
            AccessChange(("*",), "/", "/\x1b"),
            (
                "crawlers that no group names: / was blocked, is allowed now;"
                " /\\x1b was allowed, is blocked now"
            ),
        ),
        (
            AccessChange(("a",), None, None, proved=False),
            "a: may change, the rules are too many to compare",
        ),
        (
            AccessChange(("a",), "/", None, proved=False),
            (
                "a: / was blocked, is allowed now;"
                " there may be more, the rules are too many to compare"
            ),
        ),
        (
            AccessChange(tuple("abcdefghij"), "/", None),
            "a, b, c, d, e, f and 4 more: / was blocked, is allowed now",
        ),
    ],
)
def test_who_may_fetch_what(change: AccessChange, words: str) -> None:
    assert list(consequences(a_result(changes=[change]))) == [words]


def test_nothing_changes_for_anybody() -> None:
    assert list(consequences(a_result(notes=["look"]))) == ["access does not change", "note: look"]
    assert list(consequences(a_result(changed=False))) == []


def test_what_was_mended() -> None:
    assert mended([FINDING]) == "1 finding (RF301)"
    assert mended([FINDING._replace(code="RF701"), FINDING, FINDING]) == (
        "3 findings (RF301 and RF701)"
    )


@pytest.mark.parametrize(
    ("results", "left", "shown", "written"),
    [
        ([a_result(changed=False)] * 2, [], *["Nothing to mend in 2 files."] * 2),
        (
            [a_result(changed=False)],
            [FINDING, UNSAFE],
            *["Nothing to mend in 1 file; 2 left, 1 for --unsafe-fixes."] * 2,
        ),
        (
            [a_result(fixed=4)],
            [FINDING],
            "1 file would change; write with --write; 1 left.",
            "Mended 4 findings in 1 file; 1 left.",
        ),
        (
            [a_result(fixed=1), a_result(changed=False), a_result()],
            [],
            "2 of 3 files would change; write with --write.",
            "Mended 1 finding in 2 files.",
        ),
        (
            [a_result()],
            [],
            "1 file would change; write with --write.",
            "Wrote 1 file.",
        ),
    ],
)
def test_the_sentence(
    results: list[FixResult], left: list[Finding], shown: str, written: str
) -> None:
    outcome = Outcome()
    for result in results:
        outcome.add(result, left, changed=result.changed)
    assert outcome.sentence(written=False) == shown
    assert outcome.sentence(written=True) == written
