"""RF704: nobody may fetch anything."""

import pytest

from robotsfix import Config, lint

# The text, and where findings start.
CASES: list[tuple[str, list[tuple[int, int]]]] = [
    ("User-agent: *\nDisallow: /\n", [(2, 1)]),
    ("User-agent: *\nDisallow: /*\n", [(2, 1)]),
    ("User-agent: *\nDisallow: *\n", [(2, 1)]),
    ("User-agent: *\nDisallow: /\nDisallow: /a\nAllow:\n", [(2, 1)]),
    ("User-agent: x\nDisallow: /\n\nUser-agent: *\nDisallow: /\n", [(5, 1)]),
    # Somebody may fetch something.
    ("", []),
    ("User-agent: *\nDisallow:\n", []),
    ("User-agent: *\nDisallow: /a\n", []),
    ("User-agent: *\nDisallow: /\nAllow: /a\n", []),
    ("User-agent: x\nDisallow: /\n", []),
    ("User-agent: x\nDisallow: /a\n\nUser-agent: *\nDisallow: /\n", []),
    ("User-agent: x\n\nUser-agent: *\nDisallow: /\n\nUser-agent: y\n", []),
]


@pytest.mark.parametrize(("text", "places"), CASES)
def test_site_blocked(text: str, places: list[tuple[int, int]]) -> None:
    config = Config(select=("RF704",))
    found = lint(text, config=config)
    assert [(finding.line, finding.column) for finding in found] == places
    assert not any(finding.fix for finding in found)


def test_a_template_says_that_it_is_meant() -> None:
    config = Config(select=("RF704",), template="lockdown")
    assert lint("User-agent: *\nDisallow: /\n", config=config) == []
