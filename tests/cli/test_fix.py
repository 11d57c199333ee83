"""`robotsfix fix`."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from commands import BLOCKED, CLEAN, UNBLOCKED, at_terminal, put, robotsfix, spawn

from robotsfix.checks.finding import Finding
from robotsfix.fixing.api import fix
from robotsfix.fixing.loop import FixerError
from robotsfix.fixing.result import DroppedFix, FixResult, Reason

posix = pytest.mark.skipif(os.name != "posix", reason="modes and file types as on Unix")

DIFF = (
    "--- a/robots.txt\n"
    "+++ b/robots.txt\n"
    "@@ -1,5 +1,5 @@\n"
    " User-agent: facebookexternalhit\n"
    "-Disallow: /\n"
    "+Allow: /\n"
    " \n"
    " User-agent: *\n"
    " Allow: /\n"
)
UNSAFE = b"User-agent: *\nDisallow: admin/\n"
LOCKDOWN = "".join(
    f"User-agent: {token}\nAllow: /\n\n"
    for token in ("facebookexternalhit", "Twitterbot", "LinkedInBot", "Pinterest")
)
LOCKDOWN += "User-agent: *\nDisallow: /\n"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_the_change_is_shown_and_what_it_means() -> None:
    place = put("robots.txt")
    status, stdout, stderr = robotsfix("fix")
    assert (status, stdout) == (1, DIFF)
    assert stderr == (
        "robots.txt: would mend 1 finding (RF701)\n"
        "  facebookexternalhit: / was blocked, is allowed now\n"
        "1 file would change; write with --write.\n"
    )
    assert place.read_bytes() == BLOCKED


def test_the_change_is_written() -> None:
    place = put("robots.txt")
    status, stdout, stderr = robotsfix("fix", "--write", "robots.txt")
    assert (status, stdout) == (0, "")
    assert stderr == (
        "robots.txt: mended 1 finding (RF701)\n"
        "  facebookexternalhit: / was blocked, is allowed now\n"
        "Mended 1 finding in 1 file.\n"
    )
    assert place.read_bytes() == UNBLOCKED
    assert robotsfix("fix", "--write") == (0, "", "Nothing to mend in 1 file.\n")


def test_check_lists_what_would_change() -> None:
    put("robots.txt")
    put("a/robots.txt", CLEAN)
    put("b/robots.txt")
    status, stdout, stderr = robotsfix("fix", "--check")
    assert (status, stdout) == (1, "robots.txt\nb/robots.txt\n")
    assert stderr.endswith("2 of 3 files would change; write with --write.\n")
    assert Path("robots.txt").read_bytes() == BLOCKED
    assert robotsfix("fix", "--check", "a") == (0, "", "Nothing to mend in 1 file.\n")


def test_a_change_that_changes_no_access() -> None:
    put("robots.txt", b"User-agent: *\nDisalow: /a\n")
    stderr = robotsfix("fix", "--select=RF203").stderr
    assert stderr == (
        "robots.txt: would mend 1 finding (RF203)\n"
        "  access does not change\n"
        "1 file would change; write with --write.\n"
    )


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["--write"], 1),
        ([], 1),
        (["--write", "--fail-on=info"], 1),
        (["--write", "--unsafe-fixes"], 0),
        (["--unsafe-fixes"], 1),
        (["--check", "--unsafe-fixes"], 1),
        (["--write", "--ignore=RF5"], 0),
        (["--ignore=RF5"], 0),
    ],
)
def test_the_exit_status_says_whether_something_is_left(arguments: list[str], status: int) -> None:
    put("robots.txt", UNSAFE)
    assert robotsfix("fix", *arguments).status == status


def test_what_is_left_is_told() -> None:
    put("robots.txt", b"\xef\xbb\xbf\n" + UNSAFE)
    left = (
        "robots.txt:3:11: error RF501 `admin/` does not start with a slash, so the rule matches no"
        " URL\n"
    )
    outcome = robotsfix("fix", "--select=RF501,RF102")
    assert outcome.status == 1
    assert outcome.stderr == (
        "robots.txt: would mend 1 finding (RF102)\n"
        "  access does not change\n"
        "  what is left, with lines as they are after the change:\n"
        f"{left}"
        "1 file would change; write with --write; 1 left, 1 for --unsafe-fixes.\n"
    )
    outcome = robotsfix("fix", "--select=RF501,RF102", "--write")
    assert outcome.status == 1
    assert outcome.stderr == (
        "robots.txt: mended 1 finding (RF102)\n"
        "  access does not change\n"
        f"{left}"
        "Mended 1 finding in 1 file; 1 left, 1 for --unsafe-fixes.\n"
    )


def test_what_matters_less_is_not_told() -> None:
    put("robots.txt", b"User-agent: *\nAllow: /\nSome-field: x\n")
    assert robotsfix("fix", "--select=RF204") == (0, "", "Nothing to mend in 1 file.\n")
    outcome = robotsfix("fix", "--select=RF204", "--fail-on=info")
    assert outcome.status == 1
    assert "info RF204" in outcome.stderr
    assert outcome.stderr.endswith("Nothing to mend in 1 file; 1 left.\n")


@pytest.mark.parametrize(
    "source", [BLOCKED, CLEAN, b"", b"\xff\0", BLOCKED.replace(b"\n", b"\r\n")]
)
def test_standard_input_comes_out_mended(source: bytes) -> None:
    outcome = robotsfix("fix", "--write", "-q", "-", stdin=source)
    expected = source.replace(b"Disallow", b"Allow")
    assert outcome.stdout.encode("utf-8", "surrogateescape") == expected


@pytest.mark.parametrize(
    ("arguments", "path"),
    [
        ([], "robots.txt"),
        (["--stdin-filename", "static/robots.txt"], "static/robots.txt"),
        (["--stdin-filename", "/srv/robots.txt"], "srv/robots.txt"),
    ],
)
def test_standard_input_as_a_diff(arguments: list[str], path: str) -> None:
    outcome = robotsfix("fix", "-", *arguments, stdin=BLOCKED)
    assert outcome.status == 1
    assert outcome.stdout == DIFF.replace("robots.txt", path)


def test_quiet_leaves_out_all_but_what_is_left() -> None:
    put("robots.txt", b"\xef\xbb\xbf" + UNSAFE)
    outcome = robotsfix("fix", "-q", "--select=RF501,RF102")
    assert outcome.stdout.startswith("--- a/robots.txt\n")
    assert [line.split()[1:3] for line in outcome.stderr.split("\n")[:-1]] == [["error", "RF501"]]


@pytest.mark.parametrize(
    ("path", "where", "shown"),
    [
        ("sub/robots.txt", ".", "sub/robots.txt"),
        ("./sub/../sub/robots.txt", ".", "sub/robots.txt"),
        ("robots.txt", "sub", "robots.txt"),
        ("{folder}/sub/robots.txt", ".", "sub/robots.txt"),
        ("{folder}/sub/robots.txt", "other", "{folder}/sub/robots.txt"),
        ("../sub/robots.txt", "other", "../sub/robots.txt"),
    ],
)
def test_the_paths_in_a_diff(path: str, where: str, shown: str, tmp_path: Path) -> None:
    put("sub/robots.txt")
    put("other/x")
    os.chdir(where)
    outcome = robotsfix("fix", path.format(folder=tmp_path))
    shown = shown.format(folder=tmp_path).lstrip("/")
    assert outcome.stdout == DIFF.replace("robots.txt", shown)


@pytest.mark.parametrize("source", [BLOCKED, BLOCKED.replace(b"\n", b"\r\n"), BLOCKED[:-1], UNSAFE])
@pytest.mark.parametrize("environment", [{}, {"FORCE_COLOR": "1"}], ids=str)
def test_git_applies_the_diff_and_gets_what_would_be_written(
    source: bytes, environment: dict[str, str], tmp_path: Path
) -> None:
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    # Without a repository of its own, git would look for one above.
    subprocess.run(["git", "init", "-q"], check=True, cwd=tmp_path)
    put("a b/robots.txt", source)
    put("c/robots.txt", source)
    diff = spawn("fix", "--unsafe-fixes", environment=environment).stdout
    subprocess.run(
        ["git", "apply", "--whitespace=nowarn", "-"],
        input=diff.encode("utf-8", "surrogateescape"),
        check=True,
    )
    mended = robotsfix("fix", "--unsafe-fixes", "--write", "-", stdin=source).stdout
    assert Path("a b/robots.txt").read_bytes() == Path("c/robots.txt").read_bytes()
    assert Path("c/robots.txt").read_bytes().decode() == mended != source.decode()


def test_a_template_makes_a_file() -> None:
    outcome = robotsfix("fix", "new/robots.txt", "robots.txt", "--template", "lockdown")
    assert outcome.status == 1
    added = "".join(f"+{line}\n" for line in LOCKDOWN.split("\n")[:-1])
    assert outcome.stdout == "".join(
        f"--- /dev/null\n+++ b/{path}\n@@ -0,0 +1,14 @@\n{added}"
        for path in ("new/robots.txt", "robots.txt")
    )
    assert outcome.stderr.startswith(
        "new/robots.txt: would be created from the template lockdown\n"
        "  crawlers that no group names: / was allowed, is blocked now\n"
    )
    outcome = robotsfix("fix", "--write", "new/robots.txt", "robots.txt", "--template", "lockdown")
    assert outcome.status == 2
    assert outcome.stderr.startswith(
        "robotsfix: new/robots.txt: not written: there is no such directory; make it first\n"
    )
    assert outcome.stderr.endswith("\nWrote 1 file.\n")
    assert Path("robots.txt").read_text() == LOCKDOWN
    assert not Path("new").exists()


def test_a_template_on_an_empty_file() -> None:
    put("robots.txt", b"")
    outcome = robotsfix("fix", "--write", "--template", "lockdown")
    assert outcome.status == 0
    assert outcome.stderr.startswith("robots.txt: brought to the template lockdown\n")
    assert Path("robots.txt").read_text() == LOCKDOWN


def test_a_template_in_the_place_of_a_file() -> None:
    put("robots.txt", b"# ours\nUser-agent: GPTBot\nDisallow: /\n\nSitemap: https://x.example/s\n")
    robotsfix("fix", "--write", "--template", "lockdown", "--replace")
    text = Path("robots.txt").read_text()
    assert text.startswith("# ours\n")
    assert "GPTBot" not in text
    assert "Sitemap: https://x.example/s" in text


def test_a_template_makes_no_file_in_a_directory_that_was_to_be_searched() -> None:
    outcome = robotsfix("fix", "--template=lockdown", ".")
    assert (outcome.status, outcome.stdout) == (2, "")


def test_without_a_template_a_file_must_exist() -> None:
    assert robotsfix("fix", "new.txt") == (
        2,
        "",
        "robotsfix: new.txt: no such file or directory\n",
    )


def test_a_file_that_cannot_be_written_does_not_stop_the_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    put("a/robots.txt")
    put("b/robots.txt")

    def slow(octets: bytes, **_options: object) -> FixResult:
        # Meanwhile somebody edits the first file.
        Path("a/robots.txt").write_bytes(b"theirs")
        monkeypatch.setattr("robotsfix.cli.mending.fix", fix)
        return fix(octets)

    monkeypatch.setattr("robotsfix.cli.mending.fix", slow)
    outcome = robotsfix("fix", "--write")
    assert outcome.status == 2
    assert "robotsfix: a/robots.txt: not written: somebody changed it" in outcome.stderr
    assert Path("a/robots.txt").read_bytes() == b"theirs"
    assert Path("b/robots.txt").read_bytes() == UNBLOCKED
    assert outcome.stderr.endswith("Mended 1 finding in 1 file.\n")


@posix
def test_a_read_only_file_is_left_alone() -> None:
    put("robots.txt").chmod(0o444)
    outcome = robotsfix("fix", "--write")
    assert (outcome.status, outcome.stdout) == (2, "")
    assert outcome.stderr == (
        "robotsfix: robots.txt: not written: it is read-only; make it writable first\n"
    )
    # Looking is allowed, and so is having nothing to write.
    assert robotsfix("fix").stdout == DIFF
    put("clean.txt", CLEAN).chmod(0o444)
    assert robotsfix("fix", "--write", "clean.txt").status == 0


@posix
def test_a_symbolic_link_stays_one() -> None:
    put("real.txt")
    Path("robots.txt").symlink_to("real.txt")
    assert robotsfix("fix", "--write").status == 0
    assert Path("robots.txt").is_symlink()
    assert Path("real.txt").read_bytes() == UNBLOCKED


def test_a_fixer_that_does_not_come_to_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(_octets: bytes, **_options: object) -> FixResult:
        raise FixerError("the fixes undo each other")

    monkeypatch.setattr("robotsfix.cli.mending.fix", endless)
    put("robots.txt")
    for arguments in (
        ["fix"],
        ["fix", "--write"],
        ["fix", "missing", "robots.txt", "--write", "-q"],
    ):
        outcome = robotsfix(*arguments)
        assert (outcome.status, outcome.stdout) == (3, "")
        *_, line, _ = outcome.stderr.split("\n")
        assert line.startswith("robotsfix: robots.txt: untouched: the fixes undo each other; ")
        assert "please report it" in line
        assert Path("robots.txt").read_bytes() == BLOCKED
    # An editor that replaces its text by the output must not lose it.
    assert robotsfix("fix", "--write", "-", stdin=BLOCKED).stdout == BLOCKED.decode()


@pytest.mark.parametrize("reason", Reason)
def test_a_fix_that_was_dropped_is_told(reason: Reason, monkeypatch: pytest.MonkeyPatch) -> None:
    def drop(octets: bytes, **_options: object) -> FixResult:
        result = fix(octets)
        finding: Finding = result.fixed[0]
        result.dropped.append(DroppedFix(finding, reason))
        result.notes.append("a\x1bnote")
        return result

    monkeypatch.setattr("robotsfix.cli.mending.fix", drop)
    put("robots.txt")
    outcome = robotsfix("fix")
    first = outcome.stderr.split("\n")[0]
    assert first.startswith(f"robotsfix: robots.txt: the fix of RF701 was left out: {reason.value}")
    assert ("please report it" in first) is (reason is Reason.BREAKS_ITS_CLASS)
    assert "  note: a\\x1bnote\n" in outcome.stderr


def test_at_a_terminal() -> None:
    put("robots.txt", BLOCKED.replace(b"Allow: /", b"Allow: /\x1b[2J\xff"))
    shown = at_terminal("fix").stdout
    assert shown.startswith(
        "\x1b[1m--- a/robots.txt\x1b[0m\n\x1b[1m+++ b/robots.txt\x1b[0m\n"
        "\x1b[36m@@ -1,5 +1,5 @@\x1b[0m\n User-agent: facebookexternalhit\n"
        "\x1b[31m-Disallow: /\x1b[0m\n\x1b[32m+Allow: /\x1b[0m\n"
    )
    assert " Allow: /\\x1b[2J\\xff\n" in shown


def test_at_a_terminal_without_colours() -> None:
    put("robots.txt")
    assert at_terminal("fix", NO_COLOR="1").stdout.startswith(DIFF)


def test_colours_in_a_pipe_only_if_they_are_asked_for() -> None:
    put("robots.txt")
    assert spawn("fix", environment={"FORCE_COLOR": "1"}).stdout == DIFF
    assert spawn("fix", "--color=always").stdout.startswith("\x1b[1m--- a/robots.txt\x1b[0m\n")


def test_octets_that_are_not_utf_8_go_through_a_pipe_as_they_are() -> None:
    source = BLOCKED.replace(b"*", b"* # caf\xe9 \x1b")
    as_it_is = ["--ignore", "RF104"]
    assert (
        "\n User-agent: * # caf\udce9 \x1b\n" in spawn("fix", "-", *as_it_is, stdin=source).stdout
    )
    assert "* # caf\udce9 \x1b\n" in spawn("fix", "--write", "-", *as_it_is, stdin=source).stdout
