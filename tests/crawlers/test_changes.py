"""What changes for whom between two policies."""

from functools import lru_cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from robotsfix.access.policy import Policy
from robotsfix.access.profiles import PROFILES
from robotsfix.crawlers.catalogue import ALL
from robotsfix.crawlers.changes import CATEGORIES, Change, Witness, category_of, compare, everybody
from robotsfix.syntax.document import parse

each_profile = pytest.mark.parametrize("profile", PROFILES)


parsed = lru_cache(maxsize=2)(parse)
"""The files of a comparison are read once for all profiles."""


def compared(old: str, new: str, *crawlers: str, profile: str = "google") -> list[Change]:
    return compare(Policy(parsed(old), profile), Policy(parsed(new), profile), crawlers)


def described(change: Change) -> str:
    """Write a change as "category: crawlers +opened -closed"."""
    opened = f" +{change.opened.path}" if change.opened else ""
    closed = f" -{change.closed.path}" if change.closed else ""
    more = "" if change.proved else " ..."
    return f"{change.category}: {' '.join(change.crawlers)}{opened}{closed}{more}"


OPEN = "User-agent: *\nAllow: /\n"
CLOSED = "User-agent: *\nDisallow: /\n"
LOCKDOWN = "User-agent: Twitterbot\nAllow: /\n\nUser-agent: *\nDisallow: /\n"

CASES = [
    # Old, new, crawlers to compare for, what changes.
    (OPEN, OPEN, ["*"], []),
    (OPEN, "", ["*", "GPTBot"], []),
    (OPEN, CLOSED, ["*"], ["others: * -/"]),
    (CLOSED, OPEN, ["*"], ["others: * +/"]),
    (OPEN, CLOSED, ["GPTBot"], ["ai-training: GPTBot -/"]),
    # Of a category, those that change alike stand together, as they were named.
    (OPEN, CLOSED, ["twitterbot", "LinkedInBot"], ["social: twitterbot LinkedInBot -/"]),
    (OPEN, LOCKDOWN, ["Twitterbot", "LinkedInBot"], ["social: LinkedInBot -/"]),
    # Each category by itself, in the order of reports.
    (
        OPEN,
        CLOSED,
        ["MyBot", "*", "GPTBot", "AhrefsBot", "Googlebot", "Twitterbot"],
        [
            "social: Twitterbot -/",
            "search: Googlebot -/",
            "ai-training: GPTBot -/",
            "seo: AhrefsBot -/",
            "others: MyBot * -/",
        ],
    ),
    # Those of one category that change in other ways stand apart.
    (
        "User-agent: Twitterbot\nDisallow: /a\n",
        "User-agent: LinkedInBot\nDisallow: /b\n\nUser-agent: Pinterest\nDisallow: /b\n",
        ["Twitterbot", "LinkedInBot", "Pinterest"],
        ["social: Twitterbot +/a", "social: LinkedInBot Pinterest -/b"],
    ),
    # Both ways at once.
    (
        "User-agent: *\nDisallow: /a\n",
        "User-agent: *\nDisallow: /b\n",
        ["GPTBot"],
        ["ai-training: GPTBot +/a -/b"],
    ),
    # Other words for the same.
    ("User-agent: *\nDisallow: /a\nDisallow: /a/b\n", "User-agent: *\nDisallow: /a*\n", ["*"], []),
    # Only who is named in the new file changes.
    (CLOSED, LOCKDOWN, ["*", "GPTBot", "Twitterbot"], ["social: Twitterbot +/"]),
]


@pytest.mark.parametrize(("old", "new", "crawlers", "found"), CASES)
def test_changes(old: str, new: str, crawlers: list[str], found: list[str]) -> None:
    assert [described(change) for change in compared(old, new, *crawlers)] == found


@each_profile
@pytest.mark.parametrize("text", ["", OPEN, LOCKDOWN, "User-agent: *\nDisallow: /*a*b*c$\n"])
def test_nothing_changes_between_a_file_and_itself(profile: str, text: str) -> None:
    assert compared(text, text, profile=profile) == []
    assert compared(text, text, "GPTBot", "*", profile=profile) == []


@pytest.mark.parametrize("profile", sorted(PROFILES.keys() - {"protego"}))
def test_nothing_changes_between_files_that_mean_the_same(profile: str) -> None:
    assert compared(f"# old\n{LOCKDOWN}", f"{LOCKDOWN}# new\n", profile=profile) == []


def listed(old: str, new: str, profile: str = "google") -> list[str]:
    return [token for change in compared(old, new, profile=profile) for token in change.crawlers]


def test_all_crawlers_of_the_catalogue_are_compared() -> None:
    found = compared(OPEN, CLOSED)
    assert [change.category for change in found] == list(CATEGORIES)
    for change in found:
        expected = [
            crawler.tokens[0]
            for crawler in ALL
            if crawler.category == change.category
            and crawler.tokens
            and crawler.obeys != "no"
            and not crawler.ignores_wildcard
        ]
        assert list(change.crawlers) == (expected or ["*"])


@pytest.mark.parametrize("ignoring", ["obeys", "ignores_wildcard"])
def test_who_ignores_the_file_is_left_out_unless_named(ignoring: str) -> None:
    token = next(
        crawler.tokens[0]
        for crawler in ALL
        if crawler.tokens
        and (crawler.ignores_wildcard if ignoring == "ignores_wildcard" else crawler.obeys == "no")
    )
    group = f"User-agent: {token}\nAllow: /\n\n"
    assert token not in listed(OPEN, CLOSED)
    assert token in listed(CLOSED, group + CLOSED)
    assert token in listed(group + CLOSED, CLOSED)
    assert [change.crawlers for change in compared(OPEN, CLOSED, token)] == [(token,)]


def test_crawlers_that_the_files_name_are_compared_as_they_write_them() -> None:
    old = "User-agent: myBOT/1.0\nDisallow: /\n\nUser-agent: gptbot\nDisallow: /\n"
    # The catalogue knows better how to write those in it.
    assert listed(old, "") == ["GPTBot", "myBOT"]
    assert listed("", old) == ["GPTBot", "myBOT"]
    # Nobody is listed twice.
    assert [name.lower() for name in listed(old, "User-agent: MyBot\nDisallow: /a\n")] == [
        "gptbot",
        "mybot",
    ]


@pytest.mark.parametrize("value", ["", "*bot", "360Spider"])
def test_a_group_of_nobody_names_nobody(value: str) -> None:
    assert listed("", f"User-agent: {value}\nDisallow: /\n") == []


@pytest.mark.parametrize(
    ("profile", "value", "token"),
    [
        ("google", "MyBot/1.0", "MyBot"),
        ("rfc9309", "MyBot", "MyBot"),
        ("rfc9309", "my.bot2", "my.bot2"),
        ("classic", "MyBot", "MyBot"),
        # The name that the file means, whatever its spelling.
        ("classic", "My%42ot", "mybot"),
    ],
)
def test_names_are_those_of_the_profile(profile: str, value: str, token: str) -> None:
    assert listed("", f"User-agent: {value}\nDisallow: /\n", profile) == [token]


@pytest.mark.parametrize(
    ("token", "category"),
    [
        ("Twitterbot", "social"),
        ("TWITTERBOT", "social"),
        ("Googlebot", "search"),
        ("GPTBot", "ai-training"),
        ("*", "others"),
        ("MyBot", "others"),
    ],
)
def test_category_of(token: str, category: str) -> None:
    assert category_of(token) == category


def test_everybody_is_listed_once() -> None:
    text = "User-agent: GPTBot\nUser-agent: gptbot/2\nUser-agent: *\nDisallow: /\n"
    tokens = everybody(Policy(parse(text)), Policy(parse(text)))
    assert len({token.lower() for token in tokens}) == len(tokens)
    assert "*" in tokens


def test_a_witness_tells_what_both_files_decide() -> None:
    old = "User-agent: *\nDisallow: /a\n"
    new = "# new\nUser-agent: *\nAllow: /a/b\n\nUser-agent: *\nDisallow: /\n"
    (change,) = compared(old, new, "GPTBot", "ClaudeBot")
    assert change.opened
    assert change.closed
    assert (change.opened.path, change.closed.path) == ("/a/b", "/")
    opened, closed = change.opened, change.closed
    assert (opened.before.allowed, opened.before.line) == (False, 2)
    assert (opened.after.allowed, opened.after.line) == (True, 3)
    assert (closed.before.allowed, closed.before.line) == (True, None)
    assert (closed.after.allowed, closed.after.line) == (False, 6)
    assert opened.before.from_wildcard


AGENTS = st.sampled_from(["*", "Twitterbot", "GPTBot", "MyBot"])
PATHS = st.sampled_from(
    ["", "/", "/a", "/a/b", "/*b", "/a$", "/%61", "/a?b", "/b%2F", "*", "/\u00e9"]
)
GROUPS = st.builds(
    "User-agent: {}\n{}: {}\n{}: {}\n".format,
    *[AGENTS, st.sampled_from(["Allow", "Disallow"]), PATHS],
    *[st.sampled_from(["Allow", "Disallow", "Disalow"]), PATHS],
)
FILES = st.lists(GROUPS, max_size=3).map("\n".join)


@each_profile
@given(old=FILES, new=FILES)
def test_witnesses_hold_when_they_are_asked_about(profile: str, old: str, new: str) -> None:
    before, after = Policy(parse(old), profile), Policy(parse(new), profile)
    for change in compare(before, after):
        for crawler in change.crawlers:
            for witness, allowed in ((change.opened, True), (change.closed, False)):
                if witness:
                    assert holds(before, after, crawler, witness)
                    assert (witness.before.allowed, witness.after.allowed) == (not allowed, allowed)


def holds(before: Policy, after: Policy, crawler: str, witness: Witness) -> bool:
    url = f"https://example.org{witness.path}"
    decisions = before.decide(crawler, url), after.decide(crawler, url)
    return [each.allowed for each in decisions] == [witness.before.allowed, witness.after.allowed]


@given(old=FILES, new=FILES)
def test_the_other_way_round_what_was_opened_is_closed(old: str, new: str) -> None:
    there, back = compared(old, new, "*", "GPTBot"), compared(new, old, "*", "GPTBot")
    assert [(change.crawlers, path(change.opened), path(change.closed)) for change in there] == [
        (change.crawlers, path(change.closed), path(change.opened)) for change in back
    ]


def path(witness: Witness | None) -> str | None:
    return witness.path if witness else None


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (OPEN, CLOSED, "others: * -/ ..."),
        (CLOSED, OPEN, "others: * +/ ..."),
        ("User-agent: *\nDisallow: /a\n", "User-agent: *\nDisallow: /b\n", "others: * +/a -/b"),
        (
            "User-agent: *\nDisallow: /*.png$\n",
            "User-agent: *\nDisallow: /*.jpg$\n",
            "others: * +/.png -/.jpg",
        ),
        # Equal, perhaps: nothing was found, and nothing is proved.
        (OPEN, "", "others: * ..."),
    ],
)
def test_protego_is_probed_and_nothing_is_proved(old: str, new: str, found: str) -> None:
    assert [described(each) for each in compared(old, new, "*", profile="protego")] == [found]


def test_what_cannot_be_proved_is_told() -> None:
    old = "User-agent: *\n" + "".join(f"Disallow: /*a{number}*b\n" for number in range(3_000))
    for change in compared(old, old.replace("*b", "*c"), "*", "GPTBot", "Twitterbot"):
        assert (change.opened, change.closed, change.proved) == (None, None, False)
    assert compared(old, f"# the same\n{old}", "*") == []


HOSTILE = {
    "100,000 rules": [f"Disallow: /a{number}" for number in range(100_000)],
    "100,000 rules with a star": [f"Disallow: /*a{number}" for number in range(100_000)],
    "thousands of stars": [f"Disallow: /{'*a' * 8_000}$", f"Allow: /{'*a*b' * 5_000}"],
}


@pytest.mark.parametrize("profile", sorted(PROFILES.keys() - {"protego"}))
@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_files_come_to_an_end(profile: str, kind: str) -> None:
    old = "\n".join(["User-agent: *", *HOSTILE[kind]])
    new = "\n".join(["User-agent: *", "Disallow: /b", *HOSTILE[kind][1:]])
    for change in compared(old, new, "*", "GPTBot", profile=profile):
        assert change.closed or not change.proved
