"""Workflow commands, read as GitHub's runner reads them."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest
from findings import a_finding
from hypothesis import given
from hypothesis import strategies as st
from report_cases import CLEAN, HOSTILE, HUNDREDS, ONE, OUTSIDE, SEVERITIES, hostile, report

from robotsfix.checks.finding import Applicability, Finding
from robotsfix.reports.escape import escape

LEVELS = {"error", "warning", "notice"}


class Command(NamedTuple):
    """A command that the runner obeys."""

    name: str
    properties: dict[str, str]
    message: str


def commands(text: str) -> list[Command]:
    """Read an output line by line, as the runner does; each line must be a command."""
    *lines, last = re.split("\r\n|\r|\n", text)
    assert last == ""
    return [read_command(line) for line in lines]


def read_command(line: str) -> Command:
    assert line.startswith("::")
    head, separator, message = line[2:].partition("::")
    assert separator
    name, _, listed = head.partition(" ")
    properties = {}
    for item in listed.split(","):
        key, _, value = item.partition("=")
        assert key not in properties
        properties[key] = unescape(value.replace("%3A", ":").replace("%2C", ","))
    return Command(name, properties, unescape(message))


def unescape(text: str) -> str:
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def test_nothing() -> None:
    assert report("github", []) == ""
    assert report("github", CLEAN) == ""


def test_one() -> None:
    finding = a_finding(
        "User-agent: *\nDisallow: /a\n", "/a", applicability=Applicability.SAFE, message="no: 5%, a"
    )
    assert report("github", [("a/robots.txt", [finding])]) == (
        "::error title=RF301 made-up-rule,file=a/robots.txt,line=2,endLine=2,col=11,endColumn=13"
        "::a/robots.txt:2:11: RF301 no: 5%25, a%0Ahelp: Delete it: `robotsfix fix` does that\n"
    )


def test_without_advice() -> None:
    assert report("github", ONE).endswith("::a/robots.txt:2:1: RF301 something is wrong\n")


def test_severities() -> None:
    found = commands(report("github", SEVERITIES))
    assert [command.name for command in found] == ["error", "warning", "notice"]


@pytest.mark.parametrize(
    ("part", "place"),
    [
        ("b", {"line": "2", "endLine": "2", "col": "1", "endColumn": "2"}),
        ("", {"line": "1", "endLine": "1", "col": "1", "endColumn": "1"}),
        ("a\nb", {"line": "1", "endLine": "2"}),
        ("a\nb\n", {"line": "1", "endLine": "2"}),
        ("b\n", {"line": "2", "endLine": "2"}),
    ],
)
def test_columns_are_those_of_one_line(part: str, place: dict[str, str]) -> None:
    (command,) = commands(report("github", [("x", [a_finding("a\nb\n", part)])]))
    assert command.properties == {"title": "RF301 made-up-rule", "file": "x", **place}


def test_hundreds_are_all_there() -> None:
    assert len(commands(report("github", HUNDREDS))) == 400


def test_what_could_not_be_read() -> None:
    assert commands(report("github", ONE, "a: gone\n::error::x"))[1:] == [
        Command("error", {"title": "robotsfix"}, "a: gone\\x0a::error::x")
    ]


def test_paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "site").mkdir()
    monkeypatch.chdir(tmp_path / "site")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    files = [command.properties["file"] for command in commands(report("github", [*ONE, *OUTSIDE]))]
    assert files == ["site/a/robots.txt", "robots.txt", "/nowhere/robots.txt", "-"]


def check_hostile(text: str, files: list[tuple[str, list[Finding]]]) -> None:
    found = commands(report("github", files, text))
    assert len(found) == 4
    for command in found:
        assert command.name in LEVELS
        assert escape(text) in command.message
    for command in found[:3]:
        assert set(command.properties) >= {"title", "file", "line", "endLine"}
        assert command.properties["title"] == "RF301 made-up-rule"
        assert command.properties["line"].isdecimal()


@pytest.mark.parametrize("kind", HOSTILE)
def test_nothing_can_be_forged(kind: str) -> None:
    check_hostile(HOSTILE[kind], hostile(HOSTILE[kind]))


PIECES = ["::", "error", "%", "0A", "0D", "3A", ",", "=", "\n", "\r", "##[", "]", " ", "file", "\0"]


@given(st.lists(st.sampled_from(PIECES), min_size=1).map("".join))
def test_nothing_can_be_forged_with_any_text(text: str) -> None:
    check_hostile(text, hostile(text))


def test_a_comma_and_a_colon_in_a_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = "a,line=7:b%3A/robots.txt"
    (command,) = commands(report("github", [(path, [a_finding("x", "x")])]))
    # The runner undoes the colon and the comma first, and `%25` last.
    assert command.properties["file"] == path
    assert command.properties["line"] == "1"
