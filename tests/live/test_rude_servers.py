"""What `verify` makes of servers that do what no proper server does, and of addresses."""

import gzip
from pathlib import Path

import pytest
from images import png
from servers import (
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
from verifications import META, X, verified

from robotsfix.live import permission, probe, visit
from robotsfix.live.failures import FetchError
from robotsfix.live.limits import Limits
from robotsfix.live.obstacles import Cause

IMAGE = replying(png(1200, 630), headers={"Content-Type": "image/png"})
RULES = replying()


@pytest.fixture(autouse=True)
def _hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (permission, probe):
        monkeypatch.setattr(module, "LIMITS", Limits(connect=1, read=0.5, total=1, body=524_289))


@pytest.mark.parametrize(
    "url",
    [
        "example.org/a.png",
        "file:///etc/passwd",
        "ftp://example.org/a.png",
        "javascript:alert(1)",
        "https://",
        "https://user:secret@example.org/a.png",
        "https://example.org/a\nb.png",
        "https://example.org:99999/",
        "https://[::1/",
        "https://example.org/" + "a" * 9_000,
        "",
    ],
)
def test_addresses_that_are_none(url: str) -> None:
    with pytest.raises(FetchError) as failure:
        verified(url)
    assert "\n" not in str(failure.value).strip() or "secret" not in str(failure.value)
    assert "secret" not in str(failure.value)


def test_nobody_is_there() -> None:
    inspection, judgement = verified(f"http://127.0.0.1:{free_ports(1)[0]}/a.png")
    assert judgement.status == "unknown"
    assert judgement.sentence.startswith("could not ask: the connection is refused")
    assert [visitor.name for visitor in inspection.spared] == [X]


def test_a_host_that_does_not_exist() -> None:
    _, judgement = verified("https://nobody.invalid/a.png")
    assert judgement.status == "unknown"
    assert judgement.sentence == "could not ask: the name of the host cannot be resolved"


def test_a_server_that_never_answers() -> None:
    with serving(silent) as server:
        inspection, judgement = verified(f"{server.url}/a.png")
    assert judgement.status == "unknown"
    assert judgement.sentence == "could not ask: the server gave no answer in time"
    # robots.txt, the image, the image as a browser; the other crawlers are spared.
    assert len(server.requests) == 3
    assert len(inspection.spared) == 1


def test_a_server_that_hangs_up_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(visit, "_LONG", 0)
    with serving(sending(b"")) as server:
        inspection, judgement = verified(f"{server.url}/a.png")
    assert judgement.status == "unknown"
    assert "closed the connection without an answer" in judgement.sentence
    assert len(inspection.spared) == 1


def test_a_server_that_lets_crawlers_wait() -> None:
    with serving(RULES, silent, IMAGE) as server:
        inspection, judgement = verified(f"{server.url}/a.png", META)
    assert [each.cause for each in inspection.found[0].obstacles] == [Cause.USER_AGENT]
    assert judgement.status == "blocked"
    assert "the server lets facebookexternalhit wait, but not a browser" in judgement.sentence


@pytest.mark.parametrize(
    "handler",
    [
        dripping(b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n" + png(9, 9), b"a"),
        stopping(b"HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n" + png(9, 9)),
    ],
)
def test_a_body_that_does_not_come_to_an_end(handler: object) -> None:
    with serving(RULES, handler) as server:  # type: ignore[arg-type]
        inspection, judgement = verified(f"{server.url}/a.png", META)
    assert [each.cause for each in inspection.found[0].obstacles] == [Cause.SILENT]
    assert judgement.status == "unknown"


def test_a_body_without_end_is_read_as_far_as_it_is_needed() -> None:
    start = b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n" + png(1200, 630)
    with serving(RULES, dripping(start, b"a" * 60_000, every=0)) as server:
        inspection, judgement = verified(f"{server.url}/a.png", META)
    assert judgement.status == "healthy"
    found = inspection.found[0].visit.probe
    assert (found.octets, found.is_complete) == (524_289, False)
    assert len(found.body) < 10_000


@pytest.mark.parametrize(
    "octets",
    [
        b"SSH-2.0-OpenSSH\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"".join(b"X-%d: 1\r\n" % n for n in range(5000)) + b"\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nshort",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 3\r\n\r\nabc",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc",
    ],
)
def test_damaged_answers(octets: bytes) -> None:
    with serving(RULES, sending(octets)) as server:
        inspection, judgement = verified(f"{server.url}/a.png", META)
    assert [each.cause for each in inspection.found[0].obstacles] == [Cause.BROKEN]
    assert "gives facebookexternalhit no proper answer, and a browser too" in judgement.sentence


def test_a_range_of_compressed_data_ends_where_it_ends() -> None:
    body = gzip.compress(png(1200, 630, 9_000), 0)[:80]
    headers = {"Content-Encoding": "gzip", "Content-Range": "bytes 0-79/9000"}
    with serving(RULES, replying(body, "206 Partial Content", headers)) as server:
        _, judgement = verified(f"{server.url}/a.png", META)
    assert judgement.status == "healthy"


def test_a_certificate_that_nobody_signed(tmp_path: Path) -> None:
    context = tls(certificate(tmp_path, "IP:127.0.0.1"))
    with serving(RULES, context=context) as server:
        inspection, judgement = verified(f"https://127.0.0.1:{server.port}/a.png")
    assert judgement.status == "blocked"
    assert [each.cause for each in inspection.found[0].obstacles] == [Cause.UNTRUSTED]
    assert not judgement.is_robots_txt
    assert judgement.sentence.startswith(
        "the server cannot be trusted by facebookexternalhit: its certificate does not hold: "
    )


def test_what_is_sent() -> None:
    refused = replying(b"no", "403 Forbidden")
    with serving(RULES, refused) as server:
        verified(f"{server.url}/dir/a.png?b=1", META)
    rules, crawler, browser, referer, whole = server.requests
    assert rules.startswith("GET /robots.txt HTTP/1.1\r\n")
    assert crawler.startswith("GET /dir/a.png?b=1 HTTP/1.1\r\n")
    for line in (
        "User-Agent: facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
        "Range: bytes=0-524288",
        "Connection: close",
        "Accept-Encoding: gzip, deflate",
    ):
        assert f"\r\n{line}\r\n" in crawler
    assert "Referer" not in crawler
    assert "User-Agent: Mozilla/5.0" in browser
    assert "Range: " in browser
    assert f"\r\nReferer: {server.url}/\r\n" in referer
    assert "Range: " not in whole


def test_nothing_is_fetched_but_what_was_named() -> None:
    body = (
        b'<!doctype html><meta property="og:image" content="/i.png"><img src="/x.png">'
        b'<meta name="twitter:image" content="/t.png"><link rel=icon href=/f.ico>'
    )
    pages = replying(body, headers={"Content-Type": "text/html"})
    with serving(RULES, pages, IMAGE) as server:
        verified(f"{server.url}/page", META)
    targets = [request.split(" ")[1] for request in server.requests]
    assert targets == ["/robots.txt", "/page", "/i.png"]


def test_a_redirect_with_control_characters() -> None:
    with serving(RULES, redirecting("/a\x00b\x1b[31m.png"), IMAGE) as server:
        inspection, _ = verified(f"{server.url}/a.png", META)
    assert inspection.found[0].visit.probe.url.isprintable()


def test_robots_txt_is_fetched_once() -> None:
    with serving(RULES, IMAGE) as server:
        verified(f"{server.url}/a.png", META, X, "LinkedInBot")
    assert sum("GET /robots.txt" in request for request in server.requests) == 1
    assert len(server.requests) == 4
