"""RF104: control characters."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.checks.finding import Applicability, Severity
from robotsfix.syntax.source import encode

CONFIG = Config(select=("RF104",))
SAFE, UNSAFE = Applicability.SAFE, Applicability.UNSAFE

# The text, where findings start, and the text with all fixes; None if it stays.
CASES: list[tuple[str, list[tuple[int, int]], str | None]] = [
    ("Disallow: /a\x10\n", [(1, 13)], "Disallow: /a\n"),
    ("Disallow: /a\x00\nDisallow: /b\x7f\n", [(1, 13), (2, 13)], "Disallow: /a\nDisallow: /b\n"),
    ("\x08Disallow: /a\x08\x08\n", [(1, 1)], "Disallow: /a\n"),
    ("User-agent: *\x0c\n", [(1, 14)], "User-agent: *\n"),
    ("# a\x1b[1mb\n", [(1, 4)], "# a[1mb\n"),
    # A line of nothing else goes: a blank one would end the group for old parsers.
    ("Disallow: /a\n\x1a\nDisallow: /b\n", [(2, 1)], "Disallow: /a\nDisallow: /b\n"),
    ("Disallow: /a\n\x1a", [(2, 1)], "Disallow: /a\n"),
    # UTF-8 that was read in another encoding, as ISO 8859-1 and as Windows-1252.
    ("Disallow: /stra\u00c3\u009fe\n", [(1, 16)], "Disallow: /stra\u00dfe\n"),
    ("# f\u00c3\u00bcr Stra\u00c3\u009fe\n", [(1, 12)], "# f\u00fcr Stra\u00dfe\n"),
    ("Disallow: /\u00e3\u0081\u201a\n", [(1, 12)], "Disallow: /\u3042\n"),
    # What is left of a letter that nobody can tell.
    ("# don\u0092t\n", [(1, 6)], None),
    ("Disallow: /\u3042\u0092\n", [(1, 13)], None),
    # None.
    ("User-agent: *\n\tDisallow:\t/a\r\n", [], None),
    ("Disallow: /stra\u00dfe\n", [], None),
    ("# f\u00c3\u00bcr\n", [], None),
    ("\ufeff# \u200b\u2028\n", [], None),
    ("", [], None),
    # Rules of their own: UTF-16, and octets that are not UTF-8.
    ("\udcff\udcfe#\0 \0a\0", [], None),
    ("#\0 \0a\0", [], None),
    ("# \udc8f\u008d\udcb2\n", [], None),
]


@pytest.mark.parametrize(("text", "places", "fixed"), CASES)
def test_control_character(text: str, places: list[tuple[int, int]], fixed: str | None) -> None:
    found = lint(text, config=CONFIG)
    assert [(finding.line, finding.column) for finding in found] == places
    assert all(finding.fix or finding.hint for finding in found)
    result = fix(encode(text), unsafe=True, config=CONFIG)
    assert result.output_text == (text if fixed is None else fixed)
    assert result.dropped == []


@pytest.mark.parametrize(
    ("line", "severity", "applicability"),
    [
        ("Disallow: /a\x10", Severity.ERROR, UNSAFE),
        ("Dis\x10allow: /a", Severity.ERROR, UNSAFE),
        ("Sitemap: https://example.org/sitemap.xml\x10", Severity.ERROR, SAFE),
        # Google's parser reads a line up to a NUL.
        ("Disallow: /a\0", Severity.ERROR, SAFE),
        ("Disallow: /a\0b", Severity.ERROR, UNSAFE),
        # It knows names that go on, and takes a form feed for white space.
        ("User-agent: Twitterbot\x10", Severity.ERROR, SAFE),
        ("Disallow\x10: /a", Severity.ERROR, SAFE),
        ("Disallow: /a\x0c", Severity.WARNING, SAFE),
        ("Disallow: /a\x0cb", Severity.ERROR, UNSAFE),
        # Nobody reads these.
        ("# a\x10", Severity.INFO, SAFE),
        ("Disallow: /a # b\x10", Severity.INFO, SAFE),
        ("\x1a", Severity.INFO, SAFE),
        ("Owner: me\x10", Severity.INFO, SAFE),
        # Letters change.
        ("# stra\u00c3\u009fe", Severity.INFO, UNSAFE),
        ("Disallow: /stra\u00c3\u009fe", Severity.ERROR, UNSAFE),
    ],
)
def test_severity_and_class(line: str, severity: Severity, applicability: Applicability) -> None:
    (finding,) = lint(f"User-agent: *\nDisallow: /x\n{line}\n", config=CONFIG)
    assert finding.severity is severity
    assert finding.fix
    assert finding.fix.applicability is applicability
    assert fix(encode(finding.document.text), unsafe=True, config=CONFIG).dropped == []


@pytest.mark.parametrize(
    "text",
    ["\x01" * 300_000, "\x01a" * 150_000, "# " + "\u00c3\u009f" * 150_000, "a\x01\n" * 10_000],
)
def test_control_characters_without_end_take_no_long_time(text: str) -> None:
    assert lint(text, config=CONFIG)[0].line == 1


def test_a_misspelled_field_is_no_rule() -> None:
    (finding,) = lint("Dis\x10allow: /a\n", config=CONFIG)
    assert finding.message == (
        "the line holds a control character (U+0010), which nobody sees,"
        " but crawlers take for a part of it"
    )
