"""RF110: lines that end in different ways."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.checks.finding import Applicability, Severity
from robotsfix.syntax.source import encode

CONFIG = Config(select=("RF110",))

# The text, where findings start, and the text with all fixes; None if it stays.
CASES: list[tuple[str, list[tuple[int, int]], str | None]] = [
    # The more frequent ending wins, CR LF where both are as frequent.
    ("# a\r\n# b\n# c\r\n", [(2, 4)], "# a\r\n# b\r\n# c\r\n"),
    ("# a\n# b\r\n# c\n", [(2, 4)], "# a\n# b\n# c\n"),
    ("# a\n# b\r\n", [(1, 4)], "# a\r\n# b\r\n"),
    ("# a\n# b\r\n# c", [(1, 4)], "# a\r\n# b\r\n# c"),
    # All lines never end in CR, which some parsers do not know.
    ("# a\r# b\r# c\n", [(3, 4)], "# a\n# b\n# c\n"),
    ("# a\r# b\r# c\r\n", [(3, 4)], "# a\r\n# b\r\n# c\r\n"),
    # LF CR is a line and a blank one.
    ("# a\n\r# b\n", [(2, 1)], "# a\n\n# b\n"),
    # CR CR LF is one ending, however many CR there are.
    ("# a\r\r\n# b\r\r\n", [(1, 4)], "# a\r\n# b\r\n"),
    ("# a\r\r\r\n# b\r\r\n", [(2, 1)], "# a\r\n# b\r\n"),
    ("# a\r\r\n\r\r\n# b\n", [(1, 4)], "# a\r\n\r\n# b\r\n"),
    ("# a\r\n# b\r\r\n# c\r\n", [(2, 4)], "# a\r\n# b\r\n# c\r\n"),
    ("# a\n# b\n# c\r\r\n# d\n", [(3, 4)], "# a\n# b\n# c\n# d\n"),
    # In a file of CR it is a line and a blank one.
    ("# a\r# b\r# c\r\r\n# d\r", [(4, 1)], "# a\r\n# b\r\n# c\r\n\r\n# d\r\n"),
    # One kind only.
    ("# a\n# b\n\n", [], None),
    ("# a\r\n# b\r\n\r\n", [], None),
    ("# a\r# b\r\r", [], None),
    ("# a", [], None),
    ("", [], None),
    # Neither of them ends a line.
    ("# a\x0b\u2028\x85\n", [], None),
    # UTF-16 would be ruined.
    ("\udcff\udcfe#\0 \0a\0\r\0\n\0", [], None),
]


@pytest.mark.parametrize(("text", "places", "fixed"), CASES)
def test_mixed_line_endings(text: str, places: list[tuple[int, int]], fixed: str | None) -> None:
    found = lint(text, config=CONFIG)
    assert [(finding.line, finding.column) for finding in found] == places
    assert all(each.fix and each.fix.applicability is Applicability.SAFE for each in found)
    result = fix(encode(text), config=CONFIG)
    assert result.output_text == (text if fixed is None else fixed)
    assert result.dropped == []
    assert lint(result.output_text, config=CONFIG) == []


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        # Old parsers end the group at the blank line that they see.
        ("User-agent: *\r\r\nDisallow: /a\r\r\n", Severity.WARNING),
        ("User-agent: *\r\nDisallow: /a\r\r\nDisallow: /b\r\n", Severity.WARNING),
        ("User-agent: *\r\nDisallow: /a\r\r\n\r\r\n# b\r\n", Severity.INFO),
        ("User-agent: *\r\r\n", Severity.INFO),
        ("User-agent: *\r\nDisallow: /a\n", Severity.INFO),
        ("User-agent: *\rDisallow: /a\n", Severity.INFO),
    ],
)
def test_it_matters_where_a_group_falls_apart(text: str, severity: Severity) -> None:
    (finding,) = lint(text, config=CONFIG)
    assert finding.severity is severity


def test_the_message_counts() -> None:
    (finding,) = lint("# a\r\n# b\n# c\n# d\n", config=CONFIG)
    assert finding.message == "the lines end in different ways, 3 in LF and 1 in CR LF"
    (finding,) = lint("# a\r# b\n# c\n", config=CONFIG)
    assert finding.message == (
        "the lines end in different ways, 2 in LF and 1 in CR,"
        " which some parsers do not take for a line ending"
    )


def test_lines_that_look_blank_do_not_go_alone() -> None:
    # What would be left ends in CR.
    result = fix(b"User-agent: *\r\r\nDisallow: /a")
    assert result.output == b"User-agent: *\r\nDisallow: /a"


@pytest.mark.parametrize("text", ["\r" * 300_000 + "\n", "\r\r\n" * 100_000, "\n\r" * 100_000])
def test_long_runs_take_no_long_time(text: str) -> None:
    (finding,) = lint(text, config=CONFIG)
    assert finding.fix
