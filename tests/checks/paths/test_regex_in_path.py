"""RF511: regular expressions."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.syntax.source import encode

# The value of a Disallow line, and what the fixes make of it; None if there is no finding, the
# same value if there is no fix.
CASES: list[tuple[str, str | None]] = [
    ("/^login", "/^login"),
    ("^/login$", "^/login$"),
    ("/(.*)\\.csv$", "/(.*)\\.csv$"),
    ("/*id(.*)?=*", "/*id(.*)?=*"),
    ("/(cart|checkout)/", "/(cart|checkout)/"),
    ("/*?n=(120|180)", "/*?n=(120|180)"),
    ("/*&mode=search(&|$)", "/*&mode=search(&|$)"),
    ("/[0-9]+/likes", "/[0-9]+/likes"),
    ("/[_0-9a-zA-Z]+/x", "/[_0-9a-zA-Z]+/x"),
    ("/[^a-z]/", "/[^a-z]/"),
    ("/page=\\d+$", "/page=\\d+$"),
    ("/20\\d\\d", "/20\\d\\d"),
    ("/shots\\.servers/", "/shots\\.servers/"),
    ("/*q=the\\+hun$", "/*q=the\\+hun$"),
    ("/website\\/player/", "/website\\/player/"),
    ("/a\\*", "/a\\*"),
    ("/archives/tag/.*", "/archives/tag/.*"),
    ("/.*author/", "/.*author/"),
    (".*/signup?", ".*/signup?"),
    ("/a/.+", "/a/.+"),
    ("/(?:a)/", "/(?:a)/"),
    ("/*?q=.*", "/*?q=.*"),
    # Characters that occur in URLs, and what wildcards are for.
    ("/wiki/Mercury_(planet)", None),
    ("/(X(1))/", None),
    ("/(offset)/", None),
    ("/(lettre)*", None),
    ("/*?filter[size]=", None),
    ("/*f[*]=", None),
    ("/*tag[0]=", None),
    ("/tiger[1].swf", None),
    ("/[alt]_media", None),
    ("/index.*", None),
    ("/foo.*", None),
    ("/*.*", None),
    ("/typo3temp/*.css.*.gzip$", None),
    ("/.*", None),
    ("*/.*", None),
    ("/blogs/*+*", None),
    ("/b/*?*|", None),
    ("/*|*", None),
    ("/{id}/", None),
    ("/wp-admin/\\", None),
    ("/*\\*", None),
    ("/a^b", None),
    ("/...*", None),
    ("/a(b", None),
    ("/a[b", None),
]


@pytest.mark.parametrize(("value", "fixed"), CASES)
def test_regex_in_path(value: str, fixed: str | None) -> None:
    config = Config(select=("RF511",))
    text = f"User-agent: *\nDisallow: {value} # note\n"
    places = [(finding.line, finding.column) for finding in lint(text, config=config)]
    assert bool(places) == (fixed is not None)
    result = fix(encode(text), unsafe=True, config=config)
    assert result.output_text == text.replace(value, fixed or value)
    assert result.dropped == []
    assert result.remaining == [] or fixed == value


def test_it_points_at_the_expression() -> None:
    (finding,) = lint("Disallow: /a/(b|c)/\\d+\n", config=Config(select=("RF511",)))
    assert (finding.column, finding.end_column) == (14, 19)
