"""Which dependencies have known vulnerabilities: `python tests/vulnerabilities.py`.

Two lists are looked up with pip-audit: the versions that are installed, which are about the newest
that pyproject.toml allows, and its lower bounds. The exit status is 1 if there is a vulnerability;
where nobody could be asked, that is said, and it is 0.
"""

import json
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
SERVICES = ("pypi", "osv")
_PATIENCE = 300
"""How many seconds a service gets for a list."""
_NAME = re.compile("[A-Za-z0-9._-]+")
_LOWER_BOUND = re.compile("([A-Za-z0-9._-]+)>=([0-9.]+)")


class Audit(NamedTuple):
    """What a service says of a list of versions."""

    found: list[str]
    """Vulnerabilities, one line each."""
    unknown: list[str]
    """What was not looked up, one line each."""


def read(answer: str, errors: str, service: str) -> Audit:
    """Read what pip-audit says.

    Args:
        answer: Its standard output: JSON, unless it did not get that far.
        errors: Its standard error.
        service: Whom it asked.
    """
    try:
        dependencies = json.loads(answer)["dependencies"]
    except (ValueError, KeyError, TypeError):
        last = errors.strip().rpartition("\n")[2] or "it said nothing"
        return Audit([], [f"{service}: {last}"])
    audit = Audit([], [])
    for each in dependencies:
        if "skip_reason" in each:
            # pip-audit itself takes that for a success.
            audit.unknown.append(f"{service}: {each['name']}: {each['skip_reason']}")
        for vulnerability in each.get("vulns", []):
            fixed = ", ".join(vulnerability["fix_versions"]) or "no version yet"
            place = f"{each['name']} {each['version']}"
            audit.found.append(f"{place}: {vulnerability['id']}, fixed in {fixed}")
    if not dependencies:
        audit.unknown.append(f"{service}: nothing was looked up")
    return audit


def installed(names: Sequence[str]) -> Mapping[str, str]:
    """Give the versions that are installed, of packages and of all that they need."""
    versions: dict[str, str] = {}
    waiting = [*names]
    while waiting:
        name = re.sub("[-_.]+", "-", waiting.pop()).lower()
        if name in versions:
            continue
        try:
            package = distribution(name)
        except PackageNotFoundError:
            # For another system, or another Python.
            continue
        versions[name] = package.version
        needed = (each for each in package.requires or () if "extra ==" not in each)
        waiting += [match[0] for each in needed if (match := _NAME.match(each))]
    return versions


def audit(versions: Mapping[str, str]) -> Audit:
    """Look versions up, with the first service that knows all of them."""
    text = "".join(f"{name}=={version}\n" for name, version in sorted(versions.items()))
    unknown: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        requirements = Path(folder, "requirements.txt")
        requirements.write_text(text, "utf-8")
        for service in SERVICES:
            command = [sys.executable, "-m", "pip_audit", "--format=json", "--no-deps"]
            command += ["--disable-pip", "--progress-spinner=off", "--timeout=30"]
            command += [f"--vulnerability-service={service}", f"--requirement={requirements}"]
            told = read(*_outputs(command), service)
            if told.found or not told.unknown:
                return told
            unknown += told.unknown
    return Audit([], unknown)


def _outputs(command: Sequence[str]) -> tuple[str, str]:
    try:
        done = subprocess.run(
            command, capture_output=True, check=False, text=True, timeout=_PATIENCE
        )
    except subprocess.TimeoutExpired:
        return "", f"no answer within {_PATIENCE} seconds"
    return done.stdout, done.stderr


def report(what: str, versions: Mapping[str, str], told: Audit) -> Iterator[str]:
    """Say what came of it, one line each."""
    if told.found:
        yield f"{what}: VULNERABLE"
    elif told.unknown:
        yield f"{what}: NOT AUDITED, nobody could be asked about all of them"
    else:
        yield f"{what}: no known vulnerabilities in {len(versions)} packages"
    yield from (f"  {each}" for each in (*told.found, *told.unknown))


def main() -> int:
    """Look up both lists; give the exit status."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    ours = [*project["dependencies"], *project["optional-dependencies"]["verify"]]
    bounds = {match[1]: match[2] for each in ours if (match := _LOWER_BOUND.match(each))}
    status = 0
    for what, versions in (("installed", installed([*bounds])), ("lower bounds", bounds)):
        told = audit(versions)
        print(*report(what, versions, told), sep="\n")
        status |= bool(told.found)
    return status


if __name__ == "__main__":
    sys.exit(main())
