"""RF601: a sitemap's address that is not a whole URL."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.checks.finding import Applicability
from robotsfix.syntax.source import encode

# The text, where findings start, and the text with all fixes; None if it stays.
CASES: list[tuple[str, list[tuple[int, int]], str | None]] = [
    ("Sitemap: /sitemap.xml\n", [(1, 10)], "Sitemap: https://www.example.org/sitemap.xml\n"),
    (
        "\ufeffsitemap:sitemap.xml  # ours",
        [(1, 9)],
        "\ufeffsitemap:https://www.example.org/sitemap.xml  # ours",
    ),
    ("Sitemap: ?rss\n", [(1, 10)], "Sitemap: https://www.example.org/?rss\n"),
    ("Sitemap: //a.example/s.xml\n", [(1, 10)], "Sitemap: https://a.example/s.xml\n"),
    ("Sitemap: Example.org/s.xml\n", [(1, 10)], "Sitemap: https://Example.org/s.xml\n"),
    ("Sitemap: www.example.org\n", [(1, 10)], "Sitemap: https://www.example.org\n"),
    # Only the owner knows which URL is meant.
    ("Sitemap: a.example/s.xml\n", [(1, 10)], None),
    ("Sitemap: https:///s.xml\n", [(1, 10)], None),
    ("Sitemap: https:/www.example.org/s.xml\n", [(1, 10)], None),
    ("Sitemap: /a.xml Sitemap: /b.xml\n", [(1, 10)], None),
    ("Sitemap: User-agent: *\n", [(1, 10)], None),
    ("Sitemap: <https://example.org/s.xml>\n", [(1, 10)], None),
    ("Sitemap: /caf\u00e9.xml\n", [(1, 10)], None),
    # It is one, or other rules speak of it.
    ("Sitemap: HTTP://example.org/sitemap.xml\n", [], None),
    ("Sitemap: ftp://example.org/sitemap.xml\n", [], None),
    ("Sitemap:\n", [], None),
    ("Sitemap https://example.org/sitemap.xml\n", [], None),
    ("Sitemap: {{ site.url }}/sitemap.xml\n", [], None),
    ("Sitemap: \u00a0https://example.org/sitemap.xml\n", [], None),
    ("Disallow: sitemap.xml\n", [], None),
]


@pytest.mark.parametrize(("text", "places", "fixed"), CASES)
def test_sitemap_not_absolute(text: str, places: list[tuple[int, int]], fixed: str | None) -> None:
    config = Config(select=("RF601",), site="https://www.example.org")
    assert [(finding.line, finding.column) for finding in lint(text, config=config)] == places
    result = fix(encode(text), unsafe=True, config=config)
    assert result.output_text == (text if fixed is None else fixed)
    assert result.dropped == []


def test_a_fix_needs_the_site_and_is_unsafe() -> None:
    (finding,) = lint("Sitemap: /s.xml\n", config=Config(select=("RF601",)))
    assert finding.fix is None
    assert "`site`" in finding.hint
    for site in ("https://example.org", "https://example.org/"):
        config = Config(select=("RF601",), site=site)
        (finding,) = lint("Sitemap: /s.xml\n", config=config)
        assert finding.fix
        assert finding.fix.applicability is Applicability.UNSAFE
        assert finding.fix.edits[0].replacement == "https://example.org/s.xml"
    (finding,) = lint("Sitemap: a b\n", config=config)
    assert "`site`" not in finding.hint


@pytest.mark.parametrize(
    "value", ["a" * 100_000, "/" * 100_000, "a.b+" * 50_000, "\u00e9" * 99_999]
)
def test_long_values(value: str) -> None:
    config = Config(select=("RF601",), site="https://example.org")
    assert len(lint(f"Sitemap: {value}\n", config=config)) == 1
