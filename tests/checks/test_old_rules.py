"""Rules as parsers of the old kind read them."""

import pytest

from robotsfix.checks.old_rules import decide, differences, old_rules
from robotsfix.syntax.document import parse


@pytest.mark.parametrize(
    ("before", "after", "path"),
    [
        # What follows the same rules decides only where these do not match.
        ("Disallow: /a", "Disallow: /a\nDisallow: /a/b\nDisallow: /c", "/c"),
        ("Allow: /a", "Allow: /a\nDisallow: /a/b\nAllow: /c\nDisallow: /c/d", None),
        ("", "Disallow: /a", "/a"),
        ("Disallow: /a", "Disallow: /b", "/b"),
        # The order decides.
        ("Allow: /a\nDisallow: /", "Disallow: /\nAllow: /a", "/a"),
        # Stars are no wildcards, and no URL has them.
        ("", "Disallow: /*.png\nDisallow: *", None),
        ("", "Disallow: /a?b", "/a?b"),
        ("Disallow: /a", "disallow: /a # why", None),
    ],
)
def test_differences(before: str, after: str, path: str | None) -> None:
    assert next(differences(parse(before).lines, parse(after).lines), None) == path


@pytest.mark.parametrize(
    ("rules", "path", "allowed"),
    [
        ("", "/a", True),
        ("Disallow: /a", "/ab", False),
        ("Disallow: /a", "/b", True),
        # The first one decides, the longest one has no say.
        ("Disallow: /a\nAllow: /a/b", "/a/b", False),
        ("Allow: /a\nDisallow: /a/b", "/a/b", True),
        ("Disallow:", "/a", True),
        ("Disallow: /", "/robots.txt", True),
        # Stars match no path; escapes are compared decoded.
        ("Disallow: /*.png", "/a.png", True),
        ("Disallow: /%61", "/a", False),
    ],
)
def test_the_first_rule_that_matches_decides(rules: str, path: str, *, allowed: bool) -> None:
    assert decide(old_rules(parse(rules).lines), path) is allowed
