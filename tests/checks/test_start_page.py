"""Who may fetch the start page: as all the rules decide, though few are read."""

from itertools import product

import pytest

from robotsfix.access.policy import Policy
from robotsfix.checks.start_page import StartPage
from robotsfix.syntax.document import parse

SHORT = ["".join(both) for both in product(["", *"/*$a"], repeat=3)]
INDEX_PAGES = ["/index.html", "*/index.htm", "**/index.html$", "/*/index.htm", "/a/index.htm"]


@pytest.mark.parametrize("value", [*dict.fromkeys(SHORT), *INDEX_PAGES])
def test_each_value(value: str) -> None:
    for rules in (f"Disallow: {value}\n", f"Disallow: /\nAllow: {value}\n"):
        policy = Policy(parse(f"User-agent: *\n{rules}"))
        decision = StartPage(policy).decide("*")
        assert decision.allowed == policy.decide("*", "/").allowed
        assert decision.line == policy.decide("*", "/").line


def test_each_crawler() -> None:
    text = "User-agent: A\nDisallow: /\n\nUser-agent: B\nAllow: /\n\nUser-agent: *\nDisallow: /*\n"
    decide = StartPage(Policy(parse(text))).decide
    assert [decide(token).line for token in ("a", "B", "C", "*")] == [2, 5, 8, 8]
    assert [decide(token).allowed for token in ("a", "B", "C", "*")] == [False, True, False, False]
