"""What is no regular file is refused by every command; odd names and links are no obstacle."""

import os
import signal
import socket
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from commands import BLOCKED, CLEAN, UNBLOCKED, command_line, robotsfix, spawn

if os.name != "posix":
    pytest.skip("file types and names as on Unix", allow_module_level=True)

LONGEST = 20
"""In seconds."""


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("robots.txt").write_bytes(BLOCKED)


@pytest.fixture(autouse=True)
def _nothing_waits_for_ever() -> Iterator[None]:
    def stop(*_: object) -> None:
        raise TimeoutError("the command waits")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(LONGEST)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


def names(folder: str) -> list[str]:
    return sorted(path.name for path in Path(folder).iterdir())


def a_socket() -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("odd")


def a_link_to_a_link_to_a_fifo() -> None:
    os.mkfifo("real")
    Path("link").symlink_to("real")
    Path("odd").symlink_to("link")


KINDS: dict[str, Callable[[], object]] = {
    "FIFO": lambda: os.mkfifo("odd"),
    "socket": a_socket,
    "endless device": lambda: Path("odd").symlink_to("/dev/zero"),
    "link to a link to a FIFO": a_link_to_a_link_to_a_fifo,
}
COMMANDS = [
    ["lint", "odd"],
    ["lint", "odd", "--output-format=json"],
    ["fix", "odd"],
    ["fix", "--write", "odd"],
    ["fix", "--check", "odd"],
    ["fix", "--write", "--template=lockdown", "odd"],
    ["access", "odd"],
    ["compare", "robots.txt", "odd"],
    ["compare", "odd", "robots.txt"],
    ["diagnose", "odd"],
    ["lint", "--baseline=odd", "robots.txt"],
    ["lint", "--config=odd", "robots.txt"],
]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_what_is_no_regular_file_is_refused_and_not_read(kind: str, arguments: list[str]) -> None:
    KINDS[kind]()
    before = os.lstat("odd")[:7]
    outcome = robotsfix(*arguments)
    assert outcome.status == 2
    assert "odd: not a regular file" in outcome.stderr
    assert outcome.stderr.count("\nrobotsfix: ") == 0
    assert os.lstat("odd")[:7] == before
    assert Path("robots.txt").read_bytes() == BLOCKED


@pytest.mark.parametrize("command", ["lint", "fix", "access"])
@pytest.mark.parametrize("path", ["/dev/zero", "/dev/full", "/dev/null"])
def test_devices_by_name(path: str, command: str) -> None:
    assert robotsfix(command, path) == (
        2,
        "",
        f"robotsfix: {path}: not a regular file; to read from a pipe, name `-`\n",
    )


@pytest.mark.parametrize("arguments", [["lint", "-"], ["fix", "--write", "-"], ["diagnose", "-"]])
def test_an_endless_standard_input(arguments: list[str]) -> None:
    with Path("/dev/zero").open("rb") as endless:
        done = subprocess.run(
            command_line(*arguments), stdin=endless, capture_output=True, check=False, timeout=60
        )
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"robotsfix: standard input: larger than 64 MiB, this is no ")
    assert done.stderr.count(b"\n") == 1


def test_an_excluded_standard_input_that_cannot_be_read() -> None:
    Path(".robotsfix.yaml").write_text("exclude: [legacy]\n")
    arguments = ["fix", "--write", "-", "--stdin-filename=legacy/robots.txt", "--force-exclude"]
    # Not at its end: it is open for writing only.
    with Path("other").open("wb") as unreadable:
        done = subprocess.run(
            command_line(*arguments), stdin=unreadable, capture_output=True, check=False, timeout=60
        )
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"robotsfix: standard input: ")
    assert done.stderr.count(b"\n") == 1


def test_directories_that_lead_back_to_themselves() -> None:
    Path("robots.txt").unlink()
    Path("a/b").mkdir(parents=True)
    Path("a/robots.txt").write_bytes(BLOCKED)
    Path("a/b/up").symlink_to("../..")
    Path("a/self").symlink_to(".")
    Path("ping").symlink_to("pong")
    Path("pong").symlink_to("ping")
    for arguments in (["."], ["a/self"], ["a/b/up/a/self/self"], [".", "a/b/up", "a"]):
        outcome = robotsfix("lint", "-q", *arguments)
        assert outcome.stdout.count("RF701") == 1
        assert outcome.stderr == ""
    assert "ping: too many levels of symbolic links" in robotsfix("lint", "ping").stderr
    assert robotsfix("fix", "--write", "a/self/b/up").status == 0
    assert Path("a/robots.txt").read_bytes() == UNBLOCKED
    assert names("a") == ["b", "robots.txt", "self"]


@pytest.mark.parametrize(
    "links",
    [
        {"sub/link": "../robots.txt"},
        {"sub/link": "{folder}/robots.txt"},
        {"first": "robots.txt", "sub/second": "../first", "sub/link": "second"},
        {"dir": ".", "sub/link": "../dir/robots.txt"},
    ],
    ids=["relative", "absolute", "chained", "through a link to a directory"],
)
@pytest.mark.parametrize("where", [".", "sub"])
def test_links_are_followed_also_out_of_the_current_directory(
    links: dict[str, str], where: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("sub").mkdir()
    targets = {link: target.format(folder=tmp_path) for link, target in links.items()}
    for link, target in targets.items():
        Path(link).symlink_to(target)
    monkeypatch.chdir(where)
    assert robotsfix("fix", "--write", "-q", os.path.relpath(tmp_path / "sub/link")).status == 0
    monkeypatch.chdir(tmp_path)
    assert Path("robots.txt").read_bytes() == UNBLOCKED
    assert not Path("robots.txt").is_symlink()
    assert {link: str(Path(link).readlink()) for link in links} == targets


def test_where_a_dangling_link_leads_a_template_makes_a_file() -> None:
    Path("www").mkdir()
    Path("link").symlink_to("www/robots.txt")
    assert robotsfix("fix", "--write", "link").stderr == (
        "robotsfix: link: no such file or directory\n"
    )
    assert robotsfix("fix", "--write", "--template=recommended", "link").status == 0
    assert Path("link").is_symlink()
    assert Path("www/robots.txt").read_text().startswith("User-agent: facebookexternalhit\n")
    assert names("www") == ["robots.txt"]


NAMES = [
    (b"two\nlines", "two\\x0alines"),
    (b"\r\x1b[2Jcleared", "\\x0d\\x1b[2Jcleared"),
    (b"caf\xe9", "caf\\xe9"),
    ("\u202etxt.stobor\u2028".encode(), "\\u202etxt.stobor\\u2028"),
    (b"-q", "-q"),
    (b"--write", "--write"),
    (b"-", "-"),
    (b"~", "~"),
    (b"$(reboot)", "$(reboot)"),
    (b" ", " "),
]


@pytest.mark.parametrize(("name", "shown"), NAMES)
def test_odd_names_are_written_and_told_in_one_line(name: bytes, shown: str) -> None:
    place = Path("folder", os.fsdecode(name))
    place.parent.mkdir()
    place.write_bytes(BLOCKED)
    outcome = robotsfix("fix", "--write", str(place))
    assert (outcome.status, outcome.stdout) == (0, "")
    assert outcome.stderr.split("\n")[0] == f"folder/{shown}: mended 1 finding (RF701)"
    assert outcome.stderr.count("\n") == 3
    assert place.read_bytes() == UNBLOCKED
    place.write_bytes(BLOCKED)
    place.chmod(0o444)
    assert robotsfix("fix", "--write", str(place)).stderr == (
        f"robotsfix: folder/{shown}: not written: it is read-only; make it writable first\n"
    )
    assert names("folder") == [os.fsdecode(name)]


@pytest.mark.parametrize("name", ["-q", "--write", "--", "-x"])
def test_names_that_look_like_options_go_behind_two_dashes(name: str) -> None:
    Path(name).write_bytes(BLOCKED)
    assert robotsfix("fix", "--write", "-q", "--", name).status == 0
    assert Path(name).read_bytes() == UNBLOCKED
    Path(name).write_bytes(CLEAN)
    assert robotsfix("lint", "-q", f"./{name}").status == 0


def test_names_in_octets_from_a_real_command_line() -> None:
    name = b"\xff\n-x"
    Path(os.fsdecode(name)).write_bytes(BLOCKED)
    outcome = spawn("fix", "--write", name)
    assert (outcome.status, outcome.stdout) == (0, "")
    assert outcome.stderr.startswith("\\xff\\x0a-x: mended 1 finding (RF701)\n")
    assert Path(os.fsdecode(name)).read_bytes() == UNBLOCKED
