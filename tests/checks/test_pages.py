"""The page of every rule: it is complete, and its example does what it says."""

import ast
import inspect
import re
from importlib import import_module
from pathlib import Path

import pytest
from pages import example_of, sections

from robotsfix import checks
from robotsfix.checks.finding import Applicability, Severity
from robotsfix.checks.registry import Check, all_checks, load
from robotsfix.checks.rules import MODULES, rule_name
from robotsfix.crawlers.catalogue import by_token
from robotsfix.fixing.api import fix

HEADINGS = ["What it does", "Why it matters", "Example", "Fix", "References"]
FAMILIES = {
    "RF1": "file",
    "RF2": "lines",
    "RF3": "groups",
    "RF4": "user_agents",
    "RF5": "paths",
    "RF6": "extensions",
    "RF7": "access",
    "RF8": "answer",
    "RF9": "suppressions",
}
each_rule = pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.code)


@each_rule
def test_the_page_has_its_headings(check: Check) -> None:
    found = sections(check.page)
    assert list(found) == HEADINGS
    assert all(text.strip() for text in found.values())
    assert "Use instead:\n" in found["Example"]
    assert all(line.startswith(("- ", "  ")) for line in lines(found["References"]))


def lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line]


@each_rule
def test_the_page_starts_with_a_sentence(check: Check) -> None:
    first, second, *_ = check.page.split("\n")
    assert re.fullmatch(r"[A-Z`].{10,}[^.]\.", first)
    assert second == ""
    assert check.summary == first[:-1]


@each_rule
def test_the_bad_example_is_found_and_the_good_one_is_not(check: Check) -> None:
    example = example_of(check)
    assert {finding.code for finding in example.bad.findings()} == {check.code}
    assert example.good.findings() == []


@each_rule
def test_the_fix_makes_the_good_example_of_the_bad_one(check: Check) -> None:
    example = example_of(check)
    fixes = [finding.fix for finding in example.bad.findings() if finding.fix]
    if check.fix is None:
        assert not fixes
        return
    unsafe = check.fix is Applicability.UNSAFE or any(
        each.applicability is Applicability.UNSAFE for each in fixes
    )
    result = fix(example.bad.source, unsafe=unsafe, config=example.config)
    assert result.output == example.good.source
    assert {finding.code for finding in result.fixed} == {check.code}
    assert result.dropped == []


@each_rule
def test_messages_read_alike(check: Check) -> None:
    example = example_of(check)
    for finding in example.bad.findings():
        # One sentence in lower case, unless it starts with the name of a crawler.
        assert not finding.message.endswith(".")
        assert "\n" not in finding.message
        first_word = finding.message.split(" ")[0]
        assert by_token(first_word) or not first_word[0].isupper()
        assert 0 <= finding.span.start <= finding.span.end <= len(finding.document.text)
        assert not finding.hint.endswith(".")
        if finding.fix:
            assert re.match(r"[A-Z]", finding.fix.title)
            assert not finding.fix.title.endswith(".")


@each_rule
def test_what_a_module_gives_has_the_right_type(check: Check) -> None:
    module = import_module(f"robotsfix.checks.{MODULES[check.code]}")
    assert isinstance(check.severity, Severity)
    assert check.fix is None or isinstance(check.fix, Applicability)
    assert isinstance(check.final, bool)
    assert inspect.isgeneratorfunction(module.check)
    assert list(inspect.signature(module.check).parameters) == ["context"]


@each_rule
def test_a_rule_stands_in_the_folder_of_its_family(check: Check) -> None:
    folder, _, module = MODULES[check.code].partition(".")
    assert re.fullmatch(r"RF\d{3}", check.code)
    assert folder == FAMILIES[check.family]
    assert check.name == rule_name(check.code) == module.replace("_", "-")


def test_codes_are_in_order_and_names_are_unique() -> None:
    assert list(MODULES) == sorted(MODULES)
    names = [rule_name(code) for code in MODULES]
    assert len(set(names)) == len(names)
    assert load("RF301") is load("RF301")


def test_every_rule_is_registered() -> None:
    root = Path(checks.__path__[0])
    modules = {
        f"{path.parent.name}.{path.stem}"
        for path in root.glob("*/*.py")
        if defines_check(path.read_text(encoding="utf-8"))
    }
    assert modules == set(MODULES.values())


def defines_check(source: str) -> bool:
    functions = [node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)]
    return any(function.name == "check" for function in functions)
