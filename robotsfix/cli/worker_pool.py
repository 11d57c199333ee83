"""The pool of processes that work on many files side by side, with the results in order."""

import signal
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection, wait
from threading import active_count, current_thread, main_thread
from types import FrameType
from typing import TYPE_CHECKING, Generic, NoReturn, Self, TypeVar

from robotsfix.cli import jobs
from robotsfix.cli.progress import Progress
from robotsfix.cli.worker_process import ENDING, Batch, Failure, Worker

if TYPE_CHECKING:
    # Windows has no fork.
    from multiprocessing.context import ForkContext, SpawnContext

_Task = TypeVar("_Task")
_Result = TypeVar("_Result")

_MOST_TASKS = 64
"""How many tasks make a question."""
_SHORT, _LONG = 0.02, 0.1
"""Seconds that an answer should take: less, and sending it costs too much of them; more, and the
first results are long in coming."""
_MOST_BATCHES = 32
"""How many answers are awaited, or wait for one that goes before them."""
_STEPS = 32
"""How many tasks are looked for before one looks for answers again."""


def work_in_order(
    tasks: Iterator[_Task], work: Callable[[_Task], _Result], most: int, progress: Progress
) -> Iterator[tuple[_Task, _Result]]:
    """Give each task with its result, in the order of the tasks, as `jobs.work_on` does.

    Args:
        tasks: What is to be done.
        work: Does a task; it is sent to the processes, like tasks and results.
        most: How many processes to use at most.
        progress: Is told about each task.

    Raises:
        WorkerError: A process came to a sudden end.
    """
    with _terminable(), _Pool(tasks, work, most, progress) as pool:
        yield from pool.results()


class _Pool(Generic[_Task, _Result]):
    """The processes, and what they are asked."""

    def __init__(
        self,
        tasks: Iterator[_Task],
        work: Callable[[_Task], _Result],
        most: int,
        progress: Progress,
    ) -> None:
        self._tasks = tasks
        self._work = work
        self._most = most
        self._progress = progress
        self._context = _context()
        self._workers: list[Worker[_Task, _Result]] = []
        self._idle: list[Worker[_Task, _Result]] = []
        self._busy: dict[Connection, Worker[_Task, _Result]] = {}
        self._size = 1
        self._ahead = deque[_Task]()
        self._batches = deque[Batch[_Task, _Result]]()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.kill()
        for worker in self._workers:
            worker.bury()

    def results(self) -> Iterator[tuple[_Task, _Result]]:
        self._ask()
        while self._batches:
            batch = self._batches[0]
            if batch.results is None:
                self._await_answers()
            else:
                self._batches.popleft()
                # There is nothing behind a failure.
                for task, result in zip(batch.tasks, batch.results, strict=False):
                    if isinstance(result, Failure):
                        raise result.error
                    yield task, result
                    self._progress.advance()
            self._ask()

    def _ask(self) -> None:
        """Let no process be idle, unless too many results wait already."""
        while len(self._batches) < _MOST_BATCHES and len(self._busy) < self._most:
            self._look_ahead(self._size)
            if not self._ahead:
                return
            size = min(self._size, len(self._ahead))
            batch = Batch[_Task, _Result]([self._ahead.popleft() for _ in range(size)])
            self._batches.append(batch)
            worker = self._idle.pop() if self._idle else self._new_worker()
            self._busy[worker.connection] = worker
            worker.ask(batch)

    def _new_worker(self) -> Worker[_Task, _Result]:
        others = [worker.connection for worker in self._workers]
        with _held_back():
            worker = Worker[_Task, _Result](self._context, self._work, others)
            self._workers.append(worker)
        return worker

    def _await_answers(self) -> None:
        while not (ready := wait(self._busy, 0 if self._progress.total is None else None)):
            # Meanwhile, it turns out how many tasks there are.
            self._look_ahead(len(self._ahead) + _STEPS)
        for worker in [worker for worker in self._busy.values() if worker.connection in ready]:
            del self._busy[worker.connection]
            self._idle.append(worker)
            seconds = worker.answer()
            if seconds < _SHORT:
                self._size = min(2 * self._size, _MOST_TASKS)
            elif seconds > _LONG:
                self._size = max(self._size // 2, 1)

    def _look_ahead(self, count: int) -> None:
        """Have that many tasks ready, if there are so many."""
        while len(self._ahead) < count and self._progress.total is None:
            try:
                self._ahead.append(next(self._tasks))
            except StopIteration:
                found = len(self._ahead) + sum(len(batch.tasks) for batch in self._batches)
                self._progress.total = self._progress.done + found


def _context() -> "ForkContext | SpawnContext":
    # A lock that a thread holds is never opened in a process that is forked.
    if jobs.FORKS and active_count() == 1:
        return get_context("fork")
    if hasattr(signal, "pthread_sigmask"):
        # Started any later, it would let the signals through that are held back.
        resource_tracker.ensure_running()
    return get_context("spawn")


@contextmanager
def _held_back() -> Iterator[None]:
    """Let no signal through that ends this process, so that each process is known that starts."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _terminable() -> Iterator[None]:
    """Let SIGTERM end the processes too, where nobody else has plans for it."""
    plan = signal.getsignal(signal.SIGTERM)
    if plan is not signal.SIG_DFL or current_thread() is not main_thread():
        yield
        return
    signal.signal(signal.SIGTERM, _leave)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, plan)


def _leave(number: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(128 + number)
