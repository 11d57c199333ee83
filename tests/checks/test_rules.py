"""Which rules a selection stands for."""

import pytest

from robotsfix.checks.rules import MODULES, OFF_BY_DEFAULT, matching_codes, selected_codes

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
        # The narrower one holds; between two alike, the one that ignores.
        (["RF3"], ["RF301"], ["RF3"], ["RF301"]),
        (["RF"], [], ["RF"], []),
        (["RF301"], [], ["RF301"], []),
        (["duplicate-wildcard-group"], [], ["RF3"], ["RF301"]),
        (["RF3"], [], ["ALL"], GROUPS),
        (["ALL"], [], ["ALL"], []),
    ],
)
def test_selection(
    select: list[str], extend_select: list[str], ignore: list[str], codes: list[str]
) -> None:
    selected = selected_codes(tuple(select), tuple(extend_select), tuple(ignore))
    assert list(selected) == codes


def test_without_a_selection_the_default_rules_run() -> None:
    default = selected_codes((), (), ())
    assert default == selected_codes((), ("RF301",), ())
    assert set(default) == set(MODULES) - OFF_BY_DEFAULT
    assert set(default) - set(selected_codes((), (), ("RF301",))) == {"RF301"}


@pytest.mark.parametrize("code", sorted(OFF_BY_DEFAULT))
def test_a_rule_that_is_off_runs_where_it_is_asked_for(code: str) -> None:
    assert code in selected_codes((), (code,), ())
    assert code in selected_codes((code[:3],), (), ())
    assert code in selected_codes(("ALL",), (), ())


@pytest.mark.parametrize(
    ("selector", "message"),
    [
        ("RF3O1", "unknown rule 'RF3O1'; did you mean RF301?"),
        ("duplicate-wildcart-group", "'duplicate-wildcart-group'; did you mean duplicate-wildcard"),
        ("EMPTY-GROP", "did you mean empty-group?"),
        ("nonsense", "unknown rule 'nonsense'$"),
        ("", "unknown rule ''$"),
    ],
)
@pytest.mark.parametrize("option", range(3))
def test_an_unknown_rule_is_refused(selector: str, message: str, option: int) -> None:
    options: list[tuple[str, ...]] = [(), (), ()]
    options[option] = (selector,)
    with pytest.raises(ValueError, match=message.replace("?", r"\?")):
        selected_codes(*options)
