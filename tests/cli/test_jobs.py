"""Work in several processes: order, ends, and when it pays."""

import multiprocessing
import operator
import os
import signal
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pytest

from robotsfix.cli.jobs import WorkerError, work_on
from robotsfix.cli.progress import Progress

posix = pytest.mark.skipif(os.name != "posix", reason="processes are forked, and killed")


def done(tasks: range, work: Callable[[int], object], jobs: int | None) -> list[object]:
    """Give the results, which come in the order of their tasks."""
    pairs = list(work_on(tasks, work, jobs, Progress(quiet=True)))
    assert [task for task, _ in pairs] == list(tasks)
    return [result for _, result in pairs]


def process_of(_task: int) -> int:
    return os.getpid()


@pytest.mark.parametrize("jobs", [1, 2, 3, 8, None])
@pytest.mark.parametrize("count", [0, 1, 2, 3, 4, 5, 1_000])
def test_each_task_is_done_once(count: int, jobs: int | None) -> None:
    assert done(range(count), operator.neg, jobs) == [-task for task in range(count)]
    assert multiprocessing.active_children() == []


def test_processes_that_start_from_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    # As on macOS and Windows.
    monkeypatch.setattr("robotsfix.cli.jobs.FORKS", False)
    assert done(range(100), operator.neg, 2) == [-task for task in range(100)]


@posix
def test_a_slow_task_holds_up_no_other_process_but_all_results() -> None:
    def work(task: int) -> int:
        time.sleep(0.2 if task == 1 else 0)
        return os.getpid()

    results = done(range(200), work, 2)
    # The first one is done here, for what it loads.
    assert results[0] == os.getpid()
    assert len({*results[1:]} - {os.getpid()}) == 2


@pytest.mark.parametrize(("count", "jobs"), [(1, 2), (100, 1)])
def test_what_cannot_be_shared_is_done_here(count: int, jobs: int) -> None:
    assert done(range(count), process_of, jobs) == [os.getpid()] * count


@posix
@pytest.mark.parametrize(
    ("processors", "worth_it", "count", "others"),
    [
        (2, 0.0, 50, 2),
        (3, 0.0, 500, 3),
        # Nobody else to do it, little to do, and nothing left.
        (1, 0.0, 50, 0),
        (2, 60.0, 50, 0),
        (2, 0.0, 2, 0),
    ],
)
def test_unless_told_it_uses_processes_where_that_pays(
    processors: int, worth_it: float, count: int, others: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("robotsfix.cli.jobs.processors", lambda: processors)
    monkeypatch.setattr("robotsfix.cli.jobs._WORTH_IT", worth_it)

    def work(_task: int) -> int:
        time.sleep(0.002)
        return os.getpid()

    assert len({*done(range(count), work, None)} - {os.getpid()}) == others


@posix
def test_results_do_not_pile_up(tmp_path: Path) -> None:
    log = os.open(tmp_path / "log", os.O_CREAT | os.O_WRONLY | os.O_APPEND)

    def work(task: int) -> None:
        os.write(log, b".")
        if task == 1:
            # All other results wait for this one.
            time.sleep(0.7)

    results = work_on(range(100_000), work, 2, Progress(quiet=True))
    for _ in islice(results, 2):
        pass
    results.close()
    os.close(log)
    assert 500 < (tmp_path / "log").stat().st_size < 5_000


class OddError(Exception):
    """One that cannot be sent as it is."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__(f"{first}\n{second}")


@posix
@pytest.mark.parametrize("jobs", [1, 3])
def test_an_error_comes_in_its_turn(jobs: int) -> None:
    def work(task: int) -> int:
        if task == 70:
            error = OddError("a", "b")
            error.add_note("while trying")
            raise error
        return task

    seen: list[int] = []
    with pytest.raises(Exception, match="a\nb") as caught:
        seen.extend(task for task, _ in work_on(range(200), work, jobs, Progress(quiet=True)))
    assert seen == list(range(70))
    assert type(caught.value).__name__ == "OddError"
    assert caught.value.__notes__ == ["while trying"]
    del caught
    assert multiprocessing.active_children() == []


@posix
def test_what_cannot_be_sent_is_an_error() -> None:
    def work(task: int) -> object:
        return (lambda: None) if task > 10 else task

    with pytest.raises(Exception, match="lambda"):
        done(range(100), work, 2)


@posix
@pytest.mark.parametrize(
    ("code", "how"), [(signal.SIGKILL, "was killed by signal 9"), (None, "ended with status 7")]
)
def test_the_sudden_end_of_a_process(code: signal.Signals | None, how: str) -> None:
    def work(task: int) -> None:
        if task == 50 and code:
            os.kill(os.getpid(), code)
        elif task == 50:
            os._exit(7)

    with pytest.raises(WorkerError, match=f"a process {how} while it worked on .*, try --jobs 1"):
        done(range(100), work, 2)
    assert multiprocessing.active_children() == []
