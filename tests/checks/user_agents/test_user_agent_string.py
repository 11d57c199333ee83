"""RF402: a whole User-Agent header in place of a token."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.checks.finding import Applicability
from robotsfix.checks.user_agents.user_agent_string import token_in
from robotsfix.crawlers.catalogue import ALL
from robotsfix.syntax.source import encode

# The text, where findings start, and the text with all fixes; None if it stays.
CASES: list[tuple[str, list[tuple[int, int]], str | None]] = [
    (
        "User-agent: Mozilla/5.0 (compatible; LinkedInBot/1.0)\nDisallow: /\n",
        [(1, 13)],
        "User-agent: LinkedInBot\nDisallow: /\n",
    ),
    (
        "user-agent:\tMozilla/5.0+(compatible;+YandexBot/3.0;++http://yandex.com/bots) # Y\n",
        [(1, 13)],
        "user-agent:\tYandexBot # Y\n",
    ),
    # The token comes first: Google's parser finds it.
    (
        "User-agent: CCBot/2.0 (https://commoncrawl.org/faq/)\nDisallow: /\n",
        [(1, 13)],
        "User-agent: CCBot\nDisallow: /\n",
    ),
    # It stands in the group already.
    (
        "User-agent: CCBot\nUser-agent: CCBot/2.0 (https://commoncrawl.org/faq/)\nDisallow: /\n",
        [(2, 13)],
        "User-agent: CCBot\nDisallow: /\n",
    ),
    # Nobody can tell who is meant.
    ("User-agent: Mozilla/4.0 (compatible; MSIE 4.0; Windows NT)\nDisallow: /\n", [(1, 13)], None),
    ("User-agent: Mozilla/5.0\nDisallow: /\n", [(1, 13)], None),
    # Other rules speak of these.
    ("User-agent: CCBot/2.0\nDisallow: /\n", [], None),
    ("User-agent: GPTBot, CCBot\nDisallow: /\n", [], None),
    ("User-agent: SentiBot (compatible)\nDisallow: /\n", [], None),
    ("User-agent: http://example.org/ bot\nDisallow: /\n", [], None),
    ("User-agent: Visited by http://example.org\nDisallow: /\n", [], None),
    ("User-agent: Mozilla\nDisallow: /\n", [], None),
    ("User-agent: *\nDisallow: /(x)/\n", [], None),
]


@pytest.mark.parametrize(("text", "places", "fixed"), CASES)
def test_user_agent_string(text: str, places: list[tuple[int, int]], fixed: str | None) -> None:
    config = Config(select=("RF402",))
    assert [(finding.line, finding.column) for finding in lint(text, config=config)] == places
    result = fix(encode(text), unsafe=True, config=config)
    assert result.output_text == (text if fixed is None else fixed)
    assert result.dropped == []


@pytest.mark.parametrize(
    ("value", "severity", "applicability"),
    [
        ("Mozilla/5.0 (compatible; GPTBot/1.0)", "error", Applicability.UNSAFE),
        ("Mozilla/5.0 (compatible; FooBot/1.0)", "info", Applicability.UNSAFE),
        ("GPTBot/1.0 (+https://openai.com)", "warning", Applicability.SAFE),
        ("Mozilla/5.0", "info", None),
    ],
)
def test_what_google_reads_decides(
    value: str, severity: str, applicability: Applicability | None
) -> None:
    (finding,) = lint(f"User-agent: {value}\nDisallow: /\n", config=Config(select=("RF402",)))
    assert finding.severity.label == severity
    assert (finding.fix and finding.fix.applicability) == applicability


@pytest.mark.parametrize(
    ("header", "token"),
    [
        ("Mozilla/5.0 (compatible; Yahoo! Slurp; http://help.yahoo.com/slurp)", "Slurp"),
        ("Mozilla/5.0 (compatible; Linux x86_64; Mail.RU_Bot/2.0)", "Mail.RU_Bot"),
        ("Mozilla/5.0 (compatible; FooBot 2.0; +https://example.org/)", "FooBot"),
        ("Mozilla/5.0 (compatible; FooBot +https://example.org/)", "FooBot"),
        ("Mozilla/5.0 (compatible; MINGLE/1.0; like Googlebot)", "MINGLE"),
        ("Mozilla/5.0 (X11; like Googlebot)", ""),
        ("Mozilla/5.0 (X11; Ubuntu) Gecko/20100101 Firefox/31.0", ""),
        ("FooBot/1.0 (like Googlebot; +https://example.org/)", "FooBot"),
        ("Sogou web spider/4.0(+http://www.sogou.com/)", "Sogou web spider"),
        ("gptbot/1.0 (+https://openai.com)", "GPTBot"),
        ("Mozilla/5.0 (" + "a;" * 100_000, ""),
        ("Mozilla/5.0 " + "compatible; " * 100_000, ""),
        ("(/", ""),
    ],
)
def test_token_in(header: str, token: str) -> None:
    assert token_in(header) == token


def test_the_headers_of_the_catalogue_are_understood() -> None:
    misread = [
        user_agent
        for crawler in ALL
        for user_agent in crawler.user_agents
        if "compatible; " in user_agent
        and crawler.tokens
        and not token_in(user_agent).lower().startswith(tuple(map(str.lower, crawler.tokens)))
    ]
    assert misread == []
