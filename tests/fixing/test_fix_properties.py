"""What holds for the fixer on any file; independent parsers judge its safe fixes."""

import re
from collections import Counter

import pytest
from gpyrobotstxt.robots_cc import RobotsMatcher
from hypothesis import assume, example, given
from hypothesis import strategies as st
from robots import RobotsParser
from robots_texts import (
    AGENTS,
    COMMON_NAMES,
    LINE_ENDS,
    MUTANTS,
    ODD_FILES,
    RULES,
    TEXTS,
    files,
)

from robotsfix.access.policy import Policy
from robotsfix.checks.finding import Applicability
from robotsfix.checks.registry import load
from robotsfix.checks.rules import MODULES
from robotsfix.config.config import LOCKDOWN_CRAWLERS, Config
from robotsfix.fixing.api import fix, lint
from robotsfix.fixing.result import FixResult, Reason
from robotsfix.syntax.document import parse
from robotsfix.syntax.edits import apply
from robotsfix.syntax.source import encode

UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff]")
"""Characters that nobody sees, and that fixes take away."""

TEMPLATES = st.sampled_from([None, None, "recommended", "lockdown"])


# Without the control character, the octets around it are a character, and another control one.
@example(text="\udcc2\x01\udc80", template=None, unsafe=False)
@given(text=TEXTS, template=TEMPLATES, unsafe=st.booleans())
def test_mending_again_changes_nothing(text: str, template: str | None, *, unsafe: bool) -> None:
    once = fix(encode(text), template=template, unsafe=unsafe)
    again = fix(once.output, template=template, unsafe=unsafe)
    assert again.output_text == once.output_text
    assert apply(once.text, once.edits) == once.output_text


@given(source=st.binary())
def test_any_octets_can_be_mended(source: bytes) -> None:
    result = fix(source)
    assert result.output == source or result.fixed
    lint(source)


@example(
    text="User-agent: twitterbot\n\nUser-agent: *\nUser-agent: Twitterbot # why\nDisallow: /",
    template=None,
    unsafe=False,
)
@given(text=files(), template=TEMPLATES, unsafe=st.booleans())
def test_no_comment_is_lost(text: str, template: str | None, *, unsafe: bool) -> None:
    result = fix(encode(text), template=template, unsafe=unsafe)
    # RF206 writes `%23` where a `#` was meant for a part of the path.
    assume(not any(finding.code == "RF206" for finding in result.fixed))
    assert comments(text) <= comments(result.output_text)


def comments(text: str) -> Counter[str]:
    # What nobody sees in a comment goes, and those of several lines may come to stand on one.
    said = (line.comment.split("#") for line in parse(UNSEEN.sub("", text)).lines)
    return Counter(part.strip() for parts in said for part in parts[1:])


@given(text=files())
def test_no_fix_does_more_than_its_kind_may(text: str) -> None:
    result = fix(encode(text))
    assert result.dropped == []
    let_in = {token.lower() for finding in result.fixed for token in named_by(finding.fix)}
    for change in result.changes:
        assert change.closed is None
        assert {token.lower() for token in change.crawlers} <= let_in


@given(text=ODD_FILES | MUTANTS)
def test_no_fix_of_an_odd_file_does_more_than_its_kind_may(text: str) -> None:
    result = fix(encode(text))
    # One may be refused that would part a comment from what it suppresses.
    assert Reason.BREAKS_ITS_CLASS not in {dropped.reason for dropped in result.dropped}
    assert all(change.closed is None for change in result.changes)


def named_by(change: object) -> tuple[str, ...]:
    crawlers: tuple[str, ...] = getattr(change, "crawlers", ())
    return crawlers


@given(text=files(), code=st.sampled_from([code for code in MODULES if load(code).fix]))
def test_every_fix_keeps_its_word_alone(text: str, code: str) -> None:
    result = fix(encode(text), config=Config(select=(code,)))
    assert result.dropped == []
    left = [finding.fix for finding in result.remaining if finding.fix]
    assert all(change.applicability is Applicability.UNSAFE for change in left)


@given(text=files())
def test_social_crawlers_are_let_in(text: str) -> None:
    policy = Policy(parse(fix(encode(text)).output))
    assert all(policy.decide(token, "/").allowed for token in LOCKDOWN_CRAWLERS)


@given(text=files(), path=st.sampled_from(["/a", "/a/", "/a/b", "/a/b.png", "/b?x=1", "/zzz"]))
def test_what_is_private_stays_private(text: str, path: str) -> None:
    result = fix(encode(text))
    before, after = Policy(parse(text)), Policy(parse(result.output))
    for token in LOCKDOWN_CRAWLERS:
        if after.decide(token, path).allowed and not before.decide(token, path).allowed:
            # What closed it, for this crawler and for everybody, closed the whole site.
            for whose in (token, "*"):
                decision = before.decide(whose, path)
                assert decision.allowed or (decision.rule and decision.rule.pattern.matches("/"))


@given(text=files())
def test_after_lockdown_social_crawlers_may_fetch_and_everybody_may_not(text: str) -> None:
    result = fix(encode(text), template="lockdown")
    # A template takes the place of what is no robots.txt only if that is asked for.
    assume(not any("--replace" in note for note in result.notes))
    policy = Policy(parse(result.output))
    assert all(policy.decide(token, "/").allowed for token in LOCKDOWN_CRAWLERS)
    assert not policy.decide("*", "/").allowed
    assert policy.rule_set("*").blocks_everything


@given(text=files(), template=st.sampled_from(["recommended", "lockdown"]))
def test_replacing_leaves_the_template_and_sitemaps(text: str, template: str) -> None:
    result = fix(encode(text), template=template, replace=True)
    policy = Policy(parse(result.output))
    names = LOCKDOWN_CRAWLERS if template == "lockdown" else LOCKDOWN_CRAWLERS[:1]
    assert list(policy.groups_by_token) == [*(name.lower() for name in names), "*"]
    assert policy.decide("*", "/a").allowed is (template == "recommended")


# Independent parsers. Without social crawlers to let in, `fix` applies safe fixes only.
SAFE_ONLY = Config(social=())
JUDGED = ["Twitterbot", "facebookexternalhit", "Googlebot", "GPTBot", "CCBot", "Bingbot", "Other"]
URLS = [f"https://example.org{path}" for path in ("/", "/a", "/a/b", "/x.png", "/b?x=1", "/c/d")]


def mended_safely(text: str) -> FixResult:
    result = fix(encode(text), config=SAFE_ONLY)
    assert result.changes == []
    return result


COLON_LINES = st.sampled_from(
    [
        *["", "# a comment", "Crawl-delay: 5", "Sitemap: https://example.org/s.xml", "Alow: /e"],
        *["Disalow: /c", "useragent: Bingbot", "https://example.org/sitemap.xml", "Owner: me"],
    ]
)


# gpyrobotstxt raises TypeError on a line of one word, so that here every line has a colon.
@given(
    lines=st.lists(AGENTS | RULES | RULES | COLON_LINES, max_size=14),
    ending=st.sampled_from(LINE_ENDS),
    mark=st.sampled_from(["", "\ufeff"]),
)
def test_safe_fixes_change_nothing_for_the_parser_of_google(
    lines: list[str], ending: str, mark: str
) -> None:
    text = mark + "".join(line + ending for line in lines)
    output = mended_safely(text).output
    matcher = RobotsMatcher()
    for crawler in JUDGED:
        for url in URLS:
            before = matcher.one_agent_allowed_by_robots(text.encode(), crawler, url)
            after = matcher.one_agent_allowed_by_robots(output, crawler, url)
            assert after is before


# robotspy mixes up the rules of crawlers that share a group, and reads tokens and patterns its own
# way (see access/test_policy.py), so that here a group has one crawler, a rule, and plain patterns.
PLAIN_RULES = st.builds(
    "{}: {}".format,
    st.sampled_from(["Disallow", "Allow"]),
    st.sampled_from(["/", "/a", "/a/b", "/*.png", "/b", "/c/$", ""]),
)
PLAIN_GROUPS = st.builds(
    lambda name, above, rules, below: [f"User-agent: {name}", *above, *rules, *below],
    st.sampled_from(COMMON_NAMES),
    st.lists(st.sampled_from(["# x", ""]), max_size=1),
    st.lists(PLAIN_RULES, min_size=1, max_size=3),
    st.lists(st.sampled_from(["", "# x", "Crawl-delay: 1"]), max_size=2),
)


@given(groups=st.lists(PLAIN_GROUPS, max_size=5), ending=st.sampled_from(["\n", "\r\n"]))
def test_safe_fixes_change_nothing_for_robotspy(groups: list[list[str]], ending: str) -> None:
    text = "".join(line + ending for group in groups for line in group)
    before = RobotsParser.from_string(text)
    after = RobotsParser.from_string(mended_safely(text).output_text)
    for crawler in JUDGED:
        for url in URLS:
            assert after.can_fetch(crawler, url) is before.can_fetch(crawler, url)


@pytest.mark.parametrize("size", [300])
def test_many_groups_come_to_an_end(size: int) -> None:
    text = "".join(f"User-agent: *\nDisallow: /{number}\n\n" for number in range(size))
    result = fix(text.encode())
    assert len(Policy(parse(result.output)).groups) == 1
