"""RF707: parsers read the file differently."""

from pathlib import Path

import pytest

from robotsfix import Config, fix, lint
from robotsfix.access.policy import Policy
from robotsfix.access.profiles import PROFILES
from robotsfix.checks.access.parsers_disagree import CAUSES, PARSERS
from robotsfix.checks.finding import Finding
from robotsfix.syntax.document import parse

ALONE = Config(select=("RF707",))
NAMES = {"g": "google", "r": "rfc9309", "p": "protego", "c": "classic"}


def disagreements(text: str) -> list[Finding]:
    return lint(text, config=ALONE)


def answers(text: str, crawler: str, path: str) -> dict[str, bool]:
    document = parse(text)
    return {name: Policy(document, name).decide(crawler, path).allowed for name in PROFILES}


# The text, where the finding starts, the rule to follow, a crawler and a path about which parsers
# disagree, and who says yes and who says no: Google, RFC 9309, Protego, CPython.
CASES = [
    ("\ufeffUser-agent: *\nDisallow: /a\n", (1, 1), "RF102", "*", "/a", "c", "grp"),
    ("User-agent: *\nDisallow /a\n", (2, 1), "RF202", "*", "/a", "rc", "gp"),
    ("User-agent *\nDisallow: /a\n", (1, 1), "RF202", "*", "/a", "rc", "gp"),
    ("User-agent: *\nDisalow: /a\n", (2, 1), "RF203", "*", "/a", "rc", "gp"),
    ("User-agent: *\nDisallowed: /a\n", (2, 1), "RF203", "*", "/a", "rpc", "g"),
    ("Useragent: *\nDisallow: /a\n", (1, 1), "RF203", "*", "/a", "rc", "gp"),
    (
        "User-agent: *\nDisallow: /a\n\nUser-agent: *\nDisallow: /b\n",
        *[(4, 1), "RF301", "*", "/b", "c", "grp"],
    ),
    (
        "User-agent: Twitterbot\nDisallow: /a\n\nUser-agent: twitterbot\nDisallow: /b\n",
        *[(4, 1), "RF303", "Twitterbot", "/b", "c", "grp"],
    ),
    # The group of one that is not social, if it is known.
    (
        "User-agent: GPTBot\nDisallow: /a\n\nUser-agent: GPTBot\nDisallow: /b\n",
        *[(4, 1), "RF303", "GPTBot", "/b", "c", "grp"],
    ),
    (
        "User-agent: *\nCrawl-delay: 1\n\nUser-agent: GPTBot\nDisallow: /\n",
        *[(1, 1), "RF305", "*", "/", "pc", "gr"],
    ),
    (
        "User-agent: GPTBot\n\nUser-agent: CCBot\nDisallow: /\n\nUser-agent: *\nAllow: /\n",
        *[(1, 1), "RF305", "GPTBot", "/", "c", "grp"],
    ),
    ("User-agent: *\n\nDisallow: /a\n", (2, 1), "RF309", "*", "/a", "c", "grp"),
    ("User-agent: *\nDisallow: /a\n\nDisallow: /b\n", (3, 1), "RF309", "*", "/b", "c", "grp"),
    (
        "User-agent: Twitterbot/1.0\nDisallow: /a\n",
        (1, 13),
        "RF403",
        "Twitterbot",
        "/a",
        "rpc",
        "g",
    ),
    ("User-agent: Bingbot/2.0\nDisallow: /a\n", (1, 13), "RF403", "Bingbot", "/a", "rpc", "g"),
]


@pytest.mark.parametrize(("text", "place", "code", "crawler", "path", "yes", "no"), CASES)
def test_who_says_what(
    text: str, place: tuple[int, int], code: str, *, crawler: str, path: str, yes: str, no: str
) -> None:
    (finding,) = disagreements(text)
    assert (finding.line, finding.column) == place
    assert finding.crawlers == (crawler,)
    assert finding.fix is None
    who = "crawlers without a group of their own" if crawler == "*" else crawler
    assert finding.message == (
        f"parsers disagree whether {who} may fetch `{path}`: yes by {enumerated(yes)}, no by"
        f" {enumerated(no)}; {CAUSES[code]} on line {place[0]} is to blame, see {code}"
    )
    assert finding.hint == f"fix what {code} finds, and they agree"
    assert answers(text, crawler, path) == {name: letter in yes for letter, name in NAMES.items()}


def enumerated(letters: str) -> str:
    *first, last = [PARSERS[NAMES[letter]] for letter in letters]
    return f"{', '.join(first)} and {last}" if first else last


@pytest.mark.parametrize(
    ("text", "code", "crawler", "path"), [case[:1] + case[2:5] for case in CASES]
)
def test_the_rule_that_is_named_settles_it(text: str, code: str, crawler: str, path: str) -> None:
    mended = fix(text.encode(), config=Config(select=(code,)), unsafe=True).output_text
    assert mended != text
    assert len(set(answers(mended, crawler, path).values())) == 1


def test_every_cause_is_shown() -> None:
    assert {case[2] for case in CASES} == set(CAUSES)


AGREEING = [
    "",
    "User-agent: *\nDisallow: /a\n",
    "User-agent: *\nDisallow:\n",
    "User-agent: Twitterbot\nAllow: /\n\nUser-agent: *\nDisallow: /\n",
    # Mistakes that change nothing for anybody.
    "User-agent: *\n\nDisallow:\n",
    "\ufeff# robots.txt\nUser-agent: *\nDisallow: /a\n",
    "User-agent: *\nDisalow:\n",
    "User-agent: *\nDisallow: /a\n\nUser-agent: *\nDisallow: /a\n",
    "User-agent: Twitterbot\n\nUser-agent: *\nDisallow: /a\n",
    # Groups of crawlers that nobody knows, and of those that bring no visitors.
    "User-agent: MyBot/1.0\nDisallow: /a\n",
    "User-agent: AhrefsBot/1.0\nDisallow: /a\n",
]
# What old parsers read differently is nobody's mistake.
NOBODYS_MISTAKE = [
    "User-agent: *\nDisallow: /*.png$\n",
    "User-agent: *\nDisallow: /a*b\n",
    "User-agent: *\nDisallow: *\n",
    "User-agent: *\nDisallow: /a$\n",
    "User-agent: *\nDisallow: /a\nAllow: /a/b\n",
    "User-agent: *\nAllow: /\nDisallow: /a\n",
    "User-agent: *\nDisallow: /\nAllow: /a/index.html\n",
    "User-agent: *\nDisallow: /%61\n",
    "User-agent: bot\nDisallow: /\n",
]


@pytest.mark.parametrize("text", [*AGREEING, *NOBODYS_MISTAKE])
def test_silent(text: str) -> None:
    assert disagreements(text) == []


def test_at_most_one_finding_for_each_cause() -> None:
    group = "User-agent: {}\n\nDisalow: /{}\nDisallow /{}x\n\nDisallow: /{}y\n\n"
    text = "".join(
        group.format(name, name, name, name) for name in ["*", "*", "GPTBot/1", "GPTBot"]
    )
    found = [finding.message[-5:] for finding in disagreements(text * 5)]
    assert len(found) == len(set(found))
    assert set(found) <= set(CAUSES)
    assert len(found) > 2


@pytest.mark.parametrize(
    "text",
    [
        "User-agent: *\n\nDisallow: /a\n\nUser-agent: GPTBot\n\nDisallow: /\n",
        "User-agent: *\nDisalow: /a\n\nUser-agent: GPTBot\nDisalow: /b\n",
        "User-agent: *\nDisallow /a\n\nUser-agent: GPTBot\nDisallow /b\n",
        "User-agent: GPTBot/1\nDisallow: /a\n\nUser-agent: Twitterbot/1\nDisallow: /b\n",
    ],
)
def test_the_line_to_blame_is_to_blame_for_what_is_shown(text: str) -> None:
    (finding,) = disagreements(text)
    (crawler,) = finding.crawlers
    path = finding.message.split("`")[1]
    lines = text.split("\n")
    before = answers(text, crawler, path)
    del lines[finding.line - 1]
    assert answers("\n".join(lines), crawler, path) != before


def test_hostile_files_come_to_an_end() -> None:
    rules = "".join(f"Disallow: /*a{number}*b\n" for number in range(5_000))
    groups = "".join(
        f"User-agent: GPTBot/{number}\n\nAllow: /{number}\n" for number in range(1_000)
    )
    for text in (f"\ufeffUser-agent: *\n\n{rules}", groups, f"User-agent: *\n{rules}\n{groups}"):
        assert len(disagreements(text)) <= len(CAUSES)


def test_a_page_of_the_fixtures_is_about_each_cause() -> None:
    folder = Path(__file__).resolve().parents[3] / "fixtures/rules/RF707-parsers-disagree"
    shown = "".join(path.read_text("utf-8") for path in folder.rglob("findings.txt"))
    assert [code for code in CAUSES if f"see {code}\n" not in shown] == []
