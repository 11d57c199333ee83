"""RF304: a rule before the first user-agent line."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.checks.finding import Severity
from robotsfix.syntax.source import encode

# The text, where findings start, and the text with all fixes; None if it stays.
CASES: list[tuple[str, list[tuple[int, int]], str | None]] = [
    ("Disallow: /a\n", [(1, 1)], "User-agent: *\nDisallow: /a\n"),
    (
        "# hands off\n  Disallow: /a\nAllow: /a/b\n\nUser-agent: x\nDisallow: /\n",
        [(2, 3)],
        "# hands off\nUser-agent: *\n  Disallow: /a\nAllow: /a/b\n\nUser-agent: x\nDisallow: /\n",
    ),
    # As the file writes the field, and ends its lines.
    (
        "Disallow: /a\r\nuser-agent: x\r\nDisallow: /\r\n",
        [(1, 1)],
        "user-agent: *\r\nDisallow: /a\r\nuser-agent: x\r\nDisallow: /\r\n",
    ),
    # There is a user-agent line above, that is not read as one: that one is to be mended.
    ("Agent: x\nDisallow: /a\n", [(2, 1)], None),
    ("Usser-agent: x\n\nDisallow: /a\nUser-agent: y\nDisallow: /\n", [(3, 1)], None),
    ("user agent a b\nDisallow: /a\n", [(2, 1)], None),
    ("\u00ef\u00bb\u00bfUser-agent: *\nDisallow: /a\n", [(2, 1)], None),
    # Not such a line.
    ("# User-agent: *\nDisallow: /a\n", [(2, 1)], "# User-agent: *\nUser-agent: *\nDisallow: /a\n"),
    (
        "Agents, go away!\nDisallow: /a\n",
        [(2, 1)],
        "Agents, go away!\nUser-agent: *\nDisallow: /a\n",
    ),
    ("", [], None),
    ("User-agent: *\nDisallow: /a\n", [], None),
    ("Sitemap: https://example.org/s.xml\nCrawl-delay: 5\nUser-agent: *\nDisallow: /\n", [], None),
    ("# Disallow: /a\nUser-agent: *\nDisallow: /\n", [], None),
    ("Useragent *\nDisallow: /a\n", [], None),
]


@pytest.mark.parametrize(("text", "places", "fixed"), CASES)
def test_rule_outside_group(text: str, places: list[tuple[int, int]], fixed: str | None) -> None:
    config = Config(select=("RF304",))
    assert [(finding.line, finding.column) for finding in lint(text, config=config)] == places
    result = fix(encode(text), unsafe=True, config=config)
    assert result.output_text == (text if fixed is None else fixed)
    assert result.dropped == []


# The text, how much the finding matters, and what it says.
SAID: list[tuple[str, Severity, str]] = [
    (
        "Disallow: /a\n",
        Severity.ERROR,
        "the file has no user-agent line, so crawlers that follow RFC 9309 ignore its 1 rule",
    ),
    (
        "Disallow: /a\nAllow: /a/b\n\nUser-agent: x\nDisallow: /\n",
        Severity.ERROR,
        (
            "2 rules stand above the first user-agent line, so crawlers that follow RFC 9309 ignore"
            " them"
        ),
    ),
    (
        "Agent: x\nDisallow: /a\n",
        Severity.ERROR,
        (
            "line 1 is not read as a user-agent line, so crawlers that follow RFC 9309 ignore 1"
            " rule below it"
        ),
    ),
    (
        "Allow: /a/b\nUser-agent: *\nDisallow: /a\n",
        Severity.ERROR,
        "1 rule stands above the first user-agent line, so crawlers that follow RFC 9309 ignore it",
    ),
    # Nothing comes of it.
    (
        "Allow: /\nUser-agent: *\nDisallow: /a\n",
        Severity.INFO,
        "1 rule stands above the first user-agent line, so crawlers that follow RFC 9309 ignore it",
    ),
    (
        "Disallow:\nUser-agent: *\nDisallow: /a\n",
        Severity.INFO,
        "1 rule stands above the first user-agent line, so crawlers that follow RFC 9309 ignore it",
    ),
    (
        "Allow: /a\n",
        Severity.INFO,
        "the file has no user-agent line, so crawlers that follow RFC 9309 ignore its 1 rule",
    ),
]


@pytest.mark.parametrize(("text", "severity", "message"), SAID)
def test_it_is_an_error_where_something_is_lost(
    text: str, severity: Severity, message: str
) -> None:
    (finding,) = lint(text, config=Config(select=("RF304",)))
    assert (finding.severity, finding.message) == (severity, message)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("\u00ef\u00bb\u00bfUser-agent: *", "RF102"),
        ("User agent *", "RF202"),
        ("User-agnet: indexpert", "RF203"),
    ],
)
def test_it_is_silent_where_another_rule_says_what_is_wrong_above(line: str, code: str) -> None:
    found = lint(f"{line}\nDisallow: /a\n", config=Config(select=(code, "RF304")))
    assert [finding.code for finding in found] == [code]
