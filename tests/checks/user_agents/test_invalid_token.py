"""RF407: a name with characters that no product token has."""

import pytest

from robotsfix import Config, lint

# The value, and a part of the message; empty if there is no finding.
CASES: list[tuple[str, str]] = [
    ("Offline Explorer", "read only `Offline`"),
    ("008", "find no name in it"),
    ("W3C-checklink", "read only `W`"),
    ("SentiBot (compatible)", "read only `SentiBot`"),
    # Tokens that their operators chose.
    ("MJ12bot", "is what Majestic calls its crawler"),
    ("mj12bot", "read only `mj`"),
    ("360Spider", "is what Qihoo 360 calls its crawler"),
    # What parsers read of it does not matter, as the crawler does not read the file.
    ("archive.org_bot", ""),
    # A rule on the wrong line.
    ("GPTBot Disallow: /", "`Disallow:` stands on a user-agent line"),
    ("*Crawl-delay: 30", "`Crawl-delay:` stands on a user-agent line"),
    # Legal, or other rules speak of them.
    ("", ""),
    ("*", ""),
    ("my_own-Bot", ""),
    ("*bot", ""),
    ("Bot/1.0", ""),
    ("Bot 1.0", ""),
    ("GPTBot, CCBot", ""),
    ("Mozilla/5.0 (compatible; GPTBot/1.0)", ""),
    ("Yahoo! Slurp", ""),
    ("Perplexity\N{NON-BREAKING HYPHEN}User", ""),
    ("Bot\N{ZERO WIDTH SPACE}", ""),
]


@pytest.mark.parametrize(("value", "part"), CASES)
def test_invalid_token(value: str, part: str) -> None:
    found = lint(f"User-agent: {value}\nDisallow: /\n", config=Config(select=("RF407",)))
    assert len(found) == bool(part)
    assert all(part in finding.message for finding in found)
    assert not any(finding.fix for finding in found)


def test_names_that_nobody_knows_are_told_together() -> None:
    names = ["Web Image Collector", "MJ12bot", "008", "MJ12bot", "Offline Explorer"]
    text = "".join(f"User-agent: {name}\nDisallow: /\n\n" for name in names)
    found = lint(text, config=Config(select=("RF407",)))
    assert [(finding.line, finding.severity.label) for finding in found] == [
        (1, "info"),
        (4, "info"),
    ]
    assert found[0].message.startswith("3 names, on lines 1, 7 and 13, ")
    assert [place.reason for place in found[0].related] == [
        "parsers like Google's find no name in it",
        "parsers like Google's read only `Offline`",
    ]
