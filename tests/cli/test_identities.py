"""Whether two paths name the same file."""

import os
from pathlib import Path

import pytest

from robotsfix.cli.identities import Identities

pytestmark = pytest.mark.skipif(os.name != "posix", reason="links as on Unix")


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a/b").mkdir(parents=True)
    Path("a/b/file").touch()
    Path("a/Other").touch()
    Path("link").symlink_to("a/b/file")
    Path("folder").symlink_to("a/b")
    Path("around").symlink_to("around")
    Path("a/up").symlink_to("../..")
    deep = "/".join("x" * 150)
    Path(deep).mkdir(parents=True)
    Path(deep, "link").symlink_to(Path("a/b/file").absolute())


@pytest.mark.parametrize(
    ("path", "same"),
    [
        ("a/b/file", "a/b/file"),
        ("./a//b/file", "a/b/file"),
        ("a/../a/b/./file", "a/b/file"),
        ("link", "a/b/file"),
        ("folder/file", "a/b/file"),
        # Up from where the link leads to, not from where it stands.
        ("folder/../Other", "a/Other"),
        ("folder/..", "a"),
        ("/".join("x" * 150) + "/link", "a/b/file"),
        ("a/missing", "a/missing"),
        (".", "."),
    ],
)
def test_links_lead_to_the_file(path: str, same: str) -> None:
    identities = Identities()
    expected = os.path.realpath(same)
    assert identities.of(path) == expected
    assert identities.of(str(Path.cwd() / path)) == expected
    # And once more, with what is known by now.
    assert identities.of(path) == expected


@pytest.mark.parametrize("path", ["around", "a/up", "", "/", "a/b/missing/x"])
def test_it_is_what_the_system_says(path: str) -> None:
    assert Identities().of(path) == os.path.realpath(path)
