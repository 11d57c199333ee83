"""The draft of 1996, as CPython read it up to 3.12; where that runs, it is the judge itself."""

import sys
from collections.abc import Iterable
from urllib.robotparser import RobotFileParser

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from robotsfix.access.policy import ROBOTS_TXT, Policy
from robotsfix.syntax.document import parse


def allowed(text: str, path: str, crawler: str = "Bot", profile: str = "classic") -> bool:
    return Policy(parse(text), profile).decide(crawler, path).allowed


# A file, a path, and whether google and classic let Bot fetch it.
FILES = [
    # A blank line ends a record.
    ("User-agent: *\nDisallow: /a\n", "/a", False, False),
    ("User-agent: *\n\nDisallow: /a\n", "/a", False, True),
    ("User-agent: *\nDisallow: /a\n\nDisallow: /b\n", "/a", False, False),
    ("User-agent: *\nDisallow: /a\n\nDisallow: /b\n", "/b", False, True),
    ("User-agent: Bot\n\nUser-agent: x\nDisallow: /a\n", "/a", False, True),
    # White space or a comment on it, and it is not blank.
    ("User-agent: *\n \nDisallow: /a\n", "/a", False, False),
    ("User-agent: *\n#\nDisallow: /a\n", "/a", False, False),
    # CR CR LF is a line end and a blank line.
    ("User-agent: *\r\nDisallow: /a\r\n", "/a", False, False),
    ("User-agent: *\r\r\nDisallow: /a\r\r\n", "/a", False, True),
    # A Crawl-delay ends the user-agent lines, and counts as a record.
    ("User-agent: Bot\nCrawl-delay: 1\nUser-agent: x\nDisallow: /a\n", "/a", False, True),
    ("User-agent: Bot\nCrawl-delay: 1\n\nUser-agent: *\nDisallow: /a\n", "/a", False, True),
    ("User-agent: Bot\nRequest-rate: 1/5\n\nUser-agent: *\nDisallow: /a\n", "/a", False, True),
    ("User-agent: Bot\nSitemap: /s\nUser-agent: x\nDisallow: /a\n", "/a", False, False),
    # A record without rules is none.
    ("User-agent: *\nDisallow: /a\n\nUser-agent: Bot\n", "/a", True, False),
    # The first rule that matches decides.
    ("User-agent: *\nDisallow: /a\nAllow: /a/b\n", "/a/b", True, False),
    ("User-agent: *\nAllow: /a/b\nDisallow: /a\n", "/a/b", True, True),
    ("User-agent: *\nAllow: /a\nDisallow: /a/b\n", "/a/b", False, True),
    # An empty Disallow allows everything, and so hides what comes behind it.
    ("User-agent: *\nDisallow:\n", "/a", True, True),
    ("User-agent: *\nDisallow:\nDisallow: /a\n", "/a", False, True),
    ("User-agent: *\nDisallow: /a\nDisallow:\n", "/a", False, False),
    ("User-agent: *\nAllow:\nDisallow: /a\n", "/a", False, True),
    # A part of the crawler's name addresses it; not the other way round.
    ("User-agent: o\nDisallow: /a\n", "/a", True, False),
    ("User-agent: BOT\nDisallow: /a\n", "/a", False, False),
    ("User-agent: Bots\nDisallow: /a\n", "/a", True, True),
    ("User-agent: Bot/1.0\nDisallow: /a\n", "/a", False, True),
    ("User-agent: B%6Ft\nDisallow: /a\n", "/a", True, False),
    ("User-agent: Bot*\nDisallow: /a\n", "/a", False, True),
    # A name without a letter is a part of every name.
    ("User-agent:\nDisallow: /a\n", "/a", True, False),
    # The first record that addresses it counts, and no other.
    ("User-agent: ot\nAllow: /\n\nUser-agent: Bot\nDisallow: /a\n", "/a", False, True),
    ("User-agent: Bot\nAllow: /x\n\nUser-agent: Bot\nDisallow: /a\n", "/a", False, True),
    ("User-agent: *\nAllow: /x\n\nUser-agent: *\nDisallow: /a\n", "/a", False, True),
    ("User-agent: *\nDisallow: /\n\nUser-agent: Bot\nAllow: /\n", "/a", True, True),
    # With a star among its names, a record is for those that no other names.
    (
        "User-agent: Bot\nUser-agent: *\nDisallow: /a\n\nUser-agent: b\nAllow: /\n",
        "/a",
        False,
        True,
    ),
    # A byte order mark hides the first line.
    ("\ufeffUser-agent: *\nDisallow: /a\n", "/a", False, True),
    ("\ufeff# robots.txt\nUser-agent: *\nDisallow: /a\n", "/a", False, False),
    # Typos and missing colons are not forgiven.
    ("User-agent: *\nDisalow: /a\n", "/a", False, True),
    ("User-agent: *\nDisallow /a\n", "/a", False, True),
    ("Useragent: *\nDisallow: /a\n", "/a", False, True),
    ("User-agent: *\nDISALLOW : /a\n", "/a", False, False),
    # Stars and dollars mean nothing.
    ("User-agent: *\nDisallow: /*a\n", "/a", False, True),
    ("User-agent: *\nDisallow: /*a\n", "/*a", False, False),
    ("User-agent: *\nDisallow: /a$\n", "/a", False, True),
    ("User-agent: *\nDisallow: /a$\n", "/a$b", True, False),
    ("User-agent: *\nDisallow: *\n", "/a", False, True),
    ("User-agent: *\nDisallow: *\nDisallow: /a\n", "/a", False, False),
    ("User-agent: *\nAllow: *\nDisallow: /a\n", "/a", False, False),
    # All percent-escapes are decoded.
    ("User-agent: *\nDisallow: /%61\n", "/a", True, False),
    ("User-agent: *\nDisallow: /a%2Fb\n", "/a/b", True, False),
    ("User-agent: *\nDisallow: /a/b\n", "/a%2fb", True, False),
    ("User-agent: *\nDisallow: /\u00e9\n", "/%C3%A9", False, False),
    # What nothing follows goes; with nothing left, a rule speaks of everything.
    ("User-agent: *\nDisallow: /a?\n", "/a", True, False),
    ("User-agent: *\nDisallow: /a?b\n", "/a", True, True),
    ("User-agent: *\nDisallow: ?\n", "/a", True, False),
    ("User-agent: *\nDisallow: ;\n", "/a", True, False),
    # White space of other scripts is white space.
    ("User-agent: *\nDisallow:\u00a0/a\n", "/a", True, False),
    ("User-agent: *\u3000\nDisallow: /a\n", "/a", True, False),
    # robots.txt itself is for everybody, whatever the rules say.
    ("User-agent: *\nDisallow: /\n", ROBOTS_TXT, True, True),
]


@pytest.mark.parametrize(("text", "path", "google", "classic"), FILES)
def test_files(text: str, path: str, *, google: bool, classic: bool) -> None:
    assert allowed(text, path, profile="google") is google
    assert allowed(text, path) is classic


def test_decisions_tell_the_line() -> None:
    text = "User-agent: o\nDisallow: /a\nAllow: /a/b\n\nUser-agent: *\nDisallow: /\n"
    decision = Policy(parse(text), "classic").decide("Bot", "/a/b")
    assert (decision.allowed, decision.line, decision.from_wildcard) == (False, 2, False)
    decision = Policy(parse(text), "classic").decide("x", "/a/b")
    assert (decision.allowed, decision.line, decision.from_wildcard) == (False, 6, True)


def test_rules_outside_of_records() -> None:
    text = "Disallow: /a\nUser-agent: *\n\nDisallow: /b\n"
    policy = Policy(parse(text), "classic")
    assert [line.number for line in policy.rules_outside] == [1, 4]


def test_a_version_of_the_crawler_does_not_count() -> None:
    assert not allowed("User-agent: bot\nDisallow: /\n", "/", "Bot/2.1")


with_cpython = pytest.mark.skipif(
    sys.version_info >= (3, 13),
    reason="from Python 3.13 on, urllib.robotparser may follow RFC 9309",
)


def cpython(text: str) -> RobotFileParser:
    """Let CPython read a file as its `read` does."""
    parser = RobotFileParser()
    parser.parse(text.splitlines())
    return parser


@with_cpython
@pytest.mark.parametrize(("text", "path", "_google", "classic"), FILES)
def test_cpython_agrees(text: str, path: str, *, _google: bool, classic: bool) -> None:
    # Only about robots.txt itself it asks the rules.
    expected = classic and path != ROBOTS_TXT
    assert cpython(text).can_fetch("Bot", f"https://example.org{path}") is expected


SPECIAL_PATHS = [
    "",
    "/",
    "/a",
    "/a/b",
    "/ab",
    "*",
    "/*",
    "/a$",
    "?",
    "/?",
    "/a?",
    "/a?b",
    ";",
    "/a;",
]
SPECIAL_PATHS += ["%2A", "%61", "/%61", "/a%2fb", "/a%3Fb", "/%C3%A9", "/\u00e9", "%ff", "%"]
SPECIAL_PATHS += ["/a%23", "/a%23b", "a:b", "https://example.org/a", "//a/b", "/a//b", "/a/../b"]
AGENTS = ["*", "a", "ab", "Ab/1", "", "b*", "%61", "b b", "\u0130", "\u00a0a", "a,b"]
NAMES = ["User-agent", "user-agent ", "Useragent", "Disallow", "Disallow", "Allow", "\u00a0Allow"]
NAMES += ["Crawl-delay", "Request-rate", "Sitemap", "Disalow"]
LINES = st.one_of(
    st.builds("User-agent: {}".format, st.sampled_from(AGENTS)),
    st.builds("User-agent: {}".format, st.sampled_from(["*", "a", "b", "c"])),
    st.builds("Disallow: {}".format, st.sampled_from(SPECIAL_PATHS)),
    st.builds(
        "{}{}{}{}".format,
        st.sampled_from(NAMES),
        st.sampled_from([":", ": ", " ", " : ", ":\t"]),
        st.sampled_from(SPECIAL_PATHS + AGENTS),
        st.sampled_from(["", "", " ", "\u3000", "#x", " # x"]),
    ),
    st.sampled_from(["", "", " ", "\t", "#", "# x", "Crawl-delay: 1", "Request-rate: 1/2"]),
)
ENDINGS = st.sampled_from(["\n", "\n", "\r\n", "\r", "\r\r\n"])
FILES_OF_LINES = st.lists(st.tuples(LINES, ENDINGS).map("".join), max_size=8).map("".join)
# CPython also splits lines at these; and octets that are not UTF-8 make it raise.
NO_ENDINGS = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\v\f\x1c\x1d\x1e\x85\u2028\u2029")
)
PATHS = [f"/{path}".replace("//", "/") for path in SPECIAL_PATHS]
PATHS += ["//a/b", "/a%20", "/a%0Ab", "/%09a", "/%23", "/b;c?d", "/b?c;d#e", "/%00", "/a?%23"]
CRAWLERS = ["a", "ab", "xAby", "c", "b", "B/2", "\u0130"]


def disagreements(text: str, paths: Iterable[str]) -> dict[str, list[str]]:
    """Give the paths about which classic and CPython disagree, and for which crawlers.

    Raises:
        ValueError: CPython cannot read the file.
    """
    policy, parser = Policy(parse(text), "classic"), cpython(text)
    urls = {path: f"https://example.org{path}" for path in paths if path != ROBOTS_TXT}
    found = {
        path: [
            crawler
            for crawler in CRAWLERS
            if policy.decide(crawler, url).allowed != parser.can_fetch(crawler, url)
        ]
        for path, url in urls.items()
    }
    return {path: crawlers for path, crawlers in found.items() if crawlers}


@with_cpython
@settings(max_examples=500)
@given(st.sampled_from(["", "", "\ufeff"]), FILES_OF_LINES | NO_ENDINGS)
def test_cpython_decides_alike(mark: str, text: str) -> None:
    try:
        found = disagreements(mark + text, PATHS)
    except ValueError:
        assume(False)  # noqa: FBT003 - CPython cannot read the file at all
    assert found == {}


@with_cpython
@given(NO_ENDINGS.filter(lambda text: not {"\n", "\r"} & set(text)))
def test_cpython_reads_paths_alike(rest: str) -> None:
    path = f"/{rest}".partition("#")[0]
    for rule in ("/", path):
        assert disagreements(f"User-agent: *\nDisallow: {rule}\n", [path]) == {}
