"""Proxies: those of the environment, and what is sent to them."""

from pathlib import Path

import pytest
from servers import RULES, certificate, replying, sending, serving, tls, tunnelling

from robotsfix.live.address import parse_address
from robotsfix.live.connections import tls_context
from robotsfix.live.failures import Failure, FetchError
from robotsfix.live.fetching import fetch
from robotsfix.live.limits import Limits
from robotsfix.live.proxies import proxy_for

QUICK = Limits(read=0.5, total=2)


@pytest.mark.parametrize(
    ("environment", "url", "place"),
    [
        ({}, "http://a.example", None),
        ({"http_proxy": "http://p.example:3128"}, "http://a.example", ("p.example", 3128)),
        ({"http_proxy": "p.example:3128"}, "http://a.example", ("p.example", 3128)),
        ({"http_proxy": "http://p.example"}, "http://a.example", ("p.example", 80)),
        ({"http_proxy": "http://p.example"}, "https://a.example", None),
        ({"HTTPS_PROXY": "http://p.example"}, "https://a.example", ("p.example", 80)),
        ({"all_proxy": "http://p.example"}, "https://a.example", ("p.example", 80)),
        ({"http_proxy": "http://p", "no_proxy": "a.example"}, "http://a.example", None),
        ({"http_proxy": "http://p", "no_proxy": ".example"}, "http://a.example", None),
        ({"http_proxy": "http://p", "no_proxy": "a.example:81"}, "http://a.example:81", None),
        ({"http_proxy": "http://p", "no_proxy": "a.example:81"}, "http://a.example", ("p", 80)),
        ({"http_proxy": "http://p", "no_proxy": "*"}, "http://a.example", None),
        ({"http_proxy": "http://p", "no_proxy": "::1"}, "http://[::1]", None),
        ({"http_proxy": ""}, "http://a.example", None),
    ],
)
def test_which_proxy(
    environment: dict[str, str],
    url: str,
    place: tuple[str, int] | None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    proxy = proxy_for(parse_address(url))
    assert (proxy and (proxy.host, proxy.port)) == place


@pytest.mark.parametrize("text", ["socks5://me:secret@p", "https://me:secret@p", "http://", "//["])
def test_proxies_that_cannot_be_used(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", text)
    with pytest.raises(FetchError, match="only http:// proxies are known") as raised:
        fetch("http://a.example/", user_agent="x", limits=QUICK)
    assert raised.value.failure is Failure.PROXY
    assert "secret" not in str(raised.value)


def test_a_plain_request(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(replying()) as server:
        monkeypatch.setenv("http_proxy", f"http://me:s%40@127.0.0.1:{server.port}")
        response = fetch("http://a.example/b?c", user_agent="x", limits=QUICK)
    assert response.body == RULES
    lines = server.requests[0].split("\r\n")
    assert lines[0] == "GET http://a.example/b?c HTTP/1.1"
    assert "Host: a.example" in lines
    assert "Proxy-Authorization: Basic bWU6c0A=" in lines


def test_a_tunnel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = certificate(tmp_path, "DNS:a.example")
    monkeypatch.setenv("SSL_CERT_FILE", str(path))
    tls_context.cache_clear()
    with (
        serving(replying(), context=tls(path)) as origin,
        serving(tunnelling(origin.port)) as proxy,
    ):
        monkeypatch.setenv("https_proxy", f"http://me:s%40@127.0.0.1:{proxy.port}")
        response = fetch("https://a.example/b", user_agent="x", limits=QUICK)
    tls_context.cache_clear()
    assert response.body == RULES
    assert proxy.requests[0].startswith("CONNECT a.example:443 HTTP/1.")
    assert "Proxy-Authorization: Basic bWU6c0A=\r\n" in proxy.requests[0]
    # What is for the proxy is not for the site.
    assert origin.requests[0].startswith("GET /b HTTP/1.1\r\nHost: a.example\r\n")
    assert "Proxy-Authorization" not in origin.requests[0]


def test_a_proxy_that_refuses_a_tunnel(monkeypatch: pytest.MonkeyPatch) -> None:
    answer = b"HTTP/1.1 407 Proxy Authentication Required\x1b\r\n\r\n"
    with serving(sending(answer)) as server:
        monkeypatch.setenv("https_proxy", f"http://me:secret@127.0.0.1:{server.port}")
        with pytest.raises(FetchError) as raised:
            fetch("https://a.example/", user_agent="x", limits=QUICK)
    assert str(raised.value) == "https://a.example/: the proxy refuses, with status 407"
    assert server.requests[0].startswith("CONNECT a.example:443 HTTP/1.")
