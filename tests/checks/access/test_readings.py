"""What each kind of parser answers, against the profiles that read the whole file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from robotsfix.access.policy import Policy
from robotsfix.access.profiles import PROFILES
from robotsfix.checks.access.readings import Readings
from robotsfix.checks.old_parsers import OldReading
from robotsfix.syntax.document import parse

CRAWLERS = ["*", "Twitterbot", "GPTBot", "Other", "b"]
PATHS = ["/", "/a", "/a/b.png", "/a/", "/b?c=d", "/%61", "/a$", "/robots.txt", "/robots.txt?b"]
LINES = st.lists(
    st.sampled_from(
        [
            *[
                "",
                "# remark",
                "Crawl-delay: 5",
                "Sitemap: https://example.org/s.xml",
                "Noindex: /a",
            ],
            *["User-agent: *", "User-agent: *", "User-agent: bot", "User-agent: Twitterbot"],
            *["User-agent: GPTBot/1.0", "User-agent: GPTBot", "User-agent: *Bot", "User-agent:"],
            *["User-agent: twitter bot", "Useragent: Other", "User-agent Other", "user agent o p"],
            *[
                "Disallow: /",
                "Disallow: /a",
                "Disallow: /b",
                "Allow: /a/b",
                "Allow: /",
                "Disallow:",
            ],
            *["Allow: /a/index.html", "Disallow: /a/$", "Disallow: /*.png$", "Disallow: *?c="],
            *["Allow: /%61", "Disallow: /a$b", "Disallow: a", "Disallow /b c", "Disalow: /a"],
            *["Disallowed: /b", "\x0bUser-agent: Other", "Disallow: /b\u2028User-agent: GPTBot"],
            *["\u00a0Disallow: /a", "Allow : /b", "Dissallow /a", "allow: /"],
        ]
    ),
    max_size=12,
)


@given(LINES, st.sampled_from(["", "\ufeff"]))
def test_answers_are_those_of_the_whole_file(lines: list[str], mark: str) -> None:
    document = parse(mark + "\n".join(lines))
    google = Policy(document)
    readings = Readings(document, google, OldReading(document, google.groups))
    policies = {name: Policy(document, name) for name in PROFILES}
    for crawler in CRAWLERS:
        for path in PATHS:
            for name, policy in policies.items():
                answer = policy.decide(crawler, path).allowed
                assert readings.allows(name, crawler, path) is answer, (name, crawler, path)


PLAIN_AGENTS = [
    "*",
    "GPTBot",
    "gpt",
    "Bot",
    "b",
    "Twitterbot",
    "twitter",
    "Twitterbot/1",
    "*Bot",
    "",
]
PLAIN_RULES = ["/", "/a", "/a/", "/a?", "/a?b&c=d", "/a/*", "/a*d", "/*?b&", "/*?b&c=d", "/*a?b&c"]
INDEX_PAGES = ["/a/index.html", "/a/index.html$", "/a$", "/a/b$", "/a/*b$", "*", "a", "/%61", ""]
PLAIN_LINES = st.lists(
    st.one_of(
        st.sampled_from(PLAIN_AGENTS).map("User-agent: {}".format),
        st.sampled_from(PLAIN_RULES).map("Disallow: {}".format),
        st.sampled_from(PLAIN_RULES).map("Allow: {}".format),
        st.sampled_from(INDEX_PAGES).map("Allow: {}".format),
        st.sampled_from(["", "# remark", "Crawl-delay: 5", "Sitemap: https://example.org/s.xml"]),
    ),
    max_size=10,
)


@given(st.sampled_from(PLAIN_AGENTS), PLAIN_LINES)
def test_what_protego_surely_answers(agent: str, lines: list[str]) -> None:
    document = parse("\n".join([f"User-agent: {agent}", *lines]))
    google, protego = Policy(document), Policy(document, "protego")
    readings = Readings(document, google, OldReading(document, google.groups))
    for crawler in ["*", "GPTBot", "Twitterbot", "b", "Other"]:
        for path in ["/", "/a", "/a/", "/a/b", "/a?b&c=d", "/robots.txt?b"]:
            answer = protego.decide(crawler, path).allowed
            assert readings.allows("protego", crawler, path) is answer, (crawler, path)


@pytest.mark.parametrize(
    ("text", "crawler", "path", "blocking"),
    [
        # Of two tokens of one letter, Protego takes the first one.
        ("User-agent: *\nDisallow: /a\n\nUser-agent: b\nAllow: /\n", "b", "/a", "protego"),
        # A part of the name, and a star that Protego takes away.
        ("User-agent: face\nDisallow: /\n", "facebookexternalhit", "/", "protego"),
        ("User-agent: *GPTBot\nDisallow: /\n", "GPTBot", "/", "protego"),
        ("User-agent: GPTBot/1.0\nDisallow: /\n", "GPTBot", "/", "google"),
        # A group that ends at a Crawl-delay.
        ("User-agent: b\nCrawl-delay: 1\nUser-agent: *\nDisallow: /\n", "*", "/", "both"),
        ("User-agent: *\nCrawl-delay: 1\nUser-agent: b\nDisallow: /\n", "*", "/", "google"),
        ("User-agent: *\n\n# b\nUser-agent: b\nDisallow: /\n", "*", "/", "both"),
        # Google takes other pages for index pages as well.
        ("User-agent: *\nDisallow: /a/\nAllow: /a/index.html\n", "*", "/a/", "neither"),
        ("User-agent: *\nDisallow: /a/\nAllow: /a/index.htm\n", "*", "/a/", "protego"),
        # Encoded, the shorter one of two patterns is the longer one, and others match.
        ("User-agent: *\nDisallow: /*?\nAllow: /a*b\n", "*", "/a?b", "protego"),
        ("User-agent: *\nDisallow: /*3F*3F\n", "*", "/3F?x", "protego"),
        # A second colon.
        ("User-agent: *\nDisallow /a:/b\n", "*", "/a:/b", "protego"),
        ("User-agent: *\nDisallow: /\n", "*", "/robots.txt?a", "google"),
    ],
)
def test_where_google_and_protego_part(text: str, crawler: str, path: str, blocking: str) -> None:
    document = parse(text)
    google = Policy(document)
    readings = Readings(document, google, OldReading(document, google.groups))
    for name in ("google", "protego"):
        expected = blocking not in (name, "both")
        assert readings.allows(name, crawler, path) is expected
        assert Policy(document, name).decide(crawler, path).allowed is expected


@pytest.mark.parametrize("name", PROFILES)
def test_long_groups_of_several_crawlers(name: str) -> None:
    rules = "".join(f"Disallow: /{number}\n" for number in range(50))
    document = parse(f"User-agent: GPTBot\n{rules}\nUser-agent: *\n{rules}Allow: /7/8\n")
    google = Policy(document)
    readings = Readings(document, google, OldReading(document, google.groups))
    expected = name != "classic"
    assert readings.allows(name, "Twitterbot", "/7/8/9") is expected
    assert readings.allows(name, "GPTBot", "/7/8/9") is False
    assert readings.allows(name, "GPTBot", "/x") is True
