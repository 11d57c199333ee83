"""RF307: rules that seem to stand alone."""

import pytest

from robotsfix import Config, lint

SITEMAP = "Sitemap: https://example.org/sitemap.xml\n"
STAR = "User-agent: *\nDisallow: /cart/\n\n"
BOT = "User-agent: GPTBot\nDisallow: /\n"

# The text, where findings start, and the crawlers whose rules these are.
CASES: list[tuple[str, list[tuple[int, int]], tuple[str, ...]]] = [
    # Behind a Sitemap and a blank line.
    (f"{STAR}{BOT}\n{SITEMAP}\nDisallow: /a\nDisallow: /b\n", [(9, 1)], ("GPTBot",)),
    (f"{STAR}{BOT}{SITEMAP}\n# private\n  Disallow: /a\n", [(9, 3)], ("GPTBot",)),
    # Below a user-agent line that is commented out.
    (f"{BOT}# User-agent: *\nAllow: /\n", [(4, 1)], ("GPTBot",)),
    ("User-agent: *\nDisallow: /a\n#User-agent: x\nDisallow: /b\n", [(4, 1)], ("*",)),
    # Below a heading.
    (f"{BOT}\n# All other bots\nDisallow: /a\n", [(5, 1)], ("GPTBot",)),
    (f"{BOT}\n# ---- Rules for Googlebot ----\n\nDisallow: /a\n", [(6, 1)], ("GPTBot",)),
    # For whom they are is plain.
    (f"User-agent: *\nDisallow: /a\n\n{SITEMAP}\nDisallow: /b\n", [], ()),
    (f"{BOT}\n{SITEMAP}\nDisallow: /a\n", [], ()),
    (f"{STAR}{BOT}{SITEMAP}Allow: /a\n", [], ()),
    (f"{STAR}{BOT}\nDisallow: /a\n{SITEMAP}\nDisallow: /b\n", [], ()),
    (f"{STAR}{BOT}\n{SITEMAP}\nUser-agent: x\nDisallow: /a\n", [], ()),
    ("User-agent: *\nDisallow: /a\n#User-agent: *\nDisallow: /b\n", [], ()),
    (f"{BOT}# User-agent: x\n# Disallow: /\nDisallow: /a\n", [], ()),
    (f"{STAR}{BOT}\n# GPTBot\nDisallow: /a\n", [], ()),
    ("User-agent: *\nDisallow: /a\n\n# all other bots\nDisallow: /b\n", [], ()),
    # Comments that give reasons.
    (f"{BOT}\n# Googlebot picked up these URLs somewhere\nDisallow: /a\n", [], ()),
    (f"{BOT}\n# other\nDisallow: /a\n\n# all\nDisallow: /b\n", [], ()),
    (f"{BOT}# all other bots\nDisallow: /a\n", [], ()),
    ("Disallow: /a\n\n# all other bots\nDisallow: /b\n", [], ()),
    ("", [], ()),
]


@pytest.mark.parametrize(("text", "places", "crawlers"), CASES)
def test_stray_rule(text: str, places: list[tuple[int, int]], crawlers: tuple[str, ...]) -> None:
    found = lint(text, config=Config(select=("RF307",)))
    assert [(finding.line, finding.column) for finding in found] == places
    assert not any(finding.fix for finding in found)
    assert all(finding.crawlers == crawlers for finding in found)


def test_it_says_whose_rules_they_are() -> None:
    text = f"{STAR}{BOT}\n{SITEMAP}\nDisallow: /a\nDisallow: /b\n\n# User-agent: *\nAllow: /\n"
    first, second = lint(text, config=Config(select=("RF307",)))
    assert first.message == (
        "2 rules from here on hold for `GPTBot` (line 4): neither a Sitemap nor a blank line ends"
        " a group"
    )
    assert second.message == (
        "1 rule from here on holds for `GPTBot` (line 4): the comment above that names `*` starts"
        " no group"
    )


def test_many_rules() -> None:
    text = f"{STAR}{BOT}" + f"{SITEMAP}\n# all others\nDisallow: /a\n" * 10_000
    assert len(lint(text, config=Config(select=("RF307",)))) == 10_000
