import pytest
from findings import a_finding
from hypothesis import given
from report_cases import LINTED, Case

from robotsfix.checks.finding import Applicability, Severity
from robotsfix.reports.concise import is_mendable, render

TEXT = "User-agent: *\nDisallow: /a\n"


@pytest.mark.parametrize(
    ("applicability", "mark"),
    [
        (None, ""),
        (Applicability.UNSAFE, ""),
        (Applicability.SAFE, " [*]"),
        (Applicability.UNBLOCK, " [*]"),
    ],
)
def test_what_the_fixer_mends_is_marked(applicability: Applicability | None, mark: str) -> None:
    finding = a_finding(TEXT, "/a", applicability=applicability)
    assert is_mendable(finding) is bool(mark)
    assert render("x/robots.txt", [finding]) == (
        f"x/robots.txt:2:11: error RF301{mark} something is wrong\n"
    )


def test_one_line_whatever_is_in_it() -> None:
    finding = a_finding(TEXT, "/a", message="a\nb \x1b[31m \udcff", severity=Severity.INFO)
    assert render("x\n.txt", [finding, finding]) == 2 * (
        "x\\x0a.txt:2:11: info RF301 a\\x0ab \\x1b[31m \\xff\n"
    )


def test_colours() -> None:
    finding = a_finding(TEXT, "/a", severity=Severity.WARNING, applicability=Applicability.SAFE)
    assert render("x", [finding], colour=True) == (
        "\x1b[1mx\x1b[0m:2:11: \x1b[1;33mwarning\x1b[0m RF301 \x1b[36m[*]\x1b[0m"
        " something is wrong\n"
    )


def test_nothing() -> None:
    assert render("x", []) == ""


@given(LINTED)
def test_what_is_found_in_any_file_takes_a_line_each(files: Case) -> None:
    ((path, findings),) = files
    *shown, last = render(path, findings).split("\n")
    assert last == ""
    assert len(shown) == len(findings)
    assert all(line.isprintable() for line in shown)
