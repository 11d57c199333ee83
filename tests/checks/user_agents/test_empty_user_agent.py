"""RF401: a user-agent line that names nobody."""

import pytest

from robotsfix import Config, lint

# The text, and where findings start.
CASES: list[tuple[str, list[tuple[int, int]]]] = [
    ("User-agent:\nDisallow: /\n", [(1, 1)]),
    ("User-agent: x\nDisallow: /\n\n user-agent : \t# who?\nDisallow: /\n", [(4, 2)]),
    ("User-agent: *\nDisallow: /\n", []),
    ("User-agent *\nDisallow: /\n", []),
    ("# User-agent:\n", []),
    ("Disallow:\n", []),
]


@pytest.mark.parametrize(("text", "places"), CASES)
def test_empty_user_agent(text: str, places: list[tuple[int, int]]) -> None:
    config = Config(select=("RF401",))
    found = lint(text, config=config)
    assert [(finding.line, finding.column) for finding in found] == places
    assert not any(finding.fix for finding in found)
