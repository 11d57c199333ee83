"""Several reports of one run, and where each of them goes."""

import json
import os
from pathlib import Path

import pytest
from click import Context
from commands import BLOCKED, CLEAN, robotsfix

from robotsfix.cli import checking, lint
from robotsfix.cli.completion import complete_formats
from robotsfix.reports.formats import MODULES

ALL = ["text", "concise", *MODULES]
LINE = "robots.txt:2:1: error RF701 [*] "
TEXT = "--output-format=text"

posix = pytest.mark.skipif(os.name != "posix", reason="modes and names as on Unix")
not_root = pytest.mark.skipif(
    hasattr(os, "geteuid") and os.geteuid() == 0, reason="the superuser may write anything"
)


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("robots.txt").write_bytes(BLOCKED)


def files() -> set[str]:
    return {path.as_posix() for path in Path().rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize(("source", "status"), [(BLOCKED, 1), (CLEAN, 0)])
def test_each_format(name: str, source: bytes, status: int) -> None:
    outcome = robotsfix("lint", "-", f"--output-format={name}", stdin=source)
    assert outcome.status == status
    written = robotsfix("lint", "-", f"--output-format={name}:a/b/out", stdin=source)
    assert written == (status, "", outcome.stderr)
    assert Path("a/b/out").read_text() == outcome.stdout
    again = robotsfix("lint", "-", f"--output-format={name}", "-o", "c", stdin=source)
    assert again == written
    assert Path("c").read_text() == outcome.stdout


def test_text_and_files() -> None:
    wanted = [f"--output-format={name}:out/{name}" for name in MODULES]
    outcome = robotsfix("lint", TEXT, *wanted)
    assert outcome.status == 1
    assert outcome.stdout.startswith(LINE)
    assert outcome.stdout.count("\n") == 1
    for name in MODULES:
        alone = robotsfix("lint", f"--output-format={name}")
        assert Path("out", name).read_text() == alone.stdout


def test_files_alone_leave_standard_output_empty() -> None:
    outcome = robotsfix("lint", "--output-format=sarif:a", "--output-format=junit:b")
    assert outcome[:2] == (1, "")
    assert files() == {"robots.txt", "a", "b"}


def test_a_text_in_a_file_has_neither_colours_nor_frames() -> None:
    robotsfix("lint", "--output-format=text:out.txt", "--color=always")
    assert Path("out.txt").read_text().startswith(LINE)


def test_the_output_file_is_for_the_report_without_one() -> None:
    robotsfix("lint", TEXT, "--output-format=json:a.json", "--output-file=a.txt")
    assert Path("a.txt").read_text().startswith(LINE)
    assert json.loads(Path("a.json").read_text())["findings"]


def test_a_dash_is_standard_output() -> None:
    assert robotsfix("lint", "--output-format=concise:-").stdout.startswith(LINE)


def test_a_name_may_hold_a_colon() -> None:
    robotsfix("lint", "--output-format=json:a:b")
    assert "a:b" in files()


def test_what_could_not_be_read_is_in_the_reports() -> None:
    outcome = robotsfix("lint", TEXT, "--output-format=json:a", ".", "missing")
    assert outcome.status == 2
    report = json.loads(Path("a").read_text())
    assert len(report["findings"]) == 1
    assert report["errors"] == [{"message": "missing: no such file or directory"}]


@pytest.mark.parametrize("name", ["text", "concise", "json"])
def test_statistics(name: str) -> None:
    outcome = robotsfix("lint", "--statistics", TEXT, f"--output-format={name}:out")
    assert outcome.stdout == "1  RF701  [*]  social-crawler-blocked\n"
    if name == "json":
        assert json.loads(Path("out").read_text())["statistics"][0]["found"] == 1
    else:
        assert Path("out").read_text() == outcome.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--output-format=sarfi"], "unknown format 'sarfi'; did you mean sarif?"),
        (["--output-format=SARIF:x"], "unknown format 'SARIF'; did you mean sarif?"),
        (["--output-format="], "unknown format ''; there are text, concise, json, "),
        (["--output-format=out.sarif"], "unknown format 'out.sarif'; there are "),
        (["--output-format=sarif:"], "'sarif:' names no file behind the colon"),
        ([TEXT, "--output-format=json"], "two reports would go to standard output; give one a"),
        (["--output-format=json:-", TEXT], "two reports would go to standard output; "),
        ([TEXT, "--output-format=json", "-o", "x"], "two reports would go to x; "),
        (["--output-format=sarif:x", "--output-format=json:./x"], "two reports would go to ./x; "),
        (["--output-format=json:x", "-o", "x"], "--output-file needs an --output-format without "),
        (["--output-format=json:robots.txt"], "robots.txt is to be checked, so it cannot be the"),
        (["-o", "./robots.txt"], "robots.txt is to be checked, so it cannot be the output"),
        (["--statistics", "--output-format=sarif:x"], "--statistics goes with the formats text,"),
    ],
)
def test_what_makes_no_sense_writes_nothing(arguments: list[str], message: str) -> None:
    status, stdout, stderr = robotsfix("lint", *arguments)
    assert (status, stdout) == (2, "")
    assert message in " ".join(stderr.split())
    assert files() == {"robots.txt"}
    assert Path("robots.txt").read_bytes() == BLOCKED


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("folder", "is a directory"),
        ("robots.txt/x", "not a directory"),
        ("read-only.json", "it is read-only; make it writable first"),
        ("a" * 300, "file name too long"),
    ],
)
def test_a_place_that_cannot_be_written(path: str, reason: str) -> None:
    Path("folder").mkdir()
    Path("read-only.json").write_text("old")
    Path("read-only.json").chmod(0o444)
    before = files()
    outcome = robotsfix("lint", TEXT, f"--output-format=json:{path}", "--output-format=junit:ok")
    assert outcome.status == 2
    assert outcome.stdout.startswith(LINE)
    (line,) = (line for line in outcome.stderr.split("\n") if line.startswith("robotsfix: "))
    assert line == f"robotsfix: {path}: not written: {reason}"
    # The others are complete, and know nothing of it.
    assert "</testsuites>" in Path("ok").read_text()
    assert "not written" not in Path("ok").read_text()
    assert files() == before | {"ok"}
    assert Path("read-only.json").read_text() == "old"


@posix
@not_root
def test_a_folder_that_cannot_be_written() -> None:
    Path("folder").mkdir(mode=0o555)
    outcome = robotsfix("lint", "--output-format=json:folder/a")
    assert outcome.status == 2
    assert "robotsfix: folder/a: not written: permission denied" in outcome.stderr


def test_a_bug_leaves_the_old_report(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("old.json").write_text("old")
    monkeypatch.setattr(checking, "lint_document", None)
    outcome = robotsfix("lint", "--output-format=json:old.json", "--output-format=junit:new.xml")
    assert outcome.status == 3
    assert files() == {"robots.txt", "old.json"}
    assert Path("old.json").read_text() == "old"


@posix
def test_a_name_in_octets_that_are_not_utf_8() -> None:
    name = os.fsdecode(b"a\xff\n::error::b.txt")
    Path(name).write_bytes(BLOCKED)
    wanted = [f"--output-format={form}:{form}" for form in MODULES]
    outcome = robotsfix("lint", name, TEXT, *wanted)
    assert outcome.status == 1
    assert outcome.stdout.startswith("a\\xff\\x0a::error::b.txt:2:1: error RF701")
    (result,) = json.loads(Path("sarif").read_text())["runs"][0]["results"]
    place = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert place == "a%FF%0A%3A%3Aerror%3A%3Ab.txt"
    assert "\n::error::b" not in Path("github").read_text()


def test_formats_are_completed() -> None:
    context = Context(lint.command)
    words = complete_formats(context, lint.command.params[0], "j")
    assert [word.value for word in words] == ["json", "jsonl", "junit"]
