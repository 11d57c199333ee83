"""The quick way to ask the independent parser gives what the parser gives when it is just asked."""

from itertools import product

import pytest
from fuzz.rivals import google
from gpyrobotstxt.robotsmatchstrategy import RobotsMatchStrategy
from hypothesis import example, given
from hypothesis import strategies as st
from independent_parser import IndependentParser, Paths
from probe_urls import probe_urls
from robots_texts import ODD_FILES, ODD_PATHS, PATHS

from robotsfix.syntax.source import encode

SIGNS = "/a*$"
SHORT_PATHS = [
    "/" + "".join(signs) for length in range(4) for signs in product(SIGNS, repeat=length)
]
CRAWLERS = (
    "SomeBot",
    "Twitterbot",
    "twitterBOT",
    "Googlebot",
    "GPTBot",
    "MyBot",
    "Facebook",
    "bot",
)


@pytest.mark.parametrize("length", range(6))
def test_no_match_is_overlooked(length: int) -> None:
    paths = Paths(SHORT_PATHS)
    port = RobotsMatchStrategy()
    for signs in product(SIGNS, repeat=length):
        pattern = "".join(signs)
        matched = {path for path in SHORT_PATHS if port.matches(path, pattern)}
        assert paths.matched_by(pattern) == matched, pattern


@given(
    patterns=st.lists(st.text("/ab.?%2F*$", max_size=12), min_size=1, max_size=6),
    endings=st.lists(st.text("/ab.?%2F*$", max_size=12), max_size=12),
)
def test_no_match_is_overlooked_among_any_paths(patterns: list[str], endings: list[str]) -> None:
    urls = [f"/{ending}" for ending in endings] + probe_urls(patterns, patterns)[:100]
    paths = Paths(urls)
    port = RobotsMatchStrategy()
    for pattern in patterns:
        matched = {path for path in urls if port.matches(path, pattern)}
        assert paths.matched_by(pattern) == matched


FILES = [
    # Groups: merged, of one crawler, of several, for all, for none, before and behind rules.
    "User-agent: Twitterbot\nDisallow: /a\n\nUser-agent: *\nDisallow: /\nAllow: /b",
    "User-agent: *\nDisallow: /a\nUser-agent: GPTBot\nUser-agent: *\nAllow: /a/b\nDisallow: /b",
    "User-agent: * x\nUser-agent: Googlebot/2.1\nDisallow: /\nUser-agent: googlebot\nAllow: /a*b$",
    "Disallow: /\nUser-agent: bot\nCrawl-delay: 1\nUser-agent: MyBot2\nDisallow: /*.png$",
    "User-agent: Twitterbot\nUser-agent: *\nDisallow: /b?x=\nUser-agent: GPTBot",
    "User-agent: Facebook\nDisallow:\nUser-agent: *\nDisallow: /",
    # A rule for an index page allows the folder, whether another one matches or not.
    "User-agent: *\nDisallow: /\nAllow: /a/index.html\nAllow: /index.htm$\nAllow: /*/index.htm*",
    "User-agent: *\nDisallow: /index.html\nDisallow: /*$\nAllow: /index.htm",
    # Ties, empty values, one word, two words, escapes in both cases.
    "User-agent *\nDisallow /a\nAllow /a\nAllow: *a\nhello\nDisallow: /%2f\nAllow: /%2F/\nAllow:",
]


@pytest.mark.parametrize("text", FILES)
def test_every_answer_is_that_of_the_plain_way(text: str) -> None:
    source = text.encode()
    parser, plain = IndependentParser(source), google(source)
    urls = [*PATHS[4:], *probe_urls(parser.patterns, parser.patterns)[:200]]
    paths = Paths(url for url in urls if url.startswith("/"))
    for crawler in CRAWLERS:
        denied = {path for path in paths.all if not plain(crawler, path)}
        assert parser.denied(crawler, paths) == denied, crawler


@given(
    text=ODD_FILES,
    crawler=st.sampled_from(CRAWLERS),
    paths=st.lists(
        st.sampled_from([*PATHS, *ODD_PATHS]) | st.text("/ab*$?.", max_size=6), max_size=8
    ),
)
@example(text="User-agent: *\nDisallow: /\nAllow: /a/index.html", crawler="SomeBot", paths=["/a/"])
def test_every_answer_about_odd_files_is_that_of_the_plain_way(
    text: str, crawler: str, paths: list[str]
) -> None:
    source = encode(text)
    urls = Paths(f"/{path}" for path in paths if path.isascii() and "#" not in path)
    try:
        denied = IndependentParser(source).denied(crawler, urls)
    except ValueError:
        return
    plain = google(source)
    assert denied == {path for path in urls.all if not plain(crawler, path)}


def test_paths_that_one_file_was_asked_about_serve_for_another() -> None:
    paths = Paths(["/", "/a", "/b"])
    for denied in ("/a", "/b", "/a"):
        parser = IndependentParser(f"User-agent: *\nDisallow: {denied}".encode())
        assert parser.denied("SomeBot", paths) == {denied}


def test_a_file_names_its_crawlers_and_patterns_once_each() -> None:
    parser = IndependentParser(
        b"User-agent: *\nDisallow: /%c3\nAllow:\n\nUser-agent: bot/2.1\nUser-agent: bot\n"
        b"User-agent: 3\nDisallow: /%C3\nAllow: /a # why\nSitemap: /s\nUser-agent: Other\n"
    )
    assert parser.crawlers == ["bot", "Other"]
    assert parser.patterns == ["/%C3", "/a"]


@pytest.mark.parametrize(
    ("line", "read"),
    [
        (b"Disallow /a", True),
        (b"Disallow\t/a # why", True),
        (b"word", True),
        (b"three  words here: yes", True),
        (b"Disallow  /a", False),
        (b" Disallow \t/a # why", False),
        (b"Disallow: /a\0b", False),
    ],
)
def test_a_file_that_is_misread_is_refused(line: bytes, *, read: bool) -> None:
    for end in (b"\n", b"\r", b"\r\n"):
        source = end.join([b"User-agent: *", line, b""])
        if read:
            IndependentParser(source)
        else:
            with pytest.raises(ValueError, match="does not read this file"):
                IndependentParser(source)
