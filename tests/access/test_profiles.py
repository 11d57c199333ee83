"""How the reference reading reads lines, tokens, groups and rules."""

import pytest

from robotsfix.access.policy import Policy
from robotsfix.access.profiles import LONGEST_LINE, Profile
from robotsfix.syntax.document import parse


@pytest.mark.parametrize(
    ("value", "token"),
    [
        ("Googlebot", "googlebot"),
        ("facebookexternalhit", "facebookexternalhit"),
        ("My_Bot-x", "my_bot-x"),
        ("Bot/2.1", "bot"),
        ("Bot 2", "bot"),
        ("One, Two", "one"),
        ("AI2Bot", "ai"),
        ("archive.org_bot", "archive"),
        ("bot*", "bot"),
        ("*bot", ""),
        ("360Spider", ""),
        ("b\u00f6t", "b"),
        ("", ""),
        ("*", "*"),
        ("* ", "*"),
        ("*\tbot", "*"),
        ("* bot", "*"),
        ("**", ""),
        ("*\u00a0", ""),
        ("*,bot", ""),
    ],
)
def test_token(value: str, token: str) -> None:
    assert Profile().token(value) == token


GROUPS = [
    ("", []),
    ("# nothing\n\n", []),
    ("User-agent: a\n", ["a:"]),
    ("User-agent: a\nDisallow: /\n", ["a: 2"]),
    ("User-agent: a\nUser-agent: b\nDisallow: /\nAllow: /x\n", ["a b: 3 4"]),
    ("User-agent: a\nDisallow: /\nUser-agent: b\nDisallow: /\n", ["a: 2", "b: 4"]),
    # Allow and Disallow alone end a run of user-agent lines.
    ("User-agent: a\n\n# x\nUser-agent: b\nDisallow: /\n", ["a b: 5"]),
    ("User-agent: a\nCrawl-delay: 1\nUser-agent: b\nDisallow: /\n", ["a b: 4"]),
    ("User-agent: a\nSitemap: /s\nUser-agent: b\nDisallow: /\n", ["a b: 4"]),
    ("User-agent: a\nHost: x\nNoindex: /\nUser-agent: b\nDisallow:\n", ["a b: 5"]),
    # Blank lines and other records do not end a group either.
    ("User-agent: a\n\nDisallow: /\n\nSitemap: /s\nDisallow: /x\n", ["a: 3 6"]),
    # The same token twice is two groups here; a crawler obeys both.
    ("User-agent: a\nDisallow: /\nUser-agent: A\nDisallow: /x\n", ["a: 2", "a: 4"]),
    # An empty rule is a rule.
    ("User-agent: a\nDisallow:\nUser-agent: b\n", ["a: 2", "b:"]),
    ("Useragent a\nDisalow /\n", ["a: 2"]),
    ("\ufeffUser-agent: a\r\nDisallow: /\r\n", ["a: 2"]),
    ("User-agent: a\rDisallow: /\r", ["a: 2"]),
    ("User-agent: a\nDisallow: /\nDisallow\n", ["a: 2"]),
]


@pytest.mark.parametrize(("text", "groups"), GROUPS)
def test_groups(text: str, groups: list[str]) -> None:
    def described(policy: Policy) -> list[str]:
        return [
            f"{' '.join(agent.token for agent in group.agents)}: "
            f"{' '.join(str(line.number) for line in group.rule_lines)}".strip()
            for group in policy.groups
        ]

    assert described(Policy(parse(text))) == groups


def test_rules_before_the_first_group_are_nobodys() -> None:
    policy = Policy(parse("Disallow: /\nAllow: /a\nUser-agent: *\nDisallow: /b\n"))
    assert [line.number for line in policy.rules_outside] == [1, 2]
    assert policy.decide("Bot", "/").allowed
    assert not policy.decide("Bot", "/b").allowed


@pytest.mark.parametrize(
    ("line", "rules"),
    [
        ("Disallow: /a", ["disallow /a 2"]),
        ("Disallow: /é", ["disallow /%C3%A9 7"]),
        ("Disallow:", ["disallow  0"]),
        ("Allow: /*$", ["allow /*$ 3"]),
        ("Allow: /a/index.html", ["allow /a/index.html 13", "allow /a/$ 4"]),
        ("Allow: /index.htm*", ["allow /index.htm* 11", "allow /$ 2"]),
        ("Allow: /a/index.htmx", ["allow /a/index.htmx 13", "allow /a/$ 4"]),
        ("Allow: /index.html/x", ["allow /index.html/x 13"]),
        ("Allow: index.html", ["allow index.html 10"]),
        ("Disallow: /a/index.html", ["disallow /a/index.html 13"]),
    ],
)
def test_rules(line: str, rules: list[str]) -> None:
    found = Profile().rules(parse(line).lines[0])
    assert [
        f"{'allow' if rule.allow else 'disallow'} {rule.pattern.text} {rule.priority}"
        for rule in found
    ] == rules


@pytest.mark.parametrize(
    ("source", "patterns"),
    [
        (b"Disallow: /a\0b", ["/a"]),
        (b"Disallow: /a\0\nDisallow: /b", ["/a", "/b"]),
        (b"Disallow\0: /a", []),
        (b"Disallow: /a # \0", ["/a"]),
        (b"\0Disallow: /a", []),
    ],
)
def test_a_line_ends_at_a_nul(source: bytes, patterns: list[str]) -> None:
    policy = Policy(parse(b"User-agent: *\n" + source))
    rules = policy.rule_set("*").rules
    assert [rule.pattern.text for rule in sorted(rules, key=lambda rule: rule.line.index)] == (
        patterns
    )


@pytest.mark.parametrize(
    ("octets", "escaped"),
    [(b"a", "a"), ("é".encode(), "%C3%A9"), ("日".encode(), "%E6%97%A5")],
)
def test_a_line_ends_behind_its_16663rd_octet(octets: bytes, escaped: str) -> None:
    rule = b"Disallow: /" + octets * LONGEST_LINE
    (read,) = Policy(parse(b"User-agent: *\n" + rule)).rule_set("*").rules
    whole, rest = divmod(LONGEST_LINE - len(b"Disallow: /"), len(octets))
    assert LONGEST_LINE == 16_663
    # A character that is cut through counts with the octets that are left of it.
    assert read.pattern.text == "/" + escaped * whole + escaped[: rest * 3]


def test_a_long_comment_does_not_hide_the_rule_before_it() -> None:
    text = f"User-agent: *\nDisallow: /a # {'x' * LONGEST_LINE}\nDisallow: /b\n"
    assert not Policy(parse(text)).decide("Bot", "/a").allowed
    assert not Policy(parse(text)).decide("Bot", "/b").allowed
