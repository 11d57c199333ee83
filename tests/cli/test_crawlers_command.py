"""`robotsfix crawlers`."""

import json

import pytest
from commands import at_terminal, robotsfix

from robotsfix.crawlers.catalogue import ALL, in_category
from robotsfix.crawlers.categories import CATEGORIES
from robotsfix.crawlers.crawler import Category, Crawler

TELEGRAM = """\
TelegramBot
  Token             TelegramBot
  To let it in      User-agent: TelegramBot
                    Allow: /
  Not its token     Telegram, telegram-bot
  Operator          Telegram
  Category          Link previews and social publishing (social)
  Seen in           Telegram
  When blocked      links in Telegram chats show no preview
  Obeys robots.txt  yes. Only third parties say so
"""


def found(*arguments: str) -> list[str]:
    """Give the names of the crawlers that are found."""
    status, stdout, _ = robotsfix("crawlers", *arguments, "--output-format=json")
    assert status == 0
    report = json.loads(stdout)
    assert report["schema_version"] == 1
    return [crawler["name"] for crawler in report["crawlers"]]


def test_all_of_them() -> None:
    assert found() == [crawler.name for crawler in ALL]
    status, stdout, stderr = robotsfix("crawlers")
    assert (status, stderr) == (0, "")
    lines = stdout.split("\n")
    assert [line for line in lines if line.endswith(")") and line.startswith("Link previews")] == [
        "Link previews and social publishing (social)"
    ]
    assert sum(line.startswith(("Twitterbot ", "Googlebot ", "(iMessage) ")) for line in lines) == 3
    # A line for each of them, besides headings.
    assert len(list(filter(None, lines))) == len(ALL) + len(CATEGORIES) + 2
    assert max(map(len, lines)) <= 100


@pytest.mark.parametrize("category", CATEGORIES)
def test_a_category(category: Category) -> None:
    crawlers = in_category(category)
    assert found(category) == found(category.upper()) == [crawler.name for crawler in crawlers]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Twitterbot", ["Twitterbot"]),
        ("TWITTERBOT", ["Twitterbot"]),
        ("Bluesky CardyB", ["Bluesky CardyB"]),
        ("Instagram", ["FacebookExternalHit"]),
        ("X", ["Twitterbot"]),
        ("Slack", ["Slackbot-LinkExpanding", "Slack-ImgProxy", "Slackbot"]),
        ("Facebook", ["FacebookExternalHit", "Facebot"]),
        ("WhatsApp", ["WhatsApp"]),
        ("iMessage", ["iMessage"]),
        ("Perplexity", ["PerplexityBot", "Perplexity-User"]),
        ("Twitterbot/1.0", ["Twitterbot"]),
        ("Mozilla/5.0 (compatible; Discordbot/3.1; +x)", ["Discordbot"]),
        ("facebookexternalhit/1.1;line-poker/1.0", ["LINE"]),
        ("imgproxy", ["Slack-ImgProxy"]),
        ("Twiterbot", ["Twitterbot"]),
    ],
)
def test_names(name: str, expected: list[str]) -> None:
    assert found(name) == expected


@pytest.mark.parametrize("crawler", ALL, ids=lambda crawler: crawler.name)
def test_every_crawler_has_a_page(crawler: Crawler) -> None:
    for name in (crawler.name, *crawler.tokens):
        status, stdout, stderr = robotsfix("crawlers", name)
        assert (status, stderr) == (0, "")
        assert stdout.startswith(f"{crawler.name}\n")
        words = " ".join(stdout.split())
        for fact in (
            *crawler.tokens,
            *crawler.mistaken_tokens,
            *crawler.confused_tokens,
            *crawler.platforms,
            *crawler.user_agents,
            *crawler.successors,
            *crawler.fallback_tokens,
            *crawler.sources,
            crawler.operator,
            crawler.impact,
            crawler.documentation,
            crawler.obeys_note.rstrip("."),
            crawler.crawl_delay,
            crawler.robots_cache,
            crawler.robots_size,
            crawler.redirects,
            crawler.wildcards,
            crawler.preview_cache,
            crawler.refresh,
            crawler.note,
        ):
            assert " ".join(fact.split()) in words


def test_a_page() -> None:
    status, stdout, stderr = robotsfix("crawlers", "TelegramBot")
    assert (status, stderr) == (0, "")
    assert stdout.startswith(TELEGRAM)


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Pinterest", ["  To let it in      User-agent: Pinterest", "User-agent: Pinterestbot"]),
        ("GPTBot", ["  To keep it out    User-agent: GPTBot", "Disallow: /"]),
        ("iMessage", ["  Token             none: no group of a robots.txt can name it"]),
        ("Feedly", ["  See also          FeedlyBot"]),
        ("FacebookBot", ["  Confused with     facebookexternalhit"]),
        ("AdsBot-Google", ["  Its group         it obeys no group but its own: that for `*` does"]),
        (
            "anthropic-ai",
            ["  Its group         the token is retired: Anthropic crawls as ClaudeBot"],
        ),
        ("Applebot", ["  Its group         without one of its own it obeys that for Googlebot,"]),
        ("Slackbot", ["  Obeys robots.txt  no. Third parties quote Slack so; its own page does"]),
        (
            "facebookexternalhit",
            ["  Preview image     at least 200 x 200 pixels, smaller ones are"],
        ),
    ],
)
def test_what_pages_say(name: str, lines: list[str]) -> None:
    stdout = robotsfix("crawlers", name).stdout
    for line in lines:
        assert line in stdout


def test_no_group_is_suggested_for_those_who_do_not_heed_one() -> None:
    for name in ("Slackbot", "iMessage", "anthropic-ai"):
        assert "User-agent: " not in robotsfix("crawlers", name).stdout


def test_several_are_listed() -> None:
    assert robotsfix("crawlers", "Slack") == (
        0,
        (
            "Token                   Operator  Obeys  Seen in\n"
            "\n"
            "Link previews and social publishing (social)\n"
            "Slackbot-LinkExpanding  Slack     no     Slack\n"
            "Slack-ImgProxy          Slack     no     Slack\n"
            "Slackbot                Slack     no     Slack\n"
            "\n"
            "`robotsfix crawlers TOKEN` shows all that is known of one of them.\n"
        ),
        "",
    )


@pytest.mark.parametrize("name", ["Twiterbot", "imgproxy"])
def test_what_is_not_found_for_sure_is_told(name: str) -> None:
    status, stdout, stderr = robotsfix("crawlers", name)
    assert status == 0
    assert stdout
    assert stderr == f"robotsfix: no crawler is called {name!r}; this is what comes nearest\n"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("serach", "unknown crawler 'serach'; did you mean search?"),
        ("Pintrst", "unknown crawler 'Pintrst'; did you mean Pinterest?"),
        ("zzzzz", "unknown crawler 'zzzzz'; `robotsfix crawlers` lists those that are known"),
        ("", "unknown crawler ''; `robotsfix crawlers` lists those that are known"),
        ("*", "unknown crawler '*'; `robotsfix crawlers` lists those that are known"),
        ("curl/8.5.0", "no known crawler sends 'curl/8.5.0'; "),
        ("\x1b[31m\u202e\n", "unknown crawler '\\x1b[31m\\u202e"),
        ("q9" * 500_000, "unknown crawler 'q9q9q9"),
    ],
)
def test_nothing_found_is_one_line(name: str, message: str) -> None:
    for output in ("text", "json", "markdown"):
        outcome = robotsfix("crawlers", name, "--output-format", output)
        assert (outcome.status, outcome.stdout) == (2, "")
        assert outcome.stderr.startswith(f"robotsfix: {message}")
        assert outcome.stderr.count("\n") == 1
        assert outcome.stderr[:-1].isprintable()


def test_json_has_every_field() -> None:
    report = json.loads(robotsfix("crawlers", "Instagram", "--output-format=json").stdout)
    crawler = report["crawlers"][0]
    assert set(crawler) == {*Crawler._fields, "open_graph"}
    assert crawler["tokens"] == ["facebookexternalhit"]
    assert crawler["open_graph"]["tags"][0] == "og:title"


def test_markdown() -> None:
    page = robotsfix("crawlers", "Pinterest", "--output-format=markdown").stdout
    assert page.startswith(
        "## Pinterest\n\n"
        "- **Token**: <code>Pinterest</code>, <code>Pinterestbot</code>\n"
        "- **To let it in**:\n"
        "  - <code>User-agent&#58; Pinterest</code>\n"
        "  - <code>User-agent&#58; Pinterestbot</code>\n"
        "  - <code>Allow&#58; /</code>\n"
    )
    assert "- **Documentation**: <https://help.pinterest.com/en/business/" in page
    table = robotsfix("crawlers", "Slack", "--output-format=markdown").stdout
    assert "\n| <code>Slackbot</code> | Slack | no | Slack |\n" in table


def test_usage() -> None:
    for arguments in (["a", "b"], ["--output-format=csv"], ["--nonsense"]):
        outcome = robotsfix("crawlers", *arguments)
        assert (outcome.status, outcome.stdout) == (2, "")
        assert outcome.stderr.startswith("Usage: ")


@pytest.mark.parametrize("columns", ["40", "80", "200"])
def test_at_a_terminal(columns: str) -> None:
    page = at_terminal("crawlers", "Instagram", COLUMNS=columns)
    assert page.status == 0
    assert page.stdout.startswith("\x1b[1mFacebookExternalHit\x1b[0m\n")
    listed = at_terminal("crawlers", "Slack", COLUMNS=columns)
    assert listed.stdout.startswith("\x1b[1mToken\x1b[0m")
