"""RF510: a star in place of a path."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.syntax.source import encode

# The rules of a group, where findings start with their severities, and the rules with all fixes;
# None if they stay.
CASES: list[tuple[str, list[str], str | None]] = [
    ("Disallow: *", ["2:11 warning"], "Disallow: /"),
    ("Disallow: /* # all", ["2:11 warning"], "Disallow: / # all"),
    ("Disallow: **", ["2:11 warning"], "Disallow: /"),
    ("Allow: *", ["2:8 info"], "Allow: /"),
    ("Allow: /a\nDisallow: /*", ["3:11 warning"], "Allow: /a\nDisallow: /"),
    ("Disallow: /a\nAllow: *", ["3:8 info"], "Disallow: /a\nAllow: /"),
    ("Disallow: *\nDisallow: /*", ["2:11 warning", "3:11 warning"], "Disallow: /\nDisallow: /"),
    # Of rules that are equally long, Allow wins: the star makes a difference.
    ("Disallow: /*\nAllow: /", ["2:11 warning"], None),
    ("Allow: /\nDisallow: /*", ["3:11 warning"], None),
    # Old parsers would obey the block, and never come to what is allowed.
    ("Disallow: *\nAllow: /a", ["2:11 warning"], None),
    ("Disallow: *\nAllow:", ["2:11 warning"], "Disallow: /\nAllow:"),
    # Old parsers would obey it, and never come to what is blocked.
    ("Allow: *\nDisallow: /a", [], None),
    ("Allow: *\nDisallow:", ["2:8 info"], "Allow: /\nDisallow:"),
    ("Disallow: /", [], None),
    ("Disallow:", [], None),
    ("Disallow: /a*", [], None),
    ("Disallow: *a", [], None),
    ("Disallow: /*/", [], None),
    ("Disallow: /*$", [], None),
    ("Disallow: //*", [], None),
]


@pytest.mark.parametrize(("rules", "findings", "fixed"), CASES)
def test_wildcard_only(rules: str, findings: list[str], fixed: str | None) -> None:
    config = Config(select=("RF510",))
    text = f"User-agent: *\n{rules}\n"
    assert [
        f"{finding.line}:{finding.column} {finding.severity.label}"
        for finding in lint(text, config=config)
    ] == findings
    result = fix(encode(text), config=config)
    assert result.output_text == text.replace(rules, rules if fixed is None else fixed)
    assert result.dropped == []
