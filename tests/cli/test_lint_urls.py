"""Sites in place of files: `robotsfix lint URL` and `robotsfix access URL`."""

import json
import time
from functools import partial
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest
from commands import BLOCKED, CLEAN, at_terminal, robotsfix, spawn
from servers import PAGE, dripping, free_ports, redirecting, replying, sending, serving, silent

from robotsfix.crawlers.catalogue import by_token
from robotsfix.live.limits import Limits
from robotsfix.live.robots_txt import ask_site

OURS = "robotsfix/0.1 (+https://github.com/robotsfix/robotsfix)"
FORMATS = ["text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "markdown"]


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    quick = partial(ask_site, limits=Limits(read=0.5, total=1))
    monkeypatch.setattr("robotsfix.cli.sites.ask_site", quick)


def test_a_clean_site() -> None:
    with serving(replying(CLEAN)) as server:
        assert robotsfix("lint", f"{server.url}/some/page?x") == (
            0,
            "",
            "All clear: no findings in 1 file.\n",
        )
    assert [request.split("\r\n")[0] for request in server.requests] == [
        "GET /robots.txt HTTP/1.1"
    ] * 3
    assert server.user_agents[0] == OURS
    assert server.user_agents[1].startswith("Mozilla/5.0 (")
    assert server.user_agents[2].startswith("facebookexternalhit/1.1")


def test_findings_name_the_robots_txt() -> None:
    with serving(replying(BLOCKED)) as server:
        status, stdout, stderr = robotsfix("lint", server.url)
    assert status == 1
    assert stdout.startswith(f"{server.url}/robots.txt:2:1: error RF701 [*] facebookexternalhit")
    assert stderr == "Found 1 error in 1 file; `robotsfix fix` can mend 1.\n"


def test_a_server_error_is_a_finding() -> None:
    with serving(replying(PAGE, "503 Service Unavailable")) as server:
        status, stdout, stderr = robotsfix("lint", server.url)
    assert (status, stderr) == (1, "Found 1 error in 1 file.\n")
    assert stdout == (
        f"{server.url}/robots.txt:1:1: error RF801 the server answers with status 503: crawlers"
        " take the whole site as blocked\n"
    )


def test_no_robots_txt_is_no_failure() -> None:
    with serving(replying(PAGE, "404 Not Found")) as server:
        status, stdout, _ = robotsfix("lint", server.url)
        assert status == 0
        assert " info RF808 there is no robots.txt, status 404: " in stdout
        assert robotsfix("lint", server.url, "--fail-on=info").status == 1


def test_several_sites_and_files_in_the_order_of_the_arguments() -> None:
    Path("robots.txt").write_bytes(BLOCKED)

    def slow(connection: object) -> None:
        time.sleep(0.1)
        replying(BLOCKED)(connection)  # type: ignore[arg-type]

    with serving(slow) as first, serving(replying(BLOCKED)) as second:
        status, stdout, _ = robotsfix(
            "lint",
            first.url,
            "robots.txt",
            second.url,
            f"{second.url}/again",
            "--output-format=json",
        )
    assert status == 1
    assert [finding["path"] for finding in json.loads(stdout)["findings"]] == [
        f"{first.url}/robots.txt",
        "robots.txt",
        f"{second.url}/robots.txt",
    ]
    assert len(second.requests) == 3


def test_sites_are_asked_side_by_side() -> None:
    def slow(connection: object) -> None:
        time.sleep(0.2)
        replying(CLEAN)(connection)  # type: ignore[arg-type]

    with serving(slow) as a, serving(slow) as b, serving(slow) as c, serving(slow) as d:
        started = time.monotonic()
        assert robotsfix("lint", *(server.url for server in (a, b, c, d))).status == 0
    # One after the other, they would take 2.4 seconds at least.
    assert time.monotonic() - started < 2.2


def test_a_host_that_cannot_be_asked_is_told_and_the_rest_is_handled() -> None:
    (port,) = free_ports(1)
    with serving(replying(BLOCKED)) as server:
        status, stdout, stderr = robotsfix("lint", "-q", f"http://127.0.0.1:{port}", server.url)
    assert status == 2
    assert stderr == (
        f"robotsfix: http://127.0.0.1:{port}/robots.txt: the connection is refused: no server"
        " listens there\n"
    )
    assert stdout.startswith(f"{server.url}/robots.txt:2:1: ")


@pytest.mark.parametrize(
    ("handler", "message"),
    [
        (silent, "the server gave no answer in time"),
        (sending(b""), "the server closed the connection without an answer"),
        (sending(b"\x1b[31m nonsense\r\n"), "what answers there does not speak HTTP properly"),
        (dripping(b"HTTP/1.1 200 OK\r\n", b"X: \x1b\r\n"), "the server gave no answer in time"),
        (replying(CLEAN, length=500), "the answer ends too early: the connection broke"),
    ],
)
def test_servers_that_do_not_answer(handler: object, message: str) -> None:
    with serving(handler) as server:  # type: ignore[arg-type]
        started = time.monotonic()
        outcome = robotsfix("lint", server.url)
    assert time.monotonic() - started < 6
    assert outcome == (2, "", f"robotsfix: {server.url}/robots.txt: {message}\n")


@pytest.mark.parametrize(
    ("argument", "message"),
    [
        ("ftp://example.org", "ftp://example.org: only http and https are fetched"),
        ("file:///etc/passwd", "file:///etc/passwd: only http and https are fetched"),
        ("https://me:secret@h", "https://...@h: addresses with a user name or a password are not"),
        ("https://", "https://: it is no address of a web page"),
        ("http://a\x1bb/", "http://a\\x1bb/: it is no address of a web page"),
        ("site.example", "no such file or directory; for a site, name https://site.example"),
        ("site.example/robots.txt", "directory; for a site, name https://site.example/robots.txt"),
        ("missing.txt", "missing.txt: no such file or directory\n"),
    ],
)
@pytest.mark.parametrize("command", ["lint", "access"])
def test_what_is_no_site(argument: str, message: str, command: str) -> None:
    outcome = robotsfix(command, argument)
    assert (outcome.status, outcome.stdout) == (2, "")
    assert message in outcome.stderr
    assert outcome.stderr.count("\n") == 1
    assert "secret" not in outcome.stderr


@pytest.mark.parametrize(
    ("argument", "shown"),
    [
        ("https://example.org/robots.txt", "https://example.org/robots.txt"),
        ("https://me:secret@h/", "https://...@h/"),
    ],
)
def test_fix_mends_files_alone(argument: str, shown: str) -> None:
    message = f"robotsfix: {shown}: URLs are not fetched here; download the file and name that\n"
    assert robotsfix("fix", argument) == (2, "", message)


@pytest.mark.parametrize(
    ("name", "header"),
    [
        ("Twitterbot", "Twitterbot/1.0"),
        ("twitterBOT", "Twitterbot/1.0"),
        ("Discord", "Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)"),
        ("MyBot/2.0 (+https://example.org)", "MyBot/2.0 (+https://example.org)"),
    ],
)
def test_as_a_crawler(name: str, header: str) -> None:
    with serving(replying(CLEAN)) as server:
        assert robotsfix("lint", server.url, "--as", name).status == 0
    assert server.user_agents[0] == header
    assert [agent.startswith("Mozilla/5.0 (Win") for agent in server.user_agents[1:]] == [True]


def test_as_a_crawler_that_is_kept_out() -> None:
    with serving(replying(PAGE, "403 Forbidden"), replying(CLEAN)) as server:
        status, stdout, _ = robotsfix("lint", server.url, "--as", "LinkedInBot")
    assert status == 1
    assert stdout == (
        f"{server.url}/robots.txt:1:1: error RF809 LinkedInBot gets status 403 where a browser gets"
        " the rules\n"
    )


def silent_crawler() -> str:
    """Give the token of a crawler of which nobody knows what it sends."""
    crawler = by_token("Google-Extended")
    assert crawler
    assert not crawler.user_agents
    return "Google-Extended"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["http://127.0.0.1", "--as", "Twiterbot"],
            "unknown crawler 'Twiterbot'; did you mean Twi",
        ),
        (["http://127.0.0.1", "--as", ""], "unknown crawler ''"),
        (["http://127.0.0.1", "--as", "A/1\r\nHost: x"], "a User-Agent header is ASCII, and at mo"),
        (["http://127.0.0.1", "--as", "A/1 \u00fc"], "a User-Agent header is ASCII, and at most"),
        (["http://127.0.0.1", "--as", silent_crawler()], "nobody knows what Google-Extended sends"),
        (["robots.txt", "--as", "Twitterbot"], "--as says who asks for the robots.txt of a URL"),
    ],
)
def test_nobody_that_can_ask(arguments: list[str], message: str) -> None:
    outcome = robotsfix("lint", *arguments)
    assert (outcome.status, outcome.stdout) == (2, "")
    assert message in " ".join(outcome.stderr.split())


def test_the_configuration_of_the_current_directory() -> None:
    Path(".robotsfix.yaml").write_text("ignore: [RF804]\nsocial: [LinkedInBot]\n", "utf-8")
    with serving(replying(CLEAN, headers={"Content-Type": "text/html"})) as server:
        assert robotsfix("lint", server.url).status == 0
        assert server.user_agents[2].startswith("LinkedInBot/1.0")
        assert "RF804" in robotsfix("lint", server.url, "--no-config").stdout


def test_a_redirect_to_another_host_is_told() -> None:
    with serving(replying(CLEAN)) as other:
        location = f"http://localhost:{other.port}/robots.txt"
        with serving(redirecting(location)) as server:
            status, stdout, _ = robotsfix("lint", server.url)
    assert status == 0
    assert (
        "RF803 these rules come from `localhost`, and crawlers obey them on `127.0.0.1`" in stdout
    )


@pytest.mark.parametrize("output", FORMATS)
def test_formats(output: str) -> None:
    headers = {"Content-Type": "text/\x1b[31mhtml\u009b"}
    with serving(replying(CLEAN, headers=headers)) as server:
        status, stdout, _ = robotsfix("lint", server.url, "--output-format", output)
    assert status == 1
    assert "RF804" in stdout
    assert stdout.replace("\n", "").isprintable()
    plain = unescape(unquote(stdout))
    assert f"127.0.0.1:{server.port}/robots.txt" in plain


def test_at_a_terminal() -> None:
    def slow(connection: object) -> None:
        time.sleep(0.3)
        replying(CLEAN, headers={"Content-Type": "text/html"})(connection)  # type: ignore[arg-type]

    with serving(slow) as server:
        loud = at_terminal("lint", server.url).stdout
        quiet = at_terminal("lint", "--quiet", server.url).stdout
    assert "\r\x1b[Kasking 1 site\r\x1b[K" in loud
    assert "asking" not in quiet
    assert f"{server.url}/robots.txt:1:1" in loud


def test_no_progress_where_nobody_looks() -> None:
    with serving(replying(CLEAN)) as server:
        outcome = spawn("lint", server.url)
    assert outcome == (0, "", "All clear: no findings in 1 file.\n")


def test_a_slow_site_does_not_keep_the_program_from_ending() -> None:
    with serving(silent) as server:
        (port,) = free_ports(1)
        started = time.monotonic()
        outcome = spawn("access", f"http://127.0.0.1:{port}")
        assert time.monotonic() - started < 10
        assert outcome.status == 2
        assert server.requests == []


def test_access() -> None:
    with serving(replying(BLOCKED)) as server:
        status, stdout, stderr = robotsfix("access", server.url, "facebookexternalhit")
        assert (status, stderr) == (0, "")
        assert "blocked, line 2" in stdout
        assert server.user_agents == [OURS]
        report = json.loads(robotsfix("access", server.url, "--output-format=json").stdout)
        assert f"{server.url}/robots.txt" in json.dumps(report)


def test_access_to_the_address_that_is_named() -> None:
    with serving(replying(BLOCKED)) as server:
        for path, paths in (("/a/b.mp4?c", ["/a/b.mp4?c"]), ("/robots.txt", ["/"]), ("", ["/"])):
            outcome = robotsfix("access", f"{server.url}{path}", "X", "--output-format=json")
            assert [f'"path": "{each}"' in outcome.stdout for each in paths] == [True]


def test_access_without_rules() -> None:
    with serving(replying(PAGE, "404 Not Found")) as server:
        status, stdout, stderr = robotsfix("access", server.url, "X")
    assert status == 0
    assert "allowed" in stdout
    assert f"{server.url}/robots.txt: status 404: there are no rules\n" in stderr


def test_access_where_everything_is_blocked() -> None:
    with serving(replying(PAGE, "500 Internal Server Error")) as server:
        assert robotsfix("access", server.url) == (
            2,
            "",
            (
                f"robotsfix: {server.url}/robots.txt: status 500: crawlers take the whole site as"
                " blocked, whatever the rules\n"
            ),
        )
