import os
from pathlib import Path

import pytest

from robotsfix.reports.project_path import is_absolute, project_path

posix = pytest.mark.skipif(os.name != "posix", reason="paths as on Unix")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder beside others, and go there."""
    for name in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path.resolve() / "project" / "site"
    folder.mkdir(parents=True)
    (folder / "robots.txt").touch()
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("robots.txt", "robots.txt"),
        ("./robots.txt", "robots.txt"),
        ("a/../b//./robots.txt", "b/robots.txt"),
        ("../site/robots.txt", "robots.txt"),
        ("missing/robots.txt", "missing/robots.txt"),
        ("-", "-"),
        ("./-", "-"),
        ("https://example.org/robots.txt", "https://example.org/robots.txt"),
        ("HTTP://example.org/../a", "HTTP://example.org/../a"),
        ("a b/ü/robots.txt", "a b/ü/robots.txt"),
        ("a\nb/\udcff.txt", "a\nb/\udcff.txt"),
        ("a\0b", "a\0b"),
        ("a\ud800b", "a\ud800b"),
        ("..site/robots.txt", "..site/robots.txt"),
    ],
)
def test_a_file_in_the_project(path: str, expected: str) -> None:
    assert project_path(path) == expected
    assert not is_absolute(expected)


def test_an_absolute_path(folder: Path) -> None:
    assert project_path(str(folder / "a" / "robots.txt")) == "a/robots.txt"


@pytest.mark.parametrize("path", ["../robots.txt", "../site2/robots.txt", ".."])
def test_a_file_elsewhere(folder: Path, path: str) -> None:
    found = project_path(path)
    assert found == os.path.normpath(folder / path).replace(os.sep, "/")
    assert is_absolute(found)


@pytest.mark.parametrize("repository", [".git", ".hg"])
@pytest.mark.parametrize("linked", [False, True])
def test_the_root_is_that_of_the_repository(folder: Path, repository: str, *, linked: bool) -> None:
    place = folder.parent / repository
    place.touch() if linked else place.mkdir()
    assert project_path("robots.txt") == "site/robots.txt"
    assert project_path("../robots.txt") == "robots.txt"
    assert is_absolute(project_path("../../robots.txt"))


@pytest.mark.parametrize("name", ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"])
def test_the_platform_knows_the_root(
    folder: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, str(folder.parent))
    assert project_path("robots.txt") == "site/robots.txt"


@pytest.mark.parametrize("value", ["", "/nowhere", "relative"])
def test_a_root_of_no_use(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("GITHUB_WORKSPACE", value)
    assert project_path("robots.txt") == "robots.txt"


@posix
def test_symbolic_links_are_followed(folder: Path) -> None:
    (folder / "shared").mkdir()
    (folder / "shared" / "robots.txt").touch()
    (folder / "link.txt").symlink_to("shared/robots.txt")
    assert project_path("link.txt") == "shared/robots.txt"


@posix
def test_symbolic_links_are_not_followed_out_of_the_project(folder: Path) -> None:
    (folder / "link.txt").symlink_to(folder.parent / "robots.txt")
    (folder / "loop.txt").symlink_to("loop.txt")
    assert project_path("link.txt") == "link.txt"
    assert project_path("loop.txt") == "loop.txt"


@posix
def test_a_current_directory_that_was_removed(folder: Path) -> None:
    (folder / "robots.txt").unlink()
    folder.rmdir()
    assert project_path("a/robots.txt") == "a/robots.txt"
