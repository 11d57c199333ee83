"""Locks on files."""

import os
from pathlib import Path

import pytest

from robotsfix.fixing.locks import locked, try_lock

fcntl = pytest.importorskip("fcntl", reason="there are no locks of this kind here")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    place = tmp_path / "robots.txt"
    place.write_bytes(b"content")
    return place


def test_one_at_a_time(place: Path) -> None:
    with locked(place):
        with pytest.raises(BlockingIOError), locked(place):
            pass
        with place.open("rb") as file, pytest.raises(BlockingIOError):
            try_lock(file.fileno())
    with locked(place), place.open("rb") as file:
        assert file.read() == b"content"


def test_a_file_that_is_replaced_in_the_last_moment(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = fcntl.flock

    def somebody_is_faster(descriptor: int, how: int) -> None:
        place.with_name("new").write_bytes(b"theirs")
        place.with_name("new").replace(place)
        lock(descriptor, how)

    monkeypatch.setattr(fcntl, "flock", somebody_is_faster)
    with pytest.raises(BlockingIOError), locked(place):
        pass


def test_where_nothing_can_be_locked(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: int) -> None:
        raise OSError(37, "No locks available")

    monkeypatch.setattr(fcntl, "flock", refuse)
    descriptor = os.open(place, os.O_RDWR)
    assert not try_lock(descriptor)
    os.close(descriptor)
    with locked(place):
        pass


def test_no_file_to_lock(place: Path) -> None:
    with pytest.raises(FileNotFoundError), locked(place.with_name("missing")):
        pass
