"""Time that runs out, whatever a server does."""

from contextlib import suppress
from socket import SHUT_RDWR, socket
from threading import Lock, Timer
from time import monotonic
from typing import Self

_LATER = 0.01
"""Seconds by which connections are cut after the deadline, so that it has passed for certain."""


class Deadline:
    """A moment until which all of something has to be done."""

    def __init__(self, seconds: float) -> None:
        """Give so much time from now on."""
        self._end = monotonic() + seconds

    @property
    def left(self) -> float:
        """The seconds that are left; 0 if there are none."""
        return max(0.0, self._end - monotonic())

    @property
    def has_passed(self) -> bool:
        """Whether the time is up."""
        return monotonic() >= self._end


class Guard:
    """Cuts connections when the time is up.

    A time-out of a socket starts anew with each octet, so that a server which sends one every few
    seconds would never be left. A cut connection ends every wait for it at once.
    """

    def __init__(self, deadline: Deadline) -> None:
        """Get ready; as a context manager it is on guard."""
        self.deadline = deadline
        self._lock = Lock()
        self._twins: list[socket] = []
        self._timer = Timer(deadline.left + _LATER, self._cut)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        with self._lock:
            for twin in self._twins:
                twin.close()
            self._twins.clear()

    def watch(self, connection: socket) -> None:
        """Take a connection under guard."""
        # TLS takes the socket over and leaves an empty one, but the connection of a duplicate
        # stays the same.
        with self._lock:
            self._twins.append(connection.dup())
        if self.deadline.has_passed:
            self._cut()

    def _cut(self) -> None:
        with self._lock:
            for twin in self._twins:
                with suppress(OSError):
                    twin.shutdown(SHUT_RDWR)
