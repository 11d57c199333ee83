"""Which rules go over to a group that somebody gets of its own."""

import pytest

from robotsfix.checks.carrying import blocking_rules, carried_over
from robotsfix.checks.context import Context
from robotsfix.config.config import Config
from robotsfix.syntax.document import parse

# The rules of everybody, the media paths, and the lines that go over, from 1.
CARRIED = [
    ("", [], []),
    ("Disallow: /a", [], [2]),
    # What keeps the start page closed has to go.
    ("Disallow: /\nDisallow: /a", [], [3]),
    ("Disallow: /*\nDisallow: *", [], []),
    # Exceptions from what is private, and no others.
    ("Disallow: /a\nAllow: /a/b\nAllow: /c", [], [2, 3]),
    ("Disallow: /a\nAllow: /", [], [2, 3]),
    ("Disallow: /*.pdf\nAllow: /a/", [], [2, 3]),
    # What matches no URL keeps nothing private.
    ("Disallow: a\nDisallow:", [], []),
    # Media that must be open, unless an Allow line can win.
    ("Disallow: /m/**\nDisallow: /a", ["/m/x"], [3]),
    ("Disallow: /m/\nDisallow: /a", ["/m/x"], [2, 3]),
    ("Disallow: /m/", ["/m"], [2]),
    ("Disallow: /m/longer", ["/m/"], [2]),
]


def context_of(rules: str, media_paths: list[str]) -> Context:
    config = Config(media_paths=tuple(media_paths))
    return Context(parse(f"User-agent: *\n{rules}\n"), config)


@pytest.mark.parametrize(("rules", "media_paths", "lines"), CARRIED)
def test_rules_that_go_over(rules: str, media_paths: list[str], lines: list[int]) -> None:
    context = context_of(rules, media_paths)
    carried = carried_over(context, [context.policy.rule_set("*")])
    assert [rule.line.number for rule in carried] == lines


def test_rules_of_several_sources_go_over_once() -> None:
    context = context_of("Disallow: /a\nDisallow: /b", [])
    rules = context.policy.rule_set("*")
    assert [rule.line.number for rule in carried_over(context, [rules, rules])] == [2, 3]


@pytest.mark.parametrize(
    ("rules", "media_paths", "lines"),
    [
        ("Disallow: /\nDisallow: /a", [], [2]),
        ("Disallow: /$\nAllow: /", [], [2]),
        ("Disallow:", [], []),
        ("Disallow: /m\nDisallow: /m/x", ["/m"], []),
        ("Disallow: /m*\nDisallow: /m/x", ["/m"], [2]),
    ],
)
def test_rules_that_have_to_go(rules: str, media_paths: list[str], lines: list[int]) -> None:
    context = context_of(rules, media_paths)
    blocking = blocking_rules(context, context.policy.rule_set("*").rules)
    assert sorted(rule.line.number for rule in blocking) == lines
