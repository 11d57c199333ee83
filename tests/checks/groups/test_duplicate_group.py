"""RF303: a crawler that has more than one group."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.syntax.source import encode

# The text, where findings start, and the text with all fixes; None if it stays.
CASES: list[tuple[str, list[tuple[int, int]], str | None]] = [
    (
        (
            "User-agent: x\nDisallow: /a\n\nUser-agent: y\nDisallow: /\n\n"
            "User-agent: X\nDisallow: /b\n"
        ),
        [(7, 1)],
        "User-agent: x\nDisallow: /a\nDisallow: /b\n\nUser-agent: y\nDisallow: /\n",
    ),
    # Comments stay with their lines.
    (
        (
            "# first\nUser-agent: x\nDisallow: /a\n\n# second\n"
            "User-agent: x # again\nDisallow: /a\n"
            "Allow: /b # b\n"
        ),
        [(6, 1)],
        "# first\nUser-agent: x\nDisallow: /a\n# second\n# again\nAllow: /b # b\n",
    ),
    # The same crawlers in another order.
    (
        (
            "User-agent: x\nUser-agent: y\nDisallow: /a\n\n"
            "User-agent: y\nUser-agent: x\nDisallow: /b\n"
        ),
        [(6, 1)],
        "User-agent: x\nUser-agent: y\nDisallow: /a\nDisallow: /b\n",
    ),
    # The same rules for other crawlers, too: one of the places is enough.
    (
        "User-agent: x\nUser-agent: y\nDisallow: /\n\nUser-agent: z\nUser-agent: x\nDisallow: /\n",
        [(6, 1)],
        "User-agent: x\nUser-agent: y\nDisallow: /\n\nUser-agent: z\nDisallow: /\n",
    ),
    (
        "User-agent: x\nUser-agent: y\nDisallow: /\n\nUser-agent: x\nDisallow: /\n",
        [(5, 1)],
        "User-agent: x\nUser-agent: y\nDisallow: /\n",
    ),
    # Other crawlers and other rules: left to the owner.
    (
        "User-agent: x\nUser-agent: y\nDisallow: /\n\nUser-agent: x\nDisallow: /b\n",
        [(5, 1)],
        None,
    ),
    # Each crawler once; `*` has a rule of its own; the same line twice is another matter.
    ("User-agent: x\nDisallow: /a\n\nUser-agent: y\nDisallow: /a\n", [], None),
    ("User-agent: *\nDisallow: /a\n\nUser-agent: *\nDisallow: /b\n", [], None),
    ("User-agent: x\nUser-agent: x\nDisallow: /a\n", [], None),
    # Google's parser reads `AI` of both, but these are two crawlers.
    ("User-agent: AI2Bot\nDisallow: /a\n\nUser-agent: AI3Bot\nDisallow: /b\n", [], None),
    ("User-agent: 360Spider\nDisallow: /a\n\nUser-agent: 008\nDisallow: /b\n", [], None),
]


@pytest.mark.parametrize(("text", "places", "fixed"), CASES)
def test_duplicate_group(text: str, places: list[tuple[int, int]], fixed: str | None) -> None:
    config = Config(select=("RF303",))
    assert [(finding.line, finding.column) for finding in lint(text, config=config)] == places
    result = fix(encode(text), unsafe=True, config=config)
    assert result.output_text == (text if fixed is None else fixed)
    assert result.dropped == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "User-agent: x\nDisallow: /a\nUser-agent: x\nDisallow: /b\n",
            "`x` has 2 groups, lines 1 and 3: many parsers obey the first one only",
        ),
        (
            (
                "User-agent: x\nUser-agent: y\nDisallow: /a\n\n"
                "User-agent: x\nUser-agent: y\nDisallow: /b\n"
            ),
            "`x` and `y` have 2 groups, lines 1 and 5: many parsers obey the first one only",
        ),
    ],
)
def test_message(text: str, message: str) -> None:
    (finding,) = lint(text, config=Config(select=("RF303",)))
    assert finding.message == message


@pytest.mark.parametrize(
    ("text", "severity", "end"),
    [
        ("User-agent: x\nDisallow: /b\nUser-agent: x\nDisallow: /\n", "warning", "first one only"),
        ("User-agent: x\nDisallow: /\nUser-agent: x\nAllow: /b\n", "warning", "first one only"),
        (
            "User-agent: x\nCrawl-delay: 1\n\nUser-agent: x\nDisallow: /\n",
            "warning",
            "first one only",
        ),
        (
            "User-agent: x\nDisallow: /\n\nUser-agent: x/1.6\nDisallow: /\n",
            "info",
            "`x` stands in 2 places, lines 1 and 4, with the same rules: one is enough",
        ),
        (
            (
                "User-agent: x\nUser-agent: y\nDisallow: /\n\n"
                "User-agent: y\nUser-agent: x\nDisallow: /\n"
            ),
            "info",
            "`x` and `y` stand in 2 places, lines 1 and 6, with the same rules: one is enough",
        ),
        (
            "User-agent: x\nCrawl-delay: 1\n\nUser-agent: x\nCrawl-delay: 1\n",
            "info",
            "`x` stands in 2 places, lines 1 and 4, without rules: one is enough",
        ),
        (
            "User-agent: x\nDisallow: /\n\nUser-agent: x\nCrawl-delay: 1\n",
            "info",
            "and only one of them has rules: one is enough",
        ),
        # The first group keeps the crawler out of all that the second one speaks of.
        (
            "User-agent: x\nDisallow: /\n\nUser-agent: x\nDisallow: /b\n",
            "info",
            "and the first says it all: one is enough",
        ),
        (
            "User-agent: x\nDisallow:\n\nUser-agent: x\nAllow: /\n",
            "info",
            "and none of them disallows anything: one is enough",
        ),
    ],
)
def test_it_is_a_warning_only_where_rules_may_be_lost(text: str, severity: str, end: str) -> None:
    (finding,) = lint(text, config=Config(select=("RF303",)))
    assert finding.severity.label == severity
    assert finding.message.endswith(end)


def test_many_crawlers_with_two_groups_each() -> None:
    """What different rules allow is compared for the first findings only."""
    text = "".join(f"User-agent: b{i % 3000}\nDisallow: /*x{i}x*a\n" for i in range(6000))
    found = lint(text, config=Config(select=("RF303",)))
    assert [finding.severity.label for finding in found] == ["warning"] * 3000
