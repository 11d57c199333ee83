"""One process of the pool, as both sides see it.

It is asked, answers, and waits for the next question. So nobody writes while the other side does
not read, and none waits for ever. When the one that asks has gone, it ends.
"""

import signal
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.reduction import ForkingPickler
from time import process_time
from traceback import format_exc
from types import MappingProxyType
from typing import TYPE_CHECKING, Generic, NamedTuple, Self, TypeVar

from robotsfix.cli.jobs import WorkerError
from robotsfix.syntax.document import Document, parse

if TYPE_CHECKING:
    # Windows has no fork.
    from multiprocessing.context import ForkContext, SpawnContext

_Task = TypeVar("_Task")
_Result = TypeVar("_Result")

ENDING = {signal.SIGINT, signal.SIGTERM}
"""The signals that may have to be held back while a process starts."""


def _frozen(mapping: dict[object, object]) -> Mapping[object, object]:
    return MappingProxyType(mapping)


def _reduced_mapping(
    mapping: Mapping[object, object],
) -> tuple[Callable[..., object], tuple[object]]:
    return _frozen, (dict(mapping),)


def _reduced_document(document: Document) -> tuple[Callable[..., object], tuple[str]]:
    # Reading it again takes less time than sending all that was found out about it.
    return parse, (document.text,)


ForkingPickler.register(MappingProxyType, _reduced_mapping)
ForkingPickler.register(Document, _reduced_document)


class Failure(NamedTuple):
    """What an exception says; not every one survives being sent."""

    kind: str
    message: str
    notes: Sequence[str]
    trace: str

    @classmethod
    def of(cls, error: Exception) -> Self:
        """Take down the exception that is being handled."""
        notes = getattr(error, "__notes__", ())
        return cls(type(error).__name__, str(error), tuple(notes), format_exc())

    @property
    def error(self) -> Exception:
        """An exception that says the same, by the same name."""
        error: Exception = type(self.kind, (Exception,), {})(self.message)
        for note in self.notes:
            error.add_note(note)
        error.__cause__ = RuntimeError(f"in another process:\n{self.trace}")
        return error


class Batch(Generic[_Task, _Result]):
    """Tasks that are sent together, and what comes back, in the same order."""

    def __init__(self, tasks: list[_Task]) -> None:
        """Start without results; a failure is the last one of them."""
        self.tasks = tasks
        self.results: list[_Result | Failure] | None = None


class Worker(Generic[_Task, _Result]):
    """A process, as the one that asks sees it.

    Attributes:
        connection: Where its answers come in.
    """

    def __init__(
        self,
        context: "ForkContext | SpawnContext",
        work: Callable[[_Task], _Result],
        others: Sequence[Connection],
    ) -> None:
        """Start it.

        Args:
            context: How processes are started.
            work: Does a task.
            others: The connections to those that were started before.
        """
        self.connection, theirs = context.Pipe()
        # A process that is forked has our ends of all connections. It would keep the others alive.
        ours = (*others, self.connection) if context.get_start_method() == "fork" else ()
        self._process = context.Process(target=_serve, args=(theirs, ours, work), daemon=True)
        self._process.start()
        theirs.close()
        self._batch: Batch[_Task, _Result] = Batch([])

    def ask(self, batch: Batch[_Task, _Result]) -> None:
        """Let it work on a batch.

        Raises:
            WorkerError: It is no more.
        """
        self._batch = batch
        try:
            self.connection.send(batch.tasks)
        except OSError as error:
            raise self._sudden_end() from error

    def answer(self) -> float:
        """Put the results into the batch; give how many seconds of work they took.

        Raises:
            WorkerError: It is no more.
        """
        seconds: float
        try:
            seconds, self._batch.results = self.connection.recv()
        except (EOFError, OSError) as error:
            raise self._sudden_end() from error
        return seconds

    def kill(self) -> None:
        """End it at once, whatever it does."""
        self._process.kill()

    def bury(self) -> None:
        """Wait for its end, and leave nothing of it."""
        self._process.join()
        self._process.close()
        self.connection.close()

    def _sudden_end(self) -> WorkerError:
        self._process.join()
        code = self._process.exitcode or 0
        how = f"was killed by signal {-code}" if code < 0 else f"ended with status {code}"
        first, last = self._batch.tasks[0], self._batch.tasks[-1]
        where = f"{first}" if len(self._batch.tasks) == 1 else f"one of the files {first} to {last}"
        return WorkerError(
            f"a process {how} while it worked on {where}; if memory ran out, try --jobs 1"
        )


def _serve(
    connection: Connection, ours: Sequence[Connection], work: Callable[[_Task], _Result]
) -> None:
    """Answer questions until nobody asks any more."""
    # What the interrupt key ends is up to the one that asks.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)
    for end in ours:
        end.close()
    with suppress(EOFError, OSError):
        while True:
            connection.send_bytes(_answer(connection.recv(), work))


def _answer(tasks: Sequence[_Task], work: Callable[[_Task], _Result]) -> memoryview:
    begun = process_time()
    results: list[_Result | Failure] = []
    try:
        # If one fails, those before it stay.
        results.extend(map(work, tasks))
    except Exception as error:  # noqa: BLE001 - Whoever asks gets it.
        results.append(Failure.of(error))
    seconds = process_time() - begun
    try:
        return ForkingPickler.dumps((seconds, results))
    except Exception as error:  # noqa: BLE001 - Likewise.
        return ForkingPickler.dumps((seconds, [Failure.of(error)]))
