"""RF502: a dollar sign that was meant as an end."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.syntax.source import encode

# The value of a Disallow line, and what the fixes make of it; None if there is no finding, the
# same value if there is no fix.
CASES: list[tuple[str, str | None]] = [
    ("/*.php$,", "/*.php$"),
    ("/*.gif$\\", "/*.gif$"),
    ("/*auth$/", "/*auth$"),
    ("/a$$", "/a$"),
    ("/a$;", "/a$"),
    # What follows may be what is meant.
    ("/*.css$/*?*", "/*.css$/*?*"),
    ("*/?__hstc=$*", "*/?__hstc=$*"),
    ("/*.pdf$?download=1", "/*.pdf$?download=1"),
    # At the end, or a part of the URL.
    ("/a$", None),
    ("$", None),
    ("/$FILE/", None),
    ("/$common/", None),
    ("/a/$/", None),
    ("/a/$/listing", None),
    ("/gifts-$25-$50/", None),
    ("/WPS$_6_084$%E7$hsbc$$$", None),
    ("/*$*", None),
    ("/*?*$price", None),
    ("/x.pdf/$file/y.pdf", None),
    ("/$27889F02-6142$/a", None),
    ("/*${url}", None),
    # A regular expression, a space, a character that nobody sees: mistakes of another kind.
    ("/a(&|$)", None),
    ("/*.pdf$ /static/*", None),
    ("/a$\u200b", None),
    ("/a$\xa0", None),
]


@pytest.mark.parametrize(("value", "fixed"), CASES)
def test_dollar_inside(value: str, fixed: str | None) -> None:
    config = Config(select=("RF502",))
    text = f"User-agent: *\nDisallow: {value} # note\n"
    places = [(finding.line, finding.column) for finding in lint(text, config=config)]
    assert places == ([] if fixed is None else [(2, 11)])
    result = fix(encode(text), unsafe=True, config=config)
    assert result.output_text == text.replace(value, fixed or value)
    assert result.dropped == []
    assert result.remaining == [] or fixed == value
