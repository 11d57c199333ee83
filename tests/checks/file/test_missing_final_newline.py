"""RF113: a last line without a line ending."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.checks.finding import Applicability
from robotsfix.syntax.source import encode

CONFIG = Config(select=("RF113",))

# The text, where findings start, and the text with all fixes; None if it stays.
CASES: list[tuple[str, list[tuple[int, int]], str | None]] = [
    ("User-agent: *\nDisallow: /a", [(2, 1)], "User-agent: *\nDisallow: /a\n"),
    ("User-agent: *\r\nDisallow: /a", [(2, 1)], "User-agent: *\r\nDisallow: /a\r\n"),
    ("User-agent: *\rDisallow: /a", [(2, 1)], "User-agent: *\rDisallow: /a\r"),
    ("# a", [(1, 1)], "# a\n"),
    ("# a\n  ", [(2, 3)], "# a\n  \n"),
    ("\ufeff# a", [(1, 1)], "\ufeff# a\n"),
    # There is one, or no line that could have one.
    ("User-agent: *\nDisallow: /a\n", [], None),
    ("User-agent: *\rDisallow: /a\r", [], None),
    ("\n", [], None),
    ("", [], None),
    ("\ufeff", [], None),
    # UTF-16 would be ruined.
    ("\udcff\udcfe#\0 \0a\0", [], None),
]


@pytest.mark.parametrize(("text", "places", "fixed"), CASES)
def test_missing_final_newline(text: str, places: list[tuple[int, int]], fixed: str | None) -> None:
    found = lint(text, config=CONFIG)
    assert [(finding.line, finding.column) for finding in found] == places
    assert all(each.fix and each.fix.applicability is Applicability.SAFE for each in found)
    result = fix(encode(text), config=CONFIG)
    assert result.output_text == (text if fixed is None else fixed)
    assert result.dropped == []


def test_it_is_off_by_default() -> None:
    assert "RF113" not in {finding.code for finding in lint("User-agent: *\nDisallow: /a")}
