"""`robotsfix access`."""

import csv
import json
import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from commands import BLOCKED, CLEAN, ROOT, at_terminal, robotsfix, spawn

from robotsfix.crawlers.catalogue import ALL, in_category
from robotsfix.crawlers.crawler import Crawler

DISCORD = "Mozilla/5.0 (compatible; Discordbot/3.1; +https://discordapp.com)"
SNAP = "Snap URL Preview Service; bot; snapchat; https://developers.snap.com/robots"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    # Whatever there is above the folder of the tests is not meant.
    (tmp_path / ".git").mkdir()
    Path("robots.txt").write_bytes(BLOCKED)


def asked(*arguments: str, stdin: bytes = b"") -> list[dict[str, object]]:
    """Give what is reported of each crawler."""
    status, stdout, stderr = robotsfix("access", *arguments, "--output-format=json", stdin=stdin)
    assert (status, stderr) == (0, "")
    report = json.loads(stdout)
    assert report["schema_version"] == 1
    found: list[dict[str, object]] = report["crawlers"]
    return found


def tokens(*arguments: str) -> list[object]:
    return [found["token"] or found["name"] for found in asked("robots.txt", *arguments)]


def paths(*arguments: str) -> list[str]:
    first = asked("robots.txt", "X", *arguments)[0]["access"]
    assert isinstance(first, list)
    return [verdict["path"] for verdict in first]


def tokens_of(crawlers: tuple[Crawler, ...]) -> list[str]:
    """Give the tokens by which crawlers are asked about."""
    return [
        token
        for crawler in crawlers
        for token in (
            crawler.tokens if crawler.needs_all_tokens else (crawler.tokens or (crawler.name,))[:1]
        )
    ]


def test_who_may_fetch_what() -> None:
    assert robotsfix("access", "robots.txt", "facebookexternalhit", "Discord") == (
        0,
        (
            "Operator  Crawler                  /\n"
            "Meta      facebookexternalhit [1]  blocked, line 2\n"
            "Discord   Discordbot               allowed, line 5\n"
            "\n"
            "line 2: Disallow: /\n"
            "line 5: Allow: /\n"
            "\n"
            "[1] obeys robots.txt in part. Meta says that it may pass over robots.txt for security"
            " and integrity\n    checks\n"
            "\n"
            "1 of 2 crawlers may not fetch /\n"
        ),
        "",
    )


def test_all_social_crawlers_by_default() -> None:
    assert tokens() == tokens("social") == tokens_of(in_category("social"))


def test_every_crawler_of_the_catalogue() -> None:
    assert tokens("--all") == tokens_of(ALL)


@pytest.mark.parametrize(
    ("crawlers", "expected"),
    [
        (["GPTBot"], ["GPTBot"]),
        (["gptbot", "GPTBOT"], ["GPTBot"]),
        (["Instagram"], ["facebookexternalhit"]),
        (["X", "Twitter", "Twitterbot"], ["Twitterbot"]),
        (["Slack"], ["Slackbot-LinkExpanding", "Slack-ImgProxy", "Slackbot"]),
        (["WhatsApp"], ["WhatsApp"]),
        (["Pinterest"], ["Pinterest", "Pinterestbot"]),
        (["Pinterestbot"], ["Pinterest", "Pinterestbot"]),
        (["coccoc"], ["coccoc", "coccocbot-image"]),
        (["pinterest.com"], ["Pinterest", "Pinterestbot"]),
        (["iMessage"], ["iMessage"]),
        (["OpenAI"], ["GPTBot", "OAI-SearchBot", "ChatGPT-User", "OAI-AdsBot"]),
        (["*"], ["*"]),
        (["MyOwn-Bot"], ["MyOwn-Bot"]),
        (["Twitterbot,GPTBot", " Discord , * "], ["Twitterbot", "GPTBot", "Discordbot", "*"]),
        ([DISCORD], ["Discordbot"]),
        ([f"User-Agent: {DISCORD}"], ["Discordbot"]),
        ([SNAP], ["Snap URL Preview Service"]),
        (["facebookexternalhit/1.1;line-poker/1.0"], ["LINE"]),
        (["Mozilla/5.0 (compatible; SemrushBot-BA; +x)"], ["SemrushBot-BA"]),
    ],
)
def test_crawlers(crawlers: list[str], expected: list[str]) -> None:
    assert tokens(*crawlers) == expected


@pytest.mark.parametrize(
    ("word", "categories"),
    [("search", ["search"]), ("AI", ["ai-training", "ai-search", "ai-user"]), ("ads", ["ads"])],
)
def test_categories(word: str, categories: list[str]) -> None:
    found = asked("robots.txt", word)
    assert list(dict.fromkeys(each["category"] for each in found)) == categories


def test_a_crawler_that_only_the_file_knows() -> None:
    Path("robots.txt").write_bytes(b"User-agent: Twiterbot\nUser-agent: my bot 2\nDisallow: /\n")
    assert tokens("Twiterbot", "my bot 2") == ["Twiterbot", "my bot 2"]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("Twiterbot", "unknown crawler 'Twiterbot'; did you mean Twitterbot?"),
        ("facebok", "unknown crawler 'facebok'; did you mean Facebot or Facebook?"),
        ("serach", "unknown crawler 'serach'; did you mean search?"),
        ("GPTBot,Twiterbot", "unknown crawler 'Twiterbot'; did you mean Twitterbot?"),
        ("my bot 3", "unknown crawler 'my bot 3'; `robotsfix crawlers` lists those that are known"),
        ("", "unknown crawler ''; `robotsfix crawlers` lists those that are known"),
        (" , ", "unknown crawler ','; `robotsfix crawlers` lists those that are known"),
        (
            "curl/8.5.0",
            "no known crawler sends 'curl/8.5.0'; look for a product token in it, and name that",
        ),
        ("\x1b[31m\u202e\n2", "unknown crawler '\\x1b[31m\\u202e\\n2'; `robotsfix crawlers` "),
        ("9" * 1_000_000, f"unknown crawler '{'9' * 57}...'; `robotsfix crawlers` "),
    ],
)
def test_an_unknown_crawler_is_told_in_one_line(name: str, message: str) -> None:
    outcome = robotsfix("access", "robots.txt", name)
    assert (outcome.status, outcome.stdout) == (2, "")
    assert outcome.stderr.startswith(f"robotsfix: {message}")
    assert outcome.stderr.count("\n") == 1
    assert outcome.stderr[:-1].isprintable()


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], ["/"]),
        (["--path=/a"], ["/a"]),
        (["--path=/a", "--path=/b?c", "--path=/a"], ["/a", "/b?c"]),
        (["--path=https://example.org/a.mp4?b#c"], ["/a.mp4?b"]),
        (["--path=HTTP://example.org"], ["/"]),
        (["--path=//cdn.example.org/a"], ["/a"]),
    ],
)
def test_paths(arguments: list[str], expected: list[str]) -> None:
    assert paths(*arguments) == expected


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], ["/", "/media/", "/api/og"]),
        (["--path=/a"], ["/a"]),
        (["--no-config"], ["/"]),
        (["--config=other.yaml"], ["/", "/other"]),
    ],
)
def test_the_configured_media_paths(arguments: list[str], expected: list[str]) -> None:
    Path(".robotsfix.yaml").write_text("media-paths: [/media/, /api/og]\n", "utf-8")
    Path("other.yaml").write_text("media-paths: [/other]\n", "utf-8")
    assert paths(*arguments) == expected


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--path=media/"], "'media/' is neither a path nor a URL: paths start with `/`"),
        (["--path="], "'' is neither a path nor a URL: paths start with `/`"),
        (["--all", "X"], "--all shows every crawler: name none, or leave it out"),
        (["--config=x", "--no-config"], "--config and --no-config exclude each other"),
        (["--output-format=yaml"], "'yaml' is not one of 'text', 'json', 'csv', 'markdown'."),
        (["--nonsense"], "--nonsense"),
    ],
)
def test_usage(arguments: list[str], message: str) -> None:
    outcome = robotsfix("access", "robots.txt", *arguments)
    assert (outcome.status, outcome.stdout) == (2, "")
    assert outcome.stderr.startswith("Usage: ")
    assert message in outcome.stderr


def test_a_file_has_to_be_named() -> None:
    assert robotsfix("access").status == 2


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("missing.txt", "missing.txt: no such file or directory"),
        ("empty", "no file named robots.txt in empty, nor below it"),
        ("site", "site: there are 2 files to choose from, name one"),
        ("a\x1b\0", "a\\x1b\\x00: "),
    ],
)
def test_what_cannot_be_read_is_told_in_one_line(name: str, message: str) -> None:
    for folder in ("empty", "site/a", "site/b"):
        Path(folder).mkdir(parents=True)
        if folder != "empty":
            Path(folder, "robots.txt").write_bytes(CLEAN)
    outcome = robotsfix("access", name)
    assert (outcome.status, outcome.stdout) == (2, "")
    assert outcome.stderr.startswith(f"robotsfix: {message}")
    assert outcome.stderr.count("\n") == 1


def test_an_unreadable_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    # The superuser may read everything.
    monkeypatch.setattr("robotsfix.cli.inputs.os.open", refuse)
    outcome = robotsfix("access", "robots.txt")
    assert outcome == (2, "", "robotsfix: robots.txt: permission denied\n")


def test_a_configuration_that_cannot_be_used() -> None:
    Path(".robotsfix.yaml").write_text("media-path: [/media/]\n", "utf-8")
    outcome = robotsfix("access", "robots.txt")
    assert (outcome.status, outcome.stdout) == (2, "")
    assert "did you mean media-paths?" in outcome.stderr
    assert robotsfix("access", "robots.txt", "--config=missing.yaml").status == 2


def test_a_directory_and_standard_input() -> None:
    status, stdout, stderr = robotsfix("access", "-", "X", "Facebook", stdin=BLOCKED)
    assert (status, stderr) == (0, "")
    assert "blocked, line 2" in stdout
    assert robotsfix("access", ".", "X", "Facebook") == (status, stdout, stderr)


@pytest.mark.parametrize("content", [b"", b"# nothing\n", b"<html></html>\n", b"\x1f\x8b\0\xff"])
def test_a_file_without_groups(content: bytes) -> None:
    Path("robots.txt").write_bytes(content)
    status, stdout, stderr = robotsfix("access", "robots.txt", "X", "--why")
    assert status == 0
    assert stdout.startswith("Operator  Crawler     /\nX Corp.   Twitterbot  allowed\n")
    assert stderr == "robotsfix: robots.txt: it has no group, so everybody may fetch everything\n"


def test_why() -> None:
    Path("robots.txt").write_bytes(b"User-agent: *\nDisallow: /\nAllow: /a\n")
    _, stdout, _ = robotsfix("access", "robots.txt", "X", "--path=/a", "--why")
    assert stdout.split("\n")[5:-1] == [
        "Twitterbot:",
        "  - no group of that name, so the group for `*` on line 1 holds",
        "  - `/a` is allowed by line 3 `Allow: /a`",
        "  - that overrides line 2 `Disallow: /` (shorter)",
        "  - Python's parser up to 3.12 decides otherwise: blocked by line 2 `Disallow: /`",
        "  - RFC 9309 to the letter and Scrapy's Protego agree",
    ]


def test_formats() -> None:
    arguments = ["access", "robots.txt", "Instagram", "X", "--why"]
    rows = list(csv.DictReader(StringIO(robotsfix(*arguments, "--output-format=csv").stdout)))
    assert [(row["crawler"], row["verdict"]) for row in rows] == [
        ("facebookexternalhit", "blocked"),
        ("Twitterbot", "allowed"),
    ]
    markdown = robotsfix(*arguments, "--output-format=markdown").stdout
    assert markdown.startswith("### Who may fetch what, by <code>robots.txt</code>\n")
    assert "\n**Twitterbot**\n" in markdown
    verdict = asked("robots.txt", "X", "--why")[0]["access"]
    assert isinstance(verdict, list)
    assert set(verdict[0]["profiles"]) == {"rfc9309", "protego", "classic"}


@pytest.mark.parametrize(
    ("arguments", "colours"),
    [([], False), (["--color=never"], False), (["--color=always"], True)],
)
def test_color(arguments: list[str], *, colours: bool) -> None:
    outcome = robotsfix("access", "robots.txt", "Instagram", *arguments)
    assert ("\x1b[31mblocked, line 2\x1b[0m" in outcome.stdout) is colours
    assert ("\x1b" in outcome.stdout) is colours


def test_at_a_terminal() -> None:
    outcome = at_terminal("access", "robots.txt", "Instagram", COLUMNS="40")
    assert outcome.status == 0
    assert "\x1b[31mblocked, line 2\x1b[0m" in outcome.stdout
    # Sentences are wrapped, the table is not torn apart.
    notes = outcome.stdout[outcome.stdout.index("[1] obeys") :].split("\n")
    assert max(map(len, notes)) <= 40


def test_only_those_who_ask_why_wait_for_other_parsers() -> None:
    program = (
        "import sys; from robotsfix.cli.main import main\n"
        "try: main(['access', 'robots.txt'])\n"
        "except SystemExit: pass\n"
        "print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        check=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    imported = set(done.stdout.split("\n")[-2].split())
    assert not imported & {
        "protego",
        "rich",
        "ruamel",
        "difflib",
        "robotsfix.access.profiles.classic",
    }


def test_any_octets() -> None:
    Path("octets").write_bytes(b"User-agent: *\nDisallow: /" + bytes(range(256)) * 4)
    for output in ("text", "json", "csv", "markdown"):
        outcome = robotsfix("access", "octets", "--path=/\t", "--output-format", output, "--why")
        assert (outcome.status, outcome.stderr) == (0, "")
        assert outcome.stdout.replace("\n", "").isprintable()


@pytest.mark.skipif(os.name != "posix", reason="names as on Unix")
def test_names_that_are_not_utf_8() -> None:
    name = b"caf\xe9.txt"
    Path(os.fsdecode(name)).write_bytes(BLOCKED)
    for output in ("text", "json", "csv", "markdown"):
        outcome = spawn("access", name, b"--path=/\xe9", f"--output-format={output}")
        assert (outcome.status, outcome.stderr) == (0, "")
        assert outcome.stdout.replace("\n", "").isprintable()
