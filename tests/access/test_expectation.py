"""Questions about every path that a pattern matches."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from robotsfix.access.expectation import Answer, all_decided
from robotsfix.access.pattern import PathPattern
from robotsfix.access.policy import Policy
from robotsfix.syntax.document import parse

RULES = "User-agent: *\nDisallow: /a/\nAllow: /a/*.css$\nDisallow: /*?\nAllow: /open\n"


@pytest.mark.parametrize(
    ("pattern", "allowed", "witness"),
    [
        ("/", True, "/?"),
        ("/$", True, None),
        ("/", False, "/"),
        ("/a/", False, "/a/.css"),
        ("/a/*.css$", True, None),
        ("/a/*.css", True, "/a/.css "),
        ("/*.css$", True, "/?.css"),
        ("/*?", False, "/open?"),
        ("/b*?", False, None),
        ("/openly", True, None),
        ("*", False, "/"),
    ],
)
def test_all_decided(pattern: str, witness: str | None, *, allowed: bool) -> None:
    rules = Policy(parse(RULES)).rule_set("*")
    answer = all_decided(rules, PathPattern(pattern), allowed=allowed)
    if witness is None:
        assert answer == Answer(None, proved=True)
        return
    assert answer.witness is not None
    assert len(answer.witness) == len(witness)
    assert PathPattern(pattern).matches(answer.witness)
    assert rules.decide(answer.witness).allowed is not allowed


def test_robots_txt_itself_is_left_aside() -> None:
    rules = Policy(parse("User-agent: *\nDisallow: /\n")).rule_set("*")
    assert all_decided(rules, PathPattern("/"), allowed=False) == Answer(None, proved=True)


def test_past_the_bound_nothing_is_proved() -> None:
    lines = "".join(f"Disallow: /*{n}*{n + 1}$\n" for n in range(100))
    rules = Policy(parse(f"User-agent: *\n{lines}")).rule_set("*")
    answer = all_decided(rules, PathPattern("/*x"), allowed=True, most_states=10)
    assert not answer.proved


PATTERNS = st.from_regex(r"/[ab*]{0,3}\$?", fullmatch=True)


@given(
    st.lists(st.tuples(st.booleans(), PATTERNS), max_size=4),
    PATTERNS,
    st.booleans(),
    st.text("ab", max_size=4).map("/{}".format),
)
def test_no_path_contradicts_the_answer(
    rules: list[tuple[bool, str]],
    pattern: str,
    allowed: bool,  # noqa: FBT001
    path: str,
) -> None:
    lines = "".join(f"{'Allow' if allow else 'Disallow'}: {each}\n" for allow, each in rules)
    rule_set = Policy(parse(f"User-agent: *\n{lines}")).rule_set("*")
    answer = all_decided(rule_set, PathPattern(pattern), allowed=allowed)
    if answer.witness is None and PathPattern(pattern).matches(path):
        assert rule_set.decide(path).allowed is allowed
