"""Several tasks side by side, each waiting for a server of its own."""

from collections.abc import Callable, Hashable, Iterable
from concurrent.futures import Future
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TypeVar

_Task = TypeVar("_Task", bound=Hashable)
_Result = TypeVar("_Result")

MOST_AT_ONCE = 8


def start(
    work: Callable[[_Task], _Result], tasks: Iterable[_Task], most: int = MOST_AT_ONCE
) -> dict[_Task, Future[_Result]]:
    """Start tasks, so many at once, in their order; give what will become of each.

    An executor of the standard library would keep the program from ending as long as one of its
    threads waits for a server; these are left alone.

    Args:
        work: Does a task.
        tasks: The tasks; equal ones are done once.
        most: How many are done at once.
    """
    futures: dict[_Task, Future[_Result]] = {task: Future() for task in tasks}
    waiting: SimpleQueue[tuple[_Task, Future[_Result]]] = SimpleQueue()
    for item in futures.items():
        waiting.put(item)

    def labour() -> None:
        while True:
            try:
                task, future = waiting.get_nowait()
            except Empty:
                return
            try:
                future.set_result(work(task))
            except Exception as error:  # noqa: BLE001 - Whoever asks for the result gets it.
                future.set_exception(error)

    for _ in range(min(most, len(futures))):
        Thread(target=labour, daemon=True).start()
    return futures
