"""Writing into a file: what fails is taken back."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from replacing import OLD

from robotsfix.fixing.in_place import write_in_place

LONGER = b"User-agent: Twitterbot\nAllow: /\n"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    place = tmp_path / "robots.txt"
    place.write_bytes(OLD)
    return place


@pytest.mark.parametrize("content", [b"", b"short\n", OLD, LONGER, LONGER * 10_000])
def test_the_content_is_exchanged_and_the_file_stays(place: Path, content: bytes) -> None:
    before = place.stat().st_ino
    write_in_place(place, content)
    assert place.read_bytes() == content
    assert place.stat().st_ino == before


def full(*_: object) -> int:
    raise OSError(28, "No space left on device")


def interrupted(*_: object) -> int:
    raise KeyboardInterrupt


@pytest.mark.parametrize("failure", [full, interrupted])
@pytest.mark.parametrize("content", [b"short\n", LONGER])
@pytest.mark.parametrize("step", ["write", "fsync"])
def test_what_fails_is_taken_back(
    place: Path,
    step: str,
    content: bytes,
    failure: Callable[[], int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    written = os.write

    def write_a_part(descriptor: int, octets: bytes) -> int:
        # The disk is full in the middle of the content; what was there fits in again.
        monkeypatch.setattr(os, "write", fail_once)
        return written(descriptor, octets[:13])

    def fail_once(*_: object) -> int:
        monkeypatch.setattr(os, "write", written)
        assert place.read_bytes() != OLD
        return failure()

    if step == "write":
        monkeypatch.setattr(os, "write", write_a_part)
    else:
        monkeypatch.setattr(os, "fsync", failure)
    with pytest.raises((OSError, KeyboardInterrupt)):
        write_in_place(place, content)
    assert place.read_bytes() == OLD


def test_what_cannot_be_taken_back_is_told(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "write", full)
    with pytest.raises(OSError, match="could not be put back: it is damaged"):
        write_in_place(place, b"new")
