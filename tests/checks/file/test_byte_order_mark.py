"""RF102: a byte order mark."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.checks.finding import Applicability, Severity
from robotsfix.syntax.source import encode

# The text, where findings start, and the text with all fixes; None if it stays.
CASES: list[tuple[str, list[tuple[int, int]], str | None]] = [
    ("\ufeffUser-agent: *\nDisallow: /a\n", [(1, 1)], "User-agent: *\nDisallow: /a\n"),
    ("\ufeff# hello\r\n", [(1, 1)], "# hello\r\n"),
    ("\ufeff", [(1, 1)], ""),
    ("\ufeff\nUser-agent: *\nDisallow:\n", [(1, 1)], "\nUser-agent: *\nDisallow:\n"),
    # Inside of the file.
    ("# a\n\ufeff# b\n", [(2, 1)], "# a\n# b\n"),
    ("# a \ufeff b\n", [(1, 5)], "# a  b\n"),
    ("# a\n\ufeff\n# b\n", [(2, 1)], "# a\n\n# b\n"),
    (
        "User-agent: *\nDisallow: /a\n\ufeffDisallow: /b\n",
        [(3, 1)],
        "User-agent: *\nDisallow: /a\nDisallow: /b\n",
    ),
    # As it looks when it was read in another encoding.
    (
        "\u00ef\u00bb\u00bfUser-agent: *\nDisallow: /a\n",
        [(1, 1)],
        "User-agent: *\nDisallow: /a\n",
    ),
    ("# \u00ef\u00bb\u00bf\n", [(1, 3)], "# \n"),
    # None.
    ("", [], None),
    ("User-agent: *\nDisallow: /\u00ef\n", [], None),
    ("# \u200b zero-width space\n", [], None),
]


@pytest.mark.parametrize(("text", "places", "fixed"), CASES)
def test_byte_order_mark(text: str, places: list[tuple[int, int]], fixed: str | None) -> None:
    config = Config(select=("RF102",))
    assert [(finding.line, finding.column) for finding in lint(text, config=config)] == places
    result = fix(encode(text), unsafe=True, config=config)
    assert result.output_text == (text if fixed is None else fixed)
    assert result.dropped == []


@pytest.mark.parametrize(
    ("text", "applicability"),
    [
        ("\ufeffUser-agent: *\nDisallow: /a\n", Applicability.SAFE),
        ("# \ufeff\n", Applicability.SAFE),
        ("User-agent: *\n\ufeffDisallow: /a\n", Applicability.UNSAFE),
    ],
)
def test_removing_it_is_safe_where_no_line_begins_to_count(
    text: str, applicability: Applicability
) -> None:
    (finding,) = lint(text, config=Config(select=("RF102",)))
    assert finding.fix
    assert finding.fix.applicability is applicability


def test_all_of_a_mark_that_is_there_several_times_goes() -> None:
    result = fix(b"\xef\xbb\xbf\xef\xbb\xbfUser-agent: *\nDisallow: /a\n", unsafe=True)
    assert result.output == b"User-agent: *\nDisallow: /a\n"


BLOCKS = "Disallow: /a\n"
# The text, how much its first finding matters, and what it says.
SAID: list[tuple[str, Severity, str]] = [
    (
        f"\ufeffUser-agent: *\n{BLOCKS}",
        Severity.WARNING,
        "the file starts with a byte order mark: some parsers then miss its first line",
    ),
    (
        f"\ufeffSitemap: https://example.org/a.xml\nUser-agent: *\n{BLOCKS}",
        Severity.WARNING,
        "the file starts with a byte order mark: some parsers then miss its first line",
    ),
    # Nothing is lost with a remark, a blank line, and a group that blocks nothing.
    (
        f"\ufeff# a\nUser-agent: *\n{BLOCKS}",
        Severity.INFO,
        "the file starts with a byte order mark",
    ),
    (
        f"\ufeff  \nUser-agent: *\n{BLOCKS}",
        Severity.INFO,
        "the file starts with a byte order mark",
    ),
    ("\ufeff", Severity.INFO, "the file starts with a byte order mark"),
    ("\ufeffUser-agent: *\nDisallow:\n", Severity.INFO, "the file starts with a byte order mark"),
    # In another encoding, or twice, no parser skips it.
    (
        f"\u00ef\u00bb\u00bfUser-agent: *\n{BLOCKS}",
        Severity.ERROR,
        (
            "the file starts with a byte order mark in another encoding (`\u00ef\u00bb\u00bf`), and"
            " crawlers misread its first line"
        ),
    ),
    (
        f"\u00ef\u00bb\u00bf# a\nUser-agent: *\n{BLOCKS}",
        Severity.INFO,
        "the file starts with a byte order mark in another encoding (`\u00ef\u00bb\u00bf`)",
    ),
    (
        f"\ufeff\ufeffUser-agent: *\n{BLOCKS}",
        Severity.ERROR,
        "the file starts with more than one byte order mark, and crawlers misread its first line",
    ),
    (
        f"User-agent: *\n\ufeff{BLOCKS}",
        Severity.ERROR,
        "a byte order mark stands on line 2, and crawlers misread the line",
    ),
    ("# a\n# \ufeffb\n", Severity.INFO, "a byte order mark stands on line 2"),
]


@pytest.mark.parametrize(("text", "severity", "message"), SAID)
def test_it_is_an_alarm_where_something_is_lost(
    text: str, severity: Severity, message: str
) -> None:
    finding = lint(text, config=Config(select=("RF102",)))[0]
    assert (finding.severity, finding.message) == (severity, message)
