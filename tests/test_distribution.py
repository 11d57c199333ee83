"""What is published: the same octets whoever builds it, with what belongs in it and nothing else.

All archives are built from copies of the working tree, with the back end that pyproject.toml names.
"""

import hashlib
import os
import re
import subprocess
import sys
import tarfile
import tomllib
import venv
import zipfile
from collections.abc import Mapping
from email.parser import BytesParser
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

import pytest
from commands import BLOCKED, ROOT

from robotsfix import __version__

NAME = f"robotsfix-{__version__}"
SDIST, WHEEL = f"{NAME}.tar.gz", f"{NAME}-py3-none-any.whl"
METADATA = f"{NAME}.dist-info"

PUBLISHED = ["robotsfix", "tests", "fixtures", ".github"]
PUBLISHED += [".gitignore", ".pre-commit-hooks.yaml", "action.yml", "pyproject.toml"]
PUBLISHED += ["CHANGELOG.md", "LICENSE", "README.md"]
"""What the source distribution has at its top, besides its metadata."""

LEFTOVERS = [
    *(".venv/pyvenv.cfg", "build/x.py", "dist/x.whl", "robotsfix.egg-info/PKG-INFO", ".coverage"),
    *(f"{folder}/__pycache__/x.cpython-311.pyc" for folder in ("robotsfix", "tests")),
    *(f"tests/{cache}/x" for cache in (".mypy_cache", ".pytest_cache", ".ruff_cache")),
    *("tests/.hypothesis/x", "tests/.fuzz/x", ".env", "notes.txt", "robotsfix/x.pyc"),
    *("robotsfix/cli/lint.py.orig", "robotsfix/.lint.py.swp", "tests/README.md~", "tests/x.rej"),
]
"""What may lie about in a working tree."""

# The year 2040, in a process that runs now.
LATER = "import time; time.time = lambda: 2_208_988_800.5;"
BUILD = "from hatchling.cli import hatchling; hatchling()"


class Place(NamedTuple):
    """How a working tree and the process that builds in it look."""

    folder: str
    start: str
    mask: int
    """What is taken off the modes of its files."""
    changed: int
    """When its files were changed, in seconds since 1970."""
    environment: Mapping[str, str]
    leftovers: list[str]


HERE = Place(
    "here", "", 0o022, 1_700_000_000, {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "0"}, []
)
THERE = Place(
    "some/where else",
    LATER,
    0o077,
    1_000_000_000,
    {"TZ": "Asia/Kolkata", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "1", "USER": "stranger"},
    LEFTOVERS,
)


def known_to_git() -> list[str]:
    """Give the files of the working tree that git has, or would take."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    environment = {name: text for name, text in os.environ.items() if not name.startswith("GIT_")}
    try:
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"only git knows what belongs to the project: {error}")
    names = done.stdout.decode().split("\0")
    return sorted({name for name in names if (ROOT / name).is_file()})


def build(tree: Path, output: Path, place: Place, *options: str) -> None:
    environment = {name: text for name, text in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    environment |= place.environment
    command = [sys.executable, "-c", place.start + BUILD, "build", *options, "-d", str(output)]
    subprocess.run(command, cwd=tree, env=environment, check=True, capture_output=True)


@pytest.fixture(scope="module")
def files() -> list[str]:
    return known_to_git()


@pytest.fixture(scope="module")
def built(files: list[str], tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Build both archives in two places; give the folders that they are in."""
    pytest.importorskip("hatchling", reason="the back end that builds is not installed")
    top = tmp_path_factory.mktemp("built")
    outputs: list[Path] = []
    for place in (HERE, THERE):
        tree = top / place.folder
        names = [*files, *place.leftovers]
        # A directory lists its files in the order in which they came.
        for name in names if place is HERE else reversed(names):
            copy = tree / name
            copy.parent.mkdir(parents=True, exist_ok=True)
            source = ROOT / name
            copy.write_bytes(b"x" if name in place.leftovers else source.read_bytes())
            mode = 0o777 if source.exists() and source.stat().st_mode & 0o100 else 0o666
            copy.chmod(mode & ~place.mask)
            os.utime(copy, (place.changed, place.changed))
        outputs.append(tree.with_name("output"))
        build(tree, outputs[-1], place)
    return outputs


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def wheel_names(folder: Path) -> list[str]:
    with zipfile.ZipFile(folder / WHEEL) as archive:
        return archive.namelist()


@pytest.mark.parametrize("name", [SDIST, WHEEL])
def test_two_builds_are_equal_octet_by_octet(name: str, built: list[Path]) -> None:
    here, there = built
    assert digest(here / name) == digest(there / name)
    assert {path.name for path in here.iterdir()} == {SDIST, WHEEL}


def test_the_wheel_of_the_source_distribution_is_that_of_the_tree(
    built: list[Path], tmp_path: Path
) -> None:
    with tarfile.open(built[0] / SDIST) as archive:
        archive.extractall(tmp_path, filter="data")
    build(tmp_path / NAME, tmp_path, THERE, "-t", "wheel")
    assert digest(tmp_path / WHEEL) == digest(built[0] / WHEEL)


def test_the_wheel_holds_the_package_and_nothing_else(built: list[Path], files: list[str]) -> None:
    package = {name for name in files if name.startswith("robotsfix/")}
    assert {Path(name).suffix for name in package} == {".py", ".json", ".typed"}
    metadata = {"METADATA", "WHEEL", "RECORD", "entry_points.txt", "licenses/LICENSE"}
    names = wheel_names(built[1])
    assert set(names) == package | {f"{METADATA}/{name}" for name in metadata}
    assert len(names) == len(set(names))


def test_the_source_distribution_holds_what_git_has_and_nothing_else(
    built: list[Path], files: list[str]
) -> None:
    wanted = {name for name in files if name.split("/")[0] in PUBLISHED}
    assert {name.split("/")[0] for name in wanted} == set(PUBLISHED)
    with tarfile.open(built[1] / SDIST) as archive:
        members = archive.getmembers()
    names = [member.name for member in members]
    assert set(names) == {f"{NAME}/{name}" for name in (*wanted, "PKG-INFO")}
    assert len(names) == len(set(names))
    assert all(member.isreg() for member in members)
    assert {(member.uid, member.gid, member.uname, member.gname) for member in members} == {
        (0, 0, "", "")
    }
    assert {member.mode for member in members} == {0o644, 0o755}


def test_the_metadata_says_what_is_needed(built: list[Path]) -> None:
    with zipfile.ZipFile(built[0] / WHEEL) as archive:
        metadata = BytesParser().parsebytes(archive.read(f"{METADATA}/METADATA"))
    assert metadata["Version"] == __version__
    assert metadata["License-Expression"] == "MIT"
    assert metadata["Requires-Python"] == ">=3.11"
    assert len(metadata.get_all("Requires-Dist", [])) == len(DEPENDENCIES)


PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
DEPENDENCIES = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["verify"]]


@pytest.mark.parametrize("dependency", DEPENDENCIES)
def test_a_dependency_has_bounds_on_both_sides_and_the_tests_run_within(dependency: str) -> None:
    bounds = re.fullmatch(r"([a-z0-9.-]+)>=([0-9.]+),<([0-9.]+)", dependency)
    assert bounds
    name, lowest, behind = bounds.groups()
    assert numbers(lowest) <= numbers(version(name)) < numbers(behind)


def numbers(text: str) -> list[int]:
    return [int(number) for number in re.findall("[0-9]+", text)]


def test_the_wheel_works_in_an_environment_of_its_own(built: list[Path], tmp_path: Path) -> None:
    pytest.importorskip("pip", reason="pip is not installed")
    place = tmp_path / "venv"
    venv.create(place, with_pip=False, symlinks=os.name != "nt")
    programs = place / ("Scripts" if os.name == "nt" else "bin")
    command = [sys.executable, "-m", "pip", "--python", str(programs / "python"), "install"]
    command += ["--quiet", "--no-deps", "--no-index", str(built[0] / WHEEL)]
    subprocess.run(command, check=True, capture_output=True)
    packages = next(place.rglob("site-packages"))
    # What robotsfix depends on is that of the tests; robotsfix itself comes first, from here.
    import click  # noqa: PLC0415 - only to see where it is

    (packages / "dependencies.pth").write_text(str(Path(click.__file__).parents[1]))
    (tmp_path / "robots.txt").write_bytes(BLOCKED)

    def run(*arguments: str) -> tuple[int, str]:
        done = subprocess.run(
            [programs / "robotsfix", *arguments],
            cwd=tmp_path,
            capture_output=True,
            check=False,
            text=True,
        )
        return done.returncode, done.stdout

    assert run("--version") == (0, f"robotsfix {__version__}\n")
    status, found = run("lint")
    assert (status, found.split(":")[:3]) == (1, ["robots.txt", "2", "1"])
    assert run("lint", "--output-format", "json")[0] == 1
    assert {path.name for path in packages.glob("robotsfix*")} == {"robotsfix", METADATA}
