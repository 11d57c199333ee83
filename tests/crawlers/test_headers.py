"""Which crawler sent a User-Agent header."""

import pytest

from robotsfix.crawlers.catalogue import ALL
from robotsfix.crawlers.crawler import Crawler
from robotsfix.crawlers.headers import LONGEST, is_header, sender

SENT = [
    pytest.param(crawler, header, id=f"{crawler.name}-{number}")
    for crawler in ALL
    for number, header in enumerate(crawler.user_agents)
]


@pytest.mark.parametrize(("crawler", "header"), SENT)
def test_every_header_of_the_catalogue_is_recognized(crawler: Crawler, header: str) -> None:
    # In any version and letter case, and as people copy it.
    newer = header.replace("1.", "17.").replace("W.X.Y.Z", "151.0.7103.48").upper()
    for text in (header, newer, f'"{header}"', f"User-Agent: {header}", f"  {header}\r\n"):
        found = sender(text)
        assert found
        assert found.crawler is crawler
        assert found.token in ("", *crawler.tokens)


@pytest.mark.parametrize(
    ("header", "name", "token"),
    [
        ("Twitterbot/9.1 (something new)", "Twitterbot", "Twitterbot"),
        ("Mozilla/5.0 (compatible; pinterestbot/2.0; x)", "Pinterest", "Pinterestbot"),
        ("Mozilla/5.0 (compatible;GPTBot/9;+https://openai.com/gptbot)", "GPTBot", "GPTBot"),
        (
            "Mozilla/5.0 (X11) Chrome/130.0.0.0 (compatible; AdsBot-Google-Mobile)",
            *["AdsBot-Google-Mobile"] * 2,
        ),
        ("Mozilla/5.0 (compatible; SemrushBot-BA/2; +x)", "SemrushBot", "SemrushBot-BA"),
        (
            '1.2.3.4 - - [x] "GET /a HTTP/1.1" 403 9 "-" "LinkedInBot/1.0 (x)"',
            *["LinkedInBot"] * 2,
        ),
        # It passes for others, and has no token of its own.
        (
            "facebookexternalhit/1.1; kakaotalk-scrap/2.0; +https://devtalk.kakao.com/t/scrap/9",
            *("KakaoTalk", ""),
        ),
        # Another one is only likened to it.
        ("TelegramBot (like TwitterBot)", "TelegramBot", "TelegramBot"),
    ],
)
def test_other_headers_are_searched_for_tokens(header: str, name: str, token: str) -> None:
    found = sender(header)
    assert found
    assert (found.crawler.name, found.token) == (name, token)


@pytest.mark.parametrize(
    "header",
    [
        "",
        "Mozilla/5.0",
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
            "Chrome/130.0.0.0 Safari/537.36"
        ),
        "curl/8.5.0",
        "MyOwnBot/1.0 (+https://example.org/GPTBot)",
        "MyOwnBot/1.0 (mail: Twitterbot@example.org)",
        "MyOwnBot/1.0 (like Twitterbot)",
        "NotTwitterbot/1.0",
        "Twitterbot2/1.0",
        "Twitterbot-like/1.0",
        "see Twitterbot",
        f"{'x' * LONGEST} Twitterbot/1.0",
        "\udcff/\x00",
    ],
)
def test_headers_of_nobody_that_is_known(header: str) -> None:
    assert sender(header) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Twitterbot/1.0", True),
        ("TelegramBot (like TwitterBot)", True),
        ("Snap URL Preview Service; bot", True),
        ("Twitterbot", False),
        ("Snap URL Preview Service", False),
        ("https://example.org/", False),
        ("", False),
    ],
)
def test_is_header(text: str, *, expected: bool) -> None:
    assert is_header(text) is expected


@pytest.mark.parametrize(
    "part", ["Twitterbot", "a@", "(", "like ", "http://", "-", " ", "1.", "\0"]
)
def test_a_long_header_costs_little(part: str) -> None:
    sender(part * 1_000_000)
