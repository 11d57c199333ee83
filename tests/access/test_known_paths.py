"""Which rules concern paths that are asked about in every file."""

import pytest

from robotsfix.access.known_paths import KnownPaths, first_decided
from robotsfix.access.policy import Policy
from robotsfix.syntax.document import parse

PATHS = KnownPaths(["/", "/css/style.css", "/a/photo.jpg?b=c"])

CONCERNING = ["", "/", "/css/", "/css/style.css", "/a", "*", "/*", "$", "/$", "*.css$", "/*/photo"]
CONCERNING += ["/c*s/*.css", "/**.jpg", "/index.html", "*/index.html", "/index.htm*"]
OTHERS = ["/b", "/css/style.css2", "css", "/b*", "/*/b/", "*.png$", "/css/$b", "/CSS/"]


@pytest.mark.parametrize("value", CONCERNING)
def test_rules_that_may_match(value: str) -> None:
    assert PATHS.may_be_matched(value)


@pytest.mark.parametrize("value", OTHERS)
def test_rules_that_do_not(value: str) -> None:
    assert not PATHS.may_be_matched(value)


def test_an_index_page_concerns_its_directory_alone() -> None:
    assert not KnownPaths(["/css/style.css"]).may_be_matched("/index.html")


@pytest.mark.parametrize("value", [*CONCERNING, *OTHERS])
@pytest.mark.parametrize("other", ["Disallow: /", "Allow: /"])
def test_the_rules_near_decide_as_all_do(value: str, other: str) -> None:
    """A rule that is left out decides about none of the paths."""
    for field in ("Allow", "Disallow"):
        policy = Policy(parse(f"User-agent: *\n{other}\n{field}: {value}\n"))
        near, rules = policy.rules_near("*", PATHS), policy.rule_set("*")
        for path in PATHS:
            assert near.decide(path).line == rules.decide(path).line


@pytest.mark.parametrize(
    ("rules", "line", "path"),
    [
        ("Disallow: /a", 2, "/a/b"),
        ("Disallow: /c", 2, "/c"),
        ("Disallow: /d", 2, ""),
        # Another rule decides about the first.
        ("Disallow: /a\nAllow: /a/b", 2, "/a/c"),
        ("Disallow: /a\nAllow: /a/", 2, ""),
    ],
)
def test_the_first_path_about_which_a_rule_decides(rules: str, line: int, path: str) -> None:
    rule_set = Policy(parse(f"User-agent: *\n{rules}\n")).rule_set("*")
    rule = next(rule for rule in rule_set.rules if rule.line.number == line)
    assert first_decided(rule_set, rule, ["/a/b", "/a/c", "/c"]) == path


@pytest.mark.parametrize(
    ("words", "beginnings"),
    [
        ([], []),
        (["x"], []),
        (["css"], ["/css", "/css/", "/css/a"]),
        (["a", "css"], ["/css", "/css/", "/css/a"]),
        (["/a", "b"], ["/b", "/css/a"]),
    ],
)
def test_beginnings_with_words(words: list[str], beginnings: list[str]) -> None:
    assert sorted(KnownPaths(["/css/a", "/b"]).beginnings_with(words)) == beginnings
