"""Completion in the real shells."""

import os
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
from commands import command_line, robotsfix

# Each gets lines that somebody typed before pressing the tab key, and prints what the shell offers
# for each of them, with a line `END` behind it.
BASH = """
eval "$(robotsfix completion bash)"
# Outside of a completion, this has nothing to work on.
compopt() { printf '%s\\n' "$2"; }
for typed; do
    read -r -a COMP_WORDS <<<"$typed"
    [[ $typed == *" " ]] && COMP_WORDS+=("")
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    COMPREPLY=()
    _robotsfix_completion robotsfix
    printf '%s\\n' "${COMPREPLY[@]}" END
done
"""
ZSH = """
compdef() { completer=$1; }
_describe() { print -rl -- ${${(P)3}%%:*}; }
compadd() { print -rl -- ${(P)${@[-1]}}; }
_path_files() { print files; }
eval "$(robotsfix completion zsh)"
for typed; do
    words=(${(z)typed})
    [[ $typed == *" " ]] && words+=("")
    CURRENT=$#words
    $completer
    print END
done
"""
FISH = """
robotsfix completion fish | source
for typed in $argv
    complete --do-complete "$typed" | string replace --regex '\\t.*' ''
    echo END
end
"""
PROGRAMS = {
    "bash": ["--norc", "-c", BASH, "bash"],
    "zsh": ["--no-rcs", "-c", ZSH, "zsh"],
    "fish": ["--no-config", "-c", FISH],
}
OFFERED = {
    "robotsfix li": ["lint"],
    "robotsfix lint --stat": ["--statistics"],
    "robotsfix lint --select RF101": ["RF101"],
    "robotsfix lint --select RF201,RF101": ["RF201,RF101"],
    "robotsfix lint --ignore byte": ["byte-order-mark"],
    "robotsfix rule RF701 byte": ["byte-order-mark"],
    "robotsfix fix --social facebookext": ["facebookexternalhit"],
    "robotsfix fix --social Twitterbot,linked": ["Twitterbot,LinkedInBot"],
    "robotsfix fix --template ": ["lockdown", "recommended"],
    "robotsfix lint --output-format sa": ["sarif"],
    "robotsfix completion z": ["zsh"],
    "robotsfix init --ci g": ["github", "gitlab"],
    "robotsfix lint --select nothing": [],
}
"""What is typed, and what all shells offer then."""
PATHS = ["robotsfix lint rob", "robotsfix lint --config rob"]
"""What is typed where a path belongs."""


@pytest.mark.parametrize(
    ("shell", "path"), [("bash", "default"), ("zsh", "files"), ("fish", "robots.txt")]
)
def test_a_shell_completes(
    shell: str, path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    monkeypatch.chdir(tmp_path)
    Path("robots.txt").touch()
    expected = OFFERED | {line: [path] for line in PATHS}
    assert offers(shell, list(expected), tmp_path) == expected


def offers(shell: str, typed: list[str], folder: Path) -> dict[str, list[str]]:
    """Give what a shell offers for each line, in order of the alphabet."""
    # `robotsfix` is the one of this tree.
    shim = folder / "bin" / "robotsfix"
    shim.parent.mkdir()
    program = shlex.join(map(str, command_line()))
    shim.write_text(f'#!/bin/sh\nexec {program} "$@"\n', encoding="utf-8")
    shim.chmod(0o755)
    path = f"{shim.parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        [shell, *PROGRAMS[shell], *typed],
        env={**os.environ, "PATH": path, "HOME": str(folder)},
        check=True,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.stderr == ""
    *answers, rest = done.stdout.split("END\n")
    assert rest == ""
    return {
        line: sorted(filter(None, answer.split("\n")))
        for line, answer in zip(typed, answers, strict=True)
    }


def test_a_shell_that_nobody_knows() -> None:
    status, stdout, stderr = robotsfix("completion", "tcsh")
    assert (status, stdout) == (2, "")
    assert "'bash', 'zsh', 'fish'" in stderr
