"""`robotsfix diagnose`."""

import json
import os
from pathlib import Path

import pytest
from answers import FOLDER, payload
from commands import Outcome, at_terminal, robotsfix, spawn

from robotsfix import __version__
from robotsfix.cli import inputs, running
from robotsfix.cli.main import COMMANDS

BLOCKED = payload("440.json")
URL = "https://media.bakery.example/opening.mp4"
COMMAND_LINES = f"""
Commands
  robotsfix verify {URL}
  robotsfix lint https://media.bakery.example
"""


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("error.json").write_bytes(BLOCKED)


@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.iterdir()))
def test_exit_status(name: str) -> None:
    arguments = ["diagnose", str(FOLDER / name)]
    outcomes = [robotsfix(*arguments), robotsfix(*arguments, "--output-format=json")]
    if name == "unrelated.txt":
        assert [outcome.status for outcome in outcomes] == [2, 2]
        return
    blocked = json.loads(outcomes[1].stdout)["blocked"]
    assert [outcome.status for outcome in outcomes] == [int(blocked)] * 2
    assert [outcome.stderr for outcome in outcomes] == ["", ""]


def test_file_and_standard_input_say_the_same() -> None:
    outcome = robotsfix("diagnose", "error.json")
    assert outcome.status == 1
    assert outcome.stdout.startswith("Meta's crawler facebookexternalhit could not fetch")
    assert outcome.stdout.endswith(COMMAND_LINES)
    assert robotsfix("diagnose", "-", stdin=BLOCKED) == outcome
    assert robotsfix("diagnose", stdin=BLOCKED) == outcome


def test_media_url() -> None:
    outcome = robotsfix(
        *["diagnose", "error.json", "--media-url=https://own.example/a b".replace(" ", "&")],
        "--media-url=HTTP://Other.example:8080/c",
    )
    assert outcome.stdout.endswith(
        """
Commands
  robotsfix verify 'https://own.example/a&b'
  robotsfix verify HTTP://Other.example:8080/c
  robotsfix lint https://own.example
  robotsfix lint http://other.example:8080
"""
    )


@pytest.mark.parametrize(
    "url", ["", "x", "ftp://a/b", "https://", "https://a b", "https://a:x/", "https://a/\x1b[31m"]
)
def test_media_url_that_is_none(url: str) -> None:
    outcome = robotsfix("diagnose", "error.json", f"--media-url={url}")
    assert (outcome.status, outcome.stdout) == (2, "")
    assert "is no HTTP URL" in outcome.stderr
    assert "\x1b" not in outcome.stderr


@pytest.mark.parametrize("format_", ["text", "json"])
def test_run(format_: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # Of the dictionary itself, taking one out and in again would change the order.
    without = {name: about for name, about in COMMANDS.items() if name != "verify"}
    monkeypatch.setattr(running, "COMMANDS", without)
    outcome = robotsfix("diagnose", "error.json", "--run", f"--output-format={format_}")
    missing = f"robotsfix: not run: there is no command `verify` in robotsfix {__version__} yet\n"
    assert outcome.status == 1
    if format_ == "json":
        verify, lint = (each["run"] for each in json.loads(outcome.stdout)["commands"])
        assert verify == {"status": None, "output": "", "errors": missing}
        assert lint["status"] is not None
        assert lint["output"] or lint["errors"]
        assert outcome.stderr == ""
    else:
        _, _, runs = outcome.stdout.partition(COMMAND_LINES)
        assert runs.startswith(f"\n$ robotsfix verify {URL}\n\n$ robotsfix lint https://media.")
        assert outcome.stderr.startswith(missing)


def test_run_without_anything_to_run() -> None:
    outcome = robotsfix("diagnose", "--run", stdin=payload("416.json"))
    assert (outcome.status, outcome.stderr) == (0, "robotsfix: there is nothing to run\n")


def test_run_in_a_process_of_its_own() -> None:
    outcome = spawn("diagnose", "error.json", "--run")
    assert outcome.status == 1
    assert "Traceback" not in outcome.stderr
    assert outcome.stdout.count("\n$ robotsfix ") == 2


CANNOT_BE_READ = [
    (["nope.json"], "nope.json: no such file or directory"),
    ([""], "'': no such file or directory"),
    (["a\0b"], "a\\x00b: "),
    (["\x1b[31m"], "\\x1b[31m: no such file or directory"),
    (["."], ".: is a directory; name a file, or `-` for standard input"),
    (["https://a.example/error.json"], "https://a.example/error.json: URLs are not fetched"),
    (["/dev/null"], "/dev/null: not a regular file; to read from a pipe, name `-`"),
    (["empty.json"], "empty.json: empty, there is no error response in it"),
    (["hello.txt"], "hello.txt: no error response found in it, neither as JSON nor in words"),
    (["-"], "standard input: empty, there is no error response in it"),
]


@pytest.mark.parametrize(("arguments", "message"), CANNOT_BE_READ)
@pytest.mark.parametrize("format_", ["text", "json"])
def test_what_cannot_be_read_is_told_in_one_line(
    arguments: list[str], message: str, format_: str
) -> None:
    Path("empty.json").touch()
    Path("hello.txt").write_text("hello", "ascii")
    outcome = robotsfix("diagnose", f"--output-format={format_}", "--", *arguments)
    assert (outcome.status, outcome.stdout) == (2, "")
    assert outcome.stderr.startswith(f"robotsfix: {message}")
    assert outcome.stderr.count("\n") == 1
    assert outcome.stderr[:-1].isprintable()


def test_far_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inputs, "LARGEST", 1 << 20)
    Path("large.json").write_bytes(b" " * (1 << 20) + b"{")
    for outcome in (
        robotsfix("diagnose", "large.json"),
        robotsfix("diagnose", stdin=b" " * (1 << 20) + b"{"),
    ):
        assert (outcome.status, outcome.stdout) == (2, "")
        assert outcome.stderr.endswith(": larger than 1 MiB, this is no error response\n")


LEVELS = 50_000
DEEP = {
    "arrays": b"[" * LEVELS + b"]" * LEVELS,
    "objects": b'{"a":' * LEVELS + b"1" + b"}" * LEVELS,
    "errors": b'{"errors":[' * LEVELS + b'{"code":440}' + b"]}" * LEVELS,
}
BAD = {
    "deep strings": json.dumps(json.dumps(json.dumps(json.dumps(BLOCKED.decode())))).encode(),
    "huge numbers": b'{"status":"error","code":' + b"9" * 100_000 + b',"x":1e99999}',
    "not numbers": b'{"status":"error","code":NaN,"message":Infinity,"details":-Infinity}',
    "repeated names": b'{"status":"error","code":440,"code":161,"status":"error"}',
    "lone surrogates": b'{"status":"error","code":440,"message":"\\ud800\\udfff\\udfff"}',
    "octets": b'{"status":"error","code":440,"message":"\xff\xfe\x80","platform":"\xff"}',
    "escapes": b'{"status":"error","code":440,"message":"\\u001b[2J\\u202e\\u0000"}',
    "wrong types": b'{"status":["error"],"errors":{"a":[[],"b"]},"postIds":7,"id":{},"code":[]}',
    "null": b'{"status":null,"errors":null,"error":null,"code":null}',
    "half of it": BLOCKED[: len(BLOCKED) // 2],
    "control characters": bytes(range(32)) * 99,
    "any octets": bytes(range(256)) * 99,
    "many objects": b'{"a":1}' * 9_999,
}


@pytest.mark.parametrize("kind", BAD)
@pytest.mark.parametrize("format_", ["text", "json"])
def test_bad_input(kind: str, format_: str) -> None:
    check(robotsfix("diagnose", f"--output-format={format_}", stdin=BAD[kind]))


# What breaks the stack breaks a process of its own.
@pytest.mark.parametrize("kind", DEEP)
@pytest.mark.parametrize("format_", ["text", "json"])
def test_deep_nesting(kind: str, format_: str) -> None:
    check(spawn("diagnose", f"--output-format={format_}", stdin=DEEP[kind]))


def check(outcome: Outcome) -> None:
    assert outcome.status in {0, 1, 2}
    assert outcome.stderr.count("\n") == (1 if outcome.status == 2 else 0)
    assert bool(outcome.stdout) is (outcome.status != 2)
    assert (outcome.stdout + outcome.stderr).replace("\n", "").isprintable()


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
    outcome = robotsfix("diagnose", "error.json", *arguments)
    assert ("\x1b[" in outcome.stdout) is colours


def test_a_terminal_gets_the_same_text() -> None:
    plain = robotsfix("diagnose", "error.json").stdout
    assert at_terminal("diagnose", "error.json", NO_COLOR="1").stdout == plain
    coloured = at_terminal("diagnose", "error.json").stdout
    assert coloured != plain
    assert "\x1b[1;31mMeta's crawler" in coloured


@pytest.mark.parametrize(
    "arguments",
    [["a", "b"], ["--output-format=yaml"], ["--nonsense"], ["--color=x"]],
)
def test_usage(arguments: list[str]) -> None:
    outcome = robotsfix("diagnose", *arguments)
    assert (outcome.status, outcome.stdout) == (2, "")
    assert outcome.stderr.startswith("Usage: ")


@pytest.mark.skipif(os.name != "posix", reason="names as on Unix")
def test_names_that_are_not_utf_8() -> None:
    name = b"caf\xe9.json"
    Path(os.fsdecode(name)).write_bytes(b"x")
    assert spawn("diagnose", name).stderr.startswith("robotsfix: caf\\xe9.json: no error response")
