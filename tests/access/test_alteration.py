"""Few rules altered among many: the quick answers agree with the search among all rules."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from robotsfix.access.alteration import Alteration
from robotsfix.access.comparison import Relation, compare_rule_sets
from robotsfix.access.policy import Policy, RuleSet
from robotsfix.syntax.document import parse


def rule_set(lines: Sequence[str]) -> RuleSet:
    return Policy(parse("User-agent: *\n" + "".join(f"{line}\n" for line in lines))).rule_set("*")


def without(rules: RuleSet, text: str) -> tuple[RuleSet, Alteration]:
    kept = [rule for rule in rules.rules if rule.pattern.text != text]
    gone = [(rule, rules.rules) for rule in rules.rules if rule.pattern.text == text]
    new = RuleSet(rules.groups, kept, from_wildcard=rules.from_wildcard)
    return new, Alteration(rules, kept, gone)


@pytest.mark.parametrize(
    ("lines", "text", "differs"),
    [
        (["Disallow: /a"], "/a", True),
        (["Disallow: /a", "Disallow: /ab"], "/ab", False),
        (["Disallow: /a/b/", "Allow: /*c$", "Disallow: /a/"], "/a/b/", True),
        (["Disallow: */b", "Allow: /*?", "Disallow: /"], "*/b", False),
        (["Allow: */b", "Disallow: /*?"], "*/b", True),
        (["Disallow: /robots.txt$"], "/robots.txt$", False),
        (["Disallow: /%c3"], "/%C3", True),
    ],
)
def test_a_rule_taken_away(lines: list[str], text: str, *, differs: bool) -> None:
    rules = rule_set(lines)
    new, alteration = without(rules, text)
    assert alteration.differs_plainly() is differs
    assert alteration.changes_nothing(1_000) is not differs
    assert (compare_rule_sets(rules, new).relation is Relation.DIFFERENT) is differs


PATHS = st.from_regex(r"[/*][ab*]{0,3}\$?", fullmatch=True)
FIELDS = st.sampled_from(["Allow", "Disallow"])


@given(st.lists(st.tuples(FIELDS, PATHS), min_size=1, max_size=5))
def test_the_whole_search_says_the_same(lines: list[tuple[str, str]]) -> None:
    rules = rule_set([f"{field}: {path}" for field, path in lines])
    new, alteration = without(rules, rules.rules[0].pattern.text)
    relation = compare_rule_sets(rules, new).relation
    if alteration.differs_plainly():
        assert relation is Relation.DIFFERENT
    assert alteration.changes_nothing(20_000) is (relation is Relation.EQUAL)
