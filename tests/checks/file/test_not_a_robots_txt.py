"""RF101: a document of another kind."""

import pytest

from robotsfix import Config, lint

# The text, and where findings start.
CASES: list[tuple[str, list[tuple[int, int]]]] = [
    ("<!DOCTYPE html>\n<html></html>\n", [(1, 1)]),
    ("\n\n  <HTML lang=en>\n", [(3, 3)]),
    ("\ufeff<html>\n", [(1, 1)]),
    ("<!-- served by the cache -->\n<html></html>\n", [(1, 1)]),
    ('<?xml version="1.0"?>\n<urlset/>\n', [(1, 1)]),
    ('{"status": 404}\n', [(1, 1)]),
    ('[{"a": 1}]', [(1, 1)]),
    ("{}", [(1, 1)]),
    ("{\\rtf1\\ansi User-agent}\n", [(1, 1)]),
    ("%PDF-1.7\n", [(1, 1)]),
    ("PK\x03\x04\n", [(1, 1)]),
    ("\x1f\udc8b\x08\x00", [(1, 1)]),
    ("\udc89PNG\r\n\x1a\n\x00", [(1, 1)]),
    ("\x00\x01\x02", [(1, 1)]),
    ("text\x00more\n", [(1, 1)]),
    # A robots.txt, be it a poor one.
    ("", []),
    ("\n", []),
    ("# <html>\n", []),
    ("User-agent: *\nDisallow: /\n", []),
    ("<html>\nUser-agent: *\nDisallow: /\n", []),
    ("User-agent: *\nDisallow: /a\x00\n", []),
    ("Sitemap: https://example.org/sitemap.xml\n", []),
    ("[bots]\nplease stay away\n", []),
    ("{{ robots }}\n", []),
    ("<3 robots\n", []),
    # UTF-16 is text, and has a rule of its own.
    ("\udcff\udcfeU\x00s\x00e\x00r\x00", []),
]


@pytest.mark.parametrize(("text", "places"), CASES)
def test_not_a_robots_txt(text: str, places: list[tuple[int, int]]) -> None:
    config = Config(select=("RF101",))
    found = lint(text, config=config)
    assert [(finding.line, finding.column) for finding in found] == places
    assert not any(finding.fix for finding in found)


def test_nothing_else_is_said_about_it() -> None:
    text = "<!DOCTYPE html>\n<title>404</title>\nSitemap https://example.org/sitemap.xml\n"
    assert [finding.code for finding in lint(text)] == ["RF101"]


def test_of_utf_16_only_that_is_said() -> None:
    text = "\ufeffUser-agent *\nDisallow: admin\n".encode("utf-16-le")
    assert [finding.code for finding in lint(text)] == ["RF103"]
