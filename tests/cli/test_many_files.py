"""Many files: several processes do what one does, octet by octet, and end when they are to end."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from commands import BLOCKED, CLEAN, UNBLOCKED, Outcome, at_terminal, command_line, put, robotsfix

posix = pytest.mark.skipif(os.name != "posix", reason="signals and links as on Unix")

CONTENTS = [
    CLEAN,
    BLOCKED,
    b"",
    b"\xef\xbb\xbfUser-agent: *\r\nDisallow: admin/\n\xff\n",
    b"User-agent: *\nDisallow: /a\n\nUser-agent: *\nDisallow: /b\n",
    b"Disallow: /\x1b[2J\nUser-agent: GPTBot\nUser-agent: GPTBot\nDisalow: /x*\n",
]
MANY = 24


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path(".git").mkdir()
    for number in range(MANY):
        put(f"sites/{number:02}/robots.txt", CONTENTS[number % len(CONTENTS)])


def complicate() -> None:
    """Put in whatever can go wrong on the way."""
    put("sites/07/.robotsfix.yaml", b"selct: [RF1]\n")
    put("sites/07/below/robots.txt", BLOCKED)
    put("sites/14/.robotsfix.yaml", b"ignore: [RF7]\nfail-on: error\n")
    put("sites/16/pyproject.toml", b"[tool.robotsfix]\nseverity = {RF301 = 'info'}\n")
    put("sites/17/.robotsfix.yaml", b"exclude: ['below/']\nper-file-ignores: {'*.txt': [RF3]}\n")
    put("sites/17/below/robots.txt", BLOCKED)
    put("sites/18\x1b/robots.txt", BLOCKED)
    if os.name == "posix":
        Path("sites/10/robots.txt").unlink()
        os.mkfifo("sites/10/robots.txt")
        Path("sites/20/robots.txt").unlink()
        Path("sites/20/robots.txt").symlink_to("../21/robots.txt")


@pytest.mark.parametrize(
    "arguments",
    [
        ["lint"],
        ["lint", "--quiet"],
        ["lint", "--output-format=concise", "--color=always", "--exit-zero"],
        ["lint", "--color=always", "--select=RF1,RF3"],
        ["lint", "--statistics"],
        ["lint", "--statistics", "--output-format=json"],
        *(
            ["lint", f"--output-format={name}"]
            for name in ("json", "sarif", "github", "gitlab", "junit", "markdown")
        ),
        ["lint", "--output-format=text", "--output-format=json:report"],
        ["lint", "--output-format=sarif", "--output-file=report"],
        ["lint", "--baseline=known"],
        ["lint", "--baseline=known", "--write-baseline", "--output-format=json"],
        ["fix"],
        ["fix", "--check"],
        ["fix", "--unsafe-fixes", "--color=always"],
        ["fix", "--write", "--template=lockdown"],
    ],
    ids=" ".join,
)
def test_how_many_processes_makes_no_difference(arguments: list[str]) -> None:
    if "--baseline=known" in arguments:
        known = ["--baseline=known", "--write-baseline", "--ignore=RF1"]
        assert "Known from now on" in robotsfix("lint", "sites", *known).stderr
    complicate()
    alone, together = [run_in_a_copy(*arguments, "missing", "sites", jobs=jobs) for jobs in "13"]
    assert alone[0].stderr.count("selct") == 1
    assert together == alone


def run_in_a_copy(*arguments: str, jobs: str) -> tuple[Outcome, dict[str, bytes]]:
    """Run a command on a copy of all files; give what it says, and what is in them then."""
    here = Path.cwd()
    copy = here.parent / f"{here.name}-{jobs}"
    # FIFOs are not copied, but made.
    shutil.copytree(here, copy, symlinks=True, ignore=shutil.ignore_patterns("10"))
    if os.name == "posix":
        (copy / "sites/10").mkdir()
        os.mkfifo(copy / "sites/10/robots.txt")
    os.chdir(copy)
    try:
        outcome = robotsfix(*arguments, "--jobs", jobs)
        files = {str(path): path.read_bytes() for path in Path().rglob("*") if path.is_file()}
    finally:
        os.chdir(here)
        shutil.rmtree(copy)
    return outcome, files


@pytest.mark.parametrize("jobs", ["1", "2", "auto", "0", "AUTO", "256", "02"])
def test_how_many_processes_may_be_said(jobs: str) -> None:
    assert robotsfix("lint", "sites/00", "-j", jobs).status == 0


@pytest.mark.parametrize("jobs", ["-1", "two", "1.5", "", "\u0662", "257", "00", "9" * 5000])
def test_what_is_no_number_of_processes(jobs: str) -> None:
    outcome = robotsfix("lint", "--jobs", jobs)
    assert (outcome.status, outcome.stdout) == (2, "")
    assert "is no number of processes from 1 to 256; there is also `auto`" in outcome.stderr


def test_standard_input_can_be_among_them() -> None:
    one, two = [
        robotsfix("lint", "sites", "-", "-q", "--jobs", jobs, stdin=BLOCKED) for jobs in "12"
    ]
    assert one == two
    assert "-:2:1: error RF701" in one.stdout


@posix
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_file_with_two_names_is_mended_once(jobs: str) -> None:
    Path("sites/02/robots.txt").unlink()
    Path("sites/02/robots.txt").hardlink_to("sites/01/robots.txt")
    outcome = robotsfix("fix", "--write", "--jobs", jobs, "sites/00", "sites/01", "sites/02")
    assert outcome.status == 0
    assert outcome.stderr.endswith("Mended 1 finding in 1 file.\n")
    assert Path("sites/02/robots.txt").read_bytes() == UNBLOCKED


@posix
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_bug_names_the_file(jobs: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(document: object, *_: object) -> list[object]:
        if "GPTBot" in document.text:  # type: ignore[attr-defined]
            raise ZeroDivisionError("a\nbug")
        return []

    monkeypatch.setattr("robotsfix.cli.checking.lint_document", fail)
    outcome = robotsfix("lint", "sites", "--jobs", jobs)
    assert (outcome.status, outcome.stdout) == (3, "")
    first = "internal error, while reading sites/05/robots.txt: ZeroDivisionError: a\\x0abug; "
    assert outcome.stderr.startswith(f"robotsfix: {first}")
    assert outcome.stderr.count("\n") == 1


@posix
def test_a_process_that_is_killed_ends_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def die(*_: object) -> list[object]:
        if os.getpid() != ours:
            os.kill(os.getpid(), signal.SIGKILL)
        return []

    ours = os.getpid()
    monkeypatch.setattr("robotsfix.cli.checking.lint_document", die)
    outcome = robotsfix("lint", "sites", "--jobs", "2")
    assert (outcome.status, outcome.stdout) == (2, "")
    assert outcome.stderr.startswith("robotsfix: a process was killed by signal 9 while it worked ")
    assert outcome.stderr.count("\n") == 1


def children_of(process: int) -> list[int]:
    return [
        int(child) for child in Path(f"/proc/{process}/task/{process}/children").read_text().split()
    ]


@contextmanager
def running(*arguments: str) -> Iterator[tuple[subprocess.Popen[bytes], list[int]]]:
    """Give a run in its midst, with its processes: nobody reads what it writes."""
    # What runs in the background ignores some signals, and its children would as well.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    before_hanging_up = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    with subprocess.Popen(
        command_line(*arguments),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        signal.signal(signal.SIGINT, before)
        signal.signal(signal.SIGHUP, before_hanging_up)
        if not Path(f"/proc/{process.pid}/task/{process.pid}/children").exists():
            process.kill()
            pytest.skip("there is no /proc to see the processes")
        yield process, wait_for(lambda: children_of(process.pid), lambda found: len(found) == 2)


def wait_for(look: Callable[[], list[int]], enough: Callable[[list[int]], bool]) -> list[int]:
    deadline = time.monotonic() + 30
    while not enough(found := look()):
        assert time.monotonic() < deadline
        time.sleep(0.01)
    return found


def expect_the_end_of(processes: list[int]) -> None:
    def alive() -> list[int]:
        return [each for each in processes if Path(f"/proc/{each}").exists()]

    assert wait_for(alive, lambda found: not found) == []


INTERRUPTED = b"robotsfix: interrupted\n"


@posix
@pytest.mark.parametrize("kill", [os.kill, os.killpg], ids=["one", "all"])
@pytest.mark.parametrize(
    ("command", "number", "status", "said"),
    [
        ("lint", signal.SIGINT, 130, INTERRUPTED),
        ("lint", signal.SIGTERM, 143, b""),
        ("lint", signal.SIGHUP, -signal.SIGHUP, b""),
        ("lint", signal.SIGKILL, -signal.SIGKILL, b""),
        ("fix", signal.SIGINT, 130, INTERRUPTED),
    ],
)
def test_a_signal_ends_all_processes(
    command: str,
    kill: Callable[[int, int], None],
    number: signal.Signals,
    status: int,
    said: bytes,
) -> None:
    for site in range(MANY, 300):
        put(f"sites/{site}/robots.txt", BLOCKED * 20)
    with running(command, "sites", "--jobs=2", "--quiet", "--fail-on=error") as (process, others):
        kill(process.pid, number)
        _, stderr = process.communicate(timeout=30)
        assert process.returncode == status
        if command == "lint":
            assert stderr == said
        else:
            # What it has said by then of what is left is its own business.
            assert stderr.endswith(said)
        assert b"Traceback" not in stderr
        expect_the_end_of(others)


@posix
def test_who_has_seen_enough_ends_all_processes() -> None:
    for site in range(MANY, 300):
        put(f"sites/{site}/robots.txt", BLOCKED * 20)
    with running("lint", "sites", "--jobs=2") as (process, others):
        assert process.stdout
        assert process.stdout.readline().startswith(b"sites/01/robots.txt:2:1: error RF701")
        process.stdout.close()
        assert process.stderr
        assert process.stderr.read() == b""
        assert process.wait(timeout=30) == 0
        expect_the_end_of(others)


@posix
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_whoever_interrupts_finds_each_file_old_or_new(number: signal.Signals) -> None:
    paths = [Path(f"sites/{site}/robots.txt") for site in range(100, 400)]
    for path in paths:
        put(str(path), BLOCKED)
    first = Path("sites/01/robots.txt")
    with running("fix", "sites", "--write", "--jobs=2", "--quiet") as (process, others):
        deadline = time.monotonic() + 30
        while first.read_bytes() == BLOCKED and time.monotonic() < deadline:
            time.sleep(0.001)
        os.killpg(process.pid, number)
        process.communicate(timeout=30)
        assert process.returncode == 128 + number
        expect_the_end_of(others)
    assert first.read_bytes() == UNBLOCKED
    contents = [path.read_bytes() for path in paths]
    assert {*contents} <= {BLOCKED, UNBLOCKED}
    # They are written in their order.
    assert contents == sorted(contents, reverse=UNBLOCKED > BLOCKED)
    assert [*Path("sites").rglob(".robotsfix-*")] == []


def test_at_a_terminal_several_processes_show_the_same() -> None:
    # However long it takes: the line about the progress is no part of it.
    one, two = [at_terminal("lint", "sites", "--jobs", jobs, CI="true") for jobs in "12"]
    assert one == two
    assert " | \x1b[0m" in one.stdout or " |\x1b[0m" in one.stdout
