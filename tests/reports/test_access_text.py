"""Who may fetch what, for somebody at a terminal."""

import pytest
from accesses import accesses, reasons
from comparisons import HOSTILE, MANY

from robotsfix.crawlers.catalogue import ALL
from robotsfix.reports.access.text import render
from robotsfix.reports.columns import size

FILE = """\
User-agent: facebookexternalhit
User-agent: GPTBot
Disallow: /

User-agent: *
Allow: /media/open/
Disallow: /media/
"""
PATHS = ("/", "/media/a.mp4")


def test_a_table() -> None:
    found = accesses(FILE, "Instagram", "Slack-ImgProxy", "WhatsApp", "MyBot", "*", paths=PATHS)
    assert render(found, width=80, colour=False).partition("\n\n")[0] == (
        "Operator   Crawler                            /                /media/a.mp4\n"
        "Meta       facebookexternalhit [1]            blocked, line 3  blocked, line 3\n"
        "           WhatsApp                           allowed          blocked, line 7\n"
        "Slack      Slack-ImgProxy [2]                 allowed          blocked, line 7\n"
        "(unknown)  MyBot [3]                          allowed          blocked, line 7\n"
        "(any)      every crawler that no group names  allowed          blocked, line 7"
    )


def test_one_crawler_and_one_path() -> None:
    found = accesses(FILE, "Twitterbot")
    assert render(found, width=80, colour=False) == (
        "Operator  Crawler     /\nX Corp.   Twitterbot  allowed\n"
    )


def test_what_else_there_is_to_say() -> None:
    found = accesses(FILE, "facebookexternalhit", "Slack", paths=PATHS)
    assert render(found, width=80, colour=False).split("\n\n") == [
        (
            "Operator  Crawler                     /                /media/a.mp4\n"
            "Meta      facebookexternalhit [1]     blocked, line 3  blocked, line 3\n"
            "Slack     Slackbot-LinkExpanding [2]  allowed          blocked, line 7\n"
            "          Slack-ImgProxy [2]          allowed          blocked, line 7\n"
            "          Slackbot [2]                allowed          blocked, line 7"
        ),
        "line 3: Disallow: /\nline 7: Disallow: /media/",
        (
            "[1] obeys robots.txt in part. Meta says that it may pass over robots.txt for\n"
            "    security and integrity checks\n"
            "[2] ignores robots.txt: only the server or a firewall can keep it out"
        ),
        "1 of 4 crawlers may not fetch /\nnone of 4 crawlers may fetch /media/a.mp4\n",
    ]


def test_crawlers_of_a_company_stand_together() -> None:
    found = accesses("", "Facebot", "Discordbot", "facebookcatalog")
    assert render(found, width=80, colour=False).partition("\n\n")[0] == (
        "Operator  Crawler              /\n"
        "Meta      Facebot              allowed\n"
        "          facebookcatalog [1]  allowed\n"
        "Discord   Discordbot           allowed"
    )


def test_paths_that_do_not_fit_side_by_side() -> None:
    paths = [f"/a/very/long/path/number/{number}/that/goes/on/and/on.mp4" for number in range(5)]
    text = render(accesses(FILE, "social", paths=tuple(paths)), width=80, colour=False)
    heads = [line for line in text.split("\n") if line.startswith("Operator")]
    assert [len(head.split()) - 2 for head in heads] == [2, 2, 1]
    assert heads[2].endswith(paths[-1][-10:])
    assert max(map(len, text.split("\n"))) <= 80
    # Companies give way first.
    assert "\neach Ma...stance  Mastodon" in text


@pytest.mark.parametrize("width", [1, 40, 80, 100, 200])
def test_every_crawler_in_any_width(width: int) -> None:
    found = accesses(FILE, *(crawler.name for crawler in ALL), paths=PATHS, why=True)
    text = render(found, width=width, colour=False)
    rows = [line for line in text.split("\n") if "allowed" in line or "blocked" in line]
    assert len(rows) >= len(found)
    if width >= 80:
        assert max(map(size, text.split("\n"))) <= width


def test_colours() -> None:
    found = accesses(FILE, "facebookexternalhit", "Slackbot", paths=("/media/",))
    text = render(found, width=80, colour=True)
    assert "\x1b[1mOperator\x1b[0m" in text
    assert "\x1b[31mblocked, line 3\x1b[0m" in text
    # It is not kept out by that.
    assert "\x1b[33mblocked, line 7\x1b[0m" in text
    assert "\x1b[32mallowed, line 6\x1b[0m" in render(
        accesses(FILE, "X", paths=("/media/open/",)), width=80, colour=True
    )


WHY = """\
facebookexternalhit and GPTBot:
  - the group on line 1 for `facebookexternalhit` and `GPTBot` holds; the group for `*` on line 5
    does not hold
  - `/media/open/a` is blocked by line 3 `Disallow: /`
  - RFC 9309 to the letter, Scrapy's Protego and Python's parser up to 3.12 agree
  - where facebookexternalhit is blocked, link previews on Facebook, Messenger and Instagram go
    missing, and publishing to Instagram and Threads fails with Meta error 2207052
  - where GPTBot is blocked, OpenAI does not train its models on the site

Twitterbot:
  - no group of that name, so the group for `*` on line 5 holds
  - `/media/open/a` is allowed by line 6 `Allow: /media/open/`
  - that overrides line 7 `Disallow: /media/` (shorter)
  - RFC 9309 to the letter, Scrapy's Protego and Python's parser up to 3.12 agree
"""


def test_why() -> None:
    crawlers = ("facebookexternalhit", "GPTBot", "Twitterbot")
    paths = ("/media/open/a",)
    found = accesses(FILE, *crawlers, paths=paths, why=True)
    text = render(found, reasons(FILE, *crawlers, paths=paths), width=100, colour=False)
    assert WHY in text


def test_many_crawlers_are_counted() -> None:
    names = [f"Bot-{letter}{other}" for letter in "abcd" for other in "abcdefghij"]
    text = render(accesses(MANY, *names), reasons(MANY, *names), width=100, colour=False)
    assert "\nBot-aa, Bot-ab, Bot-ac, Bot-ad, Bot-ae, Bot-af and 34 more:\n" in text
    assert "for `Bot-aa`, `Bot-ab`, `Bot-ac`, `Bot-ad`, `Bot-ae`, `Bot-af` and 194 more" in (
        " ".join(text.split())
    )


@pytest.mark.parametrize("kind", HOSTILE)
def test_nothing_raw_gets_out(kind: str) -> None:
    text = HOSTILE[kind].text
    file = f"User-agent: GPTBot\nUser-agent: {text}\nDisallow: /{text}\nAllow: /{text[:1]}\n"
    arguments = (file, "GPTBot")
    paths = ("/", f"/{text}")
    found = accesses(*arguments, paths=paths, why=True)
    shown = render(found, reasons(*arguments, paths=paths), width=100, colour=False)
    assert shown.replace("\n", "").isprintable()
