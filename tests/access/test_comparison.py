from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from robotsfix.access.comparison import (
    Difference,
    Direction,
    Relation,
    compare_crawler,
    compare_crawlers,
    compare_rule_sets,
)
from robotsfix.access.paths import normalize_path, path_of
from robotsfix.access.policy import Policy
from robotsfix.access.rule_set import RuleSet
from robotsfix.syntax.document import parse

BLOCK, ALLOW = "Disallow: ", "Allow: "


def rule_set(*rules: str) -> RuleSet:
    return policy("User-agent: *", *rules).rule_set("*")


def policy(*lines: str, profile: str = "google") -> Policy:
    return Policy(parse("\n".join(lines)), profile)


def in_order(*rules: str) -> RuleSet:
    """Give rules of which the first one that matches decides, as old parsers read them."""
    merged = rule_set(*rules)
    ordered = sorted(merged.rules, key=lambda rule: rule.line.index)
    return RuleSet(merged.groups, ordered, from_wildcard=True)


# The old rules, the new rules, the path that is opened, the path that is closed.
CASES = [
    pytest.param([], [], None, None, id="nothing"),
    pytest.param([], ["Disallow:"], None, None, id="an empty value blocks nothing"),
    pytest.param(["Disallow: /"], [], "/", None, id="all opened"),
    pytest.param([], ["Disallow: /"], None, "/", id="all closed"),
    pytest.param(["Disallow: /a"], ["Disallow: /b"], "/a", "/b", id="both ways"),
    pytest.param(["Disallow: /a"], ["Disallow: /a/"], "/a", None, id="only the directory"),
    pytest.param(["Disallow: /a/b"], ["Disallow: /a"], None, "/a", id="more than before"),
    pytest.param(
        ["Disallow: /a", "Disallow: /a/b"], ["Disallow: /a"], None, None, id="one was enough"
    ),
    pytest.param(
        ["Disallow: /a", "Disallow: /b"], ["Disallow: /b", "Disallow: /a"], None, None, id="order"
    ),
    pytest.param(["Allow: /a"], [], None, None, id="Allow that changes nothing"),
    # Ties: of equally long patterns, Allow wins.
    pytest.param(["Disallow: /a", "Allow: /a"], [], None, None, id="Allow wins a tie"),
    pytest.param(
        ["Disallow: /ab*", "Allow: /a*b"], ["Disallow: /ab*"], None, "/ab", id="a tie of stars"
    ),
    pytest.param(
        ["Disallow: /", "Allow: /a", "Disallow: /a/b"],
        ["Disallow: /", "Allow: /a/b", "Disallow: /a"],
        "/a/b",
        "/a",
        id="the longest pattern wins",
    ),
    pytest.param(
        ["Disallow: /", "Allow: /a"], ["Disallow: /*", "Allow: /a"], None, None, id="/ and /*"
    ),
    # Stars and the end of the path.
    pytest.param(["Disallow: /a*"], ["Disallow: /a"], None, None, id="a star at the end"),
    pytest.param(["Disallow: /a*$"], ["Disallow: /a"], None, None, id="a star before the end"),
    pytest.param(["Disallow: /a**b"], ["Disallow: /a*b"], None, None, id="a double star"),
    pytest.param(["Disallow: *"], ["Disallow: /"], None, None, id="a star for everything"),
    pytest.param(["Disallow: *a"], ["Disallow: /*a"], None, None, id="a star at the start"),
    pytest.param(["Disallow: */a"], ["Disallow: /*/a"], "/a", None, id="a star for a directory"),
    pytest.param(["Disallow: /$"], ["Disallow: /"], None, "/a", id="the home page alone"),
    pytest.param(["Disallow: /*.mp4$"], ["Disallow: /*.mp4"], None, "/.mp4a", id="the end"),
    pytest.param(["Disallow: /*.mp4"], ["Disallow: /*.mp4$"], "/.mp4a", None, id="not the end"),
    pytest.param(["Disallow: /*aab$"], ["Disallow: /*ab$"], None, "/ab", id="a longer search"),
    pytest.param(["Disallow: /*a*b"], ["Disallow: /*b*a"], "/ab", "/ba", id="two stars"),
    pytest.param(
        ["Disallow: /*a", "Disallow: /*ab"], ["Disallow: /*a"], None, None, id="a search in another"
    ),
    pytest.param(
        ["Disallow: /*abab"], ["Disallow: /*ab*ab"], None, "/abaab", id="a search in two parts"
    ),
    pytest.param(["Disallow: /a$b"], ["Disallow: /a"], None, "/a", id="a dollar in the middle"),
    # What google/robotstxt adds.
    pytest.param(
        ["Disallow: /", "Allow: /a/index.html"],
        ["Disallow: /"],
        None,
        "/a/",
        id="index.html allows its directory",
    ),
    pytest.param(
        ["Disallow: /", "Allow: /a/index.html"],
        ["Disallow: /", "Allow: /a/index.html", "Allow: /a/$"],
        None,
        None,
        id="index.html and its directory",
    ),
    # Patterns that no path matches.
    pytest.param(["Disallow: a"], [], None, None, id="no slash at the start"),
    pytest.param(["Disallow: $"], [], None, None, id="the empty path"),
    pytest.param(["Disallow: /a b"], [], None, None, id="a space"),
    pytest.param(["Disallow: /*\x7f"], [], None, None, id="a control character"),
    # The robots.txt itself is always allowed.
    pytest.param(["Disallow: /robots.txt$"], [], None, None, id="robots.txt"),
    pytest.param(["Disallow: /robots.txt"], [], "/robots.txta", None, id="behind robots.txt"),
    pytest.param(["Disallow: /*.txt$"], [], "/.txt", None, id="other text files"),
    pytest.param(
        ["Disallow: /robots.t*"],
        ["Disallow: /robots.txt"],
        "/robots.t",
        None,
        id="before robots.txt",
    ),
    # Percent-encoding.
    pytest.param(["Disallow: /%7e"], ["Disallow: /~"], "/%7E", "/~", id="~ encoded in vain"),
    pytest.param(["Disallow: /%c3%a9"], ["Disallow: /\xe9"], None, None, id="e acute encoded"),
    pytest.param(["Disallow: /\xe9"], [], "/%C3%A9", None, id="e acute"),
    pytest.param(["Disallow: /100%"], [], "/100%20", None, id="an escape is finished"),
    pytest.param(["Disallow: /%$"], [], "/%", None, id="unless it cannot be"),
    pytest.param(["Disallow: /%4*a$"], [], "/%40a", None, id="no escape in lower case"),
    # Two slashes at the start make a path hard to write down: avoided unless they are the point.
    pytest.param(["Disallow: /*/"], [], "/a/", None, id="two slashes avoided"),
    pytest.param(["Disallow: //"], [], "//", None, id="two slashes needed"),
    pytest.param(["Disallow: /?"], ["Disallow: /?$"], "/?a", None, id="a query"),
]


@pytest.mark.parametrize(("old", "new", "opened", "closed"), CASES)
def test_shortest_paths(
    old: list[str], new: list[str], opened: str | None, closed: str | None
) -> None:
    difference = compare_rule_sets(rule_set(*old), rule_set(*new))
    assert difference == Difference(opened, closed, Direction(0))
    assert compare_rule_sets(rule_set(*new), rule_set(*old)) == Difference(
        closed, opened, Direction(0)
    )


def test_relation() -> None:
    nothing, everything = rule_set(), rule_set("Disallow: /")
    assert compare_rule_sets(nothing, nothing).relation is Relation.EQUAL
    assert compare_rule_sets(nothing, everything).relation is Relation.DIFFERENT
    assert Difference(None, None, Direction.OPENED).relation is Relation.NOT_PROVED
    assert Difference(None, "/", Direction.OPENED).relation is Relation.DIFFERENT


def test_directions_are_judged_one_by_one() -> None:
    closing = Difference(None, "/a")
    assert closing.opens_nothing
    assert not closing.closes_nothing
    assert not Difference(None, "/a", Direction.OPENED).opens_nothing
    assert not Difference(None, None, Direction.CLOSED).closes_nothing


def test_one_direction_alone_can_be_asked_for() -> None:
    old, new = rule_set("Disallow: /a"), rule_set("Disallow: /b")
    opened = compare_rule_sets(old, new, directions=Direction.OPENED)
    assert opened == Difference("/a", None, Direction.CLOSED)
    equal = compare_rule_sets(old, old, directions=Direction.OPENED)
    assert equal.opens_nothing
    assert equal.relation is Relation.NOT_PROVED


def test_first_match_decides_where_a_rule_set_is_in_that_order() -> None:
    block_first = in_order("Disallow: /a", "Allow: /ab")
    allow_first = in_order("Allow: /ab", "Disallow: /a")
    assert compare_rule_sets(block_first, allow_first) == Difference("/ab", None)
    longest_match = rule_set("Disallow: /a", "Allow: /ab")
    assert compare_rule_sets(allow_first, longest_match) == Difference(None, None)
    assert compare_rule_sets(block_first, in_order("Disallow: /a")) == Difference(None, None)
    # An empty value stands for everything here, and so hides what comes behind it.
    empty_first = in_order("Disallow:", "Disallow: /a")
    assert compare_rule_sets(empty_first, rule_set()).relation is Relation.EQUAL


def test_crawlers_are_compared_by_the_rules_that_they_obey() -> None:
    old = policy("User-agent: *", "Disallow: /a", "", "User-agent: Twitterbot", "Allow: /")
    new = policy("User-agent: *", "Disallow: /a")
    assert compare_crawler(old, new, "Twitterbot") == Difference(None, "/a")
    assert compare_crawler(old, new, "GPTBot").relation is Relation.EQUAL
    assert compare_crawlers(old, new, ["Twitterbot", "GPTBot", "*"]) == {
        "Twitterbot": Difference(None, "/a"),
        "GPTBot": Difference(None, None),
        "*": Difference(None, None),
    }


def test_profiles_can_be_compared_on_paths_that_they_normalize_alike() -> None:
    lines = "User-agent: *", "Disallow: /*a", "", "Disallow: /b"
    google, classic = policy(*lines), policy(*lines, profile="classic")
    assert compare_crawler(google, classic, "*") == Difference("/a", None)
    encoded = "User-agent: *", "Disallow: /%7E"
    google, rfc9309 = policy(*encoded), policy(*encoded, profile="rfc9309")
    # The path /%7E, which google would block, is /~ in the other profile.
    assert compare_crawler(google, rfc9309, "*") == Difference(None, "/~", Direction.OPENED)


def test_nothing_is_proved_about_rules_that_are_not_known() -> None:
    scrapy = policy("User-agent: *", "Disallow: /", profile="protego")
    assert compare_crawler(scrapy, scrapy, "*").relation is Relation.NOT_PROVED


ALPHABET = "ab/"
SHORT_PATHS = [
    "/" + "".join(rest) for length in range(6) for rest in product(ALPHABET, repeat=length)
]
SHORT_PATHS += ["/robots.txt", "/index.html", "/a/index.htm", "/a/index.html"]


@st.composite
def rules(draw: st.DrawFn) -> str:
    start = draw(st.sampled_from(["/", "/", "/", "*", "", "/a/index.htm", "/robots.t"]))
    rest = draw(st.text(alphabet="ab/**", max_size=6))
    end = draw(st.sampled_from(["", "", "", "$", "$a"]))
    return draw(st.sampled_from([BLOCK, ALLOW])) + start + rest + end


rule_lists = st.lists(rules(), max_size=6)


@st.composite
def rule_list_pairs(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    """Give two lists of rules, mostly so alike that they may be equal."""
    old = draw(rule_lists)
    new = draw(st.permutations(old))
    if new:
        del new[draw(st.integers(0, len(new) - 1))]
    return old, [*new, *draw(st.lists(rules(), max_size=2))]


def check(old: RuleSet, new: RuleSet) -> None:
    """Compare two rule sets, and hold the result to what they decide about all short paths."""
    difference = compare_rule_sets(old, new)
    assert not difference.unproved
    for found, allowed in ((difference.opened, True), (difference.closed, False)):
        changed = [
            path
            for path in SHORT_PATHS
            if old.decide(path).allowed != allowed and new.decide(path).allowed == allowed
        ]
        plain = [path for path in changed if not path.startswith("//")]
        if found is None:
            assert not changed
            continue
        assert old.decide(found).allowed != allowed
        assert new.decide(found).allowed == allowed
        assert normalize_path(found) == found
        if not found.startswith("//"):
            assert path_of(found) == found
            assert len(found) <= min(map(len, plain), default=len(found))
        else:
            assert not plain
            assert len(found) <= min(map(len, changed), default=len(found))


@given(rule_lists, rule_lists)
def test_any_rules(old: list[str], new: list[str]) -> None:
    check(rule_set(*old), rule_set(*new))


@given(rule_list_pairs())
def test_rules_that_are_nearly_alike(pair: tuple[list[str], list[str]]) -> None:
    old, new = pair
    check(rule_set(*old), rule_set(*new))


@given(rule_list_pairs())
def test_rules_in_order(pair: tuple[list[str], list[str]]) -> None:
    old, new = pair
    check(in_order(*old), in_order(*new))


ESCAPED_PATHS = [
    path
    for length in range(5)
    for rest in product("%2EeZ", repeat=length)
    if normalize_path(path := "/" + "".join(rest)) == path
]
escaped_rules = st.lists(
    st.builds(
        "{}/{}{}".format,
        st.sampled_from([BLOCK, ALLOW]),
        st.text(alphabet="%2EeZ*", max_size=5),
        st.sampled_from(["", "$"]),
    ),
    max_size=4,
)


@given(escaped_rules, escaped_rules)
def test_percent_escapes(old_rules: list[str], new_rules: list[str]) -> None:
    old, new = rule_set(*old_rules), rule_set(*new_rules)
    difference = compare_rule_sets(old, new)
    for found, allowed in ((difference.opened, True), (difference.closed, False)):
        if found is None:
            assert all(
                old.decide(path).allowed == allowed or new.decide(path).allowed != allowed
                for path in ESCAPED_PATHS
            )
        else:
            assert normalize_path(found) == found
            assert old.decide(found).allowed != allowed
            assert new.decide(found).allowed == allowed


@given(rule_lists)
def test_order_and_repetition_change_nothing(old: list[str]) -> None:
    new = rule_set(*old, *reversed(old))
    assert compare_rule_sets(rule_set(*old), new).relation is Relation.EQUAL


HOSTILE = [
    pytest.param(
        [f"{BLOCK}/*{'a*b*' * 2500}{end}" for end in "xyz"],
        [f"{BLOCK}/*{'a*' * 5000}{end}" for end in "xyz"],
        id="thousands of stars",
    ),
    pytest.param(
        [f"{BLOCK}/*foo{number}" for number in range(50_000)],
        [f"{BLOCK}/*fop{number}" for number in range(50_000)],
        id="100,000 rules with a star",
    ),
    pytest.param(
        [f"{BLOCK}/*{one}*{other}" for one, other in product("abcdefgh", "ijklmnop")],
        [f"{BLOCK}/*{one}*{other}*" for one, other in product("hgfedcba", "pomnlkji")]
        + [f"{ALLOW}/*{'q' * 30}*{one}" for one in "abcdefgh"]
        + [f"{BLOCK}/*{'q' * 15}"],
        id="many combinations",
    ),
]


@pytest.mark.parametrize(("old", "new"), HOSTILE)
def test_hostile_rules_come_to_an_end(old: list[str], new: list[str]) -> None:
    difference = compare_rule_sets(rule_set(*old), rule_set(*new))

    assert difference.relation is Relation.NOT_PROVED


def test_the_bound_keeps_what_was_found() -> None:
    old = rule_set(f"{BLOCK}/{'a' * 50}", f"{BLOCK}/b")
    new = rule_set(f"{ALLOW}/*a*a*a", f"{BLOCK}/*{'a' * 60}")
    assert compare_rule_sets(old, new, most_states=10) == Difference("/b", None, Direction.CLOSED)


def test_a_long_common_start_is_no_obstacle() -> None:
    start = "/" + "a" * 10_000
    old = rule_set(*(f"{BLOCK}{start}{number}" for number in range(200)))
    new = rule_set(*(f"{ALLOW}{start}{number}" for number in range(200)))
    assert compare_rule_sets(old, new) == Difference(f"{start}0", None)


def test_thousands_of_equal_rules_are_equal() -> None:
    rules = [f"{BLOCK if number % 3 else ALLOW}/x{number}/*y" for number in range(20_000)]
    difference = compare_rule_sets(rule_set(*rules), rule_set(*reversed(rules)))
    assert difference.relation is Relation.EQUAL
