"""Work on many files: one after the other or, where that pays, in several processes."""

import os
import sys
from collections.abc import Callable, Generator, Iterable, Iterator
from importlib import import_module
from itertools import chain, islice
from time import process_time
from typing import TypeVar

from robotsfix.cli.progress import Progress

_Task = TypeVar("_Task")
_Result = TypeVar("_Result")

FORKS = sys.platform == "linux"
"""Whether processes are forked. Elsewhere the system's own libraries may not survive that, and each
process starts from nothing."""

MOST_JOBS = 256
"""How many processes are started at most, whatever somebody asks for."""
_WORTH_IT = 0.15 if FORKS else 0.6
"""Seconds of work from which on starting processes pays."""


class WorkerError(Exception):
    """A process came to a sudden end: one line for the user, not escaped."""


def processors() -> int:
    """Give how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def work_on(
    tasks: Iterable[_Task],
    work: Callable[[_Task], _Result],
    jobs: int | None,
    progress: Progress,
) -> Generator[tuple[_Task, _Result], None, None]:
    """Give each task with its result, in the order of the tasks.

    Args:
        tasks: What is to be done; they are taken as they are needed.
        work: Does a task, and changes nothing outside of itself: it may run in another process,
            which is sent the task, and sends the result.
        jobs: How many processes to use at most; None for as many as there are processors, but only
            where that pays.
        progress: Is told about each task.

    Raises:
        WorkerError: A process came to a sudden end.
    """
    most = processors() if jobs is None else jobs
    rest = iter(tasks)
    ahead: list[_Task] = []
    if jobs is None and most > 1:
        ahead = yield from _until_it_pays(rest, work, progress)
    elif most > 1:
        # Who names a number wants it from the start, unless there is nothing to share.
        ahead = list(islice(rest, 2 * most))
        if len(ahead) == 2 * most:
            # What the first one loads, processes that are forked have from the start.
            yield from _alone([ahead.pop(0)], work, progress)
    waiting = chain(ahead, rest)
    if len(ahead) > 1:
        # Loading what starts processes takes a while.
        pool = import_module("robotsfix.cli.worker_pool")
        yield from pool.work_in_order(waiting, work, most, progress)
    yield from _alone(waiting, work, progress)


def _alone(
    tasks: Iterable[_Task], work: Callable[[_Task], _Result], progress: Progress
) -> Iterator[tuple[_Task, _Result]]:
    for task in tasks:
        yield task, work(task)
        progress.advance()


def _until_it_pays(
    tasks: Iterator[_Task], work: Callable[[_Task], _Result], progress: Progress
) -> Generator[tuple[_Task, _Result], None, list[_Task]]:
    """Do tasks until others would take long enough; give those that were looked at already.

    How long they take, nobody knows but from those that are done: so as many have to be left.
    """
    begun = process_time()
    for done, task in enumerate(tasks, 1):
        yield task, work(task)
        progress.advance()
        if process_time() - begun > _WORTH_IT:
            wanted = max(2, done)
            ahead = list(islice(tasks, wanted))
            if len(ahead) == wanted:
                return ahead
            yield from _alone(ahead, work, progress)
    return []
