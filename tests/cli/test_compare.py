"""`robotsfix compare`."""

import json
import os
import subprocess
from pathlib import Path

import pytest
from commands import BLOCKED, CLEAN, UNBLOCKED, robotsfix, spawn

from robotsfix.access.profiles import PROFILES

CLOSED = b"User-agent: *\nDisallow: /\n"
NOTHING = "No crawler's access changes.\n"
OPENED = """\
Link previews and social publishing
  facebookexternalhit
    opened  /
      before  blocked by line 2: Disallow: /
      after   allowed by line 2: Allow: /

Each URL is a shortest one that shows the change; others may change as well.
"""


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("old.txt").write_bytes(BLOCKED)
    Path("new.txt").write_bytes(UNBLOCKED)
    Path("clean.txt").write_bytes(CLEAN)
    Path("closed.txt").write_bytes(CLOSED)


def test_files() -> None:
    assert robotsfix("compare", "old.txt", "new.txt") == (0, OPENED, "")


def test_the_other_way_round() -> None:
    status, stdout, stderr = robotsfix("compare", "new.txt", "old.txt")
    assert (status, stderr) == (0, "")
    assert "    closed  /\n      before  allowed by line 2: Allow: /\n" in stdout


@pytest.mark.parametrize("other", ["old.txt", "./old.txt"])
def test_a_file_and_itself(other: str) -> None:
    assert robotsfix("compare", "old.txt", other, "--fail-on=any") == (0, NOTHING, "")


def test_files_that_mean_the_same() -> None:
    Path("other.txt").write_bytes(b"\xef\xbb\xbf# hello\r\n" + UNBLOCKED.replace(b"\n", b"\r\n"))
    assert robotsfix("compare", "new.txt", "other.txt") == (0, NOTHING, "")


def test_standard_input() -> None:
    assert robotsfix("compare", "-", "new.txt", stdin=BLOCKED).stdout == OPENED
    assert robotsfix("compare", "old.txt", "-", stdin=UNBLOCKED).stdout == OPENED
    outcome = robotsfix("compare", "-", "-", stdin=BLOCKED)
    assert (outcome.status, outcome.stdout) == (2, "")
    assert outcome.stderr.endswith("Error: standard input can be one of the files only\n")


def test_a_directory_stands_for_its_robots_txt() -> None:
    Path("site").mkdir()
    Path("site/robots.txt").write_bytes(UNBLOCKED)
    assert robotsfix("compare", "old.txt", "site").stdout == OPENED


@pytest.mark.skipif(os.devnull != "/dev/null", reason="a name of Unix")
def test_a_file_that_does_not_exist_in_a_diff() -> None:
    assert robotsfix("compare", "/dev/null", "clean.txt") == (0, NOTHING, "")
    assert "closed  /\n" in robotsfix("compare", "/dev/null", "closed.txt").stdout
    assert "opened  /\n" in robotsfix("compare", "closed.txt", "/dev/null").stdout


def git(repository: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", str(repository), *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(git_repository: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a repository with the blocked file committed in places, and the mended one written."""
    monkeypatch.chdir(git_repository)
    for name in ("robots.txt", "public/robots.txt", "a folder/my robots.txt", "caf\u00e9/a:b.txt"):
        path = Path(name)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(BLOCKED)
    git(git_repository, "add", ".")
    git(git_repository, "commit", "--quiet", "--message", "x")
    git(git_repository, "tag", "v1")
    for path in Path().rglob("*.txt"):
        path.write_bytes(UNBLOCKED)
    return git_repository


@pytest.mark.parametrize(
    "old",
    [
        "HEAD:robots.txt",
        "HEAD:public/robots.txt",
        "HEAD:a folder/my robots.txt",
        "HEAD:caf\u00e9/a:b.txt",
        "HEAD:./robots.txt",
        "main:robots.txt",
        "v1:robots.txt",
        "HEAD^{commit}:robots.txt",
        "@:robots.txt",
    ],
)
@pytest.mark.usefixtures("repository")
def test_git_revisions(old: str) -> None:
    assert robotsfix("compare", old, "robots.txt") == (0, OPENED, "")
    assert robotsfix("compare", old, "HEAD:robots.txt") == (0, NOTHING, "")


def test_two_revisions_and_a_folder_below(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(repository, "commit", "--quiet", "--all", "--message", "y")
    assert robotsfix("compare", "HEAD~:robots.txt", "HEAD:robots.txt").stdout == OPENED
    monkeypatch.chdir("public")
    assert robotsfix("compare", "HEAD~:./robots.txt", "robots.txt").stdout == OPENED
    assert robotsfix("compare", "HEAD~:public/robots.txt", "../robots.txt").stdout == OPENED


@pytest.mark.usefixtures("repository")
def test_a_file_of_that_name_comes_first() -> None:
    Path("HEAD:robots.txt").write_bytes(CLEAN)
    assert robotsfix("compare", "HEAD:robots.txt", "robots.txt") == (0, NOTHING, "")


@pytest.mark.usefixtures("repository")
def test_octets_come_from_git_as_they_are() -> None:
    Path("odd.txt").write_bytes(b"\xff\r\n" + UNBLOCKED)
    for command in (["add", "odd.txt"], ["commit", "--quiet", "--message", "x"]):
        git(Path(), *command)
    assert robotsfix("compare", "HEAD:odd.txt", "odd.txt") == (0, NOTHING, "")


CANNOT_BE_READ = [
    ("nope:robots.txt", "nope:robots.txt: "),
    ("HEAD:nope.txt", "HEAD:nope.txt: "),
    ("HEAD:public", "HEAD:public: "),
    ("HEAD:", "HEAD:: no such file or directory"),
    (":robots.txt", ":robots.txt: no such file or directory"),
    ("--upload-pack=x:y", ""),
    ("HEAD:\x1b[31m\u202e.txt", "HEAD:\\x1b[31m\\u202e.txt: "),
    ("HEAD:a\nb", "HEAD:a\\x0ab: "),
    ("missing.txt", "missing.txt: no such file or directory"),
    ("", "'': no such file or directory"),
    ("empty", "no file named robots.txt in empty, nor below it"),
    ("https://example.org/robots.txt", "https://example.org/robots.txt: URLs are not fetched here"),
    ("a\0b", "a\\x00b: "),
    (f"{'x' * 5000}:y", ""),
]


@pytest.mark.parametrize(("name", "message"), CANNOT_BE_READ)
@pytest.mark.usefixtures("repository")
def test_what_cannot_be_read_is_told_in_one_line(name: str, message: str) -> None:
    Path("empty").mkdir()
    for arguments in ([name, "robots.txt"], ["robots.txt", name]):
        outcome = robotsfix("compare", "--", *arguments)
        assert (outcome.status, outcome.stdout) == (2, "")
        assert outcome.stderr.startswith(f"robotsfix: {message}")
        assert outcome.stderr.count("\n") == 1
        assert outcome.stderr[:-1].isprintable()
        assert "Traceback" not in outcome.stderr
        assert "fatal:" not in outcome.stderr


def test_both_are_told() -> None:
    outcome = robotsfix("compare", "one.txt", "two.txt")
    assert outcome.status == 2
    assert outcome.stderr.split("\n") == [
        "robotsfix: one.txt: no such file or directory",
        "robotsfix: two.txt: no such file or directory",
        "",
    ]


def test_without_git(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert robotsfix("compare", "HEAD:robots.txt", "new.txt") == (
        2,
        "",
        "robotsfix: HEAD:robots.txt: no such file, and git was not found to look for it\n",
    )


def test_outside_of_a_repository(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    outcome = robotsfix("compare", "HEAD:robots.txt", "new.txt")
    assert (outcome.status, outcome.stdout) == (2, "")
    assert outcome.stderr.startswith("robotsfix: HEAD:robots.txt: not a git repository")
    assert outcome.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["old.txt"],
        ["old.txt", "new.txt", "new.txt"],
        ["old.txt", "new.txt", "--profile=gogle"],
        ["old.txt", "new.txt", "--output-format=yaml"],
        ["old.txt", "new.txt", "--fail-on=open"],
        ["old.txt", "new.txt", "--crawler=Twitterbott"],
        ["old.txt", "new.txt", "--crawler=@x"],
        ["old.txt", "new.txt", "--crawler=a b"],
        ["old.txt", "new.txt", "--crawler"],
        ["old.txt", "new.txt", "--no-such-option"],
    ],
)
def test_usage(arguments: list[str]) -> None:
    outcome = robotsfix("compare", *arguments)
    assert (outcome.status, outcome.stdout) == (2, "")
    *_, last, end = outcome.stderr.split("\n")
    assert last.startswith("Error: ")
    assert end == ""


@pytest.mark.parametrize(
    ("profile", "names"),
    [
        ("google", ["one", "two", "three"]),
        ("rfc9309", ["two", "three"]),
        ("protego", ["one", "two", "three"]),
        ("classic", ["two"]),
    ],
)
def test_profile(profile: str, names: list[str]) -> None:
    Path("many.txt").write_bytes(
        b"User-agent one\nDisallow: /\n\n"
        b"User-agent: two\nDisallow: /\n\n"
        b"User-agent: three\n\nDisallow: /\n"
    )
    status, stdout, _ = robotsfix(
        *["compare", "/dev/null", "many.txt", "--output-format=json"],
        *["--crawler=one,two,three", "--profile", profile],
    )
    assert status == 0
    changes = json.loads(stdout)["changes"]
    assert [name for each in changes if each["closed"] for name in each["crawlers"]] == names


def test_every_profile_runs() -> None:
    for profile in PROFILES:
        assert robotsfix("compare", "old.txt", "new.txt", "--profile", profile).status == 0


@pytest.mark.parametrize(
    ("arguments", "crawlers"),
    [
        (["--crawler=*"], ["*"]),
        (["--crawler", "GPTBot"], ["GPTBot"]),
        (["--crawler=gptbot,*"], ["gptbot", "*"]),
        (["--crawler=GPTBot", "--crawler", " * , MyOwn-Bot"], ["GPTBot", "*", "MyOwn-Bot"]),
    ],
)
def test_crawler(arguments: list[str], crawlers: list[str]) -> None:
    outcome = robotsfix("compare", "clean.txt", "closed.txt", "--output-format=json", *arguments)
    changes = json.loads(outcome.stdout)["changes"]
    assert [name for change in changes for name in change["crawlers"]] == crawlers


def test_a_crawler_that_is_not_concerned() -> None:
    arguments = ["compare", "old.txt", "new.txt", "--fail-on=any"]
    assert robotsfix(*arguments, "--crawler=GPTBot") == (0, NOTHING, "")
    assert robotsfix(*arguments, "--crawler=FacebookExternalHit").status == 1


def test_a_crawler_that_is_nearly_known() -> None:
    outcome = robotsfix("compare", "old.txt", "new.txt", "--crawler", "Twiterbot")
    assert outcome.stderr.endswith("unknown crawler 'Twiterbot'; did you mean Twitterbot?\n")


def test_formats() -> None:
    arguments = ["compare", "old.txt", "new.txt", "--output-format"]
    assert robotsfix(*arguments, "text").stdout == OPENED
    report = json.loads(robotsfix(*arguments, "json").stdout)
    assert [change["crawlers"] for change in report["changes"]] == [["facebookexternalhit"]]
    markdown = robotsfix(*arguments, "markdown").stdout
    assert markdown.startswith("### What <code>new.txt</code> changes for crawlers\n")
    assert "Compared with <code>old.txt</code>." in markdown


@pytest.mark.parametrize("output", ["json", "markdown"])
def test_nothing_to_report(output: str) -> None:
    outcome = robotsfix("compare", "old.txt", "old.txt", "--output-format", output)
    assert outcome.status == 0
    if output == "json":
        assert json.loads(outcome.stdout) == {"schema_version": 1, "changes": []}
    else:
        assert outcome.stdout.count("\n") == 3
        assert "No crawler's access changes." in outcome.stdout


@pytest.mark.parametrize(
    ("arguments", "colours"),
    [
        ([], False),
        (["--color=auto"], False),
        (["--color=never"], False),
        (["--color=always"], True),
    ],
)
def test_color(arguments: list[str], *, colours: bool) -> None:
    outcome = robotsfix("compare", "old.txt", "new.txt", *arguments)
    assert ("\x1b[32mopened\x1b[0m" in outcome.stdout) is colours
    assert ("\x1b" in outcome.stdout) is colours


# Old, new, and the exit status for --fail-on opened, closed and any.
STATUSES = [
    ("old.txt", "old.txt", 0, 0, 0),
    ("old.txt", "new.txt", 1, 0, 1),
    ("new.txt", "old.txt", 0, 1, 1),
    ("closed.txt", "old.txt", 1, 0, 1),
    ("ways.txt", "other-ways.txt", 1, 1, 1),
]


@pytest.mark.parametrize("output", ["text", "json", "markdown"])
@pytest.mark.parametrize(("old", "new", "opened", "closed", "either"), STATUSES)
def test_exit_status(
    output: str, old: str, new: str, *, opened: int, closed: int, either: int
) -> None:
    Path("ways.txt").write_text("User-agent: *\nDisallow: /a\n", "ascii")
    Path("other-ways.txt").write_text("User-agent: *\nDisallow: /b\n", "ascii")
    arguments = ["compare", old, new, "--output-format", output]
    outcomes = [robotsfix(*arguments)]
    outcomes += [robotsfix(*arguments, "--fail-on", kind) for kind in ("opened", "closed", "any")]
    assert [outcome.status for outcome in outcomes] == [0, opened, closed, either]
    # What is said does not depend on it.
    assert len({outcome.stdout for outcome in outcomes}) == 1


# Of what Protego decides, nothing is proved; and of these files, it decides alike.
@pytest.mark.parametrize("kind", ["opened", "closed", "any"])
def test_what_is_not_proved_is_told_and_may_be_anything(kind: str) -> None:
    outcome = robotsfix(
        *["compare", "old.txt", "clean.txt", "--profile=protego", "--crawler=*", "--fail-on", kind]
    )
    assert outcome.status == 1
    assert "not everything could be compared, so there may be more" in outcome.stdout


@pytest.mark.skipif(os.name != "posix", reason="names as on Unix")
def test_names_that_are_not_utf_8() -> None:
    name = b"caf\xe9.txt"
    Path(os.fsdecode(name)).write_bytes(UNBLOCKED)
    outcome = spawn("compare", "old.txt", name, "--output-format=markdown")
    assert outcome.status == 0
    assert "caf\\xe9" in outcome.stdout.replace("&#92;", "\\")


def test_any_octets() -> None:
    Path("octets").write_bytes(bytes(range(256)) * 4)
    for output in ("text", "json", "markdown"):
        outcome = robotsfix("compare", "octets", "old.txt", "--output-format", output)
        assert (outcome.status, outcome.stderr) == (0, "")
        assert outcome.stdout.replace("\n", "").isprintable()
