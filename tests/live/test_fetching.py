"""Fetching: redirects, headers, and servers that do what none should."""

import gzip
import socket
import ssl
import time
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from servers import (
    PAGE,
    RULES,
    Handler,
    certificate,
    dripping,
    free_ports,
    redirecting,
    replying,
    sending,
    serving,
    silent,
    stopping,
    tls,
)

from robotsfix.live import connections
from robotsfix.live.failures import Failure, FetchError
from robotsfix.live.fetching import Response, fetch
from robotsfix.live.limits import Limits

QUICK = Limits(connect=1, read=0.5, total=1, body=1000)
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"


def fetched(url: str, *headers: tuple[str, str], limits: Limits = QUICK) -> Response:
    return fetch(url, user_agent="tester/1", headers=headers, limits=limits)


def failure(url: str, limits: Limits = QUICK) -> tuple[Failure, str]:
    started = time.monotonic()
    with pytest.raises(FetchError) as raised:
        fetched(url, limits=limits)
    assert time.monotonic() - started < limits.total + 3
    assert "\n" not in str(raised.value)
    assert str(raised.value).isprintable()
    assert str(raised.value).startswith(f"{url}/: " if url.count("/") == 2 else f"{url}: ")
    return raised.value.failure, raised.value.reason


def test_an_answer() -> None:
    with serving(replying(headers={"X-A": "1", "x-b": "2"})) as server:
        response = fetched(f"{server.url}/a?b")
    (hop,) = response.hops
    assert (hop.url, hop.status) == (f"{server.url}/a?b", 200)
    assert (hop.header("x-a"), hop.header("X-B"), hop.header("X-C")) == ("1", "2", "")
    assert (response.body, response.is_complete) == (RULES, True)
    assert 0 < response.seconds < 1


def test_what_is_sent() -> None:
    with serving(replying()) as server:
        fetched(f"{server.url}/%7ea?b=%2f", ("Range", "bytes=0-9"), ("accept", "text/plain"))
    assert server.requests[0].split("\r\n") == [
        "GET /%7ea?b=%2f HTTP/1.1",
        f"Host: 127.0.0.1:{server.port}",
        "User-Agent: tester/1",
        "Accept-Encoding: gzip, deflate",
        "Range: bytes=0-9",
        "accept: text/plain",
        "Connection: close",
        "",
        "",
    ]


@pytest.mark.parametrize(
    ("handler", "body", "complete"),
    [
        (replying(b""), b"", True),
        (replying(PAGE, "404 Not Found"), PAGE, True),
        (replying(b"", "204 No Content"), b"", True),
        (replying(b"x" * 1000), b"x" * 1000, True),
        (replying(b"x" * 1001), b"x" * 1000, False),
        (replying(b"x" * 9_000_000), b"x" * 1000, False),
        (replying(gzip.compress(RULES), headers={"Content-Encoding": "gzip"}), RULES, True),
        (
            replying(gzip.compress(bytes(10**8)), headers={"Content-Encoding": "gzip"}),
            bytes(1000),
            False,
        ),
        (
            replying(
                b"5\r\nUser-\r\n3\r\nage\r\n0\r\n\r\n", headers={"Transfer-Encoding": "chunked"}
            ),
            b"User-age",
            True,
        ),
        # Without a length, the end of the connection is the end.
        (sending(HEAD + b"\r\n" + RULES), RULES, True),
        (sending(b"HTTP/1.1 100 Continue\r\n\r\n" + HEAD + b"\r\n" + RULES), RULES, True),
        (sending(b"HTTP/1.0 200\r\n\r\n" + RULES), RULES, True),
    ],
)
def test_bodies(handler: Handler, body: bytes, *, complete: bool) -> None:
    with serving(handler) as server:
        response = fetched(server.url)
    assert (response.body, response.is_complete) == (body, complete)


@pytest.mark.parametrize(
    ("handler", "expected"),
    [
        (silent, (Failure.TIMEOUT, "the server gave no answer in time")),
        (sending(b""), (Failure.CLOSED, "the server closed the connection without an answer")),
        (sending(b"SSH-2.0-OpenSSH\r\n"), (Failure.GARBLED, "what answers there does not speak")),
        (sending(b"HTTP/1.1 abc\x1b\r\n\r\n"), (Failure.GARBLED, "what answers there does not")),
        (sending(HEAD + b"X: " + b"x" * 70_000), (Failure.GARBLED, "what answers there does not")),
        (sending(HEAD + b"X: 1\r\n" * 101 + b"\r\n"), (Failure.GARBLED, "what answers there")),
        # Each of these says something time and again, so that no wait for the next octet is long.
        (dripping(b"", b"H"), (Failure.TIMEOUT, "the server gave no answer in time")),
        (dripping(HEAD, b"X: y\r\n"), (Failure.TIMEOUT, "the server gave no answer in time")),
        (
            dripping(b"", b"HTTP/1.1 100 Continue\r\n\r\n", 0.01),
            (Failure.TIMEOUT, "the server gave no answer in time"),
        ),
        (
            dripping(HEAD + b"\r\n", b"x"),
            (Failure.TIMEOUT, "the answer did not come to an end in time"),
        ),
        (
            dripping(HEAD + b"Content-Length: 900\r\n\r\n", b"x"),
            (Failure.TIMEOUT, "the answer did not come to an end in time"),
        ),
        (
            dripping(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
            (Failure.TIMEOUT, "the answer did not come to an end in time"),
        ),
        (
            stopping(HEAD + b"\r\nx"),
            (Failure.TIMEOUT, "the answer did not come to an end in time"),
        ),
        (replying(RULES, length=900), (Failure.TRUNCATED, "the answer ends too early: the conn")),
        (
            replying(b"5\r\nUse", headers={"Transfer-Encoding": "chunked"}),
            (Failure.TRUNCATED, "the answer ends too early: the connection broke"),
        ),
        (
            replying(b"zz\r\nUse", headers={"Transfer-Encoding": "chunked"}),
            (Failure.TRUNCATED, "the answer ends too early: the connection broke"),
        ),
        (
            replying(gzip.compress(RULES)[:-3], headers={"Content-Encoding": "gzip"}),
            (Failure.TRUNCATED, "the answer ends inside of its compressed data"),
        ),
        (
            replying(RULES, headers={"Content-Encoding": "gzip"}),
            (Failure.ENCODING, "the answer's compression is damaged"),
        ),
        (
            replying(RULES, headers={"Content-Encoding": "br"}),
            (Failure.ENCODING, "the answer has a compression that nobody asked for"),
        ),
    ],
)
def test_servers_that_do_what_none_should(handler: Handler, expected: tuple[Failure, str]) -> None:
    with serving(handler) as server:
        kind, reason = failure(server.url)
    assert kind is expected[0]
    assert reason.startswith(expected[1])


PARTS = st.sampled_from(
    [
        *[
            b"HTTP/1.1 ",
            b"200 OK\r\n",
            b"301 Moved\r\n",
            b"\r\n",
            b"\r\n\r\n",
            b"\0",
            b"\xff",
            b": ",
            b"-",
        ],
        *[b"Content-Length: 3\r\n", b"Content-Length: -1\r\n", b"Content-Length: \xb2\r\n"],
        *[b"Transfer-Encoding: chunked\r\n", b"3\r\nabc\r\n", b"0\r\n\r\n", b"9" * 30, b"\x1b[2J"],
        *[b"Content-Encoding: gzip\r\n", b"Content-Encoding: deflate\r\n", gzip.compress(b"abc")],
        *[b"Location: http://[\r\n", b"Location: /b\r\n", b"Location: http://\xc3\xbc:x/\r\n"],
    ]
)


@given(st.lists(PARTS, max_size=8).map(b"".join))
def test_whatever_a_server_sends_is_an_answer_or_a_failure(octets: bytes) -> None:
    with serving(sending(b"HTTP/1.1 " + octets)) as server:
        try:
            response = fetched(server.url)
        except FetchError:
            return
    assert len(response.body) <= QUICK.body


def test_a_body_that_never_ends_is_left_where_enough_was_read() -> None:
    tracemalloc.start()
    try:
        with serving(dripping(HEAD + b"\r\n", b"x" * 65_536, 0)) as server:
            response = fetched(server.url, limits=QUICK._replace(body=500_000, total=5))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert (len(response.body), response.is_complete) == (500_000, False)
    assert peak < 4_000_000


def test_a_compressed_body_out_of_which_nothing_comes() -> None:
    empty = gzip.compress(b"") * 1000
    with serving(dripping(HEAD + b"Content-Encoding: gzip\r\n\r\n", empty, 0)) as server:
        response = fetched(server.url, limits=QUICK._replace(total=5, read=2))
    assert (response.body, response.is_complete) == (b"", False)


def test_redirects_are_followed_and_kept() -> None:
    with serving(replying()) as other:
        hops = [redirecting("/b"), redirecting("c", "302 Found"), redirecting(f"{other.url}/d")]
        with serving(*hops) as server:
            response = fetched(f"{server.url}/a")
    assert [(hop.url, hop.status) for hop in response.hops] == [
        (f"{server.url}/a", 301),
        (f"{server.url}/b", 302),
        (f"{server.url}/c", 301),
        (f"{other.url}/d", 200),
    ]
    assert response.body == RULES
    assert other.requests[0].split("\r\n")[1] == f"Host: 127.0.0.1:{other.port}"


@pytest.mark.parametrize(
    ("handlers", "statuses"),
    [
        ([redirecting("/")], [301]),
        ([redirecting("/b"), redirecting("/")], [301, 301]),
        ([redirecting(f"/{number}") for number in range(9)], [301] * 6),
        ([redirecting("ftp://127.0.0.1/")], [301]),
        ([redirecting("file:///etc/passwd")], [301]),
        ([redirecting("http://me:secret@127.0.0.1:1/")], [301]),
        ([redirecting("//[")], [301]),
        ([replying(PAGE, "302 Found")], [302]),
        ([redirecting("/b", "300 Multiple Choices")], [300]),
        ([redirecting("/b", "308 Permanent Redirect"), replying()], [308, 200]),
    ],
)
def test_where_redirects_end(handlers: list[Handler], statuses: list[int]) -> None:
    with serving(*handlers) as server:
        response = fetched(server.url)
    assert [hop.status for hop in response.hops] == statuses
    assert len(server.requests) == len(statuses)
    assert "secret" not in repr(response)


def test_a_failure_behind_redirects_tells_them() -> None:
    (port,) = free_ports(1)
    with (
        serving(redirecting(f"http://127.0.0.1:{port}/b")) as server,
        pytest.raises(FetchError) as raised,
    ):
        fetched(f"{server.url}/a")
    assert raised.value.failure is Failure.REFUSED
    assert str(raised.value).startswith(f"{server.url}/a: the connection is refused")
    assert [hop.status for hop in raised.value.hops] == [301]


def test_all_hops_together_have_one_deadline() -> None:
    def slow(connection: object) -> None:
        time.sleep(0.4)
        redirecting(f"/{time.monotonic()}")(connection)  # type: ignore[arg-type]

    with serving(slow) as server:
        kind, _ = failure(server.url)
    assert kind is Failure.TIMEOUT
    assert len(server.requests) <= 3


def test_nothing_listens() -> None:
    (port,) = free_ports(1)
    expected = (Failure.REFUSED, "the connection is refused: no server listens there")
    assert failure(f"http://127.0.0.1:{port}") == expected
    assert failure(f"https://127.0.0.1:{port}") == expected


def test_a_name_that_nobody_has(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> object:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr("socket.getaddrinfo", refuse)
    expected = (Failure.NAME, "the name of the host cannot be resolved")
    assert failure("https://missing.example") == expected


def test_a_name_that_is_too_long() -> None:
    kind, _ = failure(f"http://{'a' * 70}.example")
    assert kind is Failure.NAME


def test_a_resolver_that_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    def sleep(*_: object, **__: object) -> list[object]:
        time.sleep(1.5)
        return []

    monkeypatch.setattr("socket.getaddrinfo", sleep)
    assert failure("http://slow.example") == (
        Failure.UNREACHABLE,
        "no connection came about in time",
    )


def test_other_addresses_of_a_host_are_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    (closed,) = free_ports(1)
    with serving(replying()) as server:
        places = [(2, 1, 6, "", ("127.0.0.1", port)) for port in (closed, server.port)]
        monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: places)
        assert fetched("http://several.example").body == RULES


def test_a_certificate_that_nobody_trusts(tmp_path: Path) -> None:
    connections.tls_context.cache_clear()
    context = tls(certificate(tmp_path, "IP:127.0.0.1"))
    with serving(replying(), context=context) as server:
        kind, reason = failure(f"https://127.0.0.1:{server.port}")
    assert kind is Failure.CERTIFICATE
    assert reason == "its certificate does not hold: self-signed certificate"


@pytest.mark.parametrize(
    ("name", "kind"), [("IP:127.0.0.1", None), ("DNS:other.example", Failure.CERTIFICATE)]
)
def test_a_trusted_certificate_has_to_be_for_the_host(
    name: str, kind: Failure | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = certificate(tmp_path, name)
    monkeypatch.setenv("SSL_CERT_FILE", str(path))
    connections.tls_context.cache_clear()
    with serving(replying(), context=tls(path)) as server:
        url = f"https://127.0.0.1:{server.port}"
        if kind is None:
            assert fetched(url).body == RULES
        else:
            found, reason = failure(url)
            assert found is kind
            assert "not valid for '127.0.0.1'" in reason
    connections.tls_context.cache_clear()


@pytest.mark.parametrize("handler", [replying(), sending(b"\x15\x03\x01\x00\x02\x02\x28")])
def test_no_tls_where_it_should_be(handler: Handler) -> None:
    with serving(handler, reads=False) as server:
        kind, _ = failure(f"https://127.0.0.1:{server.port}")
    assert kind in {Failure.TLS, Failure.CLOSED}


def test_a_handshake_that_does_not_end() -> None:
    # The head of a TLS record that is long, and comes octet by octet.
    with serving(dripping(b"\x16\x03\x03\x3f\xff\x02\x00\x3f\x00", b"\0")) as server:
        kind, reason = failure(f"https://127.0.0.1:{server.port}")
    assert (kind, reason) == (Failure.UNREACHABLE, "no connection came about in time")


def test_tls_is_checked_by_default() -> None:
    context = connections.tls_context()
    assert context.check_hostname
    assert context.verify_mode is ssl.CERT_REQUIRED
