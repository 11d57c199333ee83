"""RF302: the group for `*` is not the last one."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.syntax.source import encode

# The text, where findings start, and the text with all fixes; None if it stays.
CASES: list[tuple[str, list[tuple[int, int]], str | None]] = [
    (
        "User-agent: *\nDisallow: /a\n\nUser-agent: x\nDisallow: /\n",
        [(1, 1)],
        "User-agent: x\nDisallow: /\n\nUser-agent: *\nDisallow: /a\n",
    ),
    # Comments above it go along; what stands at the end of the file stays there.
    (
        (
            "# file\n\n# all\nUser-agent: *\nDisallow: /a # a\nCrawl-delay: 5\n\n"
            "# x\nUser-agent: x\n"
            "Disallow: /\n\n# maps\nSitemap: https://example.org/s.xml\n"
        ),
        [(4, 1)],
        (
            "# file\n\n# x\nUser-agent: x\nDisallow: /\n\n# all\nUser-agent: *\nDisallow: /a # a\n"
            "Crawl-delay: 5\n\n# maps\nSitemap: https://example.org/s.xml\n"
        ),
    ),
    # No blank lines between groups, and no final newline.
    (
        "User-agent: *\r\nDisallow: /a\r\nUser-agent: x\r\nDisallow: /",
        [(1, 1)],
        "User-agent: x\r\nDisallow: /\r\n\r\nUser-agent: *\r\nDisallow: /a\r\n",
    ),
    # In the middle.
    (
        (
            "User-agent: x\nDisallow: /\n\nUser-agent: *\nDisallow: /a\n\n"
            "User-agent: y\nDisallow: /b\n"
        ),
        [(4, 1)],
        (
            "User-agent: x\nDisallow: /\n\nUser-agent: y\nDisallow: /b\n\n"
            "User-agent: *\nDisallow: /a\n"
        ),
    ),
    # The last group would swallow the one that comes to stand below it.
    (
        "User-agent: *\nDisallow: /a\n\nUser-agent: x\nDisallow: /\n\nUser-agent: y\n",
        [(1, 1)],
        ("User-agent: x\nDisallow: /\n\nUser-agent: y\nDisallow:\n\nUser-agent: *\nDisallow: /a\n"),
    ),
    # A group that is not for everybody alone moves as a whole.
    (
        "User-agent: x\nUser-agent: *\nDisallow: /a\n\nUser-agent: y\nDisallow: /b\n",
        [(2, 1)],
        "User-agent: y\nDisallow: /b\n\nUser-agent: x\nUser-agent: *\nDisallow: /a\n",
    ),
    # Several groups for `*`, and one that says something else.
    (
        (
            "User-agent: *\nDisallow: /a\n\nUser-agent: *\nDisallow: /b\n\n"
            "User-agent: x\nDisallow: /b\n"
        ),
        [(4, 1)],
        (
            "User-agent: *\nDisallow: /a\n\nUser-agent: x\nDisallow: /b\n\n"
            "User-agent: *\nDisallow: /b\n"
        ),
    ),
    # The groups below it have no rules, the same, or allow everything as it does.
    ("User-agent: *\nDisallow: /a\n\nUser-agent: x\n", [], None),
    ("User-agent: *\nDisallow: /a\n\nUser-agent: x\nCrawl-delay: 5\n", [], None),
    ("User-agent: *\nDisallow: /a\n\nUser-agent: x\nDisallow: /a\n", [], None),
    ("User-agent: *\nDisallow:\n\nUser-agent: x\nAllow: /\n", [], None),
    # It is the last one.
    ("User-agent: x\nDisallow: /\n\nUser-agent: *\nDisallow: /a\n", [], None),
    ("User-agent: *\nDisallow: /a\n\nSitemap: https://example.org/s.xml\n# end\n", [], None),
    ("User-agent: *\nUser-agent: x\nDisallow: /a\n", [], None),
    ("User-agent: *\nCrawl-delay: 5\n\nUser-agent: x\nDisallow: /a\n", [], None),
    ("User-agent: x\nDisallow: /\n", [], None),
    ("", [], None),
]


@pytest.mark.parametrize(("text", "places", "fixed"), CASES)
def test_wildcard_group_not_last(
    text: str, places: list[tuple[int, int]], fixed: str | None
) -> None:
    config = Config(select=("RF302",))
    assert [(finding.line, finding.column) for finding in lint(text, config=config)] == places
    result = fix(encode(text), unsafe=True, config=config)
    assert result.output_text == (text if fixed is None else fixed)
    assert result.dropped == []


def test_the_message_names_those_with_other_rules() -> None:
    text = "User-agent: *\nDisallow: /a\nUser-agent: x\nDisallow: /a\nUser-agent: y\nAllow: /\n"
    (finding,) = lint(text, config=Config(select=("RF302",)))
    assert finding.message.endswith("take it for `y` as well")
    assert finding.document.position(finding.related[0].span.start).line == 5
