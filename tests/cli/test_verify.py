"""`robotsfix verify`."""

import builtins
import json
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import which
from types import ModuleType

import pytest
from commands import at_terminal, robotsfix, spawn
from images import png
from servers import free_ports, replying, serving
from verifications import META, page, sites

from robotsfix.cli.running import capture


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("site")


@pytest.fixture(scope="module")
def site(folder: Path) -> Iterator[dict[str, str]]:
    with sites(folder) as addresses:
        yield addresses


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_healthy(site: dict[str, str]) -> None:
    status, stdout, stderr = robotsfix("verify", f"{site['good']}/a.png")
    assert (status, stderr) == (0, "")
    assert stdout.startswith(
        f"{site['good']}/a.png\n"
        "Nothing is in the way: robots.txt allows it, and all 5 crawlers get the image.\n"
    )
    assert "Pinterestbot         allowed, line 2  ok, 206, image\n" in stdout


def test_blocked(site: dict[str, str]) -> None:
    status, stdout, stderr = robotsfix("verify", f"{site['agent']}/a.png", "--as", "Instagram")
    assert (status, stderr) == (1, "")
    assert stdout.startswith(
        f"{site['agent']}/a.png\n"
        "robots.txt allows it; the server answers facebookexternalhit with 403, but not a browser."
        " It is not\nyour robots.txt.\n\n"
        "Crawler              robots.txt       Fetch  As a browser    With Referer  Without range\n"
        "facebookexternalhit  allowed, line 2  403    ok, 206, image  403           403\n"
    )


@pytest.mark.parametrize(
    ("url", "line"),
    [
        ("example.org", "example.org: it has no scheme; write https:// before it"),
        ("file:///etc/passwd", "file:///etc/passwd: only http and https are fetched"),
        ("https://nobody.invalid/a", "the name of the host cannot be resolved"),
        ("https://a:secret@example.org/", "user name or a password are not fetched"),
        ("https://exa\x1bmple.org/", "it is no address of a web page"),
    ],
)
def test_what_cannot_be_asked(url: str, line: str) -> None:
    status, stdout, stderr = robotsfix("verify", url)
    assert (status, stdout) == (2, "")
    assert stderr.startswith("robotsfix: ")
    assert stderr.count("\n") == 1
    assert line in stderr
    assert "secret" not in stderr
    assert "\x1b" not in stderr


def test_the_worst_of_several(site: dict[str, str]) -> None:
    urls = [f"{site[name]}/a.png" for name in ("good", "blocked", "good")]
    status, stdout, _ = robotsfix("verify", *urls, "--as", META)
    assert status == 1
    assert stdout.count("robots.txt blocks facebookexternalhit: line 2.") == 1
    assert stdout.count("Nothing is in the way") == 1
    nobody = f"http://127.0.0.1:{free_ports(1)[0]}/"
    status, stdout, stderr = robotsfix("verify", *urls, nobody, "--as", META)
    assert status == 2
    assert "robots.txt blocks" in stdout
    assert "could not ask: the connection is refused" in stderr


def test_whom_to_fetch_as(site: dict[str, str]) -> None:
    url = f"{site['good']}/a.png"
    Path(".robotsfix.yaml").write_text("social: [Twitterbot]\n", "utf-8")

    def names(*options: str) -> list[str]:
        outcome = robotsfix("verify", url, "--output-format=json", *options)
        return [each["crawler"] for each in json.loads(outcome.stdout)["urls"][0]["crawlers"]]

    assert names() == ["Twitterbot"]
    assert names("--no-config")[0] == "facebookexternalhit"
    assert names("--as", "LinkedIn", "--as", "x") == ["LinkedInBot", "Twitterbot"]
    assert names("--as", "MyOwnBot") == ["MyOwnBot"]
    header = "Mozilla/5.0 (compatible; Pinterestbot/1.0; +https://www.pinterest.com/bot.html)"
    assert names("--as", header) == ["Pinterestbot"]


@pytest.mark.parametrize(
    ("options", "line"),
    [
        (["--as", "facebokexternalhit"], "did you mean facebookexternalhit?"),
        (["--as", "*"], "nobody fetches by that name"),
        (["--as", "seo,search,social"], "at most; name some of them"),
        (["--publish-at", "tomorrow"], "'tomorrow' is no time"),
        (["--config", "x", "--no-config"], "exclude each other"),
        (["--config", "none.yaml"], "none.yaml"),
    ],
)
def test_options_that_cannot_be_used(options: list[str], line: str) -> None:
    outcome = robotsfix("verify", "https://nobody.invalid/", *options)
    assert (outcome.status, outcome.stdout) == (2, "")
    assert line in outcome.stderr


def test_a_user_agent_header_is_sent_as_it_is() -> None:
    with serving(replying(), replying(png(9, 9))) as server:
        robotsfix("verify", f"{server.url}/a.png", "--as", "Twitterbot/9.9 (test)")
    assert server.user_agents == ["Twitterbot/9.9 (test)"] * 2


def test_json(site: dict[str, str]) -> None:
    url = f"{site['cloudflare']}/a.png"
    outcome = robotsfix("verify", url, "--as", META, "--output-format", "json", "--curl")
    report = json.loads(outcome.stdout)
    assert (outcome.status, report["schema_version"]) == (1, 1)
    (found,) = report["urls"]
    assert found["status"] == "blocked"
    assert (found["is_robots_txt"], found["is_something_else"]) == (False, True)
    (crawler,) = found["crawlers"]
    assert crawler["obstacles"][0]["cause"] == "user agent"
    assert crawler["obstacles"][0]["firewall"] == "Cloudflare"
    assert crawler["fetch"]["status"] == 403
    assert crawler["controls"]["browser"]["outcome"] == "healthy"
    assert crawler["robots_txt"][0]["line"] == 2
    assert found["curl"][0].startswith("curl ")


def test_json_of_nobody() -> None:
    outcome = robotsfix("verify", "https://nobody.invalid/", "--output-format", "json")
    (found,) = json.loads(outcome.stdout)["urls"]
    assert (outcome.status, found["status"]) == (2, "unknown")


def test_markdown(site: dict[str, str]) -> None:
    outcome = robotsfix("verify", f"{site['blocked']}/a.png", "--output-format=markdown", "--curl")
    assert "**robots.txt blocks facebookexternalhit&#58; line 2.**" in outcome.stdout
    assert "| facebookexternalhit | blocked, line 2 | ok, 206, image |" in outcome.stdout
    assert "````sh\ncurl " in outcome.stdout


def test_the_report_for_a_support_desk(site: dict[str, str]) -> None:
    url = f"{site['closed']}/a.png?X-Amz-Signature=topsecret"
    assert robotsfix("verify", url, "--as", META, "--report", "new/report.txt").status == 1
    report = Path("new/report.txt").read_text("utf-8")
    assert "> User-Agent: facebookexternalhit/1.1 (+http://www.facebook.com/" in report
    assert "> Range: bytes=0-524288\n" in report
    assert "< 403\n< Server: nginx" in report
    assert "--- facebookexternalhit, control: referer\n" in report
    assert "    2 Allow: /\n" in report
    assert "<center><h1>403 Forbidden</h1></center>" in report
    assert "topsecret" not in report


def test_a_report_that_cannot_be_written(site: dict[str, str]) -> None:
    Path("file").touch()
    outcome = robotsfix("verify", f"{site['good']}/a.png", "--report", "file/report.txt")
    assert outcome.status == 2
    assert "file/report.txt: not written" in outcome.stderr


def test_curl_does_the_same(site: dict[str, str]) -> None:
    url = f"{site['good']}/a.png?a=1&b='x'[1]"
    outcome = robotsfix("verify", url, "--as", META, "--curl")
    line = next(line for line in outcome.stdout.split("\n") if line.startswith("  curl "))
    words = shlex.split(line)
    assert words[-3:-1] == [
        "-A",
        "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
    ]
    assert "Range: bytes=0-524288" in words
    assert "Connection: close" in words
    if which("curl"):
        done = subprocess.run(line, shell=True, capture_output=True, check=True)  # noqa: S602
        assert b"< HTTP/1.1 206" in done.stderr


def test_text_of_servers_is_escaped() -> None:
    body = b'<!doctype html><meta property="og:title" content="\x1b[31m\xe2\x80\xaered">'
    headers = {"Content-Type": "text/html\x07", "X-Evil": "\x1b]0;owned"}
    with serving(replying(), replying(body, headers=headers)) as server:
        for format_ in ("text", "json", "markdown"):
            outcome = robotsfix(
                *("verify", f"{server.url}/", "--as", META, "--report", "report.txt"),
                f"--output-format={format_}",
            )
            report = Path("report.txt").read_text("utf-8")
            for text in (outcome.stdout, outcome.stderr, report):
                assert text.isascii()
                assert not {"\x1b", "\x07"} & set(text)


@pytest.mark.parametrize("missing", ["lxml", "imagesize"])
def test_without_the_extra(
    site: dict[str, str], folder: Path, monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    page(folder, "extra.html", ("og:image", "/a.png"))
    # None in the place of a module makes an import fail as if it were not installed.
    for name in [name for name in sys.modules if name.split(".")[0] == missing]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, missing, None)
    status, stdout, stderr = robotsfix("verify", f"{site['good']}/extra.html", "--as", META)
    assert status == 0
    assert "Nothing is in the way" in stdout
    assert stderr.count("\n") == 1
    assert f"which needs {missing}: pip install 'robotsfix[verify]'" in stderr


def test_diagnose_runs_it(site: dict[str, str]) -> None:
    answer = json.dumps({"errors": [{"code": 440, "platform": "instagram"}]}).encode()
    url = f"{site['blocked']}/a.png"
    outcome = robotsfix("diagnose", "-", "--run", "--media-url", url, stdin=answer)
    assert "robots.txt blocks facebookexternalhit: line 2." in outcome.stdout
    assert capture(["verify", url]).status == 1


def test_in_colour(site: dict[str, str]) -> None:
    outcome = at_terminal("verify", f"{site['blocked']}/a.png", "--as", META)
    assert outcome.status == 1
    assert "\x1b[1;31mrobots.txt blocks facebookexternalhit: line 2.\x1b[0m" in outcome.stdout
    assert "\x1b" not in spawn("verify", f"{site['blocked']}/a.png", "--as", META).stdout


def test_help_needs_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def refuse(name: str, *arguments: object, **options: object) -> ModuleType:
        if name.partition(".")[0] in {"urllib3", "lxml", "imagesize"}:
            raise ModuleNotFoundError(name=name)
        return real(name, *arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", refuse)
    assert robotsfix("verify", "--help").status == 0
