"""What a robots.txt decides for crawlers, each of them as it reads the file itself."""

import pytest
from accesses import accesses

from robotsfix.access.profiles import PROFILES
from robotsfix.crawlers.catalogue import ALL
from robotsfix.crawlers.crawler import Crawler
from robotsfix.crawlers.verdicts import Inquiry
from robotsfix.syntax.document import parse

EVERYBODY = "User-agent: *\nDisallow: /\n\n"
GOOGLE = "User-agent: Googlebot\nDisallow: /a\n\n"


@pytest.mark.parametrize(
    ("text", "crawler", "heeds", "token", "line"),
    [
        (EVERYBODY, "Twitterbot", "wildcard", "*", 2),
        (EVERYBODY, "*", "wildcard", "*", 2),
        (EVERYBODY, "MyOwnBot", "wildcard", "*", 2),
        (GOOGLE, "Twitterbot", "nothing", "*", None),
        ("", "Twitterbot", "nothing", "*", None),
        (EVERYBODY + "User-agent: TWITTERBOT/1.0\nAllow: /", "Twitterbot", "own", "Twitterbot", 5),
        # Some obey the group of another one, before that for `*`.
        (EVERYBODY + GOOGLE, "Applebot", "other", "Googlebot", 5),
        (GOOGLE + EVERYBODY + "User-agent: Applebot\nDisallow:", "Applebot", "own", "Applebot", 8),
        (EVERYBODY, "Applebot", "wildcard", "*", 2),
        (
            GOOGLE + EVERYBODY + "User-agent: bingbot\nDisallow: /",
            *("Amzn-SearchBot", "other", "Googlebot", 2),
        ),
        (EVERYBODY + "User-agent: Yandex\nDisallow: /a", "YandexBot", "other", "Yandex", 5),
        # Some obey no group but their own.
        (EVERYBODY, "AdsBot-Google", "nothing", "AdsBot-Google", None),
        (
            EVERYBODY + "User-agent: AdsBot-Google\nDisallow: /a",
            *("AdsBot-Google", "own", "AdsBot-Google", 5),
        ),
        # What a crawler of that name would do is told, also of one that ignores the file.
        (EVERYBODY, "Slackbot", "wildcard", "*", 2),
        # No group can name it.
        (EVERYBODY + "User-agent: iMessage\nAllow: /", "iMessage", "wildcard", "*", 2),
        # Tokens that are cut by Google's parser.
        (
            EVERYBODY + "User-agent: archive.org_bot\nDisallow: /a",
            *("archive.org_bot", "own", "archive.org_bot", 5),
        ),
        (
            EVERYBODY + "User-agent: Snap URL Preview Service/1.0\nDisallow: /a",
            *("Snapchat", "own", "Snap URL Preview Service", 5),
        ),
        (EVERYBODY + "User-agent: my bot 2\nDisallow: /a", "my bot 2", "own", "my bot 2", 5),
        # Any of several tokens will do.
        (EVERYBODY + "User-agent: NaverBot\nAllow: /", "Naver Blueno", "wildcard", "*", 2),
        (EVERYBODY + "User-agent: SnapURLPreview\nAllow: /", "snapchat", "own", None, 5),
    ],
)
def test_which_group_is_heeded(
    text: str, crawler: str, heeds: str, token: str | None, line: int | None
) -> None:
    access = accesses(text, crawler, paths=("/a",))[0]
    assert (access.heeds, access.verdicts[0].decision.line) == (heeds, line)
    assert token in (None, access.token)


def test_a_crawler_that_sends_several_tokens_is_asked_about_with_each() -> None:
    text = EVERYBODY + "User-agent: Pinterest\nAllow: /\n"
    found = [
        (access.subject.token, access.verdicts[0].decision.allowed)
        for access in accesses(text, "pinterest.com")
    ]
    assert found == [("Pinterest", True), ("Pinterestbot", False)]


@pytest.mark.parametrize(
    ("text", "crawler", "is_cut"),
    [
        ("User-agent: archive.org_bot\nDisallow: /", "archive.org_bot", True),
        ("User-agent: *\nDisallow: /", "archive.org_bot", False),
        ("User-agent: Twitterbot\nDisallow: /", "Twitterbot", False),
    ],
)
def test_is_cut(text: str, crawler: str, *, is_cut: bool) -> None:
    assert accesses(text, crawler)[0].is_cut is is_cut


@pytest.mark.parametrize(
    ("rules", "path", "winner", "losers"),
    [
        ("Disallow: /\nAllow: /a", "/a/b", 3, [2]),
        ("Allow: /a\nDisallow: /a\nDisallow: /", "/a", 2, [3, 4]),
        ("Disallow: /a\nDisallow: /a\nDisallow: /ab", "/ab", 4, [2, 3]),
        ("Disallow: /x\nDisallow:", "/a", 3, []),
        ("Disallow:\nDisallow: /", "/a", 3, []),
        ("Allow: /index.html\nDisallow: /", "/", 2, [3]),
        ("Allow: /index.html\nDisallow: /", "/index.html", 2, [3]),
        ("Disallow: /", "/robots.txt", None, []),
        ("", "/", None, []),
    ],
)
def test_what_is_overridden(rules: str, path: str, winner: int | None, losers: list[int]) -> None:
    access = accesses(f"User-agent: *\n{rules}\n", "*", paths=(path,), why=True)[0]
    verdict = access.verdicts[0]
    assert verdict.decision.line == winner
    assert [rule.line.number for rule in verdict.overridden] == losers


def test_what_is_overridden_is_not_looked_for_unless_asked() -> None:
    verdict = accesses("User-agent: *\nAllow: /a\nDisallow: /", "*", paths=("/a",))[0].verdicts[0]
    assert (verdict.overridden, dict(verdict.elsewhere)) == ((), {})


@pytest.mark.parametrize(
    ("text", "crawler", "elsewhere"),
    [
        (
            "User-agent: *\nDisallow: /a\n\nUser-agent: *\nDisallow: /b\n",
            "Twitterbot",
            {"rfc9309": False, "protego": False, "classic": True},
        ),
        # They are asked about the group that it heeds ...
        (GOOGLE + "User-agent: *\nAllow: /", "Applebot", dict.fromkeys(PROFILES, False)),
        # ... and not at all if it heeds none.
        (EVERYBODY, "AdsBot-Google", {}),
        # Google's parser finds no such group.
        (
            "User-agent: archive.org_bot\nDisallow: /\n",
            "archive.org_bot",
            {"rfc9309": False, "protego": False, "classic": False, "google": True},
        ),
    ],
)
def test_what_other_profiles_say(text: str, crawler: str, elsewhere: dict[str, bool]) -> None:
    path = "/b" if "/b" in text else "/a"
    access = accesses(text, crawler, paths=(path,), why=True)[0]
    found = {name: answer.allowed for name, answer in access.verdicts[0].elsewhere.items()}
    if "google" not in found:
        elsewhere.pop("google", None)
    assert found == elsewhere


@pytest.mark.parametrize(
    ("asked", "path"),
    [
        ("/a?b=c", "/a?b=c"),
        ("https://example.org/a?b#c", "/a?b"),
        ("https://example.org", "/"),
        ("//example.org/a", "/a"),
        ("/caf\u00e9", "/caf\u00e9"),
    ],
)
def test_paths_and_urls(asked: str, path: str) -> None:
    text = "User-agent: *\nDisallow: /a\nDisallow: /caf%C3%A9\n"
    verdict = accesses(text, "*", paths=(asked,))[0].verdicts[0]
    assert verdict.path == path
    assert verdict.decision.allowed is (path == "/")


def test_a_path_that_is_asked_about_twice_is_told_once() -> None:
    paths = ("/", "https://example.org/", "/a")
    assert [verdict.path for verdict in accesses("", "*", paths=paths)[0].verdicts] == ["/", "/a"]


@pytest.mark.parametrize(
    ("crawler", "token"), [(crawler, token) for crawler in ALL for token in crawler.tokens]
)
def test_every_crawler_is_kept_out_by_a_group_of_its_own(crawler: Crawler, token: str) -> None:
    inquiry = Inquiry(parse(f"User-agent: {token}\nDisallow: /\n"), ["/"])
    assert inquiry.names(token)
    found = [inquiry.access(subject) for subject in inquiry.subjects(crawler)]
    # Google's parser reads "Sogou" of "Sogou News Spider", which is a token as well.
    blocked = {access.token for access in found if not access.verdicts[0].decision.allowed}
    assert blocked <= {token, token.partition(" ")[0]}
    assert blocked
