"""How parsers of the old kind read a file, against the profile that reads the whole file."""

from hypothesis import given
from hypothesis import strategies as st

from robotsfix.access.comparison import compare_crawler
from robotsfix.access.policy import Policy
from robotsfix.checks.old_parsers import OldReading
from robotsfix.checks.old_rules import differences
from robotsfix.syntax.document import Document, parse

CRAWLERS = ["*", "Twitterbot", "GPTBot", "bot", "Other"]
LINES = st.lists(
    st.sampled_from(
        [
            *["", "", " ", "# remark", "Crawl-delay: 5", "Sitemap: https://example.org/s.xml"],
            *["User-agent: *", "User-agent: *", "user-agent: bot", "User-agent: Twitterbot"],
            *["User-agent: GPTBot/1.0", "User-agent: GPTBot", "User-agent: % x", "User-agent:"],
            *["Disallow: /", "Disallow: /a", "Disallow: /b/c", "Allow: /a/b", "Allow: /"],
            *["disallow: /b # why", "Disallow:", "Disallow: /a?b", "Disallow: /?", "Disallow: //"],
            *["Disallow: /*.png", "Allow: /%61", "Disallow: /a b", "Disallow: x", "Allow: ?"],
            *["Disalow: /a", "Disallow /b", "Useragent: bot", "DISALLOW: /c", "Disallow : /d"],
        ]
    ),
    max_size=14,
)
PATHS = [
    "/",
    "/a",
    "/a/b",
    "/a/bc",
    "/b",
    "/b/c/d",
    "/a?b",
    "/a%20b",
    "/?",
    "/%61",
    "/c",
    "/robots.txt",
]


def reading(document: Document) -> OldReading:
    return OldReading(document, Policy(document).groups)


def said(policy: OldReading | Policy, crawler: str) -> list[str]:
    return [line.text for group in policy.groups_of(crawler)[:1] for line in group.rule_lines]


@given(LINES, st.sampled_from(["", "\ufeff"]))
def test_the_groups_are_those_of_the_profile(lines: list[str], mark: str) -> None:
    document = parse(mark + "\n".join(lines))
    old, profile = reading(document), Policy(document, "classic")
    for crawler in CRAWLERS:
        assert said(old, crawler) == said(profile, crawler)
        for path in PATHS:
            assert old.allows(crawler, path) is profile.decide(crawler, path).allowed


@given(LINES)
def test_without_blank_lines(lines: list[str]) -> None:
    """A blank line that is gone is as one that was never there; those between groups stay."""
    document = parse("\n".join(lines))
    groups = Policy(document).groups
    blanks = {
        line.index
        for group in groups
        if group.rule_lines
        for line in document.lines[group.agents[-1].line.index : group.rule_lines[-1].index]
        if not line.text
    }
    whole = parse("".join(f"{line.text}\n" for line in document.lines if line.index not in blanks))
    old, profile = reading(document).without(frozenset(blanks)), Policy(whole, "classic")
    for crawler in CRAWLERS:
        assert said(old, crawler) == said(profile, crawler)


@given(LINES, LINES)
def test_a_difference_is_found_where_the_exact_search_finds_one(
    before: list[str], after: list[str]
) -> None:
    documents = [parse("User-agent: *\n" + "\n".join(lines)) for lines in (before, after)]
    old, new = map(reading, documents)
    found = list(differences(old.rules_of("*"), new.rules_of("*")))
    for path in found:
        assert old.allows("*", path) is not new.allows("*", path)
    policies = [Policy(document, "classic") for document in documents]
    exact = compare_crawler(policies[0], policies[1], "*")
    shown = [path for path in (exact.opened, exact.closed) if path and "%2A" not in path]
    assert bool(found) == bool(shown) or any("//" in path for path in found + shown)
