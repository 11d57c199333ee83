"""`robotsfix rule`."""

import json

import pytest
from commands import at_terminal, robotsfix

from robotsfix.checks.rules import MODULES


@pytest.mark.parametrize("name", ["RF301", "rf301", "duplicate-wildcard-group"])
def test_a_page(name: str) -> None:
    status, stdout, stderr = robotsfix("rule", name)
    assert (status, stderr) == (0, "")
    assert stdout.startswith("# RF301 duplicate-wildcard-group\n\nSeverity: error. Fix: safe.\n\n")
    headings = [line for line in stdout.split("\n") if line.startswith("## ")]
    assert headings == [
        "## What it does",
        "## Why it matters",
        "## Example",
        "## Fix",
        "## References",
    ]


def test_several_pages() -> None:
    pages = robotsfix("rule", "RF30", "RF301").stdout
    assert pages.count("\n# RF30") + 1 == sum(code.startswith("RF30") for code in MODULES)


def test_all_pages() -> None:
    pages = ("\n" + robotsfix("rule", "--all").stdout).split("\n# RF")
    assert [f"RF{page[:3]}" for page in pages[1:]] == list(MODULES)


def test_a_line_for_each_rule() -> None:
    lines = robotsfix("rule").stdout.split("\n")[:-1]
    assert [line[:5] for line in lines] == list(MODULES)
    assert [line[:5] for line in lines if line.endswith("(off by default)")] == [
        "RF113",
        "RF209",
        "RF605",
    ]


def test_json() -> None:
    rules = json.loads(robotsfix("rule", "--all", "--output-format", "json").stdout)
    assert rules["schema_version"] == 1
    assert [rule["code"] for rule in rules["rules"]] == list(MODULES)
    by_code = {rule["code"]: rule for rule in rules["rules"]}
    assert by_code["RF301"]["fix"] == "safe"
    assert not by_code["RF605"]["default"]
    assert by_code["RF710"]["page"].startswith(by_code["RF710"]["summary"])


def test_at_a_terminal_the_page_is_rendered() -> None:
    status, shown, _ = at_terminal("rule", "RF301")
    assert status == 0
    assert "\x1b[" in shown
    assert "## " not in shown
    assert "## " in at_terminal("rule", "RF301", "--output-format", "markdown").stdout
    assert "\x1b[3" not in at_terminal("rule", "RF301", NO_COLOR="1").stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["RF3O1"], "unknown rule 'RF3O1'; did you mean RF301?"),
        (["nonsense"], "unknown rule 'nonsense'"),
        (["RF301", "--all"], "--all shows all rules"),
    ],
)
def test_no_such_rule(arguments: list[str], message: str) -> None:
    status, stdout, stderr = robotsfix("rule", *arguments)
    assert (status, stdout) == (2, "")
    assert message in stderr
