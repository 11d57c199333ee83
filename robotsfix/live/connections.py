"""Connections that are guarded from their first moment.

With urllib3, of which this takes the connections alone. It is what requests and pip stand on, is
released several times a year, and repairs what http.client leaves open: names that certificates
are for, tunnels through proxies, lengths that are not kept. httpx and aiohttp bring an event loop
and five more packages; urllib.request follows redirects by itself and reads without end. Pools,
redirects and decompression of urllib3 stay unused: pools rewrite addresses, so that a signed one
may no longer hold, and neither of the others lets one set bounds in all releases.
"""

import ssl
from functools import cache
from socket import socket

from urllib3.connection import HTTPConnection, HTTPSConnection

from robotsfix.live.address import Address
from robotsfix.live.deadline import Guard
from robotsfix.live.dialling import dial
from robotsfix.live.limits import Limits
from robotsfix.live.proxies import Proxy


class _Plain(HTTPConnection):
    guard: Guard
    limits: Limits

    def _new_conn(self) -> socket:
        return _connect(self, self.guard, self.limits)


class _Secure(HTTPSConnection):
    guard: Guard
    limits: Limits

    def _new_conn(self) -> socket:
        return _connect(self, self.guard, self.limits)


def open_connection(
    address: Address, proxy: Proxy | None, limits: Limits, guard: Guard
) -> HTTPConnection:
    """Give what will be a connection when `connect` is called.

    Args:
        address: What is to be asked for.
        proxy: Where to connect to instead; None for the host itself.
        limits: How long to wait.
        guard: Cuts the connection when the time is up.
    """
    host, port = (proxy.host, proxy.port) if proxy else (address.host, address.port)
    connection: _Plain | _Secure
    if address.scheme == "http":
        connection = _Plain(host, port, timeout=limits.read)
    else:
        connection = _Secure(host, port, timeout=limits.read, ssl_context=tls_context())
        if proxy:
            connection.set_tunnel(address.host, address.port, headers=proxy.headers)
    connection.guard, connection.limits = guard, limits
    return connection


@cache
def tls_context() -> ssl.SSLContext:
    """Give what is wanted of TLS: the defaults of Python, with the authorities of the system.

    Reading these takes a while, and they are the same for all.
    """
    return ssl.create_default_context()


def _connect(connection: HTTPConnection, guard: Guard, limits: Limits) -> socket:
    opened = dial(connection.host, connection.port, limits.connect, guard.deadline)
    opened.settimeout(limits.read)
    guard.watch(opened)
    return opened
