"""Running rules over a document."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from robots_texts import OCTETS

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Problem, Severity
from robotsfix.checks.linter import checks_for, lint_document
from robotsfix.checks.registry import Check
from robotsfix.config.config import Config, Expectation
from robotsfix.syntax.document import parse
from robotsfix.syntax.edits import EditSet, apply
from robotsfix.syntax.lines import Span

DOCUMENT = parse("abc\ndef\n")


def planted(code: str, *problems: Problem, final: bool = False) -> Check:
    def run(_: Context) -> Iterator[Problem]:
        yield from problems

    check = Check("RF301")
    vars(check).update(
        code=code,
        name="a-rule",
        severity=Severity.WARNING,
        fix=None,
        final=final,
        trigger=None,
        run=run,
    )
    return check


def test_findings_stand_in_the_order_of_the_file() -> None:
    late, early = Problem(Span(4, 5), "late"), Problem(Span(1, 2), "early")
    checks = [planted("RF2", late), planted("RF1", late, early)]
    found = lint_document(DOCUMENT, Config(), checks)
    described = [(finding.code, finding.message) for finding in found]
    assert described == [("RF1", "early"), ("RF1", "late"), ("RF2", "late")]


def test_a_problem_may_be_worse_than_its_rule() -> None:
    problems = [Problem(Span(0, 1), ""), Problem(Span(0, 1), "", severity=Severity.ERROR)]
    found = lint_document(DOCUMENT, Config(), [planted("RF1", *problems)])
    assert [finding.severity for finding in found] == [Severity.WARNING, Severity.ERROR]


@pytest.mark.parametrize(("problems", "codes"), [(1, ["RF1"]), (0, ["RF2"])])
def test_behind_a_finding_that_is_final_nothing_runs(problems: int, codes: list[str]) -> None:
    problem = Problem(Span(0, 1), "", final=True)
    first = planted("RF1", *[problem] * problems, final=True)
    found = lint_document(DOCUMENT, Config(), [first, planted("RF2", problem)])
    assert [finding.code for finding in found] == codes


def test_a_finding_knows_its_place() -> None:
    (finding,) = lint_document(DOCUMENT, Config(), [planted("RF1", Problem(Span(2, 6), "x"))])
    place = (finding.line, finding.column, finding.end_line, finding.end_column)
    assert place == (1, 3, 2, 3)
    assert (finding.name, finding.fix, finding.related, finding.hint) == ("a-rule", None, (), "")


def test_the_configuration_chooses() -> None:
    config = Config(select=("RF30",), extend_select=("RF101",), ignore=("duplicate-group",))
    codes = [check.code for check in checks_for(config)]
    assert codes[:2] == ["RF101", "RF301"]
    assert "RF303" not in codes


EVERY_RULE = Config(
    select=("ALL",),
    media_paths=("/a/b", "/*.png"),
    site="https://example.org",
    expect=(Expectation(("social", "*"), allowed=("/a",), blocked=("/b*$",)),),
)


@given(OCTETS)
def test_findings_lie_in_the_file_and_their_fixes_change_it(source: bytes) -> None:
    document = parse(source)
    for finding in lint_document(document, EVERY_RULE, checks_for(EVERY_RULE), "robots.txt"):
        for start, end in (finding.span, *(related.span for related in finding.related)):
            assert 0 <= start <= end <= len(document.text)
        if finding.fix:
            edits = EditSet()
            assert edits.add(finding.fix.edits)
            assert apply(document.text, edits.edits) != document.text
