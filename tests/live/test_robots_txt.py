"""The robots.txt of a site: who is asked for it how often, and which answer counts."""

import pytest
from servers import (
    PAGE,
    RULES,
    Handler,
    dripping,
    free_ports,
    redirecting,
    replying,
    sending,
    serving,
    silent,
)

from robotsfix.checks.answers import BROWSER, OURSELVES, Answer, Verdict
from robotsfix.live.askers import A_BROWSER, ROBOTSFIX, Asker
from robotsfix.live.failures import Failure, FetchError
from robotsfix.live.limits import Limits
from robotsfix.live.robots_txt import MOST_READ, ask_site

FACEBOOK = Asker("facebookexternalhit", "facebookexternalhit/1.1")
EVERYBODY = (ROBOTSFIX, A_BROWSER, FACEBOOK)
QUICK = Limits(connect=1, read=0.5, total=2, body=MOST_READ + 32_768)
DENIED = replying(PAGE, "403 Forbidden")


def asked(*handlers: Handler, askers: tuple[Asker, ...] = EVERYBODY) -> Answer:
    with serving(*handlers) as server:
        answer = ask_site(f"{server.url}/a/b?c", askers, QUICK)
        assert answer.url == f"{server.url}/robots.txt"
        assert all(request.startswith("GET /robots.txt ") for request in server.requests)
        assert len(server.requests) <= len(askers)
    return answer


def test_everybody_asks_once_one_after_the_other() -> None:
    with serving(replying()) as server:
        answer = ask_site(server.url, EVERYBODY, QUICK)
    assert server.user_agents == [asker.user_agent for asker in EVERYBODY]
    assert (answer.asker, answer.status, answer.body) == (OURSELVES, 200, RULES)
    assert [(other.asker, other.status) for other in answer.others] == [
        (BROWSER, 200),
        ("facebookexternalhit", 200),
    ]


@pytest.mark.parametrize(
    ("status", "verdict"),
    [
        ("200 OK", Verdict.RULES),
        ("204 No Content", Verdict.RULES),
        ("206 Partial Content", Verdict.RULES),
        ("301 Moved Permanently", Verdict.NO_RULES),
        ("304 Not Modified", Verdict.NO_RULES),
        ("400 Bad Request", Verdict.NO_RULES),
        ("401 Unauthorized", Verdict.NO_RULES),
        ("403 Forbidden", Verdict.NO_RULES),
        ("404 Not Found", Verdict.NO_RULES),
        ("410 Gone", Verdict.NO_RULES),
        ("429 Too Many Requests", Verdict.BLOCKED),
        ("451 Unavailable For Legal Reasons", Verdict.NO_RULES),
        ("500 Internal Server Error", Verdict.BLOCKED),
        ("503 Service Unavailable", Verdict.BLOCKED),
        ("999 Request denied", Verdict.BLOCKED),
    ],
)
def test_what_crawlers_make_of_a_status(status: str, verdict: Verdict) -> None:
    body = b"" if status[:3] in {"204", "304"} else RULES
    answer = asked(replying(body, status), askers=(ROBOTSFIX,))
    assert (answer.status, answer.verdict) == (int(status[:3]), verdict)
    assert answer.rules == (body if verdict is Verdict.RULES else b"")


def test_rules_may_come_from_another_host() -> None:
    with serving(replying()) as other:
        answer = asked(redirecting(f"{other.url}/robots.txt"), askers=(ROBOTSFIX,))
    assert [hop.status for hop in answer.hops] == [301, 200]
    assert answer.rules == RULES


@pytest.mark.parametrize(
    ("handlers", "asker"),
    [
        ([replying(), replying(), replying()], OURSELVES),
        ([DENIED, replying(), replying()], "facebookexternalhit"),
        ([DENIED, replying(), DENIED], BROWSER),
        ([DENIED, DENIED, replying()], "facebookexternalhit"),
        ([DENIED, DENIED, DENIED], OURSELVES),
        ([replying(), DENIED, DENIED], OURSELVES),
        ([silent, replying(), replying()], "facebookexternalhit"),
        ([sending(b""), replying(), silent], BROWSER),
        ([replying(), silent, silent], OURSELVES),
        ([replying(), replying(), sending(b"nonsense\r\n\r\n")], OURSELVES),
    ],
)
def test_whose_answer_counts(handlers: list[Handler], asker: str) -> None:
    answer = asked(*handlers)
    assert answer.asker == asker
    assert {answer.asker, *(other.asker for other in answer.others)} == {
        OURSELVES,
        BROWSER,
        "facebookexternalhit",
    }
    for other in answer.others:
        assert bool(other.failure) == (not other.hops)
        assert other.failure == "" or other.verdict is Verdict.BLOCKED


def test_who_keeps_silent_twice_is_not_asked_again() -> None:
    with serving(silent) as server, pytest.raises(FetchError) as raised:
        ask_site(server.url, EVERYBODY, QUICK)
    assert raised.value.failure is Failure.TIMEOUT
    assert len(server.requests) == 2


def test_who_cannot_be_reached_is_not_asked_again() -> None:
    (port,) = free_ports(1)
    with pytest.raises(FetchError) as raised:
        ask_site(f"http://127.0.0.1:{port}", EVERYBODY, QUICK)
    assert raised.value.failure is Failure.REFUSED


@pytest.mark.parametrize(
    ("body", "length", "complete"),
    [
        (b"#" * 79 + b"\n", 80, True),
        ((b"#" * 79 + b"\n") * 6400, 512_000, True),
        # A little more is read, so that one sees where the rest starts; the cut line goes.
        ((b"#" * 79 + b"\n") * 6401, 512_080, True),
        ((b"#" * 79 + b"\n") * 20_000, (512_000 + 32_768) // 80 * 80, False),
        ((b"#" * 79 + b"\r") * 20_000, (512_000 + 32_768) // 80 * 80, False),
        (b"#" * 1_000_000, 512_000 + 32_768, False),
    ],
)
def test_how_much_is_read(body: bytes, length: int, *, complete: bool) -> None:
    answer = asked(replying(body), askers=(ROBOTSFIX,))
    assert (len(answer.body), answer.is_complete) == (length, complete)
    assert body.startswith(answer.body)


def test_a_body_that_never_ends() -> None:
    head = b"HTTP/1.1 200 OK\r\n\r\n"
    answer = asked(dripping(head, b"Disallow: /x\n" * 5000, 0), askers=(ROBOTSFIX,))
    assert not answer.is_complete
    assert MOST_READ < len(answer.body) < MOST_READ + 32_769


@pytest.mark.parametrize("text", ["example.org", "file:///robots.txt", "https://a:b@c.example"])
def test_what_is_no_site(text: str) -> None:
    with pytest.raises(FetchError) as raised:
        ask_site(text, EVERYBODY, QUICK)
    assert raised.value.failure is Failure.ADDRESS
