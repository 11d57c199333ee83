"""Letting social crawlers in, and what stays private."""

import pytest

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability
from robotsfix.checks.unblocking import blocked_social_crawlers, unblock
from robotsfix.config.config import Config
from robotsfix.syntax.document import parse
from robotsfix.syntax.edits import apply


def context_of(text: str, *media_paths: str) -> Context:
    return Context(parse(text), Config(social=("Twitterbot", "Pinterest"), media_paths=media_paths))


@pytest.mark.parametrize(
    ("text", "media_paths", "blocked"),
    [
        ("", [], []),
        ("User-agent: *\nDisallow: /\n", [], ["Twitterbot", "Pinterest"]),
        ("User-agent: twitterbot\nDisallow: /\n", [], ["Twitterbot"]),
        ("User-agent: *\nDisallow: /media/\n", [], []),
        ("User-agent: *\nDisallow: /media/\n", ["/media/a.mp4"], ["Twitterbot", "Pinterest"]),
        ("User-agent: *\nDisallow: /\nAllow: /$\n", ["/media/"], ["Twitterbot", "Pinterest"]),
        ("User-agent: x\nDisallow: /\n", ["/media/"], []),
        # An index page that is allowed stands for the start page.
        ("User-agent: *\nDisallow: /\nAllow: /index.html*\n", [], []),
        ("User-agent: *\nDisallow: /\nAllow: */index.html\n", [], []),
    ],
)
def test_who_is_blocked(text: str, media_paths: list[str], blocked: list[str]) -> None:
    assert blocked_social_crawlers(context_of(text, *media_paths)) == blocked


# The text, and what lets Twitterbot in.
UNBLOCKED = [
    # Its own group is mended in place.
    ("User-agent: Twitterbot\nDisallow: /\n", "User-agent: Twitterbot\nAllow: /\n"),
    (
        "User-agent: Twitterbot\nDisallow: /\nDisallow: /a\nCrawl-delay: 1\n",
        "User-agent: Twitterbot\nDisallow: /a\nAllow: /\nCrawl-delay: 1\n",
    ),
    # What is private to everybody is so for it as well, with the exceptions from it.
    (
        (
            "User-agent: Twitterbot\nDisallow: /*\n\n"
            "User-agent: *\nDisallow: /a\nAllow: /a/b\nAllow: /c\n"
        ),
        (
            "User-agent: Twitterbot\nDisallow: /a\nAllow: /a/b\nAllow: /\n\n"
            "User-agent: *\nDisallow: /a\nAllow: /a/b\nAllow: /c\n"
        ),
    ),
    # So do comments on a line that goes where the crawler has a group of its own already.
    (
        "User-agent: Twitterbot\n\nUser-agent: *\nUser-agent: Twitterbot # why\nDisallow: /\n",
        "User-agent: Twitterbot\nAllow: /\n\nUser-agent: *\n# why\nDisallow: /\n",
    ),
    # Comments stay; the last line has no ending.
    (
        "User-agent: Twitterbot # X\n# never\nDisallow: / # all",
        "User-agent: Twitterbot # X\n# never\n# all\nAllow: /\n",
    ),
    # Two groups of its own.
    (
        "User-agent: Twitterbot\nDisallow: /a\n\nUser-agent: Twitterbot\nDisallow: /\n",
        (
            "User-agent: Twitterbot\nDisallow: /a\nAllow: /\n\n"
            "User-agent: Twitterbot\nDisallow: /a\nAllow: /\n"
        ),
    ),
    # Taken out of a group that it shares, into one of its own above that for everybody.
    (
        "User-agent: x\nUser-agent: Twitterbot # X\nDisallow: /\nDisallow: /a\n",
        (
            "User-agent: x\nDisallow: /\nDisallow: /a\n\n"
            "User-agent: Twitterbot  # X\nDisallow: /a\nAllow: /\n"
        ),
    ),
    (
        "# hello\nUser-Agent: *\nDisallow: /",
        "User-Agent: Twitterbot\nAllow: /\n\n# hello\nUser-Agent: *\nDisallow: /",
    ),
    # A shared group and one of its own: left in the shared one, it would stay blocked for parsers
    # that obey the first group only.
    (
        (
            "User-agent: Twitterbot\nUser-agent: x\nDisallow: /\n\n"
            "User-agent: Twitterbot\nDisallow: /a\n"
        ),
        "User-agent: x\nDisallow: /\n\nUser-agent: Twitterbot\nDisallow: /a\nAllow: /\n",
    ),
    # Rules that match nothing are not worth a copy.
    (
        "User-agent: Twitterbot\nDisallow: /\n\nUser-agent: *\nDisallow: a/\nDisallow: /b\n",
        (
            "User-agent: Twitterbot\nDisallow: /b\nAllow: /\n\n"
            "User-agent: *\nDisallow: a/\nDisallow: /b\n"
        ),
    ),
    # It has no rules and so shares those of the next group: its section is closed where it stands.
    (
        "User-agent: Twitterbot\nCrawl-delay: 1\n\nUser-agent: x\nDisallow: /\n",
        "User-agent: Twitterbot\nAllow: /\nCrawl-delay: 1\n\nUser-agent: x\nDisallow: /\n",
    ),
]


@pytest.mark.parametrize(("text", "expected"), UNBLOCKED)
def test_unblock(text: str, expected: str) -> None:
    fix = unblock(context_of(text), ["Twitterbot"])
    assert apply(text, fix.edits) == expected
    assert (fix.applicability, fix.crawlers) == (Applicability.UNBLOCK, ("Twitterbot",))


def test_several_crawlers_are_let_in_by_one_fix() -> None:
    text = "User-agent: Pinterest\nUser-agent: Twitterbot\nDisallow: /\n"
    fix = unblock(context_of(text), ["Twitterbot", "Pinterest"])
    assert apply(text, fix.edits) == text.replace("Disallow", "Allow")
    assert fix.title == "Let Twitterbot and Pinterest fetch the site"
