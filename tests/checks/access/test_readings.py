"""What each kind of parser answers, against the profiles that read the whole file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from robotsfix.access.policy import Policy
from robotsfix.access.profiles import PROFILES
from robotsfix.checks.access.readings import Readings
from robotsfix.checks.old_parsers import OldReading
from robotsfix.syntax.document import parse

CRAWLERS = ["*", "Twitterbot", "GPTBot", "Other"]
PATHS = ["/", "/a", "/a/b.png", "/a/", "/b?c=d", "/%61", "/a$", "/robots.txt"]
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
