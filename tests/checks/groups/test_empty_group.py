"""RF306: the last group has no rules."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.syntax.source import encode

# The text, where findings start, and the text with all fixes; None if it stays.
CASES: list[tuple[str, list[tuple[int, int]], str | None]] = [
    ("User-agent: x\n", [(1, 1)], "User-agent: x\nDisallow:\n"),
    ("User-agent: x", [(1, 1)], "User-agent: x\nDisallow:\n"),
    (
        "user-agent: *\r\ndisallow: /a\r\n\r\nuser-agent: x\r\nuser-agent: y\r\ncrawl-delay: 1",
        [(4, 1)],
        (
            "user-agent: *\r\ndisallow: /a\r\n\r\nuser-agent: x\r\nuser-agent: y\r\ndisallow:\r\n"
            "crawl-delay: 1"
        ),
    ),
    (
        "User-agent: x # why\n\nSitemap: https://example.org/s.xml\n",
        [(1, 1)],
        "User-agent: x # why\nDisallow:\n\nSitemap: https://example.org/s.xml\n",
    ),
    # Rules of another group hold for some of its crawlers.
    (
        "User-agent: x\nDisallow: /a\n\nUser-agent: x\nUser-agent: y\n",
        [(5, 1)],
        "User-agent: x\nDisallow: /a\n\nUser-agent: x\nUser-agent: y\nDisallow:\n",
    ),
    # For all of them, but no other rule would merge the groups.
    (
        "User-agent: *\nUser-agent: x\nDisallow: /a\n\nUser-agent: *\n",
        [(5, 1)],
        "User-agent: *\nUser-agent: x\nDisallow: /a\n\nUser-agent: *\nDisallow:\n",
    ),
    # That is the matter of RF301 and RF303.
    ("User-agent: *\nDisallow: /a\n\nUser-agent: *\n", [], None),
    ("User-agent: x\nDisallow: /a\n\nUser-agent: x\nCrawl-delay: 5\n", [], None),
    # It names nobody.
    ('User-agent: "*"\n', [], None),
    ("User-agent:\n", [], None),
    ("", [], None),
    ("# User-agent: x\n", [], None),
    ("User-agent: x\nDisallow:\n", [], None),
    ("User-agent: x\nCrawl-delay: 5\n\nUser-agent: y\nDisallow: /\n", [], None),
    ("User-agent: x\n\n\nDisallow: /\n", [], None),
]


@pytest.mark.parametrize(("text", "places", "fixed"), CASES)
def test_empty_group(text: str, places: list[tuple[int, int]], fixed: str | None) -> None:
    config = Config(select=("RF306",))
    assert [(finding.line, finding.column) for finding in lint(text, config=config)] == places
    result = fix(encode(text), unsafe=True, config=config)
    assert result.output_text == (text if fixed is None else fixed)
    assert result.dropped == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "User-agent: *\nDisallow: /a\n\nUser-agent: x\n",
            (
                "the group of `x` has no rules: some parsers drop it and apply those for `*`,"
                " for the others it allows all"
            ),
        ),
        (
            "User-agent: y\nDisallow: /\n\nUser-agent: *\n",
            (
                "the group of `*` has no rules: it allows all, as an empty `Disallow:` would say to"
                " every parser"
            ),
        ),
        (
            "User-agent: *\nDisallow:\n\nUser-agent: x\n",
            (
                "the group of `x` has no rules: it allows all, as an empty `Disallow:` would say to"
                " every parser"
            ),
        ),
        (
            "User-agent: *\nUser-agent: x\nDisallow: /a\n\nUser-agent: *\n",
            "the group of `*` has no rules: those of the groups above hold, and it adds nothing",
        ),
    ],
)
def test_message(text: str, message: str) -> None:
    (finding,) = lint(text, config=Config(select=("RF306",)))
    assert finding.message == message


def test_a_template_is_not_undone_by_an_empty_group() -> None:
    text = b"User-agent: *\nUser-agent: x\nDisallow: /a\n\nUser-agent: *\n"
    assert fix(text, template="lockdown").output_text.endswith("User-agent: *\nDisallow: /\n")
