"""RF703: another preview crawler is blocked."""

import pytest

from robotsfix import Config, lint

# The text, and where findings start.
CASES: list[tuple[str, list[tuple[int, int]]]] = [
    ("User-agent: Discordbot\nDisallow: /\n", [(2, 1)]),
    ("User-agent: Discordbot\nUser-agent: TelegramBot\nDisallow: /\n", [(3, 1)]),
    (
        "User-agent: Discordbot\nDisallow: /\n\nUser-agent: TelegramBot\nDisallow: /\n",
        [(2, 1), (5, 1)],
    ),
    ("User-agent: *\nDisallow: /\n", [(2, 1)]),
    ("User-agent: *\nDisallow: /a\n", []),
    ("User-agent: Discordbot\nDisallow: /a\n", []),
    # Those of `social` have a rule of their own, and some never look at robots.txt.
    ("User-agent: facebookexternalhit\nDisallow: /\n", []),
    ("User-agent: Slackbot\nDisallow: /\n", []),
    ("User-agent: GPTBot\nDisallow: /\n", []),
    # One of the tokens of a crawler is enough for it.
    ("User-agent: Bluesky\nDisallow: /\n\nUser-agent: Cardyb\nDisallow:\n", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "places"), CASES)
def test_preview_crawler_blocked(text: str, places: list[tuple[int, int]]) -> None:
    config = Config(select=("RF703",))
    found = lint(text, config=config)
    assert [(finding.line, finding.column) for finding in found] == places
    assert not any(finding.fix for finding in found)


def test_those_of_the_configuration_are_left_out() -> None:
    config = Config(select=("RF703",), social=("Discordbot",))
    assert lint("User-agent: Discordbot\nDisallow: /\n", config=config) == []
