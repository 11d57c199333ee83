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


BLOCKED = "User-agent: *\nDisallow: /\n"


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        (BLOCKED, "warning"),
        # A comment tells that it is meant.
        (f"# Staging\n{BLOCKED}", "info"),
        (f"# Robots not allowed on this domain\n\n{BLOCKED}", "info"),
        (f"# v10_DISALLOW_ALL_2021\n{BLOCKED}", "info"),
        (f"# Diese Datei gilt f\u00fcr testbasierte Subdomains\n{BLOCKED}", "info"),
        (f"# This server contains nothing useful for search engines\n{BLOCKED}", "info"),
        (f"# web-agents don't try to index the files\n{BLOCKED}", "info"),
        (f"# Block entire site for all\n{BLOCKED}\nUser-agent: x\nDisallow: /\n", "info"),
        ("User-agent: * # all bots\nDisallow: / # keep them out\n", "info"),
        # A comment tells nothing of it.
        (f"# robots.txt of the shop\n{BLOCKED}", "warning"),
        (f"# See http://www.robotstxt.org/robotstxt.html\n{BLOCKED}", "warning"),
        (f"# Disallow: <nothing> | <path>\n{BLOCKED}", "warning"),
        (f"# URLs of all latest devices\n{BLOCKED}", "warning"),
        # Something else in the file tells that somebody is to come.
        (f"# Staging\n{BLOCKED}Sitemap: https://example.org/sitemap.xml\n", "warning"),
        (f"# Staging\n{BLOCKED}Disallow: /admin/\n", "warning"),
    ],
)
def test_a_comment_may_tell_that_it_is_meant(text: str, severity: str) -> None:
    (finding,) = lint(text, config=Config(select=("RF704",)))
    assert finding.severity.label == severity
    assert ("a comment on line" in finding.message) == (severity == "info")


def test_a_group_without_rules_is_named_as_the_reason() -> None:
    text = "# Staging\nUser-agent: *\nCrawl-delay: 3\n\nUser-agent: Baiduspider\nDisallow: /\n"
    (finding,) = lint(text, config=Config(select=("RF704",)))
    assert finding.severity.label == "warning"
    assert finding.line == 6
    assert finding.message == (
        "line 6 keeps every crawler away from the whole site, though it is written for"
        " `Baiduspider`: the `*` on line 2 has no rules of its own and shares these (RF305)"
    )


def test_long_comments_take_linear_time() -> None:
    text = f"# {'block not a ' * 50_000}\n{BLOCKED}"
    (finding,) = lint(text, config=Config(select=("RF704",)))
    assert finding.severity.label == "warning"
