"""Completion in the real shells."""

import os
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
from commands import command_line, robotsfix

# Each gets what somebody typed before pressing the tab key, and prints what the shell offers.
BASH = """
eval "$(robotsfix completion bash)"
read -r -a COMP_WORDS <<<"$1"
[[ $1 == *" " ]] && COMP_WORDS+=("")
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
# Outside of a completion, this has nothing to work on.
compopt() { printf '%s\\n' "$2"; }
_robotsfix_completion robotsfix
printf '%s\\n' "${COMPREPLY[@]}"
"""
ZSH = """
compdef() { completer=$1; }
_describe() { print -rl -- ${${(P)3}%%:*}; }
compadd() { print -rl -- ${(P)${@[-1]}}; }
_path_files() { print files; }
eval "$(robotsfix completion zsh)"
words=(${(z)1})
[[ $1 == *" " ]] && words+=("")
CURRENT=$#words
$completer
"""
FISH = """
robotsfix completion fish | source
complete --do-complete "$argv[1]" | string replace --regex '\\t.*' ''
true
"""
PROGRAMS = {
    "bash": ["--norc", "-c", BASH, "bash"],
    "zsh": ["--no-rcs", "-c", ZSH, "zsh"],
    "fish": ["--no-config", "-c", FISH],
}


@pytest.fixture(params=list(PROGRAMS))
def shell(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    if shutil.which(name) is None:
        pytest.skip(f"{name} is not installed")
    return name


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Give an environment in which `robotsfix` is the one of this tree."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "robots.txt").touch()
    shim = tmp_path / "bin" / "robotsfix"
    shim.parent.mkdir()
    program = shlex.join(map(str, command_line()))
    shim.write_text(f'#!/bin/sh\nexec {program} "$@"\n', encoding="utf-8")
    shim.chmod(0o755)
    path = f"{shim.parent}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "HOME": str(tmp_path)}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("robotsfix li", ["lint"]),
        ("robotsfix lint --stat", ["--statistics"]),
        ("robotsfix lint --select RF101", ["RF101"]),
        ("robotsfix lint --select RF201,RF101", ["RF201,RF101"]),
        ("robotsfix lint --ignore byte", ["byte-order-mark"]),
        ("robotsfix rule RF701 byte", ["byte-order-mark"]),
        ("robotsfix fix --social facebookext", ["facebookexternalhit"]),
        ("robotsfix fix --social Twitterbot,linked", ["Twitterbot,LinkedInBot"]),
        ("robotsfix fix --template ", ["recommended", "lockdown"]),
        ("robotsfix lint --output-format sa", ["sarif"]),
        ("robotsfix completion z", ["zsh"]),
        ("robotsfix init --ci g", ["github", "gitlab"]),
        ("robotsfix lint --select nothing", []),
    ],
)
def test_a_shell_completes(
    shell: str, environment: dict[str, str], typed: str, expected: list[str]
) -> None:
    assert sorted(answers(shell, environment, typed)) == sorted(expected)


def test_the_shell_completes_paths(shell: str, environment: dict[str, str]) -> None:
    offered = {"bash": "default", "zsh": "files", "fish": "robots.txt"}[shell]
    assert answers(shell, environment, "robotsfix lint rob") == [offered]


def answers(shell: str, environment: dict[str, str], typed: str) -> list[str]:
    done = subprocess.run(
        [shell, *PROGRAMS[shell], typed],
        env=environment,
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.stderr == ""
    return [line for line in done.stdout.split("\n") if line]


def test_a_shell_that_nobody_knows() -> None:
    status, stdout, stderr = robotsfix("completion", "tcsh")
    assert (status, stdout) == (2, "")
    assert "'bash', 'zsh', 'fish'" in stderr
