"""Several files are written, or none."""

import os
import stat
from pathlib import Path

import pytest

from robotsfix.fixing import transaction
from robotsfix.fixing.transaction import Writing, write_all
from robotsfix.fixing.writer import WriteError, write

superuser = pytest.mark.skipif(
    os.name == "nt" or os.geteuid() == 0, reason="nothing is forbidden to the superuser"
)


def snapshot(root: Path) -> dict[str, bytes | None]:
    return {
        str(place.relative_to(root)): place.read_bytes() if place.is_file() else None
        for place in sorted(root.rglob("*"))
    }


def writings(root: Path, *paths: str) -> list[Writing]:
    """Give new content for files, those that are there and those that are not."""
    return [
        Writing(root / path, path, b"new\n", place.read_bytes() if place.is_file() else None)
        for path in paths
        for place in [root / path]
    ]


def test_all_are_written_with_their_folders(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old\n")
    write_all(writings(tmp_path, "a", "b/c/d", "b/e"), tmp_path)
    expected = {"a": b"new\n", "b": None, "b/c": None, "b/c/d": b"new\n", "b/e": b"new\n"}
    assert snapshot(tmp_path) == expected


def obstruct(root: Path, how: str) -> None:
    place = root / "x"
    if how == "a file in the place of a folder":
        place.write_bytes(b"")
    elif how == "a link out of the repository":
        place.symlink_to(root.parent)
    elif how == "a link to nowhere":
        place.symlink_to(root / "nowhere" / "at all")
    elif how == "a link to itself":
        place.symlink_to("x")
    elif how == "a file that is there by now":
        (place / "y").mkdir(parents=True)
        (place / "y" / "z").write_bytes(b"other\n")


@pytest.mark.parametrize(
    "how",
    [
        "a file in the place of a folder",
        "a link out of the repository",
        "a link to nowhere",
        "a link to itself",
        "a file that is there by now",
    ],
)
def test_what_is_in_the_way_leaves_all_as_it_was(tmp_path: Path, how: str) -> None:
    root = tmp_path / "root"
    root.mkdir()
    (root / "a").write_bytes(b"old\n")
    wanted = writings(root, "a", "b/c", "x/y/z")
    obstruct(root, how)
    before = snapshot(root)
    with pytest.raises(WriteError) as error:
        write_all(wanted, root)
    assert str(error.value).startswith("x/y/z: not written: ")
    assert "\n" not in str(error.value)
    assert snapshot(root) == before
    assert not (tmp_path / "y").exists()


def test_a_read_only_file_is_found_before_the_first_is_written(tmp_path: Path) -> None:
    (tmp_path / "z").write_bytes(b"old\n")
    (tmp_path / "z").chmod(stat.S_IRUSR)
    with pytest.raises(WriteError, match=r"^z: not written: it is read-only"):
        write_all(writings(tmp_path, "a", "z"), tmp_path)
    assert snapshot(tmp_path) == {"z": b"old\n"}


@superuser
def test_a_folder_that_may_not_be_written_to(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x").chmod(stat.S_IRUSR | stat.S_IXUSR)
    with pytest.raises(WriteError, match=r"^x/y/z: not written: its folder may not be written"):
        write_all(writings(tmp_path, "a", "x/y/z"), tmp_path)
    (tmp_path / "x").chmod(stat.S_IRWXU)
    assert snapshot(tmp_path) == {"x": None}


@pytest.mark.parametrize("failure", [WriteError("z: not written: disk full"), KeyboardInterrupt()])
def test_what_is_written_is_taken_back(
    tmp_path: Path, failure: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").write_bytes(b"old\n")
    (tmp_path / "b").write_bytes(b"old\n")
    before = snapshot(tmp_path)

    def fail_at_last(path: str, content: bytes, *, expected: bytes | None) -> None:
        if path.endswith("z"):
            raise failure
        write(path, content, expected=expected)

    monkeypatch.setattr(transaction, "write", fail_at_last)
    with pytest.raises(type(failure)):
        write_all(writings(tmp_path, "a", "b", "c/d/e", "z"), tmp_path)
    assert snapshot(tmp_path) == before


def test_what_somebody_else_did_meanwhile_is_not_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail_at_last(path: str, content: bytes, *, expected: bytes | None) -> None:
        if path.endswith("z"):
            (tmp_path / "c" / "d").write_bytes(b"theirs\n")
            (tmp_path / "c" / "e").write_bytes(b"theirs\n")
            raise WriteError("z: not written: disk full")
        write(path, content, expected=expected)

    monkeypatch.setattr(transaction, "write", fail_at_last)
    with pytest.raises(WriteError):
        write_all(writings(tmp_path, "c/d", "z"), tmp_path)
    assert snapshot(tmp_path) == {"c": None, "c/d": b"theirs\n", "c/e": b"theirs\n"}
