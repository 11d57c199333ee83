"""RF710: expectations of the configuration, judged as each crawler heeds the file."""

import pytest

from robotsfix import Config, lint
from robotsfix.config.config import Expectation

CLOSED = "User-agent: *\nDisallow: /\n"

# The file, who, allowed, blocked, and what the finding says; None if it holds.
CASES: list[tuple[str, str, str, str, str | None]] = [
    (CLOSED, "GPTBot", "", "/", None),
    (CLOSED, "GPTBot", "/$", "", "GPTBot may not fetch `/`: line 2 blocks it"),
    # It ignores the group for everybody.
    (CLOSED, "AdsBot-Google", "", "/", "AdsBot-Google may fetch `/`: no group is for them"),
    # It obeys Googlebot's group where it has none of its own.
    ("User-agent: Googlebot\nDisallow: /\n", "Applebot", "/", "", "Applebot may not fetch `/`"),
    ("User-agent: GPTBot\nDisallow: /a\n", "ai-training", "/a$", "", "GPTBot may not fetch `/a`"),
    ("User-agent: Twitterbot\nDisallow: /a\n", "social", "/a", "", "Twitterbot may not fetch `/a`"),
    (CLOSED, "*", "/a", "", "crawlers without a group of their own may not fetch `/a`"),
]


@pytest.mark.parametrize(("text", "who", "allowed", "blocked", "said"), CASES)
def test_expectation_failed(
    text: str, who: str, allowed: str, blocked: str, said: str | None
) -> None:
    expectation = Expectation(
        (who,), tuple(filter(None, [allowed])), tuple(filter(None, [blocked])), "here"
    )
    found = lint(text, config=Config(select=("RF710",), expect=(expectation,)))
    if said is None:
        assert found == []
    else:
        assert any(said in finding.message for finding in found), found[0].message
        assert all(finding.message.startswith("here expects `/") for finding in found)
