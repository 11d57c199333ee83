"""Servers on this machine: nginx, and ones that do what no proper server does."""

import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread
from typing import NamedTuple

import pytest

RULES = b"User-agent: *\nAllow: /\n"
PAGE = b"<!doctype html>\n<title>Hello</title>\n"

Handler = Callable[[socket.socket], None]
"""Answers one request; the connection is closed behind it."""


class Server(NamedTuple):
    """A server that runs."""

    port: int
    requests: list[str]
    """The heads of the requests that came."""

    @property
    def url(self) -> str:
        """Its address, without a path."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def user_agents(self) -> list[str]:
        """Who asked, by their headers."""
        lines = (line for request in self.requests for line in request.split("\r\n"))
        return [line.removeprefix("User-Agent: ") for line in lines if line[:11] == "User-Agent:"]


@contextmanager
def serving(
    *handlers: Handler, context: ssl.SSLContext | None = None, reads: bool = True
) -> Iterator[Server]:
    """Run a server; the first request goes to the first handler, the last one takes all others.

    Args:
        handlers: What answers.
        context: What TLS needs; None for none.
        reads: Whether requests are read before they are answered.
    """
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = Server(listener.getsockname()[1], [])
        threads: list[Thread] = []

        def answer(connection: socket.socket, handler: Handler) -> None:
            # Whoever asks may hang up at any time.
            with suppress(OSError), connection:
                connection.settimeout(10)
                if context:
                    connection = context.wrap_socket(connection, server_side=True)
                with connection:
                    if reads:
                        server.requests.append(head_of(connection))
                    handler(connection)

        def listen() -> None:
            with suppress(OSError):
                for number in range(1000):
                    connection, _ = listener.accept()
                    handler = handlers[min(number, len(handlers) - 1)]
                    threads.append(Thread(target=answer, args=(connection, handler)))
                    threads[-1].start()

        listening = Thread(target=listen)
        listening.start()
        try:
            yield server
        finally:
            listener.shutdown(socket.SHUT_RDWR)
            listening.join()
            for thread in threads:
                thread.join()


def head_of(connection: socket.socket) -> str:
    octets = b""
    while b"\r\n\r\n" not in octets:
        piece = connection.recv(65536)
        if not piece:
            break
        octets += piece
    return octets.decode("latin-1")


def replying(
    body: bytes = RULES,
    status: str = "200 OK",
    headers: Mapping[str, str] | None = None,
    length: int | None = None,
) -> Handler:
    """Answer with a status, headers and a body; `length` is what Content-Length says of it."""
    fields = {"Content-Type": "text/plain", **(headers or {})}
    if "Transfer-Encoding" not in fields:
        fields["Content-Length"] = str(len(body) if length is None else length)
    lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in fields.items())]
    octets = "\r\n".join([*lines, "", ""]).encode("latin-1") + body
    return sending(octets)


def redirecting(location: str, status: str = "301 Moved Permanently") -> Handler:
    return replying(b"", status, {"Location": location})


def sending(octets: bytes) -> Handler:
    """Send octets and nothing else."""
    return lambda connection: connection.sendall(octets)


def dripping(start: bytes, piece: bytes, every: float = 0.05) -> Handler:
    """Send a start, and then the same piece again and again, for as long as it is wanted."""

    def drip(connection: socket.socket) -> None:
        connection.sendall(start)
        # Bounded, so that a test that fails comes to an end.
        for _ in range(1_000_000 if every == 0 else 200):
            connection.sendall(piece)
            time.sleep(every)

    return drip


def silent(connection: socket.socket) -> None:
    """Say nothing until the other side hangs up."""
    with suppress(TimeoutError):
        while connection.recv(65536):
            pass


def stopping(octets: bytes) -> Handler:
    """Send octets, and then say nothing until the other side hangs up."""

    def stop(connection: socket.socket) -> None:
        connection.sendall(octets)
        silent(connection)

    return stop


def tunnelling(port: int) -> Handler:
    """Be a proxy, whatever it is to connect to: pass everything on to a port, and back."""

    def tunnel(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        with socket.create_connection(("127.0.0.1", port)) as behind:
            thread = Thread(target=pump, args=(connection, behind))
            thread.start()
            pump(behind, connection)
            thread.join()

    return tunnel


def pump(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while piece := source.recv(65536):
            target.sendall(piece)
        target.shutdown(socket.SHUT_WR)


@contextmanager
def nginx(folder: Path, servers: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Run nginx; give the address of each of its servers.

    Args:
        folder: Where it puts its files; `root` of the servers.
        servers: What the configuration says inside of each `server` block, by a name for it.
    """
    program = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")
    if program is None:
        pytest.skip("nginx is not installed (on Debian and Ubuntu: apt-get install nginx-light)")
    ports = dict(zip(servers, free_ports(len(servers)), strict=True))
    blocks = "".join(
        f"server {{ listen 127.0.0.1:{ports[name]}; root {folder}; {text} }}\n"
        for name, text in servers.items()
    )
    temporary = "".join(
        f"{name}_temp_path {folder}/{name};\n"
        for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    configuration = folder / "nginx.conf"
    # One process, as the user who runs the tests: it may read what they write.
    configuration.write_text(
        f"daemon off; master_process off; pid {folder}/nginx.pid;\n"
        "error_log stderr crit; events { worker_connections 64; }\n"
        f"http {{ access_log off; default_type text/plain;\n{temporary}{blocks}}}\n",
        "utf-8",
    )
    command = [program, "-e", "stderr", "-p", str(folder), "-c", str(configuration)]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as process:
        try:
            for port in ports.values():
                await_port(port, process)
            yield {name: f"http://127.0.0.1:{port}" for name, port in ports.items()}
        finally:
            process.terminate()


def await_port(port: int, process: subprocess.Popen[bytes]) -> None:
    for _ in range(100):
        if process.poll() is not None:
            assert process.stderr
            pytest.fail(f"nginx did not start: {process.stderr.read().decode('utf-8', 'replace')}")
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.05)
    pytest.fail("nginx did not start in time")


def free_ports(count: int) -> list[int]:
    """Give ports on which nothing listens."""
    listeners = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [listener.getsockname()[1] for listener in listeners]
    for listener in listeners:
        listener.close()
    return ports


def certificate(folder: Path, name: str) -> Path:
    """Make a certificate that nobody has signed but itself, with its key, in one file.

    Args:
        folder: Where to put it.
        name: What it is for, such as "IP:127.0.0.1" or "DNS:example.org".
    """
    if shutil.which("openssl") is None:
        pytest.skip("the program openssl is not installed, which makes certificates")
    key, path = folder / "key.pem", folder / "certificate.pem"
    command = [
        *("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"),
        *("-nodes", "-days", "2", "-subj", "/CN=test", "-addext", f"subjectAltName={name}"),
        *("-keyout", str(key), "-out", str(path)),
    ]
    subprocess.run(command, check=True, capture_output=True)
    path.write_bytes(path.read_bytes() + key.read_bytes())
    return path


def tls(path: Path) -> ssl.SSLContext:
    """Give what a server needs to speak TLS with a certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    return context
