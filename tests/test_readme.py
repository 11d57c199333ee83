"""The README says what the program says: its sessions are run, its table of rules is made.

Run as a program, this writes both anew.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from robotsfix.checks.finding import Applicability
from robotsfix.checks.registry import Check, all_checks
from robotsfix.checks.rules import OFF_BY_DEFAULT

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
FIXTURE = ROOT / "fixtures" / "situations" / "readme" / "robots.txt"

SESSION = re.compile(r"(?<=```console\n).*?(?=```)", re.DOTALL)
RULES = re.compile(r"(?<=<!-- rules -->\n).*?(?=<!-- /rules -->)", re.DOTALL)
FIXES = {
    None: "",
    Applicability.SAFE: "safe",
    Applicability.UNBLOCK: "unblock",
    Applicability.UNSAFE: "unsafe",
}


def level(check: Check) -> str:
    return "off" if check.code in OFF_BY_DEFAULT else check.severity.label


def rules() -> str:
    rows = [
        f"| {check.code} | {check.name} | {level(check)} | {check.summary} | {FIXES[check.fix]} |"
        for check in all_checks()
    ]
    head = ["| code | name | severity | finds | fix |", "| --- | --- | --- | --- | --- |"]
    return "\n".join(["", *head, *rows, "", ""])


def run_sessions(text: str, folder: Path) -> str:
    """Give the text with what the commands of its sessions print, run one after the other."""
    (folder / "robots.txt").write_bytes(FIXTURE.read_bytes())
    (folder / "old.txt").write_bytes(FIXTURE.read_bytes())
    # `robotsfix` is the one of this tree, installed or not.
    shim = folder / "bin" / "robotsfix"
    shim.parent.mkdir()
    shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m robotsfix "$@"\n', encoding="utf-8")
    shim.chmod(0o755)
    path = f"{shim.parent}{os.pathsep}{os.environ['PATH']}"
    environment = os.environ | {"PATH": path, "PYTHONPATH": str(ROOT)}

    def answers(session: re.Match[str]) -> str:
        commands = [line for line in session[0].split("\n") if line.startswith("$ ")]
        return "".join(f"{command}\n{answer(command[2:])}" for command in commands)

    def answer(command: str) -> str:
        process = subprocess.run(
            ["sh", "-c", command],
            cwd=folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
            text=True,
        )
        return process.stdout

    return SESSION.sub(answers, text)


@pytest.mark.skipif(os.name == "nt", reason="the sessions of the README are for a Unix shell")
def test_sessions_are_what_the_program_prints(tmp_path: Path) -> None:
    text = README.read_text("utf-8")
    assert run_sessions(text, tmp_path) == text


def test_table_of_rules_is_made_from_the_registry() -> None:
    found = RULES.search(README.read_text("utf-8"))
    assert found
    assert found[0] == rules()


def main() -> None:
    text = RULES.sub(lambda _: rules(), README.read_text("utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        README.write_text(run_sessions(text, Path(folder)), "utf-8")


if __name__ == "__main__":
    main()
