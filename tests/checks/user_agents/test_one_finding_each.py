"""RF4: what is wrong with a user-agent line is said once."""

import pytest

from robotsfix import Config, lint

# The value of a user-agent line, the rule that speaks of it, and the token that its fix writes.
CASES: list[tuple[str, str, str]] = [
    ("Facebook", "RF406", "facebookexternalhit"),
    ("Instagram", "RF406", "facebookexternalhit"),
    ("Twitter", "RF406", "Twitterbot"),
    ("X", "RF406", "Twitterbot"),
    ("LinkedIn", "RF406", "LinkedInBot"),
    ("Twiterbot", "RF406", "Twitterbot"),
    ("Twiterbot/1.0", "RF406", "Twitterbot"),
    ("Pinterestbo", "RF406", "Pinterestbot"),
    ("pinterest.com/bot", "RF407", ""),
    ("vk.com", "RF406", "vkShare"),
    ("Yahoo! Slurp", "RF406", "Slurp"),
    ("Twitterbot/1.0", "RF403", "Twitterbot"),
    ("SlackBot-LinkExpanding 1.0", "RF403", "SlackBot-LinkExpanding"),
    ("Mozilla/5.0 (compatible; LinkedInBot/1.0)", "RF402", "LinkedInBot"),
    ("Twitterbot/1.0 (+https://x.com)", "RF402", "Twitterbot"),
    ("Twitterbot, facebookexternalhit", "RF404", "Twitterbot"),
    ("Facebook, Twitter", "RF404", "Facebook"),
    ("AhrefsBot*", "RF405", "AhrefsBot"),
    ("*bot", "RF405", ""),
    ("Net Attache*", "RF405", ""),
    ("MJ12bot", "RF407", ""),
    ("Bluesky Cardyb/1.1", "RF407", ""),
    ("Twitterbot Disallow: /", "RF407", ""),
    ("* Disallow: /", "RF407", ""),
    ("", "RF401", ""),
]


@pytest.mark.parametrize(("value", "code", "token"), CASES)
def test_one_finding_each(value: str, code: str, token: str) -> None:
    found = lint(f"User-agent: {value}\nAllow: /\n", config=Config(select=("RF4",)))
    assert [finding.code for finding in found] == [code]
    fixed = found[0].fix
    assert (fixed is None) == (not token)
    assert (
        fixed is None
        or token in (*fixed.title.split("`"), fixed.edits[0].replacement)
        or (code == "RF404")
    )


@pytest.mark.parametrize(
    "value",
    ["*", "Twitterbot", "Pinterestbot", "Perplexity\N{NON-BREAKING HYPHEN}User", "my_own-bot"],
)
def test_nothing_to_say(value: str) -> None:
    assert lint(f"User-agent: {value}\nAllow: /\n", config=Config(select=("RF4",))) == []
