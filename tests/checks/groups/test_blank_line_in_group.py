"""RF309: a blank line inside a group."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.syntax.source import encode

# The text, where findings start, and the text with all fixes; None if it stays.
CASES: list[tuple[str, list[tuple[int, int]], str | None]] = [
    ("User-agent: *\n\nDisallow: /a\n", [(2, 1)], "User-agent: *\nDisallow: /a\n"),
    (
        "User-agent: *\r\nDisallow: /a\r\n\r\n\r\nDisallow: /b\r\n",
        [(3, 1)],
        "User-agent: *\r\nDisallow: /a\r\nDisallow: /b\r\n",
    ),
    # White space is no blank line: old parsers read on.
    ("User-agent: *\nDisallow: /a\n\t\nDisallow: /b\n", [], None),
    (
        "User-agent: *\n \n\nDisallow: /a\n",
        [(3, 1)],
        "User-agent: *\n \nDisallow: /a\n",
    ),
    # A comment stays above the rule that it speaks of.
    (
        "User-agent: *\nDisallow: /a\n\n# b\nDisallow: /b\n",
        [(3, 1)],
        "User-agent: *\nDisallow: /a\n# b\nDisallow: /b\n",
    ),
    # Each group is a finding of its own.
    (
        "User-agent: x\n\nDisallow: /a\n\nUser-agent: *\n\nDisallow: /b\n",
        [(2, 1), (6, 1)],
        "User-agent: x\nDisallow: /a\n\nUser-agent: *\nDisallow: /b\n",
    ),
    # Between groups, and behind the last rule, blank lines do no harm.
    ("", [], None),
    ("\n\nUser-agent: *\nDisallow: /a\n\n\n", [], None),
    ("User-agent: x\nDisallow: /a\n\nUser-agent: *\nDisallow: /b\n", [], None),
    ("User-agent: *\nDisallow: /a\n\nSitemap: https://example.org/s.xml\n", [], None),
    ("User-agent: *\n\n", [], None),
]


@pytest.mark.parametrize(("text", "places", "fixed"), CASES)
def test_blank_line_in_group(text: str, places: list[tuple[int, int]], fixed: str | None) -> None:
    config = Config(select=("RF309",))
    assert [(finding.line, finding.column) for finding in lint(text, config=config)] == places
    result = fix(encode(text), unsafe=True, config=config)
    assert result.output_text == (text if fixed is None else fixed)
    assert result.dropped == []


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("User-agent: *\n\nDisallow: /a\n", ["warning"]),
        ("User-agent: *\nAllow: /a/b\n\nDisallow: /a\n", ["warning"]),
        ("User-agent: *\nDisallow: /a\n\nUser-agent: x\n\nDisallow:\n", ["warning"]),
        ("User-agent: *\nDisallow: /\n\nUser-agent: X\n\nAllow: /\n", ["warning"]),
        # Everything is allowed all the same, or blocked, or nothing is left to say.
        ("User-agent: *\n\nDisallow:\n", ["info"]),
        ("User-agent: *\n\nAllow: /\n", ["info"]),
        ("User-agent: *\nDisallow: /a\n\nAllow: /robots.txt\n", ["info"]),
        ("User-agent: *\nDisallow: /a\n\nDisallow: /a/b\n", ["info"]),
        ("User-agent: *\nDisallow: /\n\nAllow: /b\n", ["info"]),
        # The first rule that matches decides for old parsers.
        ("User-agent: *\nAllow: /\n\nDisallow: /b\n", ["info"]),
        ("User-agent: *\nDisallow:\n\nDisallow: /b\n", ["info"]),
        # They know no wildcards.
        ("User-agent: *\nDisallow: /a\n\nDisallow: /*.pdf$\n", ["info"]),
        # They drop a second group for everybody, and names with a version.
        (
            "User-agent: *\nDisallow: /a\n\nDisallow: /b\n\nUser-agent: *\n\nDisallow: /c\n",
            ["warning", "info"],
        ),
        ("User-agent: x/1.0\n\nDisallow: /\n", ["info"]),
    ],
)
def test_it_is_a_warning_only_where_old_parsers_decide_differently(
    text: str, severities: list[str]
) -> None:
    found = lint(text, config=Config(select=("RF309",)))
    assert [finding.severity.label for finding in found] == severities
    for finding in found:
        lost = finding.message.endswith("old parsers end it there and lose the rules below")
        assert lost == (finding.severity.label == "warning")
        assert lost or finding.message.endswith("which changes nothing here")
        assert finding.fix is not None


@pytest.mark.parametrize(
    "text",
    [
        "User-agent: *\n\n" + "".join(f"Allow: /{i}\n" for i in range(20_000)),
        "".join(f"User-agent: b{i}\n\nAllow: /{i}\n" for i in range(10_000)),
    ],
    ids=["many rules", "many groups"],
)
def test_hostile_files_take_linear_time(text: str) -> None:
    """What cannot be told with bounded work is taken to matter."""
    found = lint(text, config=Config(select=("RF309",)))
    assert found[-1].severity.label == "warning"
