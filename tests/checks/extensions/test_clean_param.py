"""RF624: a Clean-param line that Yandex cannot use."""

import pytest

from robotsfix import Config, lint

# The text, and where findings start, with their severity.
CASES: list[tuple[str, list[tuple[int, int, str]]]] = [
    ("Clean-param: sort, view /a/\n", [(1, 14, "warning")]),
    ("clean-param:sort;view\n", [(1, 13, "warning")]),
    ("Clean-param: ?sort\n", [(1, 14, "warning")]),
    ("Clean-param: sort=&view\n", [(1, 14, "warning")]),
    ("Clean-param: /a/ sort\n", [(1, 14, "warning")]),
    ("Clean-param: sort a.php\n", [(1, 14, "warning")]),
    ("Clean-param: sort /a/ /b/\n", [(1, 14, "warning")]),
    ("Clean-param:\n", [(1, 1, "warning")]),
    (f"Clean-param: {'a' * 501}\n", [(1, 14, "warning")]),
    (f"Clean-param: {'a&' * 100_000}\n", [(1, 14, "warning")]),
    # Nobody knows what becomes of it.
    ("Clean-param: &sort\n", [(1, 14, "info")]),
    ("Clean-param: sort& /a/\n", [(1, 14, "info")]),
    # All is well, or another rule speaks of it.
    ("Clean-param: sort\n", []),
    ("Clean-param: sort&view[]&_a.b-c%5B%5D\t/a/*.php # both\n", []),
    ("Clean-param: sort *.php\n", []),
    (f"Clean-param: {'a' * 500}\n", []),
    ("Clean-param: sort&amp;view /a/\n", []),
    ("Clean-params: a b c\n", []),
]


@pytest.mark.parametrize(("text", "found"), CASES)
def test_clean_param(text: str, found: list[tuple[int, int, str]]) -> None:
    findings = lint(text, config=Config(select=("RF624",)))
    places = [(finding.line, finding.column, finding.severity.label) for finding in findings]
    assert places == found
    assert not any(finding.fix for finding in findings)
