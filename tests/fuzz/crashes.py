"""Inputs that break a promise: told apart, made small, and kept with how to see it again."""

import hashlib
import re
import signal
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from fuzz.promises import BrokenPromiseError
from fuzz.targets.registry import Run

SLOW = 5.0
"""How many seconds an input below `LARGEST` octets may take."""
LARGEST = 20_000
ENDLESS = 50.0
"""How many seconds a larger one may take."""


class SlowError(Exception):
    """An input took too long."""


def timed(run: Run) -> Run:
    """Give what raises `SlowError` too, once an input has taken longer than it may.

    It counts the time of the processor, so that a busy machine makes nothing slow.
    """

    def stop(*_: object) -> None:
        raise SlowError("it takes too long")

    def run_timed(octets: bytes) -> None:
        signal.signal(signal.SIGVTALRM, stop)
        signal.setitimer(signal.ITIMER_VIRTUAL, SLOW if len(octets) < LARGEST else ENDLESS)
        try:
            run(octets)
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)

    return run_timed


def failure(run: Run, octets: bytes) -> Exception | None:
    """Run a target on an input, and give what it raises."""
    try:
        run(octets)
    except Exception as error:
        return error
    return None


def signature(error: Exception) -> str:
    """Tell what kind of failure it is: what was promised, or where something was raised."""
    if isinstance(error, BrokenPromiseError | SlowError):
        return f"{type(error).__name__}: {error}"
    place = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} in {Path(place.filename).name}, {place.name}"


def minimised(run: Run, octets: bytes, seconds: float) -> bytes:
    """Take away lines, then octets, as long as the failure stays the same.

    Args:
        run: The target.
        octets: An input that fails.
        seconds: How long to try.
    """
    first = failure(run, octets)
    if first is None:
        return octets
    wanted = signature(first)
    deadline = time.monotonic() + seconds

    def fails(candidate: bytes) -> bool:
        error = failure(run, candidate)
        return error is not None and signature(error) == wanted

    for pieces in (_lines, _octets):
        octets = _shortened(pieces(octets), fails, deadline)
    return octets


def _lines(octets: bytes) -> list[bytes]:
    return re.findall(rb"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+", octets)


def _octets(octets: bytes) -> list[bytes]:
    return [octets[index : index + 1] for index in range(len(octets))]


def _shortened(pieces: list[bytes], fails: Callable[[bytes], bool], deadline: float) -> bytes:
    size = len(pieces)
    while size and time.monotonic() < deadline:
        start, found = 0, False
        while start < len(pieces) and time.monotonic() < deadline:
            rest = pieces[:start] + pieces[start + size :]
            if fails(b"".join(rest)):
                pieces, found = rest, True
            else:
                start += size
        # Once nothing of this size can go, try half of it.
        size = size if found and size == 1 else size // 2
    return b"".join(pieces)


class Crashes:
    """The folder of failing inputs of one target: one file for each kind of failure."""

    def __init__(self, folder: Path, target: str) -> None:
        """Use a folder, which need not be there yet."""
        self.folder = folder
        self.target = target

    def keep(self, octets: bytes, error: Exception) -> bool:
        """Keep an input, unless a smaller one fails alike; tell whether this is a new kind."""
        said = signature(error)
        name = hashlib.sha256(said.encode()).hexdigest()[:10]
        place = self.folder / f"{self.target}-{name}"
        is_new = not place.exists()
        if is_new or len(octets) < place.stat().st_size:
            self.folder.mkdir(parents=True, exist_ok=True)
            place.write_bytes(octets)
            trace = "".join(traceback.format_exception(error))
            command = f"python tests/fuzz --reproduce {self.target} {place}"
            text = f"{said}\n\n{command}\n\n{trace}"
            place.with_suffix(".txt").write_text(text, "utf-8", "backslashreplace")
        return is_new

    def confirm(self, place: Path, octets: bytes, run: Run) -> list[str]:
        """Run an input once more: keep it if it fails, forget it if it does not any more.

        Returns:
            What broke, and where it is kept; nothing if it was mended.
        """
        place.unlink()
        place.with_suffix(".txt").unlink(missing_ok=True)
        error = failure(run, octets)
        if error is None:
            return []
        self.keep(octets, error)
        return [f"{self.target}: {signature(error)} ({len(octets)} octets, {place})"]

    @property
    def inputs(self) -> list[Path]:
        """The failing inputs."""
        return sorted(self.folder.glob(f"{self.target}-{'[0-9a-f]' * 10}"))

    @property
    def stopping(self) -> set[Path]:
        """Inputs at which libFuzzer itself gave up, which nobody should run without care."""
        return set(self.folder.glob(f"{self.target}-*-*"))
