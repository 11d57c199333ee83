"""The group of commands: help, version, and the end of every error."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.shell_completion import ShellComplete
from commands import BLOCKED, CLEAN, command_line, robotsfix, spawn

from robotsfix import __version__
from robotsfix.cli import checking
from robotsfix.cli.main import COMMANDS, main

posix = pytest.mark.skipif(os.name != "posix", reason="signals and devices as on Unix")


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_alone_it_prints_help_and_says_that_nothing_was_done() -> None:
    outcome = robotsfix()
    assert outcome.status == 2
    assert outcome.stdout == ""
    assert outcome.stderr.startswith("Usage: robotsfix [OPTIONS] COMMAND")


@pytest.mark.parametrize("option", ["-h", "--help"])
@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS)], ids=str)
def test_help(command: list[str], option: str) -> None:
    outcome = robotsfix(*command, option)
    assert (outcome.status, outcome.stderr) == (0, "")
    assert "Exit status:" in outcome.stdout


def test_help_names_every_command() -> None:
    lines = [line.split() for line in robotsfix("--help").stdout.split("\n")]
    assert [line[0] for line in lines if line and line[0] in COMMANDS] == list(COMMANDS)


def test_the_version() -> None:
    assert robotsfix("--version") == (0, f"robotsfix {__version__}\n", "")


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], []])
def test_help_loads_no_command(arguments: list[str]) -> None:
    program = (
        "import sys; from robotsfix.cli.main import main\n"
        "try: main(sys.argv[1:])\n"
        "except SystemExit: pass\n"
        "print([name for name in sys.modules if 'robotsfix.c' in name and '.cli' not in name])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert done.stdout.split(b"\n")[-2] == b"[]"


@pytest.mark.parametrize(
    ("arguments", "incomplete", "expected"),
    [
        ([], "", list(COMMANDS)),
        ([], "f", ["fix"]),
        (["lint"], "--stat", ["--statistics"]),
        (["lint", "--select"], "RF101", ["RF101"]),
        (["lint", "--select"], "RF201,RF101", ["RF201,RF101"]),
        (["lint", "--ignore"], "byte", ["byte-order-mark"]),
        (["fix", "--social"], "facebookext", ["facebookexternalhit"]),
        (["fix", "--template"], "l", ["lockdown"]),
    ],
)
def test_completion(arguments: list[str], incomplete: str, expected: list[str]) -> None:
    completion = ShellComplete(main, {}, "robotsfix", "_ROBOTSFIX_COMPLETE")
    found = [item.value for item in completion.get_completions(arguments, incomplete)]
    assert found == expected


def test_paths_are_completed_by_the_shell() -> None:
    completion = ShellComplete(main, {}, "robotsfix", "_ROBOTSFIX_COMPLETE")
    assert [item.type for item in completion.get_completions(["lint"], "rob")] == ["file"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["lnit"], "No such command 'lnit'"),
        (["robots.txt"], "did you mean `robotsfix lint robots.txt`?"),
        (["lint", "--nonsense"], "--nonsense"),
        (["lint", "--select", "RF999"], "unknown rule 'RF999'"),
        (["lint", "--ignore", "RF301,byte-order-marc"], "did you mean byte-order-mark?"),
        (["fix", "--extend-select", "nonsense"], "unknown rule 'nonsense'"),
        (["lint", "--fail-on", "never"], "never"),
        (["lint", "--social", "face book"], "is no product token"),
        (["lint", "--social", "Twitterbot,*"], "`*` is no social crawler"),
        (["lint", "--social", "facebokexternalhit"], "did you mean facebookexternalhit?"),
        (["lint", "--media-path", "media/"], "paths start with `/`"),
        (["fix", "--write", "--check"], "exclude each other"),
        (["fix", "--replace"], "--replace needs --template"),
        (["fix", "--template", "other"], "other"),
    ],
)
def test_a_mistake_in_the_command_is_explained(arguments: list[str], message: str) -> None:
    Path("robots.txt").write_bytes(CLEAN)
    outcome = robotsfix(*arguments)
    assert (outcome.status, outcome.stdout) == (2, "")
    assert message in outcome.stderr
    assert outcome.stderr.startswith("Usage: ")


def fail(*_: object, **__: object) -> None:
    raise ZeroDivisionError("a\nbug")


@pytest.mark.parametrize("command", ["lint", "fix"])
def test_a_bug_is_one_line_that_asks_for_a_report(
    command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("robotsfix.cli.checking.lint_document", fail)
    monkeypatch.setattr("robotsfix.fixing.loop.lint_document", fail)
    Path("robots.txt").write_bytes(BLOCKED)
    outcome = robotsfix(command)
    assert (outcome.status, outcome.stdout) == (3, "")
    assert outcome.stderr.count("\n") == 1
    assert outcome.stderr.startswith("robotsfix: internal error, while ")
    assert "robots.txt: ZeroDivisionError: a\\x0abug; " in outcome.stderr
    assert "please report it" in outcome.stderr
    assert Path("robots.txt").read_bytes() == BLOCKED


def test_a_bug_shows_its_traceback_to_those_who_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "lint_document", fail)
    monkeypatch.setenv("ROBOTSFIX_DEBUG", "1")
    Path("robots.txt").write_bytes(CLEAN)
    with pytest.raises(ZeroDivisionError):
        main(["lint"])


def test_an_error_of_click_stays_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise click.ClickException("no")

    monkeypatch.setattr(checking, "lint_document", refuse)
    Path("robots.txt").write_bytes(CLEAN)
    assert robotsfix("lint") == (1, "", "Error: no\n")


@pytest.fixture
def _interruptible() -> Iterator[None]:
    # What runs in the background ignores the key, and its children would as well.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@posix
@pytest.mark.usefixtures("_interruptible")
def test_the_interrupt_key_ends_a_run_with_one_line() -> None:
    with subprocess.Popen(
        command_line("lint", "-"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        # The process says nothing before it reads; what it waits for, Linux shows in /proc.
        deadline = time.monotonic() + 30
        channel = Path(f"/proc/{process.pid}/wchan")
        if not channel.exists():
            process.kill()
            pytest.skip("there is no /proc to see when the process waits")
        while "pipe" not in channel.read_text() and time.monotonic() < deadline:
            time.sleep(0.01)
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        stdout, stderr = process.communicate(timeout=30)
    assert (process.returncode, stdout, stderr) == (130, b"", b"robotsfix: interrupted\n")


def test_nobody_reads_the_output() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    Path("robots.txt").write_bytes(BLOCKED)
    done = subprocess.run(
        command_line("lint"), stdout=writer, stderr=subprocess.PIPE, check=False, timeout=60
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


@posix
@pytest.mark.parametrize("command", ["lint", "fix"])
def test_the_output_cannot_be_written(command: str) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("there is no /dev/full")
    Path("robots.txt").write_bytes(BLOCKED)
    with full.open("wb") as stdout:
        done = subprocess.run(
            command_line(command), stdout=stdout, stderr=subprocess.PIPE, check=False, timeout=60
        )
    assert done.returncode == 2
    assert done.stderr == b"robotsfix: cannot write to standard output: No space left on device\n"


@posix
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", ">&- 2>&- <&-"])
def test_closed_streams(closed: str) -> None:
    Path("robots.txt").write_bytes(BLOCKED)
    script = f'exec "$@" {closed}'
    done = subprocess.run(
        ["sh", "-c", script, "sh", *command_line("lint", "robots.txt")],
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr


def test_a_closed_standard_input_is_explained() -> None:
    done = subprocess.run(
        ["sh", "-c", 'exec "$@" <&-', "sh", *command_line("lint", "-")],
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b"robotsfix: standard input is closed\n"


def test_an_output_that_cannot_show_a_character() -> None:
    Path("robots.txt").write_bytes("User-agent: *\nDisallow: caf\u00e9\n".encode())
    outcome = spawn("lint", environment={"PYTHONIOENCODING": "ascii"})
    assert outcome.status == 1
    assert "`caf\\xe9`" in outcome.stdout
