"""RF108: nothing in the file governs anything."""

import pytest

from robotsfix import Config, lint
from robotsfix.checks.finding import Severity

EMPTY = "the file is empty"
COMMENTS = "the file has nothing but comments"
UNKNOWN = "no line of the file is one that crawlers know"

FOUND: list[tuple[str, str]] = [
    ("", EMPTY),
    ("\ufeff", EMPTY),
    ("\n\r\n \t\n", EMPTY),
    ("# User-agent: *\n# Disallow: /\n", COMMENTS),
    ("\n  # later\n", COMMENTS),
    ("hello world\n", UNKNOWN),
    ("coming soon\n# really\n", UNKNOWN),
    ("Owner: web team\n", UNKNOWN),
    ("index, follow\n", UNKNOWN),
    (":)\n", UNKNOWN),
]
NOT_FOUND = [
    # Everything is allowed, and the file says so.
    "User-agent: *\nDisallow:\n",
    "User-agent: *\nAllow: /\n",
    # It is about something else.
    "Sitemap: https://example.org/sitemap.xml\n",
    "Host: example.org\n",
    "Content-Signal: ai-train=no\n",
    "License: https://example.org/license.xml\n",
    # Other rules say what is wrong with these.
    "User-agent: *\n",
    "User-agent: *\nCrawl-delay: 5\n",
    "Disallow: /a\n",
    "User agent Googlebot\n",
    "User-agent *\nDisallow\n",
    "Dissallow: /a\n",
    "https://example.org/sitemap.xml\n",
    "404 page not found\n",
    "Fatal error: Uncaught Error in /srv/www/robots.php on line 3\n",
    "\tat org.example.Robots.serve(Robots.java:12)\n",
]


@pytest.mark.parametrize(("text", "what"), FOUND)
def test_no_rules(text: str, what: str) -> None:
    (finding,) = lint(text, config=Config(select=("RF108",)))
    assert finding.message == f"{what}: every crawler may fetch everything"
    assert (finding.start, finding.severity, finding.fix) == ((1, 1), Severity.INFO, None)


@pytest.mark.parametrize("text", NOT_FOUND)
def test_a_file_that_says_something(text: str) -> None:
    assert lint(text, config=Config(select=("RF108",))) == []
