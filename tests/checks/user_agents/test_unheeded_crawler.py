"""RF409: a group for a crawler that does not heed it."""

import pytest

from robotsfix import Config, lint

# The text, and where findings start.
CASES: list[tuple[str, list[tuple[int, int]]]] = [
    ("User-agent: Bytespider\nDisallow: /\n", [(1, 13)]),
    ("User-agent: archive.org_bot/1.0\nDisallow: /private/\n", [(1, 13)]),
    # One finding for a group.
    ("User-agent: GPTBot\nUser-agent: Bytespider\nUser-agent: Slackbot\nDisallow: /\n", [(2, 13)]),
    (
        "User-agent: Bytespider\nDisallow: /\nUser-agent: Slackbot\nDisallow: /\n",
        [(1, 13), (3, 13)],
    ),
    # Nothing is kept from it, or nothing that is not kept from everybody.
    ("User-agent: Slackbot\nAllow: /\n", []),
    ("User-agent: Slackbot\nDisallow:\n\nUser-agent: *\nDisallow: /\n", []),
    ("User-agent: Slackbot\nDisallow: /a\n\nUser-agent: *\nDisallow: /a\n", []),
    ("User-agent: Slackbot\nDisallow: /a\n\nUser-agent: *\nDisallow: /\n", []),
    ("User-agent: GPTBot\nDisallow: /\n", []),
    # Retired tokens, and those of today.
    ("User-agent: anthropic-ai\nDisallow: /\nUser-agent: Claude-Web\nDisallow: /\n", [(1, 13)]),
    ("User-agent: anthropic-ai\nUser-agent: ClaudeBot\nDisallow: /\n", []),
    ("User-agent: anthropic-ai\nDisallow: /\n\nUser-agent: *\nDisallow: /\n", []),
    ("User-agent: anthropic-ai\nDisallow: /a\n", []),
    ("User-agent: msnbot\nDisallow: /\n\nUser-agent: *\nAllow: /\n", [(1, 13)]),
]


@pytest.mark.parametrize(("text", "places"), CASES)
def test_unheeded_crawler(text: str, places: list[tuple[int, int]]) -> None:
    found = lint(text, config=Config(select=("RF409",)))
    assert [(finding.line, finding.column) for finding in found] == places
    assert not any(finding.fix for finding in found)


def test_by_whose_word_it_is_known() -> None:
    text = "User-agent: Bytespider\nUser-agent: Mastodon\nDisallow: /\n"
    (finding,) = lint(text, config=Config(select=("RF409",)))
    assert finding.message.startswith("Bytespider and Mastodon do not obey robots.txt")
    assert [place.reason for place in finding.related] == [
        "ai.robots.txt records it so",
        "Open since 2022: instances fetch pages without reading robots.txt",
    ]
