"""What a real server does: nginx."""

import gzip
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from servers import PAGE, RULES, nginx

from robotsfix.checks.answers import BROWSER, OURSELVES, Answer
from robotsfix.checks.linter import checks_for, lint_document
from robotsfix.config.config import Config
from robotsfix.live.askers import A_BROWSER, ROBOTSFIX, Asker
from robotsfix.live.failures import Failure, FetchError
from robotsfix.live.fetching import fetch
from robotsfix.live.limits import Limits
from robotsfix.live.robots_txt import MOST_READ, ask_site
from robotsfix.syntax.document import parse

QUICK = Limits(connect=1, read=1, total=2, body=MOST_READ + 32_768)
ASKERS = (ROBOTSFIX, A_BROWSER, Asker("facebookexternalhit", "facebookexternalhit/1.1"))
BOTS = 'if ($http_user_agent ~* "facebookexternalhit")'

SERVERS = {
    "good": "",
    "compressed": "gzip on; gzip_types text/plain; gzip_min_length 1;",
    "missing": "location = /robots.txt { return 404; }",
    "gone": "location = /robots.txt { return 410; }",
    "denied": "location = /robots.txt { return 403; }",
    "password": "location = /robots.txt { return 401; }",
    "limited": "location = /robots.txt { return 429; }",
    "broken": "location = /robots.txt { return 500; }",
    "down": "location = /robots.txt { proxy_pass http://127.0.0.1:1; }",
    "loop": "location = /robots.txt { return 301 /robots.txt; }",
    "circle": "location = /robots.txt { return 302 /b; } location = /b { return 302 /robots.txt; }",
    "long": "absolute_redirect off; location ~ ^(.*)$ { return 301 $1x; }",
    "five": "absolute_redirect off; location = /aaaaa { rewrite ^ /robots.txt break; }"
    " location = /robots.txt { return 301 /a; } location ~ ^(/a+)$ { return 308 $1a; }",
    "moved": "location = /robots.txt { return 301 http://localhost:$server_port/other; }"
    " location = /other { rewrite ^ /robots.txt break; }",
    "page": "location = /robots.txt { default_type text/html; return 200 '<!doctype html><p>Hi'; }",
    "typed": "default_type text/html;",
    "untyped": "default_type ''; types {}",
    "bomb": "location = /robots.txt { add_header Content-Encoding gzip;"
    " rewrite ^ /bomb.gz break; }",
    "large": "location = /robots.txt { rewrite ^ /large.txt break; }",
    "slow": "limit_rate 1k; location = /robots.txt { rewrite ^ /large.txt break; }",
    "firewall": f"location = /robots.txt {{ {BOTS} {{ return 403; }} try_files $uri =404; }}",
    "challenge": f"{BOTS} {{ rewrite ^ /page.html break; }} types {{ text/html html; }}",
    "cloaked": f"{BOTS} {{ rewrite ^ /other.txt break; }}",
    "rude": f"location = /robots.txt {{ {BOTS} {{ return 444; }} try_files $uri =404; }}",
    "picky": 'location = /robots.txt { if ($http_user_agent ~* "^robotsfix") { return 403; }'
    " try_files $uri =404; }",
    "silent": "location = /robots.txt { return 444; }",
}


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    folder = tmp_path_factory.mktemp("nginx")
    (folder / "robots.txt").write_bytes(RULES)
    (folder / "other.txt").write_bytes(b"# For you.\nUser-agent: *\nDisallow: /\n")
    (folder / "page.html").write_bytes(PAGE)
    (folder / "large.txt").write_text(
        "User-agent: *\n" + "".join(f"Disallow: /folder-{number}/\n" for number in range(50_000))
    )
    write_bomb(folder / "bomb.gz")
    with nginx(folder, SERVERS) as addresses:
        yield addresses


def write_bomb(path: Path) -> None:
    with gzip.open(path, "wb") as file:
        for _ in range(100):
            file.write(b"# nothing at all\n" * 60_000)


def asked(url: str) -> Answer:
    return ask_site(url, ASKERS, QUICK)


def found(answer: Answer) -> list[str]:
    """Give what the default rules find: `E801 message`, with the address as SITE."""
    config = Config()
    findings = lint_document(parse(answer.rules), config, checks_for(config), answer.url, answer)
    return [
        f"{finding.severity.name[0]}{finding.code[2:]} {finding.message}" for finding in findings
    ]


@pytest.mark.parametrize(
    ("site", "findings"),
    [
        ("good", []),
        ("compressed", []),
        ("five", []),
        ("missing", ["I808 there is no robots.txt, status 404"]),
        ("gone", ["I808 there is no robots.txt, status 410"]),
        ("denied", ["W807 the server answers with status 403"]),
        ("password", ["W807 the server answers with status 401"]),
        ("limited", ["E806 the server answers with status 429, too many requests"]),
        ("broken", ["E801 the server answers with status 500"]),
        ("down", ["E801 the server answers with status 502"]),
        ("loop", ["E802 the redirect to `http://127.0.0.1:"]),
        ("circle", ["E802 the redirect to `http://127.0.0.1:"]),
        ("long", ["E802 there are more than 5 redirects"]),
        (
            "moved",
            ["I803 these rules come from `localhost`, and crawlers obey them on `127.0.0.1`"],
        ),
        ("page", ["E101 this is an HTML page, not a robots.txt"]),
        ("typed", ["W804 the file is served as `text/html`"]),
        ("untyped", ["W804 the file is served without a media type"]),
        ("bomb", ["I108 the file has nothing but comments", "E105 the file has more than "]),
        ("large", ["E105 the file has more than "]),
        ("firewall", ["E809 facebookexternalhit gets status 403 where a browser gets the rules"]),
        (
            "challenge",
            ["E809 facebookexternalhit gets a page in place of the rules where a browser"],
        ),
        ("cloaked", ["W809 facebookexternalhit gets other rules where a browser gets the rules"]),
        ("rude", ["E809 facebookexternalhit gets no answer (the server closed the connection"]),
        ("picky", ["I809 robotsfix gets status 403 where a browser gets the rules"]),
    ],
)
def test_what_is_found(sites: dict[str, str], site: str, findings: list[str]) -> None:
    said = found(asked(sites[site]))
    assert len(said) == len(findings)
    for message, start in zip(said, findings, strict=True):
        assert message.startswith(start)


def test_whose_rules_are_looked_at(sites: dict[str, str]) -> None:
    answer = asked(sites["picky"])
    assert answer.asker == "facebookexternalhit"
    assert [other.asker for other in answer.others] == [OURSELVES, BROWSER]


def test_a_slow_answer_is_left(sites: dict[str, str]) -> None:
    started = time.monotonic()
    with pytest.raises(FetchError) as raised:
        fetch(f"{sites['slow']}/robots.txt", user_agent="x", limits=QUICK)
    assert time.monotonic() - started < 5
    assert raised.value.failure is Failure.TIMEOUT
    assert [hop.status for hop in raised.value.hops] == [200]


def test_a_server_that_hangs_up(sites: dict[str, str]) -> None:
    with pytest.raises(FetchError) as raised:
        asked(sites["silent"])
    assert raised.value.failure is Failure.CLOSED


def test_compression_is_undone(sites: dict[str, str]) -> None:
    response = fetch(f"{sites['compressed']}/robots.txt", user_agent="x", limits=QUICK)
    assert response.hops[-1].header("Content-Encoding") == "gzip"
    assert response.body == RULES


def test_ranges(sites: dict[str, str]) -> None:
    response = fetch(
        f"{sites['good']}/robots.txt",
        user_agent="x",
        headers=(("Range", "bytes=0-9"),),
        limits=QUICK,
    )
    assert (response.hops[-1].status, response.body) == (206, RULES[:10])
