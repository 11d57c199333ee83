"""JUnit XML: held to the schema that Jenkins has, and read by a parser of XML."""

import re
from collections import Counter
from functools import cache
from xml.etree.ElementTree import Element, fromstring

import pytest
from findings import a_finding
from hypothesis import given
from hypothesis import strategies as st
from report_cases import (
    CLEAN,
    HOSTILE,
    HUNDREDS,
    ONE,
    OUTSIDE,
    SCHEMAS,
    SEVERITIES,
    Validator,
    hostile,
    report,
)

from robotsfix.checks.finding import Applicability, Finding
from robotsfix.reports.escape import escape


@cache
def official() -> Validator:
    xmlschema = pytest.importorskip("xmlschema")
    schema: Validator = xmlschema.XMLSchema(str(SCHEMAS / "junit-10.xsd"))
    return schema


def suites(files: list[tuple[str, list[Finding]]], *errors: str) -> list[Element]:
    """Give the suites of a report, after holding it to everything that must hold of one."""
    text = report("junit", files, *errors)
    assert text.isascii()
    official().validate(text)
    root = fromstring(text)  # noqa: S314 - it is ours
    for suite in root:
        tests = suite.findall("testcase")
        assert int(suite.attrib["tests"]) == len(tests) > 0
        for kind in ("failure", "error"):
            counted = int(suite.attrib[f"{kind}s"])
            assert counted == sum(test.find(kind) is not None for test in tests)
        names = Counter((test.attrib["classname"], test.attrib["name"]) for test in tests)
        assert max(names.values()) == 1
    return list(root)


def test_no_files() -> None:
    (suite,) = suites([])
    assert suite.attrib["failures"] == suite.attrib["errors"] == "0"


def test_clean_files_pass() -> None:
    assert report("junit", CLEAN[:1]) == (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<testsuites name="robotsfix">\n'
        '  <testsuite name="robots.txt" tests="1" failures="0" errors="0" skipped="0" time="0">\n'
        '    <testcase classname="robots.txt" name="no findings" time="0" />\n'
        "  </testsuite>\n"
        "</testsuites>\n"
    )
    assert [suite.attrib["name"] for suite in suites(CLEAN)] == ["robots.txt", "b/robots.txt"]


def test_one() -> None:
    finding = a_finding(
        "User-agent: *\nDisallow: /a\n",
        "/a",
        applicability=Applicability.SAFE,
        message='no "a" <b>',
    )
    ((test,),) = suites([("a/robots.txt", [finding])])
    assert test.attrib == {
        "classname": "a/robots.txt",
        "name": "RF301 made-up-rule, line 2, column 11",
        "time": "0",
    }
    (failure,) = test
    assert failure.tag == "failure"
    assert failure.attrib == {"message": 'no "a" <b>', "type": "error"}
    assert failure.text == (
        'a/robots.txt:2:11: error RF301 no "a" <b>\nhelp: Delete it: `robotsfix fix` does that'
    )


def test_what_is_only_said_fails_nothing() -> None:
    error, warning, info = (suite[0] for suite in suites(SEVERITIES))
    assert [error[0].tag, warning[0].tag, info[0].tag] == ["failure", "failure", "system-out"]
    assert info[0].text == "robots.txt:1:1: info RF301 something is wrong"


def test_hundreds() -> None:
    found = suites(HUNDREDS)
    assert [suite.attrib["tests"] for suite in found] == ["100"] * 4


def test_findings_at_one_place_are_told_apart() -> None:
    (suite,) = suites([("x", [a_finding("x", "x")] * 3)])
    assert [test.attrib["name"].partition("column ")[2] for test in suite] == [
        "1",
        "1 (2)",
        "1 (3)",
    ]


def test_what_could_not_be_read() -> None:
    first, *_, last = suites([*ONE, *CLEAN], "a: gone", "b: gone")
    assert first.attrib["name"] == "a/robots.txt"
    assert (last.attrib["tests"], last.attrib["errors"]) == ("2", "2")
    assert [test[0].attrib["message"] for test in last] == ["a: gone", "b: gone"]


def test_paths_are_those_that_the_user_knows() -> None:
    names = [suite.attrib["name"] for suite in suites(OUTSIDE)]
    assert names == ["../robots.txt", "/nowhere/robots.txt", "-"]


def check_hostile(text: str) -> None:
    suite, errors = suites(hostile(text), text)
    assert suite.attrib["name"] == escape(text)
    assert len(suite) == 3
    for test in suite:
        assert test.attrib["name"].startswith("RF301 made-up-rule, line ")
        assert re.sub(r"\s", " ", escape(text)) in re.sub(r"\s", " ", test[0].text or "")
    assert errors[0][0].text == escape(text)


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text(kind: str) -> None:
    check_hostile(HOSTILE[kind])


@given(st.text(st.characters(), min_size=1))
def test_any_text(text: str) -> None:
    check_hostile(text)


def test_the_schema_finds_faults() -> None:
    assert not official().is_valid("<testsuites><testsuite/></testsuites>")
