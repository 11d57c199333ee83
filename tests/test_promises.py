"""Every promise of the README names a test that is there."""

import ast
import re

import pytest
from commands import ROOT

TABLE = re.compile(r"(?<=<!-- promises -->\n).*?(?=<!-- /promises -->)", re.DOTALL)
ROW = re.compile(r"\| (?P<promise>[^|]+) \| `(?P<path>tests/[a-z0-9_/]+\.py)::(?P<name>\w+)` \|")


def promises(readme: str) -> list[tuple[str, str, str]]:
    """Give each promise with the path and the name of its test.

    Raises:
        ValueError: There is no such table, or a row is none.
    """
    found = TABLE.search(readme)
    if not found:
        raise ValueError("there is no table of promises")
    _, _, *rows = found[0].strip().split("\n")
    matches = [ROW.fullmatch(row) for row in rows]
    if not matches or not all(matches):
        raise ValueError(f"this is no promise: {rows[matches.index(None)] if matches else rows}")
    return [(match["promise"], match["path"], match["name"]) for match in matches if match]


def names_of_tests(source: str) -> set[str]:
    """Give the names of the tests at the top of a module that are run, and may fail."""
    return {
        node.name
        for node in ast.parse(source).body
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
        if not any("mark.skip(" in ast.unparse(each) for each in node.decorator_list)
        if not any("mark.xfail" in ast.unparse(each) for each in node.decorator_list)
    }


PROMISES = promises((ROOT / "README.md").read_text("utf-8"))


@pytest.mark.parametrize(("promise", "path", "name"), PROMISES)
def test_a_promise_names_a_test_that_is_there(promise: str, path: str, name: str) -> None:
    place = ROOT / path
    assert place.is_file(), promise
    assert name in names_of_tests(place.read_text("utf-8")), promise


def test_no_promise_stands_there_twice() -> None:
    assert len({promise for promise, _, _ in PROMISES}) == len(PROMISES)


HEAD = "<!-- promises -->\n\n| promise | test |\n| --- | --- |\n"


@pytest.mark.parametrize(
    "text",
    [
        "",
        f"{HEAD}<!-- /promises -->",
        f"{HEAD}| a promise | |\n<!-- /promises -->",
        f"{HEAD}| a promise | `tests/test_x.py` |\n<!-- /promises -->",
        f"{HEAD}| | `tests/test_x.py::test_y` |\n<!-- /promises -->",
    ],
)
def test_a_promise_without_a_test_is_none(text: str) -> None:
    with pytest.raises(ValueError, match="promise"):
        promises(text)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("def test_a(): pass", {"test_a"}),
        ("def a(): pass", set()),
        ("# def test_a(): pass", set()),
        ("class X:\n    def test_a(self): pass", set()),
        ("@pytest.mark.skipif(True)\ndef test_a(): pass", {"test_a"}),
        ("@pytest.mark.skip('x')\ndef test_a(): pass", set()),
        ("@pytest.mark.xfail\ndef test_a(): pass", set()),
    ],
)
def test_which_tests_a_module_has(source: str, found: set[str]) -> None:
    assert names_of_tests(source) == found
