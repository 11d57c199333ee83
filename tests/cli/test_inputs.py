"""Files, directories, standard input, and what is none of these."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from commands import BLOCKED, CLEAN, UNBLOCKED, put, robotsfix, spawn

from robotsfix.cli import inputs

posix = pytest.mark.skipif(os.name != "posix", reason="file types as on Unix")


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def named(*arguments: str) -> list[str]:
    """Give the files that a run finds something in."""
    outcome = robotsfix("lint", "-q", *arguments)
    assert outcome.stderr == ""
    return [line.partition(":")[0] for line in outcome.stdout.split("\n")[:-1]]


def test_a_directory_is_searched() -> None:
    for path in (
        *["robots.txt", "b/robots.txt", "a/x/robots.txt", "a/robots.txt", "a/b/c/robots.txt"],
        *["other.txt", "Robots.txt.bak", "a/robots.txt.orig"],
        *[f"{folder}/robots.txt" for folder in sorted(inputs.SKIPPED_FOLDERS)],
        "a/node_modules/x/robots.txt",
    ):
        put(path)
    found = ["robots.txt", "a/robots.txt", "a/b/c/robots.txt", "a/x/robots.txt", "b/robots.txt"]
    assert named() == found
    assert named(".") == found
    assert named("a") == ["a/robots.txt", "a/b/c/robots.txt", "a/x/robots.txt"]
    assert named("./a/") == ["./a/robots.txt", "./a/b/c/robots.txt", "./a/x/robots.txt"]
    assert named("node_modules") == ["node_modules/robots.txt"]


def found_by(*arguments: str) -> list[str]:
    """Give the files that arguments stand for; there are no complaints."""
    complaints: list[str] = []
    found = [each.path for each in inputs.find(arguments or (".",), complaints.append)]
    assert complaints == []
    return found


def test_files_with_mistaken_names_are_found() -> None:
    put("a/robots.txt")
    put("b/Robots.txt")
    put("c/robot.txt")
    put("d/robots.txt.txt")
    found = ["a/robots.txt", "b/Robots.txt", "c/robot.txt", "d/robots.txt.txt"]
    assert found_by() == found
    assert found_by("c") == ["c/robot.txt"]
    assert found_by("c/robot.txt", ".") == ["c/robot.txt", *found[:2], found[3]]


def test_files_that_are_not_meant_as_robots_txt_are_not_found() -> None:
    for name in ("robots-staging.txt", "robots.txt.bak", "robots.html", "robots", "old.txt"):
        put(name)
    # A robot.txt may be about a robot.
    put("robot.txt", b"[o_o]\n/|_|\\\n")
    put("robots.text", b"")
    Path("Robots.txt").mkdir()
    Path("rebots.txt").mkdir()
    assert robotsfix("lint") == (
        2,
        "",
        "robotsfix: no file named robots.txt in this directory, nor below it\n",
    )


def test_crawlers_read_robots_txt_alone_so_what_stands_beside_it_does_no_harm() -> None:
    put("robots.txt")
    put("robot.txt")
    put("a/robots.txt")
    put("a/robots.text")
    assert found_by() == ["robots.txt", "a/robots.txt"]
    assert found_by("robot.txt", "a") == ["robot.txt", "a/robots.txt"]


@posix
def test_mistaken_names_that_are_no_regular_files() -> None:
    os.mkfifo("Robots.txt")
    os.mkfifo("robot.txt")
    Path("robots.text").symlink_to("nowhere")
    Path("robots.txt.txt").symlink_to("robots.txt.txt")
    assert robotsfix("lint").status == 2
    Path("real").write_bytes(BLOCKED)
    Path("robots.tx").symlink_to("real")
    assert found_by() == ["robots.tx"]


@posix
def test_a_file_is_handled_once_where_case_does_not_matter() -> None:
    put("Robots.txt")
    if not Path("robots.txt").exists():
        # As on a file system on which both names lead to one file.
        Path("robots.txt").hardlink_to("Robots.txt")
    assert found_by("Robots.txt", "robots.txt", ".") == ["Robots.txt"]
    assert found_by("robots.txt", "./Robots.txt") == ["robots.txt"]


def test_names_that_differ_in_case_may_be_two_files() -> None:
    put("Robots.txt")
    if Path("robots.txt").exists():
        pytest.skip("the file system does not heed case")
    put("robots.txt")
    assert found_by("Robots.txt", ".") == ["Robots.txt", "robots.txt"]


def test_a_mistaken_name_is_told_and_left_to_its_owner() -> None:
    put("public/Robots.txt", CLEAN)
    assert "public/Robots.txt:1:1: warning RF107" in robotsfix("lint").stdout
    put("public/Robots.txt")
    outcome = robotsfix("fix", "--write")
    assert outcome.status == 1
    assert "public/Robots.txt:1:1: warning RF107" in outcome.stderr
    assert Path("public/Robots.txt").read_bytes() == UNBLOCKED
    assert [path.name for path in Path("public").iterdir()] == ["Robots.txt"]


def test_paths_are_shown_as_they_were_typed() -> None:
    absolute = str(put("a/robots.txt").resolve())
    assert named(absolute) == [absolute]
    os.chdir("a")
    assert named("../a/robots.txt") == ["../a/robots.txt"]
    assert named("..") == ["../a/robots.txt"]


def test_a_file_is_handled_once() -> None:
    put("a/robots.txt")
    assert named("a/robots.txt", ".", "./a/robots.txt", str(Path("a").resolve())) == [
        "a/robots.txt"
    ]


def test_any_name_is_taken_from_the_command() -> None:
    put("production.robots")
    assert named("production.robots") == ["production.robots"]


@posix
def test_symbolic_links() -> None:
    put("real/robots.txt")
    Path("real/loop").symlink_to("..")
    Path("link").symlink_to("real")
    Path("file").symlink_to("link/robots.txt")
    # Links to directories are not searched, unless they are named.
    assert named() == ["real/robots.txt"]
    assert named("link") == ["link/robots.txt"]
    assert named("file") == ["file"]
    assert named("file", "real/robots.txt") == ["file"]


@posix
@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("with space.txt", "with space.txt"),
        ("line\nbreak.txt", "line\\x0abreak.txt"),
        ("bell\a\x1b[31m.txt", "bell\\x07\\x1b[31m.txt"),
        ("\u202egnp.txt", "\\u202egnp.txt"),
        ("caf\u00e9.txt", "caf\u00e9.txt"),
        ("[red].txt", "[red].txt"),
    ],
)
@pytest.mark.parametrize("color", ["always", "never"])
def test_odd_names(name: str, shown: str, color: str) -> None:
    put(name)
    outcome = robotsfix("lint", name, "--color", color)
    assert outcome.status == 1
    assert f"{shown}:2:1" in outcome.stdout
    assert robotsfix("lint", f"{name}.missing").stderr == (
        f"robotsfix: {shown}.missing: no such file or directory\n"
    )


@posix
def test_a_name_that_is_not_utf_8() -> None:
    name = b"caf\xe9/robots.txt"
    Path(os.fsdecode(name)).parent.mkdir()
    Path(os.fsdecode(name)).write_bytes(BLOCKED)
    for arguments in ([], [name]):
        outcome = spawn("lint", *arguments)
        assert outcome.stdout.startswith("caf\\xe9/robots.txt:2:1: error RF701")
    assert spawn("fix").stdout.startswith('--- "a/caf\\351/robots.txt"\n')
    assert spawn("fix", "--check").stdout == "caf\\xe9/robots.txt\n"
    assert spawn("fix", "--write").status == 0
    assert spawn("lint").status == 0


def test_names_that_start_with_a_dash() -> None:
    put("-x")
    put("-")
    assert named("--", "-x") == ["-x"]
    assert named("./-x") == ["./-x"]
    assert named("./-") == ["./-"]


def a_socket() -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("odd")


def a_file_below_a_file() -> None:
    put("odd")
    Path("odd").rename("file")
    Path("odd").symlink_to("file/below")


MAKERS: dict[str, tuple[Callable[[], object], str]] = {
    "nothing": (lambda: None, "no such file or directory"),
    "a dangling link": (lambda: Path("odd").symlink_to("nowhere"), "no such file or directory"),
    "a link to itself": (
        lambda: Path("odd").symlink_to("odd"),
        "too many levels of symbolic links",
    ),
    "below a file": (a_file_below_a_file, "no such file or directory"),
    "an empty directory": (
        lambda: Path("odd").mkdir(),
        "no file named robots.txt in odd, nor below it",
    ),
    "a FIFO": (lambda: os.mkfifo("odd"), "not a regular file; to read from a pipe, name `-`"),
    "a socket": (a_socket, "not a regular file"),
    "a link to a device": (lambda: Path("odd").symlink_to("/dev/zero"), "not a regular file"),
}


@posix
@pytest.mark.parametrize("kind", MAKERS)
@pytest.mark.parametrize("command", ["lint", "fix"])
def test_what_cannot_be_read_is_told_and_the_rest_is_handled(kind: str, command: str) -> None:
    make, message = MAKERS[kind]
    make()
    put("good.txt")
    outcome = robotsfix(command, "-q", "odd", "good.txt")
    assert outcome.status == 2
    assert outcome.stderr.startswith("robotsfix: ")
    assert message in outcome.stderr
    assert outcome.stderr.count("\n") == 1
    assert "good.txt" in outcome.stdout


@posix
def test_a_fifo_that_a_search_finds() -> None:
    os.mkfifo("robots.txt")
    assert robotsfix("lint").stderr == (
        "robotsfix: robots.txt: not a regular file; to read from a pipe, name `-`\n"
    )


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("", "'': no such file or directory"),
        ("a\0b", "a\\x00b: "),
        ("x" * 5000, "name too long"),
    ],
)
@pytest.mark.parametrize("command", ["lint", "fix"])
def test_odd_paths(path: str, message: str, command: str) -> None:
    outcome = robotsfix(command, path)
    assert (outcome.status, outcome.stdout) == (2, "")
    assert message in outcome.stderr
    assert outcome.stderr.count("\n") == 1


def test_nothing_to_find() -> None:
    assert robotsfix("lint") == (
        2,
        "",
        "robotsfix: no file named robots.txt in this directory, nor below it\n",
    )


@posix
@pytest.mark.skipif(not getattr(os, "getuid", int)(), reason="the superuser may read anything")
@pytest.mark.parametrize("path", ["robots.txt", "closed"])
def test_what_one_may_not_read(path: str) -> None:
    put("closed/robots.txt")
    put("robots.txt").chmod(0)
    Path("closed").chmod(0)
    outcome = robotsfix("lint", path)
    Path("closed").chmod(0o700)
    assert (outcome.status, outcome.stdout) == (2, "")
    assert outcome.stderr == f"robotsfix: {path}: permission denied\n"


def test_a_directory_that_cannot_be_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    put("a/robots.txt")
    Path("b").mkdir()
    scandir = os.scandir

    def refuse(path: str) -> object:
        if path == "./b":
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    outcome = robotsfix("lint", "-q")
    assert outcome.status == 2
    assert outcome.stdout.startswith("a/robots.txt:2:1: ")
    assert outcome.stderr == "robotsfix: ./b: permission denied\n"


def test_far_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inputs, "LARGEST", 1 << 20)
    put("robots.txt", b"#" * (1 << 20) + b"#")
    for path in ("robots.txt", "-"):
        outcome = robotsfix("lint", path, stdin=b"#" * (1 << 20) + b"#")
        assert outcome.status == 2
        assert outcome.stderr.endswith(": larger than 1 MiB, this is no robots.txt\n")
    put("robots.txt", b"#" * (1 << 20))
    assert robotsfix("lint", "--ignore=ALL").status == 0


def test_a_file_that_goes_away_in_between(monkeypatch: pytest.MonkeyPatch) -> None:
    put("robots.txt", CLEAN)

    def vanish(*_: str) -> bytes:
        raise FileNotFoundError(2, "No such file or directory")

    monkeypatch.setattr(inputs, "_read_file", vanish)
    assert robotsfix("lint").stderr == "robotsfix: robots.txt: no such file or directory\n"
