"""`robotsfix lint --baseline`: known findings are counted, and only new ones fail."""

import json
from pathlib import Path

import pytest
from commands import BLOCKED, CLEAN, robotsfix

OLD = "baseline.json"
MORE = b"Disallow: admin/\n"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()


def write_baseline() -> None:
    outcome = robotsfix("lint", "--baseline", OLD, "--write-baseline")
    assert (outcome.status, outcome.stdout) == (0, "")


def test_known_findings_do_not_fail() -> None:
    Path("robots.txt").write_bytes(BLOCKED)
    write_baseline()
    assert robotsfix("lint", "--baseline", OLD) == (
        0,
        "",
        "All clear: no findings in 1 file.\nLeft out 1 known finding.\n",
    )
    assert robotsfix("lint").status == 1


def test_they_are_known_where_lines_move() -> None:
    Path("robots.txt").write_bytes(BLOCKED)
    write_baseline()
    Path("robots.txt").write_bytes(b"# new\n\n" + BLOCKED.replace(b"Disallow: /", b"Disallow:  /"))
    assert robotsfix("lint", "--baseline", OLD).status == 0


def test_a_new_finding_fails() -> None:
    Path("robots.txt").write_bytes(BLOCKED)
    write_baseline()
    Path("robots.txt").write_bytes(BLOCKED + MORE)
    status, stdout, stderr = robotsfix("lint", "--baseline", OLD)
    assert status == 1
    assert stdout.startswith("robots.txt:6:11: error RF501")
    assert stdout.count("\n") == 1
    assert stderr.endswith("Left out 1 known finding.\n")


def test_the_same_again_is_new() -> None:
    Path("robots.txt").write_bytes(CLEAN + MORE)
    write_baseline()
    Path("robots.txt").write_bytes(CLEAN + MORE + b"Disallow: admin/\n")
    assert "RF501" in robotsfix("lint", "--baseline", OLD).stdout


def test_what_is_gone_is_told_and_forgotten() -> None:
    Path("robots.txt").write_bytes(BLOCKED + MORE)
    write_baseline()
    Path("robots.txt").write_bytes(BLOCKED)
    assert "1 more are gone" in robotsfix("lint", "--baseline", OLD).stderr
    write_baseline()
    assert "gone" not in robotsfix("lint", "--baseline", OLD).stderr


def test_of_files_not_looked_at_it_stays_as_it_is() -> None:
    for folder in ("a", "b"):
        Path(folder).mkdir()
        Path(folder, "robots.txt").write_bytes(BLOCKED)
    write_baseline()
    known = Path(OLD).read_bytes()
    robotsfix("lint", "a", "--baseline", OLD, "--write-baseline")
    assert Path(OLD).read_bytes() == known
    assert robotsfix("lint", "b", "--baseline", OLD).status == 0


def test_of_rules_that_do_not_run_it_stays_as_it_is() -> None:
    Path("robots.txt").write_bytes(BLOCKED)
    write_baseline()
    known = Path(OLD).read_bytes()
    outcome = robotsfix("lint", "--select", "RF303", "--baseline", OLD, "--write-baseline")
    assert (outcome.status, Path(OLD).read_bytes()) == (0, known)


def test_it_is_the_same_from_any_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a").mkdir()
    Path("a/robots.txt").write_bytes(BLOCKED)
    write_baseline()
    monkeypatch.chdir("a")
    assert robotsfix("lint", "--baseline", f"../{OLD}").status == 0


def test_other_reports_have_the_new_ones_only() -> None:
    Path("robots.txt").write_bytes(BLOCKED)
    write_baseline()
    Path("robots.txt").write_bytes(BLOCKED + MORE)
    outcome = robotsfix("lint", "--baseline", OLD, "--output-format", "json")
    codes = [finding["code"] for finding in json.loads(outcome.stdout)["findings"]]
    assert codes == ["RF501"]


@pytest.mark.parametrize(
    ("content", "options", "message"),
    [
        (None, [], f"{OLD}: no such file or directory; make it with --write-baseline"),
        (b"", [], f"{OLD}: it is no baseline that robotsfix wrote"),
        (
            b"User-agent: *\n",
            ["--write-baseline"],
            f"{OLD}: it is no baseline that robotsfix wrote",
        ),
        (b"[]", [], "it is no baseline"),
        (b'{"schema_version": 1, "findings": [1]}', [], "it is no baseline"),
        (b'{"schema_version": 9, "findings": []}', [], "another version of robotsfix"),
        (b"[" * 100_000, [], "it is no baseline"),
    ],
)
def test_what_is_no_baseline(content: bytes | None, options: list[str], message: str) -> None:
    Path("robots.txt").write_bytes(BLOCKED)
    if content is not None:
        Path(OLD).write_bytes(content)
    status, stdout, stderr = robotsfix("lint", "--baseline", OLD, *options)
    assert (status, stdout) == (2, "")
    assert message in stderr
    assert stderr.count("\n") == 1
    assert content is None or Path(OLD).read_bytes() == content


def test_without_a_file() -> None:
    status, _, stderr = robotsfix("lint", "--write-baseline")
    assert status == 2
    assert "--write-baseline needs --baseline FILE" in stderr


def test_it_is_not_written_where_something_could_not_be_read() -> None:
    Path("robots.txt").write_bytes(BLOCKED)
    outcome = robotsfix("lint", "robots.txt", "none.txt", "--baseline", OLD, "--write-baseline")
    assert outcome.status == 2
    assert not Path(OLD).exists()
