"""Protego, the library itself: it is asked, and its answers are passed on as they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from protego import Protego

from robotsfix.access.policy import ROBOTS_TXT, Policy
from robotsfix.syntax.document import parse
from robotsfix.syntax.source import encode

# A file, a crawler, a path, and whether google and protego let it be fetched.
FILES = [
    ("", "Bot", "/a", True, True),
    ("User-agent: *\nDisallow: /a\n", "Bot", "/a", False, False),
    ("User-agent: *\nDisallow: /*.png$\n", "Bot", "/a.png", False, False),
    ("User-agent: *\nDisallow: /\nAllow: /a\n", "Bot", "/a", True, True),
    ("User-agent: *\nDisallow: /\n", "Bot", ROBOTS_TXT, True, True),
    # Some typos and missing colons are forgiven, beginnings are not.
    ("User-agent: *\nDisalow: /a\n", "Bot", "/a", False, False),
    ("User-agent: *\nDisallow /a\n", "Bot", "/a", False, False),
    ("Useragent: *\nDisallow: /a\n", "Bot", "/a", False, False),
    ("User-agent: *\nDisallowed: /a\n", "Bot", "/a", False, True),
    # A Crawl-delay ends the user-agent lines.
    ("User-agent: Bot\nCrawl-delay: 1\nUser-agent: x\nDisallow: /a\n", "Bot", "/a", False, True),
    # A name that the crawler's starts with, or has behind a boundary, addresses it.
    ("User-agent: Bo\nDisallow: /a\n", "Bot", "/a", True, False),
    ("User-agent: ot\nDisallow: /a\n", "Bot", "/a", True, True),
    ("User-agent: Bot/1.0\nDisallow: /a\n", "Bot", "/a", False, True),
    # Escapes of unreserved characters are decoded.
    ("User-agent: *\nDisallow: /%61\n", "Bot", "/a", True, False),
    # A byte order mark is skipped, as Scrapy does.
    ("\ufeffUser-agent: *\nDisallow: /a\n", "Bot", "/a", False, False),
]


@pytest.mark.parametrize(("text", "crawler", "path", "google", "protego"), FILES)
def test_files(text: str, crawler: str, path: str, *, google: bool, protego: bool) -> None:
    document = parse(text)
    assert Policy(document).decide(crawler, path).allowed is google
    assert Policy(document, "protego").decide(crawler, path).allowed is protego


def test_octets_that_are_not_utf_8_are_passed_over() -> None:
    policy = Policy(parse(b"User-agent: *\nDisallow: /a\xffb\n"), "protego")
    assert not policy.decide("Bot", "/ab").allowed


def test_its_rules_stay_unknown() -> None:
    policy = Policy(parse("User-agent: *\nDisallow: /\n"), "protego")
    decision = policy.decide("Bot", "/")
    assert (decision.allowed, decision.line, decision.group) == (False, None, None)
    assert not policy.rule_set("Bot").known
    assert policy.groups == []


def test_every_crawler_is_asked_for_itself() -> None:
    policy = Policy(parse("User-agent: Bo\nDisallow: /a\n\nUser-agent: *\nAllow: /\n"), "protego")
    decisions = {name: policy.decide(name, "/a").allowed for name in ("Bot", "BOX", "x", "*")}
    assert decisions == {"Bot": False, "BOX": False, "x": True, "*": True}


VALUES = ["", "*", "/", "/a", "/a*b", "/a$", "/a$b", "/%61", "/%2A", "/\u00e9", "bot", "Bot/1", "b"]
NAMES = ["User-agent", "User-agent", "Disallow", "Disallow", "Allow", "Useragent", "Disalow"]
NAMES += ["Crawl-delay", "Sitemap", "#", "", "Host"]
FILE = st.lists(
    st.builds(
        "{}{}{}{}".format,
        st.sampled_from(NAMES),
        st.sampled_from([": ", ":", " "]),
        st.sampled_from(VALUES),
        st.sampled_from(["\n", "\r\n", "\r", "\n\n"]),
    ),
    max_size=8,
).map("".join)
PATHS = st.sampled_from(["/", "/a", "/axb", "/a$", "/a$b", "/%61", "/*", "/%2A", "/\u00e9", "/a?b"])


@given(
    (FILE | st.text()).map(encode) | st.binary(),
    st.sampled_from(["Bot", "bot", "b", "x", "*"]),
    PATHS,
)
def test_it_answers_as_the_library_does(source: bytes, crawler: str, path: str) -> None:
    library = Protego.parse(source.decode("utf-8-sig", "ignore"))
    expected = library.can_fetch(f"https://example.org{path}", crawler)
    assert Policy(parse(source), "protego").decide(crawler, path).allowed is expected
