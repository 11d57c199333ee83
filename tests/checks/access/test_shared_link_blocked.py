"""RF708: rules that keep social crawlers from links with tracking parameters."""

import pytest

from robotsfix import Config, lint

EVERYBODY = ("facebookexternalhit", "Twitterbot", "LinkedInBot", "Pinterest")

# The rules for everybody, the line that is found, and the link in the message.
CASES: list[tuple[str, int | None, str]] = [
    ("Disallow: /*?\n", 2, "/?utm_source=instagram"),
    ("Disallow: /a\nDisallow: /*?*utm_\n", 3, "/?utm_source=instagram"),
    ("Disallow: /*utm_source=\n", 2, "/?utm_source=instagram"),
    ("Disallow: /*&\n", 2, "/?utm_source=instagram"),
    ("Disallow: /?\n", 2, "/?utm_source=instagram"),
    ("Disallow: /page?\n", 2, "/page?utm_source=instagram"),
    # Other parameters, or the whole page, or they are allowed again.
    ("Disallow: /*?sort=\n", None, ""),
    ("Disallow: /*?s=\n", None, ""),
    ("Disallow: /\n", None, ""),
    ("Disallow: /\nAllow: /$\n", None, ""),
    ("Disallow: /*?\nAllow: /*?utm_\nAllow: /*&utm_\n", None, ""),
    ("Disallow: /search?\n", None, ""),
    ("Disallow:\n", None, ""),
]


@pytest.mark.parametrize(("rules", "line", "link"), CASES)
def test_shared_link_blocked(rules: str, line: int | None, link: str) -> None:
    found = lint(f"User-agent: *\n{rules}", config=Config(select=("RF708",)))
    assert [finding.line for finding in found] == ([] if line is None else [line])
    assert all(f"`{link}`" in finding.message for finding in found)
    assert all(finding.crawlers == EVERYBODY for finding in found)


def test_only_those_whom_a_rule_keeps_out_are_named() -> None:
    text = "User-agent: Twitterbot\nDisallow: /*?\n\nUser-agent: *\nDisallow: /a\n"
    (finding,) = lint(text, config=Config(select=("RF708",)))
    assert finding.crawlers == ("Twitterbot",)
    assert lint(text, config=Config(select=("RF708",), social=("LinkedInBot",))) == []
