"""RF209: a rule that is commented out."""

import pytest

from robotsfix import Config, lint

# The text, and where findings start.
CASES: list[tuple[str, list[tuple[int, int]]]] = [
    ("User-agent: *\n# Disallow: /a\nDisallow: /b\n", [(2, 1)]),
    ("User-agent: *\n  ## ALLOW : /a # until May\n", [(2, 3)]),
    ("User-agent: *\n#Disallow:\n", [(2, 1)]),
    # Those directly below each other are reported together.
    ("# Disallow: /a\n#Allow: *b\n# Disallow: $\n\n# Disallow: /c", [(1, 1), (5, 1)]),
    # Prose, other fields, and live rules.
    ("# Disallow: what nobody should see\n# Allow: all others\n", []),
    ("# Disallow: /a and /b\n", []),
    ("# example: Disallow: /a\n# Disallow /a\n", []),
    ("# User-agent: a\n# Sitemap: https://example.org/s.xml\n", []),
    ("User-agent: *\nDisallow: /a # Disallow: /b\n", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "places"), CASES)
def test_commented_out_rule(text: str, places: list[tuple[int, int]]) -> None:
    found = lint(text, config=Config(select=("RF209",)))
    assert [(finding.line, finding.column) for finding in found] == places
    assert not any(finding.fix for finding in found)


def test_it_is_off_by_default() -> None:
    assert "RF209" not in {finding.code for finding in lint("# Disallow: /a\n")}


def test_messages() -> None:
    config = Config(select=("RF209",))
    (one,) = lint("#disallow:/a\n", config=config)
    assert one.message == "the rule `disallow: /a` is commented out: no crawler obeys it"
    (two,) = lint("# Disallow: /a\n# Allow: /b\n", config=config)
    assert two.message.startswith("2 rules are commented out, the first is `Disallow: /a`")
    assert (two.end_line, two.end_column) == (2, 12)


@pytest.mark.parametrize("line", ["#" * 500_000, "# Disallow:" + " " * 500_000 + "x y"])
def test_one_giant_line(line: str) -> None:
    assert lint(line, config=Config(select=("RF209",))) == []
