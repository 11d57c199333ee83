"""What holds for every profile, whatever the input."""

from functools import lru_cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from robotsfix.access.policy import Policy
from robotsfix.access.profiles import PROFILES, load_profile
from robotsfix.syntax.document import parse

each_profile = pytest.mark.parametrize("profile", PROFILES)

FRAGMENTS = ["User-agent", "Disallow", "Allow", ":", " ", "*", "/", "$", "%", "%2", "[", "//", "\n"]
FRAGMENTS += ["\r", "\n\n", "\ufeff", "\0", "\udcff", "\ud800", "#", "?", ";", "http://[", "\u0130"]
TEXTS = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=3), max_size=30).map("".join)


@each_profile
@given(text=TEXTS | st.text(st.characters()), crawler=st.text(max_size=5), url=TEXTS)
def test_no_text_raises(profile: str, text: str, crawler: str, url: str) -> None:
    policy = Policy(parse(text), profile)
    for name in (crawler, "*", "Twitterbot"):
        for path in (url, f"/{url}", "/"):
            assert policy.decide(name, path).allowed in (True, False)


@each_profile
@given(source=st.binary(), crawler=st.text(max_size=5), path=st.text(max_size=5))
def test_no_octets_raise(profile: str, source: bytes, crawler: str, path: str) -> None:
    assert Policy(parse(source), profile).decide(crawler, f"/{path}").allowed in (True, False)


@each_profile
@given(text=TEXTS)
def test_the_line_that_decides_is_one_of_the_group(profile: str, text: str) -> None:
    document = parse(f"User-agent: *\nDisallow: /{text}")
    decision = Policy(document, profile).decide("Bot", "/")
    if decision.rule:
        assert decision.group
        assert decision.line in {line.number for line in decision.group.rule_lines}
        assert decision.from_wildcard


@each_profile
@pytest.mark.parametrize("path", ["/robots.txt", "/robots.txt#a"])
def test_robots_txt_is_allowed_always(profile: str, path: str) -> None:
    assert Policy(parse("User-agent: *\nDisallow: /\n"), profile).decide("Bot", path).allowed


HOSTILE = {
    "many rules": "User-agent: *\n" + "".join(f"Disallow: /a{i}\n" for i in range(100_000)),
    "many rules with a star": "User-agent: *\n"
    + "".join(f"Disallow: /*a{i}\n" for i in range(100_000)),
    "many stars": f"User-agent: *\nDisallow: /{'*a' * 8_000}$\nAllow: /{'*a*b' * 5_000}c\n",
    "many groups": "".join(
        f"User-agent: {'x' * (i % 99)}-{'y' * (i % 98)}\nAllow: /\n\n" for i in range(50_000)
    ),
    "one group of many": "User-agent: x\n" * 100_000 + "Disallow: /\n",
    "a long line": "User-agent: *\nDisallow: /" + "a%" * 1_000_000,
    "escapes": "User-agent: *\nDisallow: /" + "%61" * 500_000,
}


parsed = lru_cache(maxsize=1)(parse)
"""Each file is read once for all profiles."""


@each_profile
@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_files_come_to_an_end(profile: str, kind: str) -> None:
    policy = Policy(parsed(HOSTILE[kind]), profile)
    assert policy.decide("Bot", "/b" + "a" * 5_000).allowed


def test_an_unknown_profile() -> None:
    with pytest.raises(ValueError, match="unknown profile 'gogle'; there are: google, rfc9309"):
        load_profile("gogle")
