"""Who may fetch what, which line decides, and what independent parsers say."""

import pytest
from gpyrobotstxt.robots_cc import RobotsMatcher
from hypothesis import given
from hypothesis import strategies as st
from robots import RobotsParser

from robotsfix.access.paths import normalize_path
from robotsfix.access.policy import Policy
from robotsfix.syntax.document import parse

LOCKDOWN = """\
User-agent: facebookexternalhit
Allow: /

User-agent: *
Disallow: /
"""
TWO_GROUPS = """\
User-agent: a
Disallow: /x

User-agent: *
Disallow: /y

User-agent: A
Disallow: /z
Allow: /z/open
"""
PRECEDENCE = """\
User-agent: *
Disallow: /a
Allow: /a
Disallow: /b
Disallow: /b
Allow: /b/*.png$
Disallow: /b/long/path/
Allow: /b/long
Allow: /dir/index.html
Disallow: /dir
Disallow:
Disallow: /caf\u00e9
Disallow: /%c3%bc
"""

# The file, the crawler, the URL; whether it is allowed, which line decides, whether `*` is obeyed.
DECISIONS = [
    ("", "Bot", "/", True, None, False),
    (LOCKDOWN, "facebookexternalhit", "/media/a.mp4", True, 2, False),
    (LOCKDOWN, "FacebookExternalHit", "/media/a.mp4", True, 2, False),
    (LOCKDOWN, "Twitterbot", "/media/a.mp4", False, 5, True),
    (LOCKDOWN, "facebook", "/", False, 5, True),
    (LOCKDOWN, "*", "https://example.com", False, 5, True),
    (LOCKDOWN, "Twitterbot", "https://example.com/robots.txt", True, None, True),
    (LOCKDOWN, "Twitterbot", "/robots.txt?x", False, 5, True),
    (LOCKDOWN, "Twitterbot", "/ROBOTS.TXT", False, 5, True),
    # All groups that name a crawler are one; `*` does not add to them.
    (TWO_GROUPS, "a", "/x", False, 2, False),
    (TWO_GROUPS, "a", "/y", True, None, False),
    (TWO_GROUPS, "a", "/z", False, 8, False),
    (TWO_GROUPS, "a", "/z/open", True, 9, False),
    (TWO_GROUPS, "b", "/x", True, None, True),
    (TWO_GROUPS, "b", "/y", False, 5, True),
    # The longest pattern wins; of equal ones Allow, and the first line.
    (PRECEDENCE, "Bot", "/a", True, 3, True),
    (PRECEDENCE, "Bot", "/b/x", False, 4, True),
    (PRECEDENCE, "Bot", "/b/x.png", True, 6, True),
    (PRECEDENCE, "Bot", "/b/x.png?", False, 4, True),
    (PRECEDENCE, "Bot", "/b/longer", True, 8, True),
    (PRECEDENCE, "Bot", "/b/long/path/x.png", False, 7, True),
    (PRECEDENCE, "Bot", "/dir/", True, 9, True),
    (PRECEDENCE, "Bot", "/dir/x", False, 10, True),
    (PRECEDENCE, "Bot", "/dir", False, 10, True),
    # URLs and rules are percent-encoded alike.
    (PRECEDENCE, "Bot", "/caf\u00e9", False, 12, True),
    (PRECEDENCE, "Bot", "/caf%c3%a9", False, 12, True),
    (PRECEDENCE, "Bot", "/\u00fc", False, 13, True),
    # An empty rule speaks of nothing; a group without rules allows everything.
    ("User-agent: a\nDisallow:\n", "a", "/", True, 2, False),
    ("User-agent: *\nDisallow: /\nUser-agent: a\n", "a", "/", True, None, False),
    # A token with a digit is cut there, so that nobody's full name matches it.
    ("User-agent: AI2Bot\nDisallow: /\n", "AI", "/", False, 2, False),
    ("User-agent: * \nDisallow: /\n", "Bot", "/", False, 2, True),
    ("User-agent: 360\nDisallow: /\n", "", "/", True, None, False),
]


@pytest.mark.parametrize(("text", "crawler", "url", "allowed", "line", "from_wildcard"), DECISIONS)
def test_decide(
    text: str, crawler: str, url: str, line: int | None, *, allowed: bool, from_wildcard: bool
) -> None:
    policy = Policy(parse(text))
    decision = policy.decide(crawler, url)
    assert (decision.allowed, decision.line) == (allowed, line)
    # Without a group for everybody there is none to obey: see the next test.
    if decision.group is not None:
        assert decision.from_wildcard is from_wildcard
    assert policy.decide(crawler, url) == decision


@pytest.mark.parametrize("text", ["", "User-agent: a\nDisallow: /\n"])
@pytest.mark.parametrize("crawler", ["b", "*"])
def test_nobody_obeys_a_group_that_is_not_there(text: str, crawler: str) -> None:
    decision = Policy(parse(text)).decide(crawler, "/")
    assert (decision.allowed, decision.group) == (True, None)
    assert not decision.from_wildcard


def test_a_decision_names_the_group_of_its_rule_or_the_first_one() -> None:
    policy = Policy(parse(TWO_GROUPS))
    first, wildcard, second = policy.groups
    assert policy.decide("a", "/x").group is first
    assert policy.decide("a", "/z").group is second
    assert policy.decide("a", "/none").group is first
    assert policy.decide("b", "/y").group is wildcard
    assert policy.rule_set("a").groups == [first, second]


def test_an_unknown_profile_is_refused() -> None:
    with pytest.raises(ValueError, match=r"unknown profile 'bing'; there are: google"):
        Policy(parse(""), "bing")


TOKENS = ("bot", "Bot", "other-bot", "x_y")
FIELDS = st.sampled_from(
    [
        *["User-agent", "Allow", "Disallow"] * 2,
        *["ALLOWED", "Disalow", "user agent", "Sitemap", "Crawl-delay", "#Disallow"],
    ]
)
PATTERNS = st.text("//aab*$?=.%2fé", max_size=8) | st.sampled_from(
    ["/", "/a/index.html", "/index.htm", "/a/b", "/a", "*", "/*$", "/a#b"]
)
PATHS = st.text("//aab$?=.%2fé", max_size=8).map(lambda text: normalize_path(f"/{text}"))
ENDINGS = st.sampled_from(["\n", "\r\n", "\r", "\n\n"])
GAPS = st.sampled_from(["", " ", "\t ", "\v"])


@st.composite
def any_files(draw: st.DrawFn) -> str:
    """Draw a file in which every line that is not blank has a colon.

    gpyrobotstxt raises TypeError on a line of one word.
    """
    mark = draw(st.sampled_from(["", "", "\ufeff"]))
    lines = [f"User-agent: {draw(st.sampled_from([*TOKENS, '*']))}\n"]
    for _ in range(draw(st.integers(0, 12))):
        field = draw(FIELDS)
        agents = st.sampled_from([*TOKENS, "*", "* x", "bot/1.0", "bot2", ""])
        value = draw(agents if field.lower().startswith("user") else PATTERNS)
        colon = f"{draw(GAPS)}:{draw(GAPS)}"
        lines.append(f"{draw(GAPS)}{field}{colon}{value}{draw(GAPS)}{draw(ENDINGS)}")
    return mark + "".join(lines)


@given(text=any_files(), crawler=st.sampled_from(TOKENS), path=PATHS)
def test_a_port_of_the_parser_of_google_agrees(text: str, crawler: str, path: str) -> None:
    matcher = RobotsMatcher()
    url = f"https://example.com{path}"
    expected = matcher.one_agent_allowed_by_robots(text.encode(), crawler, url)
    assert Policy(parse(text)).decide(crawler, url).allowed is expected


# robotspy decodes %2F and reads %2A as a star, collapses slashes, reads brackets as fnmatch does,
# and a question mark too where the pattern ends in a dollar sign, matches a final dollar sign with
# one in the path, knows neither typos nor index.html, and splits lines at LF alone. It mixes up
# the rules of crawlers that share a group if one of them has another group, so that here each
# group has one crawler, and a rule. (See ../shared/vectors/README.md, and robots/parser.py 0.13.)
PLAIN_PARTS = st.lists(st.sampled_from(["/a", "/b", "/ab", "a", "*", "-", "."]), max_size=4)
PLAIN_PATTERNS = st.builds(
    lambda parts, end: "".join(parts) + end, PLAIN_PARTS, st.sampled_from(["", "", "/", "$"])
).filter(lambda pattern: "//" not in pattern)


@st.composite
def plain_files(draw: st.DrawFn) -> str:
    """Draw a file that robotspy reads as RFC 9309 says."""
    ending = draw(st.sampled_from(["\n", "\r\n"]))
    lines: list[str] = []
    for _ in range(draw(st.integers(0, 5))):
        lines.append(f"User-agent: {draw(st.sampled_from([*TOKENS, '*']))}")
        for _ in range(draw(st.integers(1, 4))):
            lines += draw(st.sampled_from([[], [], [""], ["# x"], ["Crawl-delay: 1"]]))
            lines.append(f"{draw(st.sampled_from(['Allow', 'Disallow']))}: {draw(PLAIN_PATTERNS)}")
    return "".join(line + ending for line in lines)


@given(
    text=plain_files(),
    crawler=st.sampled_from(TOKENS),
    parts=st.lists(st.sampled_from(["/a", "/b", "/ab", "a", "-", ".", "c"]), max_size=4),
)
def test_robotspy_agrees(text: str, crawler: str, parts: list[str]) -> None:
    url = f"https://example.com/{''.join(parts).lstrip('/')}"
    expected = RobotsParser.from_string(text).can_fetch(crawler, url)
    assert Policy(parse(text)).decide(crawler, url).allowed is expected
