"""What a server answers, and what is found in that."""

import pytest

from robotsfix.checks.answers import BROWSER, OURSELVES, Answer, Hop
from robotsfix.checks.finding import Finding
from robotsfix.checks.linter import checks_for, lint_document
from robotsfix.config.config import Config
from robotsfix.syntax.document import parse

URL = "https://example.org/robots.txt"
RULES = b"User-agent: *\nDisallow: /admin/\n"
PLAIN = (("Content-Type", "text/plain; charset=utf-8"),)
PAGE = b"\n <!DOCTYPE html>\n<title>One moment</title>\n"


def redirect(url: str, location: str, status: int = 301) -> Hop:
    return Hop(url, status, (("location", location),))


def answer(
    status: int = 200,
    body: bytes = RULES,
    asker: str = OURSELVES,
    *,
    hops: tuple[Hop, ...] = (),
    headers: tuple[tuple[str, str], ...] = PLAIN,
    others: tuple[Answer, ...] = (),
) -> Answer:
    last = Hop(URL, status, headers)
    return Answer(URL, asker, hops or (last,), body, others=others)


def found(given: Answer, config: Config | None = None) -> list[Finding]:
    config = config or Config()
    return lint_document(parse(given.rules), config, checks_for(config), given.url, given)


def said(given: Answer) -> list[str]:
    return [f"{each.severity.name[0]}{each.code[2:]} {each.message}" for each in found(given)]


def test_nothing_is_found_where_all_is_well() -> None:
    assert said(answer()) == []


@pytest.mark.parametrize(
    ("status", "message"),
    [
        (400, "W807 the server answers with status 400: crawlers take it that there are no rules"),
        (401, "W807 the server answers with status 401: crawlers take it that there are no rules"),
        (403, "W807 the server answers with status 403: crawlers take it that there are no rules"),
        (404, "I808 there is no robots.txt, status 404: every crawler may fetch everything"),
        (410, "I808 there is no robots.txt, status 410: every crawler may fetch everything"),
        (429, "E806 the server answers with status 429, too many requests: Google and others take"),
        (451, "W807 the server answers with status 451: crawlers take it that there are no rules"),
        (500, "E801 the server answers with status 500: crawlers take the whole site as blocked"),
        (503, "E801 the server answers with status 503: crawlers take the whole site as blocked"),
        (999, "E801 the server answers with status 999: crawlers take the whole site as blocked"),
        (304, "E802 the server answers with status 304, and names no place to go to: crawlers"),
    ],
)
@pytest.mark.parametrize("body", [b"", RULES, PAGE])
def test_statuses(status: int, message: str, body: bytes) -> None:
    (only,) = said(answer(status, body))
    assert only.startswith(message)


@pytest.mark.parametrize(
    ("hops", "message"),
    [
        (
            (redirect(URL, "/robots.txt"),),
            "E802 the redirect to `/robots.txt` leads in a circle: crawlers find no rules, and may",
        ),
        (
            (redirect(URL, "/b"), redirect("https://example.org/b", URL)),
            f"E802 the redirect to `{URL}` leads in a circle: ",
        ),
        (
            tuple(redirect(f"https://example.org/{n}", f"/{n + 1}") for n in range(6)),
            "E802 there are more than 5 redirects, and crawlers follow no more: ",
        ),
        (
            (redirect(URL, "ftp://example.org/robots.txt", 302),),
            "E802 the redirect leads to `ftp://example.org/robots.txt`, which cannot be fetched: ",
        ),
        ((redirect(URL, "//["),), "E802 the redirect leads to `//[`, which cannot be fetched: "),
        ((Hop(URL, 301),), "E802 the server answers with status 301, and names no place to go to"),
    ],
)
def test_redirects_that_lead_nowhere(hops: tuple[Hop, ...], message: str) -> None:
    (only,) = said(answer(hops=hops))
    assert only.startswith(message)


@pytest.mark.parametrize(
    ("target", "named"),
    [
        ("https://example.org/other.txt", ""),
        ("https://www.example.org/robots.txt", ""),
        ("http://example.org:8080/robots.txt", ""),
        ("https://cdn.example.org/robots.txt", "cdn.example.org"),
        ("https://example.com/robots.txt", "example.com"),
    ],
)
def test_other_hosts(target: str, named: str) -> None:
    messages = said(answer(hops=(redirect(URL, target), Hop(target, 200, PLAIN))))
    expected = f"I803 these rules come from `{named}`, and crawlers obey them on `example.org`"
    assert messages == ([expected] if named else [])


@pytest.mark.parametrize(
    ("value", "how"),
    [
        ("text/plain", ""),
        ("Text/Plain ; charset=UTF-8", ""),
        ("text/html", "served as `text/html`"),
        ("application/octet-stream", "served as `application/octet-stream`"),
        ("text/plain,text/html", "served as `text/plain,text/html`"),
        ("", "served without a media type"),
        (None, "served without a media type"),
    ],
)
def test_content_types(value: str | None, how: str) -> None:
    headers = () if value is None else (("content-type", value),)
    messages = said(answer(headers=headers))
    expected = f"W804 the file is {how}, not as `text/plain`: some crawlers find no rules in it"
    assert messages == ([expected] if how else [])


def test_a_page_is_reported_as_that_alone() -> None:
    messages = said(answer(body=PAGE, headers=(("Content-Type", "text/html"),)))
    assert [message[:4] for message in messages] == ["E101"]


def test_an_empty_file_has_no_type() -> None:
    assert [message[:4] for message in said(answer(204, b"", headers=()))] == ["I108"]


@pytest.mark.parametrize(
    ("other", "message"),
    [
        (answer(asker="Twitterbot"), ""),
        (answer(asker="Twitterbot", body=b"# now\n\n" + RULES.replace(b"\n", b" \r\n")), ""),
        (answer(403, asker="Twitterbot"), "E809 Twitterbot gets status 403 where a browser gets"),
        (answer(503, asker="Twitterbot"), "E809 Twitterbot gets status 503 where a browser gets"),
        (answer(404, asker="Twitterbot"), "E809 Twitterbot gets status 404 where a browser gets"),
        (answer(429, asker="Twitterbot"), "W809 Twitterbot gets status 429 where a browser gets"),
        (
            answer(body=PAGE, asker="Twitterbot"),
            "E809 Twitterbot gets a page in place of the rules where a browser gets the rules",
        ),
        (
            answer(body=RULES + b"Disallow: /\n", asker="Twitterbot"),
            "W809 Twitterbot gets other rules where a browser gets the rules",
        ),
        (
            Answer(URL, "Twitterbot", (), failure="the server gave no answer in time"),
            "E809 Twitterbot gets no answer (the server gave no answer in time) where a browser",
        ),
        (answer(403, asker="Nobody"), "E809 Nobody gets status 403 where a browser gets the rules"),
        (answer(403), "I809 robotsfix gets status 403 where a browser gets the rules: the server"),
    ],
)
def test_crawlers_that_get_something_else(other: Answer, message: str) -> None:
    findings = found(answer(asker=BROWSER, others=(other,)))
    assert len(findings) == bool(message)
    for finding in findings:
        assert f"{finding.severity.name[0]}{finding.code[2:]} {finding.message}".startswith(message)
        assert finding.crawlers == (("Twitterbot",) if "Twitterbot" in message else ())


def test_a_browser_that_is_refused() -> None:
    others = (answer(403, asker=BROWSER), answer(asker="Twitterbot"))
    assert said(answer(others=others)) == [
        (
            "I809 robotsfix gets the rules where a browser gets status 403: the server tells"
            " programs from browsers"
        ),
        "W809 Twitterbot gets the rules where a browser gets status 403",
    ]


def test_all_are_told_apart_from_nobody_without_a_browser() -> None:
    assert said(answer(others=(answer(403, asker="Twitterbot"),))) == []


def test_rules_of_a_server_that_fails_are_not_looked_at() -> None:
    config = Config(extend_select=("RF605",))
    assert [each.code for each in found(answer(503), config)] == ["RF801"]
    assert [each.code for each in found(answer(404), config)] == ["RF605", "RF808"]


def test_what_the_owner_suppresses() -> None:
    body = b"# robotsfix: ignore-file[RF804] our CDN\n" + RULES
    assert said(answer(body=body, headers=())) == []


def test_a_header_may_say_anything() -> None:
    (finding,) = found(answer(headers=(("Content-Type", "\x1b]0;x\x07" * 100),)))
    assert len(finding.message) < 200
