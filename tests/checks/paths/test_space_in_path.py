"""RF504: a space inside a path."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.syntax.source import encode

# The value of a Disallow line, and what the fixes make of it; None if there is no finding, the
# same value if there is no fix.
CASES: list[tuple[str, str | None]] = [
    ("/my files/", "/my%20files/"),
    ("*/Web Support/", "*/Web%20Support/"),
    ("/em - Copy/", "/em%20-%20Copy/"),
    ("/audio pro*", "/audio%20pro*"),
    ("/café au lait", "/café%20au%20lait"),
    # A space that slipped in.
    ("/ all/", "/all/"),
    ("/ *reviews", "/*reviews"),
    ("/news/ boston/", "/news/boston/"),
    ("/*.xlsx $", "/*.xlsx$"),
    ("/* ? sessionid", "/*?sessionid"),
    ("/?desktop = true", "/?desktop=true"),
    ("/graphics /", "/graphics/"),
    ("/a/\tb", "/a/b"),
    ("/ my files/", "/my%20files/"),
    # Several paths, two lines in one, a remark: each by itself.
    ("/a /b", "/a /b"),
    ("/*.pdf$ /static/*", "/*.pdf$ /static/*"),
    ("/*.pdf$ *.doc$", "/*.pdf$ *.doc$"),
    ("/feedDisallow: /rss", "/feedDisallow: /rss"),
    ("/User-agent: *", "/User-agent: *"),
    ("/a Crawl-delay: 5", "/a Crawl-delay: 5"),
    ("/a/... //old", "/a/... # //old"),
    ("/a <!-- moved -->", "/a # <!-- moved -->"),
    # What is meant cannot be told.
    ("/*/logout  used by client", "/*/logout  used by client"),
    ("/a\tb", "/a\tb"),
    ("/search?q=cheap tv", "/search?q=cheap tv"),
    ("/a% 20b", "/a% 20b"),
    ("/a* *", "/a* *"),
    ("/a/ /", "/a/ /"),
    # No space, no path, or a space before something that nobody sees.
    ("/my%20files/", None),
    ("/a", None),
    ("Past Events", None),
    ("https://example.org/a b", None),
    (": /a", None),
    ("/a\xa0b", None),
    ("/a \u200e", None),
    ("/a \xa0", None),
]


@pytest.mark.parametrize(("value", "fixed"), CASES)
def test_space_in_path(value: str, fixed: str | None) -> None:
    config = Config(select=("RF504",))
    text = f"User-agent: *\nDisallow: {value} # note\n"
    places = [(finding.line, finding.column) for finding in lint(text, config=config)]
    assert places == ([] if fixed is None else [(2, 11)])
    result = fix(encode(text), unsafe=True, config=config)
    assert result.output_text == text.replace(value, fixed or value)
    assert result.dropped == []
    assert result.remaining == [] or fixed == value
