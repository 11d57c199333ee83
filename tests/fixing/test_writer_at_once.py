"""Several writers at once on the same file: one of them gets through, and the file is whole."""

import os
import subprocess
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from commands import BLOCKED, UNBLOCKED, command_line
from replacing import OLD, posix

from robotsfix.fixing.writer import WriteError, overwrite, write

# Of different lengths, so that a mixture shows.
CONTENTS = (b"User-agent: *\n" * 3, b"Disallow: /\n" * 9, b"# comment\n" * 2_000)
ROUNDS = 60
TOO_LATE = (
    "somebody changed it after it was read",
    "there is such a file by now",
    "another program is writing it",
)


def nothing(_place: Path) -> None:
    pass


def file(place: Path) -> None:
    place.write_bytes(OLD)


def linked_file(place: Path) -> None:
    place.write_bytes(OLD)
    os.link(place, place.with_name("twin"))


@posix
@pytest.mark.parametrize(
    ("prepare", "expected"), [(nothing, None), (file, OLD), (linked_file, OLD)]
)
def test_one_of_several_writers_gets_through(
    prepare: Callable[[Path], None], expected: bytes | None, tmp_path: Path
) -> None:
    start = Barrier(len(CONTENTS) + 1)
    complaints: list[str] = []

    def write_one(place: Path, content: bytes) -> bytes | None:
        start.wait()
        try:
            write(str(place), content, expected=expected)
        except WriteError as error:
            complaints.append(str(error))
            return None
        return content

    def look(place: Path) -> bytes | None:
        start.wait()
        return place.read_bytes() if place.exists() else None

    with ThreadPoolExecutor(len(CONTENTS) + 1) as pool:
        for number in range(ROUNDS):
            folder = tmp_path / str(number)
            folder.mkdir()
            place = folder / "robots.txt"
            prepare(place)
            names = {path.name for path in folder.iterdir()} | {"robots.txt"}
            writers = [pool.submit(write_one, place, content) for content in CONTENTS]
            seen = pool.submit(look, place).result()
            (winner,) = filter(None, [writer.result() for writer in writers])
            assert place.read_bytes() == winner
            assert {path.name for path in folder.iterdir()} == names
            # Who reads a file that is written into may find a part.
            assert seen in {expected, winner} or prepare is linked_file
    assert len(complaints) == ROUNDS * (len(CONTENTS) - 1)
    assert all(any(reason in complaint for reason in TOO_LATE) for complaint in complaints)


def test_of_several_reports_one_stays(tmp_path: Path) -> None:
    place = tmp_path / "report.json"
    with ThreadPoolExecutor(len(CONTENTS)) as pool:
        for _ in range(ROUNDS):
            list(pool.map(overwrite, [str(place)] * len(CONTENTS), CONTENTS))
            assert place.read_bytes() in CONTENTS
            assert [path.name for path in tmp_path.iterdir()] == ["report.json"]


def test_two_runs_of_the_whole_program(tmp_path: Path) -> None:
    place = tmp_path / "robots.txt"
    for _ in range(3):
        place.write_bytes(BLOCKED)
        runs = [
            subprocess.Popen(
                command_line("fix", "--write", "-q", str(place)), stderr=subprocess.PIPE, text=True
            )
            for _ in range(2)
        ]
        for run in runs:
            _, complaint = run.communicate(timeout=60)
            assert (run.returncode, complaint.count("\n")) in {(0, 0), (2, 1)}
            assert not complaint or any(reason in complaint for reason in TOO_LATE)
        assert {run.returncode for run in runs} & {0}
        assert place.read_bytes() == UNBLOCKED
        assert [path.name for path in tmp_path.iterdir()] == ["robots.txt"]
