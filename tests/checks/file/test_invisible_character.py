"""RF109: characters that nobody sees, or that look like others."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.checks.finding import Applicability, Severity
from robotsfix.syntax.source import encode

CONFIG = Config(select=("RF109",))
SAFE, UNSAFE = Applicability.SAFE, Applicability.UNSAFE

# The line, where findings start, and the line with all fixes; None if it stays.
CASES: list[tuple[str, list[int], str | None]] = [
    # In a crawler's name.
    ("User-agent: Perplexity\u2011User", [13], "User-agent: Perplexity-User"),
    ("User-agent: Perplexity\u00adUser", [13], "User-agent: Perplexity-User"),
    ("User-agent: GPT\u00adBot", [13], "User-agent: GPTBot"),
    ("User-agent: *\u200b", [13], "User-agent: *"),
    ("User-agent:\u00a0Twitterbot", [12], "User-agent: Twitterbot"),
    ("User-agent:\u200bTwitterbot", [12], "User-agent:Twitterbot"),
    ("User-agent: Some\u00a0Bot\u2028\u2028 # a", [13], "User-agent: Some Bot # a"),
    ("User-agent: Tw\u0456tterbot", [13], "User-agent: Twitterbot"),
    ("User-agent: \uff0a", [13], "User-agent: *"),
    ("User-agent: \uff27\uff30\uff34\uff22\uff4f\uff54", [13], "User-agent: GPTBot"),
    # In a field.
    ("User\u2010agent: *", [1], "User-agent: *"),
    ("User\u00adagent: *", [1], "User-agent: *"),
    ("\u200dUser-agent: *", [1], "User-agent: *"),
    ("Disallow\u00a0: /a", [1], "Disallow: /a"),
    ("  D\u0456s\u0430llow: /a", [3], "  Disallow: /a"),
    ("Crawl\u2013delay: 10", [1], "Crawl-delay: 10"),
    ("\u200eDisallow: \u200e/a", [1, 12], "Disallow: /a"),
    # A colon that is none.
    ("User-agent\uff1a*", [11], "User-agent: *"),
    (
        "  Sitemap\uff1ahttps://example.org/a.xml # b",
        [10],
        "  Sitemap: https://example.org/a.xml # b",
    ),
    ("User-agent\uff1a\u3000GPTBot", [11], "User-agent: GPTBot"),
    ("Disallow\u2236 /a:b", [9], "Disallow: /a:b"),
    # In a path, a URL, another value.
    ("Disallow: /a\u200e", [11], "Disallow: /a"),
    ("Disallow: /a\u00a0 \u00a0 # b", [11], "Disallow: /a # b"),
    ("Disallow:\u00a0/a", [10], "Disallow: /a"),
    ("Disallow: /l\u200bog\u200b\u200bin", [11], "Disallow: /login"),
    ("Disallow: \u200b", [11], "Disallow: "),
    ("Sitemap:\u00a0https://example.org/a.xml", [9], "Sitemap: https://example.org/a.xml"),
    ("Sitemap: https://example.org/\u200ba.xml", [10], "Sitemap: https://example.org/a.xml"),
    ("Crawl-delay: 10\u00a0", [14], "Crawl-delay: 10"),
    # What the URL has there nobody knows.
    ("Disallow: /boston\u00admarathon", [11], None),
    ("Disallow: /my\u00a0files", [11], None),
    # A line that looks blank.
    ("\u00a0", [1], ""),
    (" \u200b ", [2], "  "),
    # Not in paths: hyphens, letters and colons are what they are.
    ("Disallow: /a\u2013b", [], None),
    ("Disallow: /\u0430\u0431\u0432", [], None),
    ("Disallow: /a\uff1ab", [], None),
    # They belong to the word, or are what is left of a garbled letter.
    ("Disallow: /\u0646\u06cc\u0645\u200c\u0641\u0627\u0635\u0644\u0647", [], None),
    ("Disallow: /\u00c3\u00a0", [], None),
    ("Disallow: /\U0001f468\u200d\U0001f469", [], None),
    # Names in another alphabet, and a dash that is meant as one.
    ("User-agent: \u042f\u043d\u0434\u0435\u043a\u0441", [], None),
    ("User-agent: Xenu\u2019s", [], None),
    ("User-agent: Microsoft URL Control \u2013 5.01", [], None),
    # Fields that nobody knows, sentences, comments.
    ("Own\u200ber: me", [], None),
    ("Bitte\u00a0warten\uff1a gleich", [], None),
    ("# a\u00a0b \u200b Perplexity\u2011User", [], None),
    ("Disallow: /a # \u200b", [], None),
    # The byte order mark has a rule of its own.
    ("\ufeffUser-agent: *", [], None),
    ("Disallow: /a\ufeff", [], None),
    ("Disallow: /a", [], None),
]


@pytest.mark.parametrize(("line", "columns", "fixed"), CASES)
def test_invisible_character(line: str, columns: list[int], fixed: str | None) -> None:
    text = f"# a\n{line}\n"
    found = lint(text, config=CONFIG)
    assert [(finding.line, finding.column) for finding in found] == [(2, each) for each in columns]
    assert all(finding.fix or finding.hint for finding in found)
    result = fix(encode(text), unsafe=True, config=CONFIG)
    assert result.output_text == (text if fixed is None else f"# a\n{fixed}\n")
    assert result.dropped == []


@pytest.mark.parametrize(
    ("line", "severity", "applicability"),
    [
        ("User-agent: Perplexity\u2011User", Severity.ERROR, UNSAFE),
        ("User-agent: *\u200b", Severity.ERROR, UNSAFE),
        ("\u200bDisallow: /a", Severity.ERROR, UNSAFE),
        ("User-agent\uff1a*", Severity.ERROR, UNSAFE),
        ("Disallow: /a\u00a0", Severity.ERROR, UNSAFE),
        # Google's parser reads as much as it knows.
        ("User-agent: Twitterbot\u200b", Severity.ERROR, SAFE),
        ("User-agent\u200b: Twitterbot", Severity.ERROR, SAFE),
        ("Disallow\u00a0: /a", Severity.ERROR, SAFE),
        # Not a matter of who may fetch what.
        ("Sitemap:\u00a0https://example.org/a.xml", Severity.ERROR, SAFE),
        ("Crawl-delay:\u00a010", Severity.WARNING, SAFE),
        ("\u00a0", Severity.INFO, SAFE),
    ],
)
def test_severity_and_class(line: str, severity: Severity, applicability: Applicability) -> None:
    (finding,) = lint(f"User-agent: *\nDisallow: /x\n{line}\n", config=CONFIG)
    assert finding.severity is severity
    assert finding.fix
    assert finding.fix.applicability is applicability


def test_a_name_copied_from_documentation() -> None:
    (finding,) = lint("User-agent: Perplexity\u2011User\nDisallow: /\n", config=CONFIG)
    assert finding.message == (
        "the name `Perplexity-User` is written with a non-breaking hyphen (U+2011):"
        " crawlers do not find their group"
    )
    assert finding.fix
    assert finding.fix.title == "Write `Perplexity-User`"
    assert finding.crawlers == ("Perplexity-User",)


@pytest.mark.parametrize(
    "text",
    [
        "Disallow: /" + "\u200b" * 300_000 + "\u3042",
        "Disallow: /" + "a\u200b" * 150_000,
        "User-agent: " + "a\u2011" * 150_000,
        "\u00a0" * 300_000 + "a",
        "\uff1a" * 300_000,
    ],
)
def test_endless_lines_take_no_long_time(text: str) -> None:
    assert len(lint(text, config=CONFIG)) <= 1
