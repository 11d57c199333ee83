"""Which rules a selection stands for."""

import pytest

from robotsfix.checks.registry import MODULES, matching_codes, selected_codes

GROUPS = [code for code in MODULES if code.startswith("RF3")]


@pytest.mark.parametrize(
    ("selector", "codes"),
    [
        ("RF301", ["RF301"]),
        ("rf301", ["RF301"]),
        ("RF3", GROUPS),
        ("rf3", GROUPS),
        ("RF", list(MODULES)),
        ("ALL", list(MODULES)),
        ("all", list(MODULES)),
        ("duplicate-wildcard-group", ["RF301"]),
        ("Duplicate-Wildcard-Group", ["RF301"]),
        ("duplicate", []),
        ("RF3011", []),
        ("301", []),
        ("", []),
    ],
)
def test_what_a_selector_stands_for(selector: str, codes: list[str]) -> None:
    assert matching_codes(selector) == codes


@pytest.mark.parametrize(
    ("select", "extend_select", "ignore", "codes"),
    [
        (["RF301"], [], [], ["RF301"]),
        (["RF302", "RF301"], [], [], ["RF301", "RF302"]),
        (["RF301"], ["empty-group"], [], ["RF301", "RF306"]),
        (["RF3"], [], ["RF301"], GROUPS[1:]),
        (["RF3"], ["RF301"], ["RF3"], []),
        (["ALL"], [], ["ALL"], []),
    ],
)
def test_selection(
    select: list[str], extend_select: list[str], ignore: list[str], codes: list[str]
) -> None:
    assert selected_codes(select, extend_select, ignore) == codes


def test_without_a_selection_the_default_rules_run() -> None:
    assert selected_codes([], [], []) == selected_codes([], ["RF301"], [])
    assert "RF301" not in selected_codes([], [], ["RF301"])
    assert set(selected_codes([], [], [])) == set(selected_codes([], [], ["RF301"])) | {"RF301"}


@pytest.mark.parametrize(
    ("selector", "message"),
    [
        ("RF310", "unknown rule 'RF310'; did you mean RF301?"),
        ("duplicate-wildcart-group", "'duplicate-wildcart-group'; did you mean duplicate-wildcard"),
        ("EMPTY-GROP", "did you mean empty-group?"),
        ("nonsense", "unknown rule 'nonsense'$"),
        ("", "unknown rule ''$"),
    ],
)
@pytest.mark.parametrize("option", range(3))
def test_an_unknown_rule_is_refused(selector: str, message: str, option: int) -> None:
    options: list[list[str]] = [[], [], []]
    options[option] = [selector]
    with pytest.raises(ValueError, match=message.replace("?", r"\?")):
        selected_codes(*options)
