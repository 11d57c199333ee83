"""RF401: a user-agent line that names nobody."""

import pytest

from robotsfix import Config, lint
from robotsfix.checks.finding import Severity

# The text, and where findings start.
CASES: list[tuple[str, list[tuple[int, int]]]] = [
    ("User-agent:\nDisallow: /\n", [(1, 1)]),
    ("User-agent: x\nDisallow: /\n\n user-agent : \t# who?\nDisallow: /\n", [(4, 2)]),
    ("User-agent:\n\nUser-agent: x\nUser-agent:\nDisallow: /\n", [(1, 1), (4, 1)]),
    ("User-agent: *\nDisallow: /\nUser-agent:", [(3, 1)]),
    ("User-agent: *\nDisallow: /\n", []),
    ("User-agent *\nDisallow: /\n", []),
    ("# User-agent:\n", []),
    ("Disallow:\n", []),
]


@pytest.mark.parametrize(("text", "places"), CASES)
def test_empty_user_agent(text: str, places: list[tuple[int, int]]) -> None:
    config = Config(select=("RF401",))
    found = lint(text, config=config)
    assert [(finding.line, finding.column) for finding in found] == places
    assert not any(finding.fix for finding in found)


ALONE = "the user-agent line names no crawler: for most parsers its rules hold for nobody"
BESIDE_OTHERS = (
    "the user-agent line names no crawler: most parsers skip it, a few take it for everybody, and"
    " the rules below hold for the others of its group"
)
WITHOUT_RULES = "the user-agent line names no crawler, and no rule below it says anything"

# The text, how much the finding matters, and what it says.
SAID: list[tuple[str, Severity, str]] = [
    ("User-agent:\nDisallow: /\n", Severity.ERROR, ALONE),
    ("User-agent: x\nDisallow: /\nUser-agent:\nAllow: /a\n", Severity.ERROR, ALONE),
    ("User-agent:\n# a\nUser-agent: x\nDisallow: /\n", Severity.WARNING, BESIDE_OTHERS),
    (
        "User-agent: x\nCrawl-delay: 5\n\nUser-agent:\nDisallow: /\n",
        Severity.WARNING,
        BESIDE_OTHERS,
    ),
    ("User-agent: *\nDisallow: /\nUser-agent:\n", Severity.INFO, WITHOUT_RULES),
    ("User-agent:\nDisallow:\n", Severity.INFO, WITHOUT_RULES),
    ("User-agent:\nUser-agent: x\nCrawl-delay: 5\n", Severity.INFO, WITHOUT_RULES),
]


@pytest.mark.parametrize(("text", "severity", "message"), SAID)
def test_it_matters_where_rules_stand_below(text: str, severity: Severity, message: str) -> None:
    (finding,) = lint(text, config=Config(select=("RF401",)))
    assert (finding.severity, finding.message) == (severity, message)
