"""RF623: a License line without a whole URL."""

import pytest

from robotsfix import Config, lint

# The text, and where findings start, with their severity.
CASES: list[tuple[str, list[tuple[int, int, str]]]] = [
    ("License: /license.xml\n", [(1, 10, "warning")]),
    ("license:MIT\n", [(1, 9, "warning")]),
    ("License: example.org/license.xml\n", [(1, 10, "warning")]),
    ("License: https:///license.xml\n", [(1, 10, "warning")]),
    ("License:\n", [(1, 1, "warning")]),
    ("License: https://example.org/license.xml\n", []),
    ("User-agent: *\nLicense: HTTP://other.example/license.xml # terms\n", []),
    ("License: {{ site }}/license.xml\n", []),
    ("# License: MIT\n", []),
    ("Licence: MIT\n", []),
]


@pytest.mark.parametrize(("text", "found"), CASES)
def test_license_not_absolute(text: str, found: list[tuple[int, int, str]]) -> None:
    findings = lint(text, config=Config(select=("RF623",)))
    places = [(finding.line, finding.column, finding.severity.label) for finding in findings]
    assert places == found
    assert not any(finding.fix for finding in findings)
