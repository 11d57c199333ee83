"""RF308: a group of its own drops the rules for `*`."""

import pytest

from robotsfix import Config, fix, lint
from robotsfix.checks.finding import Applicability, Severity
from robotsfix.syntax.source import encode

STAR = "User-agent: *\nDisallow: /a\nDisallow: /b\n"
CONFIG = Config(select=("RF308",))

# The text, where findings start, and the text with all fixes; None if it stays.
CASES: list[tuple[str, list[tuple[int, int]], str | None]] = [
    (
        f"User-agent: GPTBot\nAllow: /\n\n{STAR}",
        [(1, 1)],
        f"User-agent: GPTBot\nDisallow: /a\nDisallow: /b\nAllow: /\n\n{STAR}",
    ),
    # A group that is there for its Crawl-delay.
    (
        f"{STAR}\nUser-agent: Bingbot\nCrawl-delay: 5\n",
        [(5, 1)],
        f"{STAR}\nUser-agent: Bingbot\nDisallow: /a\nDisallow: /b\nCrawl-delay: 5\n",
    ),
    (
        f"{STAR}\nUser-agent: Bingbot\nDisallow:\nCrawl-delay: 5",
        [(5, 1)],
        f"{STAR}\nUser-agent: Bingbot\nDisallow: /a\nDisallow: /b\nCrawl-delay: 5",
    ),
    # Several groups are reported together.
    (
        f"User-agent: x\nAllow: /\nuser-agent: y\nuser-agent: z\nallow: /\n{STAR}",
        [(1, 1)],
        (
            "User-agent: x\nDisallow: /a\nDisallow: /b\nAllow: /\n"
            f"user-agent: y\nuser-agent: z\nDisallow: /a\nDisallow: /b\nallow: /\n{STAR}"
        ),
    ),
    # Exceptions go along; what the group allows in so many words stays allowed.
    (
        f"User-agent: x\nAllow: /b\n\n{STAR}Allow: /a/1\nAllow: /c\n",
        [(1, 1)],
        (f"User-agent: x\nDisallow: /a\nAllow: /a/1\nAllow: /b\n\n{STAR}Allow: /a/1\nAllow: /c\n"),
    ),
    (f"User-agent: x\nAllow: /a\nAllow: /b\n\n{STAR}", [], None),
    # It says that nothing is disallowed, or disallows something.
    (f"User-agent: x\nDisallow:\n\n{STAR}", [], None),
    (f"User-agent: x\nDisallow:\nAllow: /*\n\n{STAR}", [], None),
    (f"User-agent: x\nDisallow: /c\n\n{STAR}", [], None),
    (f"User-agent: x\nAllow: /\n\n{STAR}\nUser-agent: x\nDisallow: /c\n", [], None),
    (f"{STAR}\nUser-agent: x\n", [], None),
    # These crawlers do not obey `*` anyway.
    (f"User-agent: AdsBot-Google\nAllow: /\n\n{STAR}", [], None),
    # Nobody but those that are named may fetch anything: that is meant.
    ("User-agent: x\nAllow: /\n\nUser-agent: *\nDisallow: /\n", [], None),
    ("User-agent: x\nAllow: /\n\nUser-agent: *\nDisallow: /\nDisallow: /a\n", [], None),
    # There is nothing to inherit.
    ("User-agent: x\nAllow: /\n\nUser-agent: *\nDisallow:\n", [], None),
    ("User-agent: x\nAllow: /\n\nUser-agent: y\nDisallow: /a\n", [], None),
    (STAR, [], None),
    (f"User-agent: x\n{STAR}", [], None),
    ("", [], None),
]


@pytest.mark.parametrize(("text", "places", "fixed"), CASES)
def test_dropped_wildcard_rules(
    text: str, places: list[tuple[int, int]], fixed: str | None
) -> None:
    found = lint(text, config=CONFIG)
    assert [(finding.line, finding.column) for finding in found] == places
    assert all(finding.severity is Severity.INFO for finding in found)
    assert all(
        finding.fix and finding.fix.applicability is Applicability.UNSAFE for finding in found
    )
    assert fix(encode(text), config=CONFIG).output_text == text
    result = fix(encode(text), unsafe=True, config=CONFIG)
    assert result.output_text == (text if fixed is None else fixed)
    assert lint(result.output_text, config=CONFIG) == []


def test_the_message_names_the_paths() -> None:
    text = "User-agent: x\nAllow: /\nUser-agent: *\n" + "".join(
        f"Disallow: /{letter}\n" for letter in "abcdef"
    )
    (finding,) = lint(text, config=CONFIG)
    assert finding.message == (
        "`x` obeys its own group alone, and may fetch what `*` may not: `/a`, `/b`, `/c` and 3 more"
    )
    assert finding.crawlers == ("x",)


@pytest.mark.parametrize("template", ["recommended", "lockdown"])
@pytest.mark.parametrize("text", ["", STAR])
def test_templates_have_no_such_finding(template: str, text: str) -> None:
    result = fix(encode(text), config=Config(), template=template)
    assert "RF308" not in {finding.code for finding in lint(result.output_text)}


def test_a_group_that_it_shares_with_others_stays() -> None:
    text = f"User-agent: AdsBot-Google\nUser-agent: GPTBot\nAllow: /\n\n{STAR}"
    (finding,) = lint(text, config=CONFIG)
    assert finding.crawlers == ("GPTBot",)
    assert finding.fix is None


def test_many_groups_and_rules() -> None:
    rules = "".join(f"Disallow: /{number}\n" for number in range(5_000))
    groups = "".join(f"User-agent: b{'a' * (n % 99)}\nAllow: /{n}\n" for n in range(5_000))
    found = lint(f"{groups}User-agent: *\n{rules}", config=CONFIG)
    # The file would become too large for crawlers.
    assert 0 < len(found) <= 5
    assert not any(finding.fix for finding in found)
