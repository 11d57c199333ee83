"""RF707: parsers read the file differently."""

import pytest

from robotsfix import Config, lint

# The text, and where findings start.
CASES: list[tuple[str, list[tuple[int, int]]]] = [
    ("User-agent: *\n\nDisallow: /a\n", [(2, 1)]),
    ("\ufeffUser-agent: *\nDisallow: /a\n", [(1, 1)]),
    ("User-agent: *\nDisallow /a\n", [(2, 1)]),
    ("User-agent: *\nDisallow: /a\n\nUser-agent: *\nDisallow: /b\n", [(4, 1)]),
    # They agree.
    ("", []),
    ("User-agent: *\nDisallow: /a\n", []),
    ("User-agent: *\nDisallow:\n", []),
    ("User-agent: Twitterbot\nAllow: /\n\nUser-agent: *\nDisallow: /\n", []),
    # A blank line that loses nothing.
    ("User-agent: *\n\nDisallow:\n", []),
    # That old parsers know no wildcards is nobody's mistake.
    ("User-agent: *\nDisallow: /*.png$\n", []),
    ("User-agent: *\nDisallow: /a\nAllow: /a/b\n", []),
]


@pytest.mark.parametrize(("text", "places"), CASES)
def test_parsers_disagree(text: str, places: list[tuple[int, int]]) -> None:
    config = Config(select=("RF707",))
    found = lint(text, config=config)
    assert [(finding.line, finding.column) for finding in found] == places
    assert not any(finding.fix for finding in found)


def test_the_message_names_a_path_and_the_rule_to_follow() -> None:
    (finding,) = lint("User-agent: *\n\nDisallow: /a\n", config=Config(select=("RF707",)))
    assert "may fetch `/a`" in finding.message
    assert "see RF309" in finding.message
