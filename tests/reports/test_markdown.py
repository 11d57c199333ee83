"""The summary in Markdown; a Markdown parser tells what a reader sees of it."""

import re
from pathlib import Path

import pytest
from findings import a_finding
from hypothesis import given
from hypothesis import strategies as st
from markdown_readers import blocks, rows, seen_outside_code, tags
from report_cases import CLEAN, HOSTILE, HUNDREDS, ONE, OUTSIDE, SEVERITIES, hostile, report

from robotsfix.checks.finding import Applicability, Severity
from robotsfix.fixing.api import lint
from robotsfix.reports.escape import escape

TAGS = {"h3", "p", "code", "table", "thead", "tbody", "tr", "th", "td", "ul", "li"}
HEADER = ["Severity", "Place", "Rule", "Finding", "Mended by"]
# What a platform makes links, people and pictures of where it is not in code.
ACTIVE = re.compile(r"@\w|#\d|\bGH-\d|www\.|://|:\w+:|\$|[\[\]~^!&%]")
LONGEST_COMMENT = 65_536
FIXTURES = Path(__file__).parents[2] / "fixtures"


def check_harmless(markdown: str) -> None:
    """Check that nothing but our own headings, tables and lists comes out."""
    assert markdown.replace("\n", "").isprintable()
    assert tags(markdown) <= TAGS
    assert blocks(markdown)[0] == "heading"
    assert set(blocks(markdown)) <= {"heading", "paragraph", "table", "bullet_list"}
    assert not ACTIVE.search(seen_outside_code(markdown))
    assert all(len(row) in {2, 5} for row in rows(markdown))
    assert len(markdown) < LONGEST_COMMENT


def test_clean_files() -> None:
    assert report("markdown", CLEAN) == "### robotsfix\n\nAll clear: no findings in 2 files.\n"


def test_no_files() -> None:
    assert report("markdown", []) == "### robotsfix\n\nAll clear: no findings in 0 files.\n"


def test_one() -> None:
    assert report("markdown", ONE) == (
        "### robotsfix\n\n"
        "Found 1 error in 1 file.\n\n"
        "| Severity | Place | Rule | Finding | Mended by |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| error | <code>a/robots.txt&#58;2</code> | RF301 made-up-rule | something is wrong |  |\n"
    )


@pytest.mark.parametrize(
    ("applicability", "command"),
    [
        (None, ""),
        (Applicability.SAFE, "robotsfix fix"),
        (Applicability.UNBLOCK, "robotsfix fix"),
        (Applicability.UNSAFE, "robotsfix fix --unsafe-fixes"),
    ],
)
def test_what_mends_it(applicability: Applicability | None, command: str) -> None:
    finding = a_finding("x", "x", applicability=applicability)
    assert rows(report("markdown", [("x", [finding])]))[1][-1] == command


def test_the_worst_come_first() -> None:
    shown = rows(report("markdown", SEVERITIES[::-1]))
    assert [row[0] for row in shown[1:]] == ["error", "warning", "info"]


def test_hundreds_are_counted() -> None:
    markdown = report("markdown", HUNDREDS)
    check_harmless(markdown)
    shown = rows(markdown)
    assert shown[0] == HEADER
    assert [row[0] for row in shown[1:51]] == ["error"] * 50
    assert "350 more findings did not fit" in markdown
    assert shown[51:] == [
        ["Findings", "Rule"],
        ["136", "RF301 made-up-rule"],
        ["132", "RF501 made-up-rule"],
        ["132", "RF701 made-up-rule"],
    ]


def test_many_rules_are_counted() -> None:
    findings = [a_finding("x", "x", code=f"RF{number}") for number in range(100, 200)]
    assert "And 80 more rules." in report("markdown", [("x", findings)])


def test_what_could_not_be_read() -> None:
    markdown = report("markdown", ONE, "a`b: gone")
    assert markdown.endswith("\n1 input could not be read:\n\n- <code>a&#96;b&#58; gone</code>\n")
    check_harmless(markdown)
    only = report("markdown", [], "a: gone")
    assert only.startswith("### robotsfix\n\n\n1 input could not be read:\n")
    assert "All clear" not in only


def test_many_that_could_not_be_read_are_counted() -> None:
    markdown = report("markdown", [], *(f"{number}: gone" for number in range(300)))
    check_harmless(markdown)
    assert markdown.endswith("- and 290 more\n")


def test_paths_are_those_that_the_user_knows() -> None:
    places = [row[1] for row in rows(report("markdown", OUTSIDE))[1:]]
    assert places == ["../robots.txt:1", "/nowhere/robots.txt:1", "-:1"]


def test_long_texts_are_cut() -> None:
    path, message = "a/" * 2000 + "robots.txt", "b" * 3000
    row = rows(report("markdown", [(path, [a_finding("x", "x", message=message)])]))[1]
    assert row[1].startswith("...")
    assert row[1].endswith("/a/robots.txt:1")
    assert row[3] == "b" * 497 + "..."


@pytest.mark.parametrize("kind", HOSTILE)
def test_nothing_raw_gets_out(kind: str) -> None:
    text = HOSTILE[kind]
    markdown = report("markdown", hostile(text), text)
    check_harmless(markdown)
    shown = rows(markdown)
    assert [row[0] for row in shown[1:]] == ["error", "error", "info"]
    if len(text) < 100:
        # What a reader sees is what stands in the file.
        assert shown[1][1].startswith(escape(text))


@pytest.mark.parametrize("kind", HOSTILE)
def test_hundreds_of_hostile_findings_have_room(kind: str) -> None:
    (path, findings), *_ = hostile(HOSTILE[kind])
    markdown = report("markdown", [(path, findings * 100)], *[HOSTILE[kind]] * 100)
    check_harmless(markdown)


TEXTS = st.text(st.characters(), min_size=1) | st.lists(
    st.sampled_from([*"|`<>&[]()!*_~#@:\\\n\r$-+=.", "www.", "http://", "GH-", "a", "1", " "]),
    min_size=1,
).map("".join)


@given(TEXTS)
def test_nothing_raw_gets_out_of_any_text(text: str) -> None:
    check_harmless(report("markdown", hostile(text), text))


def test_the_words_of_our_own_messages_are_words() -> None:
    # Only what they quote is shown as code.
    for source in FIXTURES.rglob("robots.txt"):
        findings = [found for found in lint(source.read_bytes()) if found.severity > Severity.INFO]
        for finding in findings:
            markdown = report("markdown", [("x", [finding])])
            quoted = finding.message.count("`") // 2
            fixed = finding.fix is not None
            assert markdown.count("<code>") == 1 + quoted + fixed, finding.message
