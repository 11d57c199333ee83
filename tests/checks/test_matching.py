"""Which rules may match a path."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from robotsfix.access.policy import Policy
from robotsfix.access.profiles import PROFILES
from robotsfix.checks.matching import is_plain_path, matching
from robotsfix.syntax.document import parse

# The path, the paths of rules that may match it, and of rules that cannot.
CASES = [
    ("/a/b", ["/", "/a", "/a/b", "/a*b", "/*", "*b", "/%61", "/?", "//", ""], ["/b", "/a/bc"]),
    ("/a/", ["/a/index.html", "/a/*"], ["/a/page.html", "/a/*x", "/*.png", "*?x"]),
    ("/x?a=b", ["/*?a", "/x?a=b", "/*a=b$"], ["/*?b=", "/y"]),
]


@pytest.mark.parametrize(("path", "may", "cannot"), CASES)
def test_matching(path: str, may: list[str], cannot: list[str]) -> None:
    lines = parse("".join(f"Disallow: {value}\n" for value in may + cannot)).lines
    assert [line.value for line in matching(lines, path)][: len(may)] == may
    assert {"/b", "/y", "/a/page.html", "/*.png"}.isdisjoint(
        line.value for line in matching(lines, path)
    )


@pytest.mark.parametrize(
    ("path", "plain"),
    [
        *[("/", True), ("/a/b.html?c=d&e", True), ("/a:b@c~d", True)],
        *[("/a*", False), ("/a$", False), ("/%61", False), ("/a b", False), ("/\u00e9", False)],
        *[("//a", False), ("/a#b", False), ("a", False), ("", False)],
    ],
)
def test_is_plain_path(path: str, *, plain: bool) -> None:
    assert is_plain_path(path) is plain


PARTS = [
    "/",
    "a",
    "b",
    "*",
    "$",
    "?",
    "%61",
    "%2F",
    ".",
    "index.html",
    ";",
    "//",
    "=",
    " ",
    "\u00e9",
]
VALUES = st.lists(st.sampled_from(PARTS), max_size=6).map("".join)
PATHS = st.lists(
    st.sampled_from(["/", "a", "b", ".", "?", "=", ";", "index.html"]), max_size=6
).map(lambda parts: "/" + "".join(parts))


@given(st.lists(st.tuples(st.sampled_from(["Allow", "Disallow"]), VALUES), max_size=5), PATHS)
def test_other_rules_decide_nothing(rules: list[tuple[str, str]], path: str) -> None:
    """What is left out makes no difference, for any parser."""
    if not is_plain_path(path):
        return
    whole = parse("User-agent: *\n" + "".join(f"{name}: {value}\n" for name, value in rules))
    lines = matching(whole.lines[1:], path)
    part = parse("User-agent: *\n" + "".join(f"{line.text}\n" for line in lines))
    for profile in PROFILES:
        decisions = [Policy(each, profile).decide("*", path).allowed for each in (whole, part)]
        assert decisions[0] is decisions[1], profile
