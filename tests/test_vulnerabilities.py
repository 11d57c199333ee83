"""What is made of the answers of pip-audit: a vulnerability fails, and silence is no all-clear."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import vulnerabilities
from vulnerabilities import Audit, installed, read, report

CLEAN = {"name": "click", "version": "8.5.1", "vulns": []}
VULNERABLE = {
    "name": "protego",
    "version": "0.4.0",
    "vulns": [{"id": "CVE-2026-55520", "fix_versions": ["0.6.2"]}],
}
UNFIXED = {"name": "x", "version": "1", "vulns": [{"id": "CVE-1", "fix_versions": []}]}
SKIPPED = {"name": "rich", "skip_reason": "not found on PyPI"}

FOUND = ["protego 0.4.0: CVE-2026-55520, fixed in 0.6.2"]
UNKNOWN = ["pypi: rich: not found on PyPI"]


def answer(*dependencies: object) -> str:
    return json.dumps({"dependencies": dependencies, "fixes": []})


@pytest.mark.parametrize(
    ("stdout", "stderr", "found", "unknown"),
    [
        (answer(CLEAN), "No known vulnerabilities found", [], []),
        (answer(CLEAN, VULNERABLE), "Found 1 known vulnerability in 1 package", FOUND, []),
        (answer(UNFIXED), "", ["x 1: CVE-1, fixed in no version yet"], []),
        (answer(CLEAN, SKIPPED), "", [], UNKNOWN),
        (answer(SKIPPED, VULNERABLE), "", FOUND, UNKNOWN),
        (answer(), "", [], ["pypi: nothing was looked up"]),
        ("", "Traceback ...\nConnectionError: no route", [], ["pypi: ConnectionError: no route"]),
        ("", "", [], ["pypi: it said nothing"]),
        ("[]", "a\n", [], ["pypi: a"]),
        ("{}", "No module named pip_audit", [], ["pypi: No module named pip_audit"]),
    ],
)
def test_what_is_found_and_what_nobody_knows(
    stdout: str, stderr: str, found: list[str], unknown: list[str]
) -> None:
    assert read(stdout, stderr, "pypi") == Audit(found, unknown)


@pytest.mark.parametrize(
    ("told", "lines"),
    [
        (Audit([], []), ["installed: no known vulnerabilities in 1 packages"]),
        (Audit(FOUND, []), ["installed: VULNERABLE", f"  {FOUND[0]}"]),
        (Audit(FOUND, UNKNOWN), ["installed: VULNERABLE", f"  {FOUND[0]}", f"  {UNKNOWN[0]}"]),
        (
            Audit([], UNKNOWN),
            [
                "installed: NOT AUDITED, nobody could be asked about all of them",
                f"  {UNKNOWN[0]}",
            ],
        ),
    ],
)
def test_what_is_said(told: Audit, lines: list[str]) -> None:
    assert list(report("installed", {"click": "8.5.1"}, told)) == lines


def test_packages_are_looked_up_with_all_that_they_need() -> None:
    versions = installed(["rich"])
    assert {"rich", "pygments", "markdown-it-py", "mdurl"} == versions.keys()
    assert installed(["no-such-package"]) == {}


@pytest.mark.parametrize(
    ("program", "status", "said"),
    [
        (f"print({answer(CLEAN)!r})", 0, "no known vulnerabilities"),
        (f"print({answer(VULNERABLE)!r}); raise SystemExit(1)", 1, "VULNERABLE"),
        (f"print({answer(SKIPPED)!r})", 0, "NOT AUDITED"),
        ("raise ConnectionError", 0, "NOT AUDITED"),
    ],
)
def test_only_a_vulnerability_fails(program: str, status: int, said: str, tmp_path: Path) -> None:
    # In the place of the real one, which asks servers.
    (tmp_path / "pip_audit.py").write_text(program)
    done = subprocess.run(
        [sys.executable, vulnerabilities.__file__],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.returncode == status
    assert done.stdout.count(said) == 2
