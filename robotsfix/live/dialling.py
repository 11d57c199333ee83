"""From the name of a host to a connection, in bounded time."""

import socket
from threading import Thread

from robotsfix.live.deadline import Deadline
from robotsfix.live.failures import FetchError, Phase, failure_of, too_late

_Place = tuple[int, int, int, tuple[object, ...]]
"""Family, kind, protocol, and address."""

_MOST_ADDRESSES = 4
"""How many of a host's addresses are tried."""


def dial(host: str, port: int, seconds: float, deadline: Deadline) -> socket.socket:
    """Open a connection to a host, by the first of its addresses that answers.

    Args:
        host: Its name or address.
        port: The port.
        seconds: How long to wait for each address.
        deadline: When to give up.

    Raises:
        FetchError: There is no such host, or no connection comes about.
    """
    failure: FetchError | None = None
    for family, kind, protocol, place in _resolve(host, port, deadline)[:_MOST_ADDRESSES]:
        if deadline.has_passed:
            break
        connection = None
        try:
            connection = socket.socket(family, kind, protocol)
            connection.settimeout(min(seconds, deadline.left) or seconds)
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            connection.connect(place)
        except OSError as error:
            if connection:
                connection.close()
            # That of the first address is told: others are often of a network that is not there.
            failure = failure or failure_of(error, Phase.CONNECTING)
        else:
            return connection
    raise failure or too_late(Phase.CONNECTING)


def _resolve(host: str, port: int, deadline: Deadline) -> list[_Place]:
    """Find the addresses of a host.

    The system's resolver knows no time-out: it is asked in a thread, which is left alone if it
    takes too long, and does not keep the program from ending.
    """
    found: list[_Place] = []
    failures: list[Exception] = []

    def resolve() -> None:
        try:
            found.extend(
                (family, kind, protocol, place)
                for family, kind, protocol, _, place in socket.getaddrinfo(
                    host, port, type=socket.SOCK_STREAM
                )
            )
        except (OSError, UnicodeError) as error:
            failures.append(error)

    thread = Thread(target=resolve, daemon=True)
    thread.start()
    thread.join(deadline.left)
    if failures:
        # A name with too long a part is no name either.
        error = failures[0] if isinstance(failures[0], OSError) else socket.gaierror()
        raise failure_of(error, Phase.CONNECTING) from failures[0]
    if not found:
        raise too_late(Phase.CONNECTING)
    return list(found)
