"""RFC 9309 to the letter: where it deviates from the reference reading, and nowhere else."""

import pytest

from robotsfix.access.policy import Policy
from robotsfix.access.profiles import LONGEST_LINE
from robotsfix.syntax.document import parse


def may_fetch(text: str, path: str, crawler: str = "Bot") -> tuple[bool, bool]:
    """Tell what the reference reading decides, and what RFC 9309 does."""
    document = parse(text)
    google, rfc9309 = (
        Policy(document, name).decide(crawler, path).allowed for name in ("google", "rfc9309")
    )
    return google, rfc9309


# A line below `User-agent: *`, and whether google and rfc9309 let /a be fetched.
RULE_LINES = [
    ("Disallow: /a", False, False),
    ("DISALLOW: /a", False, False),
    ("disallow:/a # why", False, False),
    (" \tDisallow : /a", False, False),
    ("Disalow: /a", False, True),
    ("Dissallow: /a", False, True),
    ("Disallaw: /a", False, True),
    ("Disallowed: /a", False, True),
    ("Disallow-path: /a", False, True),
    ("Disallow /a", False, True),
    ("Disallow\t/a", False, True),
    # Nobody reads these.
    ("Disalllow: /a", True, True),
    ("Disallow /a /b", True, True),
    ("/a", True, True),
]


@pytest.mark.parametrize(("line", "google", "rfc9309"), RULE_LINES)
def test_field_names_of_rules_are_whole_and_have_a_colon(
    line: str, *, google: bool, rfc9309: bool
) -> None:
    assert may_fetch(f"User-agent: *\n{line}\n", "/a") == (google, rfc9309)


@pytest.mark.parametrize(
    ("line", "google", "rfc9309"),
    [
        ("User-agent: Bot", False, False),
        ("USER-AGENT:bot", False, False),
        ("Useragent: Bot", False, True),
        ("User agent: Bot", False, True),
        ("User-agents: Bot", False, True),
        ("User-agent Bot", False, True),
        ("Agent: Bot", True, True),
    ],
)
def test_field_names_of_groups_are_whole_and_have_a_colon(
    line: str, *, google: bool, rfc9309: bool
) -> None:
    assert may_fetch(f"{line}\nDisallow: /a\n", "/a") == (google, rfc9309)


def test_a_misspelled_rule_does_not_end_the_user_agent_lines() -> None:
    text = "User-agent: One\nDisalow: /a\nUser-agent: Two\nDisallow: /b\n"
    assert may_fetch(text, "/a", "One") == (False, True)
    assert may_fetch(text, "/b", "One") == (True, False)
    assert may_fetch(text, "/b", "Two") == (False, False)


def test_a_misspelled_user_agent_line_starts_no_group() -> None:
    text = "User-agent: One\nDisallow: /a\nUseragent: Two\nDisallow: /b\n"
    assert may_fetch(text, "/b", "One") == (True, False)
    assert may_fetch(text, "/b", "Two") == (False, True)


# The value of a user-agent line, a crawler, and whether the line addresses it.
TOKENS = [
    ("Bot", "Bot", True, True),
    ("bOT", "Bot", True, True),
    ("Bot/1.0", "Bot", True, False),
    ("Bot 1.0", "Bot", True, False),
    ("Bot, Other", "Bot", True, False),
    ("Bot*", "Bot", True, False),
    ("Bots", "Bot", False, False),
    ("*", "Bot", True, True),
    ("* Bot", "Bot", True, False),
    ("*Bot", "Bot", False, False),
    ("", "Bot", False, False),
    # Digits and dots are for the whole value alone.
    ("archive.org_bot", "archive.org_bot", False, True),
    ("archive.org_bot", "archive", True, False),
]


@pytest.mark.parametrize(("value", "crawler", "google", "rfc9309"), TOKENS)
def test_a_token_is_a_whole_value(value: str, crawler: str, *, google: bool, rfc9309: bool) -> None:
    text = f"User-agent: {value}\nDisallow: /\n"
    assert may_fetch(text, "/", crawler) == (not google, not rfc9309)


# The path of a rule, the path of a URL, and whether the rule blocks it.
ESCAPES = [
    ("/b", "/b", True, True),
    ("/%62", "/b", False, True),
    ("/b", "/%62", False, True),
    ("/%62", "/%62", True, True),
    ("/%7Ejoe", "/~joe", False, True),
    ("/~joe", "/%7ejoe", False, True),
    ("/%2d%2E%5f", "/-._", False, True),
    # Reserved characters are not the same with and without escape.
    ("/a%2Fb", "/a/b", False, False),
    ("/a/b", "/a%2Fb", False, False),
    ("/a%3Fb", "/a?b", False, False),
    ("/a%2fb", "/a%2Fb", True, True),
    ("/a%2Fb", "/a%2fb", True, True),
    # Octets that are not ASCII, and percent signs that are no escapes.
    ("/\u00e9", "/%C3%A9", True, True),
    ("/%c3%a9", "/\u00e9", True, True),
    ("/100%", "/100%", True, True),
    ("/%6", "/%6", True, True),
    ("/%2562", "/b", False, False),
    ("/%2562", "/%2562", True, True),
    # Stars and dollars, and how to write them as such.
    ("/*b", "/ab", True, True),
    ("/%2A", "/ab", False, False),
    ("/%2A", "/*", False, True),
    ("/%2a", "/%2A", True, True),
    ("/a*b", "/a*b", True, True),
    ("/a$", "/a", True, True),
    ("/a$", "/ab", False, False),
    ("/a$", "/a$", False, False),
    ("/a%24", "/a", False, False),
    ("/a%24", "/a$b", False, True),
    ("/a$b", "/a$b", True, True),
    ("/a$b", "/a%24b", False, True),
    ("/a$b", "/a", False, False),
    ("/a$$", "/a$", True, True),
]


@pytest.mark.parametrize(("rule", "path", "google", "rfc9309"), ESCAPES)
def test_percent_escapes(rule: str, path: str, *, google: bool, rfc9309: bool) -> None:
    text = f"User-agent: *\nDisallow: {rule}\n"
    assert may_fetch(text, path) == (not google, not rfc9309)


@pytest.mark.parametrize(
    ("rule", "path", "google", "rfc9309"),
    [
        ("/a/index.html", "/a/", True, False),
        ("/index.htm", "/", True, False),
        ("/a/index.html", "/a/index.html", True, True),
        ("/a/", "/a/index.html", True, True),
    ],
)
def test_index_html_is_a_page_like_any_other(
    rule: str, path: str, *, google: bool, rfc9309: bool
) -> None:
    text = f"User-agent: *\nDisallow: /\nAllow: {rule}\n"
    assert may_fetch(text, path) == (google, rfc9309)


def test_lines_are_not_cut() -> None:
    path = "/" + "a" * LONGEST_LINE
    assert may_fetch(f"User-agent: *\nDisallow: {path}b\n", f"{path}b") == (False, False)
    assert may_fetch(f"User-agent: *\nDisallow: {path}b\n", path) == (False, True)
    assert may_fetch("User-agent: *\nDisallow: /a\0b\n", "/a") == (False, True)


# What both read alike.
@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("\ufeffUser-agent: *\nDisallow: /a\n", "/a"),
        ("User-agent: *\n\nDisallow: /a\n", "/a"),
        ("User-agent: *\rDisallow: /a\r", "/a"),
        ("User-agent: Bot\nCrawl-delay: 1\nUser-agent: x\nDisallow: /a\n", "/a"),
        ("User-agent: Bot\nAllow: /\nUser-agent: bot\nDisallow: /a\n", "/a"),
        ("User-agent: *\nAllow: /a\nDisallow: /a/b\n", "/a/b"),
    ],
)
def test_blocked_by_both(text: str, path: str) -> None:
    assert may_fetch(text, path) == (False, False)


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("", "/a"),
        ("Disallow: /\nUser-agent: *\n", "/a"),
        ("User-agent: *\nDisallow:\n", "/a"),
        ("User-agent: *\nDisallow: /\nAllow: /a\n", "/a"),
        ("User-agent: *\nDisallow: /a\nAllow: /a\n", "/a"),
        ("User-agent: *\nDisallow: /\n", "/robots.txt"),
        ("User-agent: Bot\nDisallow:\n\nUser-agent: *\nDisallow: /\n", "/a"),
    ],
)
def test_allowed_by_both(text: str, path: str) -> None:
    assert may_fetch(text, path) == (True, True)
