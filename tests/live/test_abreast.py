"""Tasks side by side."""

import threading
import time

import pytest

from robotsfix.live.abreast import start


def test_each_task_has_its_result() -> None:
    futures = start(lambda task: task * 2, [3, 1, 2, 1])
    assert [(task, future.result(5)) for task, future in futures.items()] == [
        (3, 6),
        (1, 2),
        (2, 4),
    ]
    assert start(len, []) == {}


def test_no_more_run_at_once_than_are_wanted() -> None:
    running: set[int] = set()
    most = 0

    def work(task: int) -> None:
        nonlocal most
        running.add(task)
        most = max(most, len(running))
        time.sleep(0.02)
        running.discard(task)

    futures = start(work, range(12), 3)
    for future in futures.values():
        future.result(5)
    assert most == 3


def test_an_error_is_that_of_its_task_alone() -> None:
    def work(task: int) -> float:
        return 1 / task

    futures = start(work, [0, 1])
    with pytest.raises(ZeroDivisionError):
        futures[0].result(5)
    assert futures[1].result(5) == 1


def test_threads_do_not_keep_the_program_from_ending() -> None:
    stop = threading.Event()
    before = set(threading.enumerate())
    start(lambda _: stop.wait(5), [1])
    new = set(threading.enumerate()) - before
    assert new
    assert all(thread.daemon for thread in new)
    stop.set()
