"""`robotsfix lint`."""

import json
from pathlib import Path

import pytest
from commands import BLOCKED, CLEAN, at_terminal, robotsfix

FOUND = "robots.txt:2:1: error RF701 [*] facebookexternalhit cannot fetch `/`"
INFO = b"User-agent: Discordbot\nDisallow: /\n\nUser-agent: *\nAllow: /\n"
WARNING = b"\xef\xbb\xbfUser-agent: *\nDisallow: /admin/\n"
UNSAFE = b"User-agent: *\nDisallow: admin/\n"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_clean_file() -> None:
    Path("robots.txt").write_bytes(CLEAN)
    assert robotsfix("lint") == (0, "", "All clear: no findings in 1 file.\n")


def test_an_empty_file_is_clean() -> None:
    Path("robots.txt").write_bytes(b"")
    assert robotsfix("lint").status == 0


def test_findings() -> None:
    Path("robots.txt").write_bytes(BLOCKED)
    status, stdout, stderr = robotsfix("lint", "robots.txt")
    assert status == 1
    assert stdout.startswith(FOUND)
    assert stdout.count("\n") == 1
    assert stderr == "Found 1 error in 1 file; `robotsfix fix` can mend 1.\n"


@pytest.mark.parametrize(
    ("source", "arguments", "status"),
    [
        (BLOCKED, [], 1),
        (BLOCKED, ["--exit-zero"], 0),
        (BLOCKED, ["--fail-on=error"], 1),
        (UNSAFE, ["--fail-on=error"], 1),
        (INFO, [], 0),
        (INFO, ["--fail-on=warning"], 0),
        (INFO, ["--fail-on", "info"], 1),
        (INFO, ["--fail-on", "info", "--exit-zero"], 0),
        (WARNING, [], 1),
        (WARNING, ["--fail-on=error"], 0),
        (CLEAN, ["--fail-on=info"], 0),
    ],
)
@pytest.mark.parametrize("output", ["text", "concise", "json"])
def test_the_exit_status_depends_on_severity_alone(
    source: bytes, arguments: list[str], status: int, output: str
) -> None:
    Path("robots.txt").write_bytes(source)
    assert robotsfix("lint", *arguments, "--output-format", output).status == status


@pytest.mark.parametrize(
    ("arguments", "codes"),
    [
        (["--select", "RF1"], {"RF102"}),
        (["--select=RF1,RF701"], {"RF102", "RF701"}),
        (["--select=RF1", "--select", "RF701"], {"RF102", "RF701"}),
        (["--select=byte-order-mark"], {"RF102"}),
        (["--select=rf2", "--extend-select", "RF701, RF102"], {"RF102", "RF701"}),
        (["--select", "RF102,RF701", "--ignore", "RF1"], {"RF102", "RF701"}),
        (["--select", "RF1,RF701", "--ignore", "RF102"], {"RF701"}),
        (["--ignore", "ALL"], set[str]()),
        (["--select=RF701", "--social", ""], set[str]()),
        (["--select=RF701", "--social", "Twitterbot,linkedinbot"], set[str]()),
        (["--select=RF701", "--social=MyOwnBot", "--social=facebookexternalhit"], {"RF701"}),
    ],
)
def test_what_is_checked(arguments: list[str], codes: set[str]) -> None:
    source = b"\xef\xbb\xbf" + BLOCKED
    outcome = robotsfix("lint", "-", "--output-format=json", *arguments, stdin=source)
    assert {finding["code"] for finding in json.loads(outcome.stdout)["findings"]} == codes


def test_everything_is_checked_unless_told_otherwise() -> None:
    outcome = robotsfix("lint", "-", stdin=b"\xef\xbb\xbf" + BLOCKED)
    assert " RF102 " in outcome.stdout
    assert " RF701 " in outcome.stdout


def test_media_paths_must_be_open_as_well() -> None:
    source = b"User-agent: *\nAllow: /\nDisallow: /films/\n"
    assert robotsfix("lint", "-", stdin=source).status == 0
    outcome = robotsfix("lint", "-", "--media-path=/x", "--media-path", "/films/", stdin=source)
    assert outcome.status == 1
    assert "Twitterbot cannot fetch `/films/`" in outcome.stdout


def test_quiet_leaves_out_the_summary_and_nothing_else() -> None:
    Path("robots.txt").write_bytes(BLOCKED)
    status, stdout, stderr = robotsfix("lint", "--quiet", "robots.txt", "missing.txt")
    assert status == 2
    assert stdout.startswith(FOUND)
    assert stderr == "robotsfix: missing.txt: no such file or directory\n"


def test_several_files_in_the_order_given() -> None:
    for name in "cab":
        Path(name).write_bytes(BLOCKED)
    Path("clean").write_bytes(CLEAN)
    outcome = robotsfix("lint", "c", "a", "clean", "b")
    assert [line.partition(":")[0] for line in outcome.stdout.split("\n")] == ["c", "a", "b", ""]
    assert outcome.stderr.startswith("Found 3 errors in 3 of 4 files; ")


@pytest.mark.parametrize(
    ("arguments", "name"),
    [([], "-"), (["--stdin-filename", "static/robots.txt"], "static/robots.txt")],
)
def test_standard_input(arguments: list[str], name: str) -> None:
    outcome = robotsfix("lint", "-", *arguments, stdin=BLOCKED)
    assert outcome.status == 1
    assert outcome.stdout.startswith(f"{name}:2:1: error RF701")


def test_standard_input_is_read_once() -> None:
    outcome = robotsfix("lint", "-", "-", stdin=BLOCKED)
    assert outcome.stdout.count("\n") == 1


def test_json() -> None:
    outcome = robotsfix("lint", "-", "--output-format", "json", stdin=BLOCKED)
    (finding,) = json.loads(outcome.stdout)["findings"]
    assert (finding["path"], finding["line"], finding["crawlers"]) == (
        "-",
        2,
        ["facebookexternalhit"],
    )


def test_json_without_findings() -> None:
    outcome = robotsfix("lint", "-", "--output-format", "json", stdin=CLEAN)
    report = json.loads(outcome.stdout)
    assert (report["findings"], report["errors"], report["summary"]["files"]) == ([], [], 1)


def test_json_without_files() -> None:
    outcome = robotsfix("lint", "missing", "--output-format", "json")
    assert outcome.status == 2
    report = json.loads(outcome.stdout)
    assert (report["findings"], report["summary"]["files"]) == ([], 0)
    assert report["errors"] == [{"message": "missing: no such file or directory"}]


def test_statistics() -> None:
    outcome = robotsfix(
        *["lint", "-", "--statistics", "--select=RF301,RF501,RF701"], stdin=BLOCKED + UNSAFE * 2
    )
    assert outcome.stdout == (
        "2  RF501  [ ]  path-without-slash\n"
        "1  RF301  [*]  duplicate-wildcard-group\n"
        "1  RF701  [*]  social-crawler-blocked\n"
    )
    assert outcome.stderr.startswith("Found 4 errors in 1 file; ")


def test_statistics_as_json() -> None:
    outcome = robotsfix("lint", "-", "--statistics", "--output-format=json", stdin=BLOCKED)
    assert json.loads(outcome.stdout)["statistics"] == [
        {"code": "RF701", "name": "social-crawler-blocked", "found": 1, "mendable": 1}
    ]


def test_statistics_without_findings() -> None:
    assert robotsfix("lint", "-", "--statistics", stdin=CLEAN).stdout == ""


@pytest.mark.parametrize("output", ["text", "concise"])
def test_an_output_file_has_no_colours(output: str) -> None:
    outcome = robotsfix(
        *["lint", "-", "-o", "reports/found.txt", "--color=always", "--output-format", output],
        stdin=BLOCKED,
    )
    assert (outcome.status, outcome.stdout) == (1, "")
    assert Path("reports/found.txt").read_text().startswith("-:2:1: error RF701 [*] ")


def test_an_output_file_is_replaced() -> None:
    Path("found.txt").write_text("older and longer" * 100)
    robotsfix("lint", "-", "--output-file=found.txt", stdin=CLEAN)
    assert Path("found.txt").read_text() == ""


def test_an_output_file_that_cannot_be_written() -> None:
    Path("found").mkdir()
    status, stdout, stderr = robotsfix("lint", "-", "-o", "found", stdin=BLOCKED)
    assert (status, stdout) == (2, "")
    assert stderr.startswith("robotsfix: found: not written: is a directory\n")


@pytest.mark.parametrize(
    "source", [b"\0\1\2" * 500, bytes(range(256)), b"\xff\xfeU\0s\0", b"\r\r\n\f"]
)
@pytest.mark.parametrize("output", ["text", "concise", "json"])
@pytest.mark.parametrize("color", ["always", "never"])
def test_any_octets_are_reported_in_printable_characters(
    source: bytes, output: str, color: str
) -> None:
    outcome = robotsfix(*["lint", "-", "--output-format", output, "--color", color], stdin=source)
    assert outcome.status in {0, 1}
    if color == "never":
        assert all(line.isprintable() for line in outcome.stdout.split("\n"))


@pytest.mark.parametrize(
    "line", [b"User-agent: *\nDisallow: /a\n", b"Disalow: /" + b"a" * 17, b"x" * 27]
)
def test_a_file_of_ten_megabytes(line: bytes) -> None:
    # As one long line too, where the line has no end.
    outcome = robotsfix("lint", "-", "--select=RF2", "--color=always", stdin=line * 370_000)
    assert outcome.status in {0, 1}
    assert "internal error" not in outcome.stderr
    assert len(outcome.stdout) < 10_000


def test_at_a_terminal() -> None:
    Path("robots.txt").write_bytes(BLOCKED)
    outcome = at_terminal("lint", COLUMNS="80")
    assert outcome.status == 1
    assert outcome.stdout.startswith("\x1b[1;31merror\x1b[0m \x1b[1mRF701\x1b[0m")
    assert "\x1b[1;31m^^^^^^^^^^^\x1b[0m\n" in outcome.stdout
    assert outcome.stdout.endswith("\nFound 1 error in 1 file; `robotsfix fix` can mend 1.\n")


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [(["--color=never"], {}), ([], {"NO_COLOR": "1"}), ([], {"TERM": "dumb"})],
)
def test_at_a_terminal_without_colours(arguments: list[str], environment: dict[str, str]) -> None:
    Path("robots.txt").write_bytes(BLOCKED)
    outcome = at_terminal("lint", *arguments, stdin=None, **environment)
    assert "\x1b" not in outcome.stdout
    assert "\n2 | Disallow: /\n  | ^^^^^^^^^^^\n" in outcome.stdout


def test_at_a_terminal_a_concise_report_has_one_line() -> None:
    Path("robots.txt").write_bytes(BLOCKED)
    outcome = at_terminal("lint", "--output-format=concise", "-q")
    assert outcome.stdout.startswith("\x1b[1mrobots.txt\x1b[0m:2:1: \x1b[1;31merror\x1b[0m RF701 ")
    assert outcome.stdout.count("\n") == 1


def test_a_hostile_file_does_not_reach_the_terminal() -> None:
    Path("robots.txt").write_bytes(
        b"User-agent: \x1b]0;title\x07/1.0\nDisallow: [red]x \xe2\x80\xae\x1b[2J\nN\x9b: :smile:\n"
    )
    shown = at_terminal("lint", "--color=never", COLUMNS="70").stdout
    assert all(line.isprintable() for line in shown.split("\n"))
    assert "[red]x \\u202e\\x1b[2J" in shown
    assert ":smile:" in shown
