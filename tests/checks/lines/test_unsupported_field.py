"""RF205: a known field without effect."""

import pytest

from robotsfix import Config, lint
from robotsfix.checks.finding import Severity

# The text, and where findings start.
CASES: list[tuple[str, list[tuple[int, int]]]] = [
    ("User-agent: *\nNoindex: /a\n", [(2, 1)]),
    ("User-agent: *\n  host : example.org # old\n", [(2, 3)]),
    # Each field once.
    ("NOINDEX: /a\nHost: example.org\nnoindex: /b\n", [(1, 1), (2, 1)]),
    ("ACAP-crawler: *\nACAP-disallow-crawl: /a\n", [(1, 1)]),
    ("Request-rate: 1/5\nVisit-time: 0600-0845\nNofollow: /a\n", [(1, 1), (2, 1), (3, 1)]),
    # Fields with a rule of their own.
    ("Crawl-delay: 5\nClean-param: a /b\nLicense: https://example.org/l.xml\n", []),
    ("Content-Signal: search=yes\nContent-Usage: train-ai=n\n", []),
    # RF204, RF202, and comments.
    ("Owner: web team\n", []),
    ("Noindex /a\n", []),
    ("# Noindex: /a\n", []),
    ("User-agent: *\nDisallow: /noindex:/a\n", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "places"), CASES)
def test_unsupported_field(text: str, places: list[tuple[int, int]]) -> None:
    found = lint(text, config=Config(select=("RF205",)))
    assert [(finding.line, finding.column) for finding in found] == places
    assert not any(finding.fix for finding in found)
    assert lint(text, config=Config(select=("RF204",))) == [] or "Owner" in text


@pytest.mark.parametrize(
    ("line", "severity", "part"),
    [
        ("Noindex: /a", Severity.WARNING, "1 September 2019"),
        ("Nofollow: /a", Severity.INFO, "no crawler"),
        ("Host: example.org", Severity.INFO, "Yandex"),
        ("Request-rate: 1/5", Severity.INFO, "Seznam"),
    ],
)
def test_the_message_says_what_became_of_it(line: str, severity: Severity, part: str) -> None:
    (finding,) = lint(line, config=Config(select=("RF205",)))
    assert finding.severity is severity
    assert part in finding.message
    assert finding.hint


def test_it_counts_the_lines() -> None:
    (finding,) = lint("Noindex: /a\n" * 20_000, config=Config(select=("RF205",)))
    assert finding.message.endswith("(on 20000 lines)")
