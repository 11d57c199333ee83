"""RF405: a star in a user-agent line that does not stand alone."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.syntax.source import encode

# The value, the severity (empty if there is no finding), and the value with the fix.
CASES: list[tuple[str, str, str | None]] = [
    ("AhrefsBot*", "warning", "AhrefsBot"),
    ("MJ12bot*", "warning", "MJ12bot"),
    ("360spider*", "warning", "360spider"),
    ("Unknown**", "warning", "Unknown"),
    # Google's own parser is the only one that looks for these.
    ("Googlebot*", "info", "Googlebot"),
    ("Mediapartners-Google*", "info", "Mediapartners-Google"),
    # What is left would not be a name, or another one.
    ("*bot", "warning", None),
    ("*Googlebot*", "warning", None),
    ("Google*bot", "warning", None),
    ("kendra-crawler-*", "warning", None),
    ("Net Attache*", "warning", None),
    ('"*"', "warning", None),
    ("**", "warning", None),
    ("*/*", "warning", None),
    ("* bot", "warning", None),
    # Fine, or another rule's.
    ("*", "", None),
    ("Googlebot", "", None),
    ("Googlebot/*", "", None),
    ("*, Googlebot", "", None),
    ("* Disallow: /", "", None),
    ("*\N{ZERO WIDTH SPACE}", "", None),
    ("Mozilla/5.0 (*)", "", None),
]


@pytest.mark.parametrize(("value", "severity", "fixed"), CASES)
def test_wildcard_in_token(value: str, severity: str, fixed: str | None) -> None:
    config = Config(select=("RF405",))
    text = f"User-agent: {value} # x\nDisallow: /\n"
    found = lint(text, config=config)
    assert [finding.severity.label for finding in found] == [severity] * bool(severity)
    result = fix(encode(text), config=config)
    assert (
        result.output_text == f"User-agent: {value if fixed is None else fixed} # x\nDisallow: /\n"
    )
    assert result.dropped == []


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ("*Googlebot*", "write `Googlebot`, if that crawler is meant"),
        ("**", "write `*` alone for all crawlers"),
        ("*bot", "name each crawler on a line of its own, or write `*` alone for all"),
    ],
)
def test_hints(value: str, hint: str) -> None:
    (finding,) = lint(f"User-agent: {value}\nDisallow: /\n", config=Config(select=("RF405",)))
    assert finding.hint == hint


def test_a_line_that_repeats_its_neighbour_goes() -> None:
    text = "User-agent: AhrefsBot\nUser-agent: AhrefsBot*\nDisallow: /\n"
    result = fix(encode(text), config=Config(select=("RF405",)))
    assert result.output_text == "User-agent: AhrefsBot\nDisallow: /\n"
