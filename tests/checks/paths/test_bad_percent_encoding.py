"""RF506: a percent sign without two digits."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.syntax.source import encode

# The value of a Disallow line, and what the fixes make of it; None if there is no finding, the
# same value if there is no fix.
CASES: list[tuple[str, str | None]] = [
    ("/a%zz", "/a%zz"),
    ("/save-20%-on/", "/save-20%-on/"),
    ("/a%u0105", "/a%u0105"),
    ("/talk%3Media", "/talk%3Media"),
    ("/a% 20b", "/a% 20b"),
    ("/*cached40%$", "/*cached40%$"),
    # Escapes, and beginnings of escapes.
    ("/a%20b%C3%A9", None),
    ("/*%", None),
    ("/*%2", None),
    ("/*%2*", None),
    ("/itm/*%*", None),
    # Placeholders.
    ("/*=%subscriber_hash%", None),
    ("/%YEAR%%WEEK%/", None),
    ("*/%s*", None),
    ("*%(link", None),
    ("/*%%=name=%%*", None),
    # No path.
    ("save-20%-on", None),
]


@pytest.mark.parametrize(("value", "fixed"), CASES)
def test_bad_percent_encoding(value: str, fixed: str | None) -> None:
    config = Config(select=("RF506",))
    text = f"User-agent: *\nDisallow: {value} # note\n"
    places = [(finding.line, finding.column) for finding in lint(text, config=config)]
    assert bool(places) == (fixed is not None)
    result = fix(encode(text), unsafe=True, config=config)
    assert result.output_text == text.replace(value, fixed or value)
    assert result.dropped == []
    assert result.remaining == [] or fixed == value


def test_it_points_at_the_percent_sign() -> None:
    (finding,) = lint("Disallow: /%41/20%-x/%zz\n", config=Config(select=("RF506",)))
    assert (finding.column, finding.end_column) == (18, 21)
