import pytest
from hypothesis import given
from hypothesis import strategies as st

from robotsfix.reports.escape import escape


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("plain text `*`", "plain text `*`"),
        ("\u65e5\u672c caf\u00e9 \U0001f916", "\u65e5\u672c caf\u00e9 \U0001f916"),
        ("a\tb\nc\r\0", "a\\x09b\\x0ac\\x0d\\x00"),
        ("\x1b[31m\x07\x7f", "\\x1b[31m\\x07\\x7f"),
        ("\x9b", "\\u009b"),
        ("\udc9b\udcff", "\\x9b\\xff"),
        ("\ud800", "\\ud800"),
        ("\u202e\u2066\u200b\u200d\ufeff", "\\u202e\\u2066\\u200b\\u200d\\ufeff"),
        ("\u00a0\u2028\u3000\u00ad", "\\u00a0\\u2028\\u3000\\u00ad"),
        ("\U000e0041", "\\U000e0041"),
        ("a\ufe0fb\U000e0100\u3164\u034f", "a\\ufe0fb\\U000e0100\\u3164\\u034f"),
        # What CI servers obey: one character less, and it is no command.
        ("::error::x", "\\x3a:error::x"),
        ("a ::error::x  ::b::", "a \\x3a:error::x  \\x3a:b::"),
        ("`::error::x`, a::b, Sitemap:: x, :: x", "`::error::x`, a::b, Sitemap:: x, :: x"),
        ("a##[error]b ###[x]", "a#\\x23[error]b ##\\x23[x]"),
        ("##vso[x] ##teamcity[x]", "#\\x23vso[x] #\\x23teamcity[x]"),
        ("## a ##b# #[x]", "## a ##b# #[x]"),
    ],
)
def test_what_is_not_printable_is_escaped(text: str, shown: str) -> None:
    assert escape(text) == shown


@given(st.text(st.characters()))
def test_what_comes_out_is_printable(text: str) -> None:
    assert escape(text).isprintable()


@given(st.binary())
def test_octets_come_out_printable(octets: bytes) -> None:
    shown = escape(octets.decode("utf-8", "surrogateescape"))
    assert shown.isprintable()
    assert shown.encode().decode() == shown
