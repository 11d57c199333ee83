"""The pre-commit hooks, tried with the real program."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from commands import BLOCKED, CLEAN, ROOT, UNBLOCKED, command_line

from robotsfix.fixing.setup.origin import TAG, URL

CONFIG = """\
repos:
  - repo: {repository}
    rev: {revision}
    hooks:
      - id: {hook}
"""
PUBLISHED = ["robotsfix", "pyproject.toml", ".pre-commit-hooks.yaml", "README.md", "LICENSE"]


class Repository:
    """A git repository."""

    def __init__(self, path: Path, home: Path) -> None:
        self.path = path
        # In a git hook, git points its children at the repository of the hook; that one is not
        # ours to commit to.
        self.environment = {
            name: value for name, value in os.environ.items() if not name.startswith("GIT_")
        }
        self.environment |= {
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "PRE_COMMIT_HOME": str(home),
        }
        path.mkdir(parents=True)
        self.git("init", "--quiet", "--initial-branch=main")
        self.git("config", "user.name", "A test")
        self.git("config", "user.email", "test@example.com")

    def git(self, *arguments: str) -> str:
        return self.run("git", *arguments, check=True).stdout

    def commit(self) -> "subprocess.CompletedProcess[str]":
        self.git("add", "--all")
        return self.run("git", "commit", "--quiet", "--message", "A change")

    def run(self, *command: str, check: bool = False) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            command,
            cwd=self.path,
            env=self.environment,
            check=check,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=300,
        )


@pytest.fixture(scope="module")
def pre_commit() -> str:
    """Give the program."""
    program = shutil.which("pre-commit") or shutil.which(
        "pre-commit", path=str(Path(sys.executable).parent)
    )
    if program is None:
        pytest.skip("pre-commit is not installed")
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    return program


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory, home: Path, pre_commit: str) -> Repository:
    """Give a repository with a commit of robotsfix as it stands in the working tree."""
    del pre_commit
    repository = Repository(tmp_path_factory.mktemp("published") / "robotsfix", home)
    for name in PUBLISHED:
        source, target = ROOT / name, repository.path / name
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        elif source.exists():
            shutil.copy(source, target)
    if not (repository.path / "README.md").exists():
        # The build wants what pyproject.toml names.
        (repository.path / "README.md").write_text("robotsfix\n")
    assert repository.commit().returncode == 0
    return repository


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the place where pre-commit installs hooks, which takes a while."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture
def site(
    tmp_path: Path,
    home: Path,
    published: Repository,
    pre_commit: str,
    request: pytest.FixtureRequest,
) -> Repository:
    """Give a repository of a site, with one of our hooks installed."""
    repository = Repository(tmp_path / "site", home)
    (repository.path / ".pre-commit-config.yaml").write_text(
        CONFIG.format(
            repository=published.path,
            revision=published.git("rev-parse", "HEAD").strip(),
            hook=request.param,
        )
    )
    repository.git("add", "--all")
    done = repository.run(pre_commit, "install", "--install-hooks")
    assert done.returncode == 0, done.stdout
    return repository


@pytest.mark.parametrize("site", ["robotsfix"], indirect=True)
def test_the_first_hook_refuses_a_bad_file(site: Repository) -> None:
    place = site.path / "public" / "robots.txt"
    place.parent.mkdir()
    place.write_bytes(BLOCKED)
    # Not ours to judge.
    (site.path / "other.txt").write_bytes(BLOCKED)
    refused = site.commit()
    assert refused.returncode == 1
    assert "public/robots.txt:2:1: error RF701 [*] facebookexternalhit cannot" in refused.stdout
    assert "other.txt" not in refused.stdout
    assert place.read_bytes() == BLOCKED
    place.write_bytes(CLEAN)
    assert site.commit().returncode == 0


@pytest.mark.parametrize("site", ["robotsfix-fix"], indirect=True)
def test_the_second_hook_mends_it(site: Repository) -> None:
    places = [site.path / "robots.txt", site.path / "a b" / "robots.txt"]
    places[1].parent.mkdir()
    for place in places:
        place.write_bytes(BLOCKED)
    refused = site.commit()
    assert refused.returncode == 1
    assert "files were modified by this hook" in refused.stdout
    assert "facebookexternalhit: / was blocked, is allowed now" in refused.stdout
    assert [place.read_bytes() for place in places] == [UNBLOCKED, UNBLOCKED]
    assert site.commit().returncode == 0


@pytest.mark.parametrize("site", ["robotsfix"], indirect=True)
def test_names_of_all_kinds_reach_the_hook_as_they_are(site: Repository) -> None:
    folders = ["a b", "$(touch pwned)", "'\"", "--help", "*", "caf\u00e9"]
    for folder in folders:
        place = site.path / folder / "robots.txt"
        place.parent.mkdir()
        place.write_bytes(BLOCKED)
    refused = site.commit()
    assert refused.returncode == 1
    for folder in folders:
        assert f"{folder}/robots.txt:2:1: error RF701" in refused.stdout
    assert f"Found {len(folders)} errors in {len(folders)} files" in refused.stdout
    assert not list(site.path.rglob("pwned"))


@pytest.mark.parametrize("site", ["robotsfix-fix"], indirect=True)
def test_many_files_are_mended_in_one_go(site: Repository) -> None:
    places = [site.path / f"{number:03}" / "robots.txt" for number in range(300)]
    for place in places:
        place.parent.mkdir()
        place.write_bytes(BLOCKED)
    refused = site.commit()
    assert refused.returncode == 1
    assert "Mended 300 findings in 300 files." in refused.stdout
    assert {place.read_bytes() for place in places} == {UNBLOCKED}
    assert site.commit().returncode == 0


@pytest.mark.parametrize("site", ["robotsfix", "robotsfix-fix"], indirect=True)
def test_a_file_that_the_configuration_excludes_is_left_alone(site: Repository) -> None:
    (site.path / ".robotsfix.yaml").write_text('exclude: ["/tests/"]\n')
    place = site.path / "tests" / "data" / "robots.txt"
    place.parent.mkdir(parents=True)
    place.write_bytes(BLOCKED)
    done = site.commit()
    assert done.returncode == 0, done.stdout
    assert place.read_bytes() == BLOCKED
    (site.path / "robots.txt").write_bytes(BLOCKED)
    refused = site.commit()
    assert refused.returncode == 1
    assert "tests/data" not in refused.stdout
    assert place.read_bytes() == BLOCKED


@pytest.mark.parametrize("site", ["robotsfix"], indirect=True)
def test_a_broken_configuration_stops_the_commit(site: Repository) -> None:
    (site.path / ".robotsfix.yaml").write_text("nonsense: 1\n")
    (site.path / "robots.txt").write_bytes(CLEAN)
    refused = site.commit()
    assert refused.returncode == 1
    assert ".robotsfix.yaml:1: unknown key 'nonsense'" in refused.stdout


@pytest.mark.parametrize("site", ["robotsfix"], indirect=True)
def test_what_init_writes_works(site: Repository, published: Repository) -> None:
    (site.path / "robots.txt").write_bytes(BLOCKED)
    place = site.path / ".pre-commit-config.yaml"
    place.write_text("repos:\n-   repo: meta\n    hooks:\n    -   id: identity # all files\n")
    done = site.run(*map(str, command_line("init", "--write")))
    assert done.returncode == 0, done.stdout
    # What is published is not there yet.
    written = place.read_text()
    assert f"repo: {URL}\n    rev: {TAG}\n" in written
    revision = published.git("rev-parse", "HEAD").strip()
    place.write_text(written.replace(URL, str(published.path)).replace(TAG, revision))
    refused = site.commit()
    assert refused.returncode == 1
    assert "Mended 1 finding in 1 file." in refused.stdout
    assert (site.path / "robots.txt").read_bytes() == UNBLOCKED
    done = site.commit()
    assert done.returncode == 0, done.stdout


def test_the_hooks_file_is_valid(pre_commit: str) -> None:
    done = subprocess.run(
        [pre_commit, "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")],
        check=False,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
