"""The house: imports run downwards, and what the package does without."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import robotsfix

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "robotsfix"

# From the top down: a part imports from floors below its own, or from its own.
FLOORS = [
    "cli",
    "reports",
    "live",
    "diagnose",
    "fixing",
    "checks",
    "config",
    "crawlers",
    "access",
    "syntax",
]
# These stand above the house, and may import anything.
ROOF = ["__init__", "__main__"]

MODULES = sorted(path.relative_to(ROOT) for path in PACKAGE.rglob("*.py"))
FOLDERS = sorted({module.parent for module in MODULES})


def imported_names(module: Path, tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Give every import of a module, with its line, as `package.module.name`.

    Those inside of functions and under `if TYPE_CHECKING` count too.
    """
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = module.parts[: -node.level] if node.level else ()
            origin = ".".join((*above, *filter(None, [node.module])))
            yield from ((node.lineno, f"{origin}.{alias.name}") for alias in node.names)


def imports_upwards(module: Path, source: str) -> list[str]:
    """Describe the imports with which a module breaks the order of the floors."""
    if len(module.parts) == 2:
        return [] if module.stem in ROOF else [f"{module} stands on no floor"]
    own = module.parts[1]
    if own not in FLOORS:
        return [f"{module} stands on no floor"]
    allowed = FLOORS[FLOORS.index(own) :]
    wrong: list[str] = []
    for line, name in imported_names(module, ast.parse(source)):
        package, _, rest = name.partition(".")
        # The version is no part of the house: it is there before anything is imported.
        if package == "robotsfix" and rest != "__version__" and rest.split(".")[0] not in allowed:
            wrong.append(f"{module}:{line} imports {name}")
    return wrong


def forbidden_uses(module: Path, source: str) -> list[str]:
    """Describe where a module uses `difflib` or `splitlines`."""
    tree = ast.parse(source)
    wrong = [
        f"{module}:{line} imports {name}: the diff is made from edits, in syntax/diff.py"
        for line, name in imported_names(module, tree)
        if name.split(".")[0] == "difflib"
    ]
    wrong += [
        f"{module}:{node.lineno} uses splitlines, which splits at form feeds too: see split_lines"
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr == "splitlines"
    ]
    return wrong


def test_imports_run_downwards() -> None:
    assert [
        wrong
        for module in MODULES
        for wrong in imports_upwards(module, (ROOT / module).read_text(encoding="utf-8"))
    ] == []


def test_neither_difflib_nor_splitlines_is_used() -> None:
    assert [
        wrong
        for module in MODULES
        for wrong in forbidden_uses(module, (ROOT / module).read_text(encoding="utf-8"))
    ] == []


@pytest.mark.parametrize("folder", FOLDERS, ids=str)
def test_every_folder_says_what_it_is_for(folder: Path) -> None:
    init = ROOT / folder / "__init__.py"
    assert init.exists()
    assert ast.get_docstring(ast.parse(init.read_text(encoding="utf-8")))


def test_the_version_stands_in_two_places_alike() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert getattr(robotsfix, "__version__", None) == project["version"]


# The tests above find nothing in a sound house: that they can, these show.
@pytest.mark.parametrize(
    ("module", "source", "sound"),
    [
        ("robotsfix/checks/rule.py", "import re, click", True),
        ("robotsfix/checks/rule.py", "from robotsfix.access.policy import Policy", True),
        ("robotsfix/checks/file/rule.py", "from robotsfix.checks import registry", True),
        ("robotsfix/checks/file/rule.py", "from ..registry import find", True),
        ("robotsfix/checks/file/rule.py", "from ... import syntax", True),
        ("robotsfix/reports/sarif.py", "from robotsfix import __version__", True),
        ("robotsfix/__main__.py", "from robotsfix.cli.main import main", True),
        ("robotsfix/syntax/x.py", "import robotsfix.access.policy", False),
        ("robotsfix/syntax/x.py", "from robotsfix import access", False),
        ("robotsfix/syntax/x.py", "from .. import access", False),
        ("robotsfix/syntax/x.py", "from ..access import policy", False),
        ("robotsfix/syntax/x.py", "def f():\n    from robotsfix.access import policy", False),
        ("robotsfix/syntax/x.py", "if TYPE_CHECKING:\n    import robotsfix.cli", False),
        ("robotsfix/checks/rule.py", "from robotsfix import lint", False),
        ("robotsfix/checks/rule.py", "import robotsfix", False),
        ("robotsfix/helpers.py", "", False),
        ("robotsfix/helpers/text.py", "", False),
    ],
)
def test_an_import_upwards_is_found(module: str, source: str, *, sound: bool) -> None:
    assert (imports_upwards(Path(module), source) == []) is sound


@pytest.mark.parametrize(
    ("source", "sound"),
    [
        ("text.split('\\n')", True),
        ("import difflib", False),
        ("from difflib import unified_diff", False),
        ("for line in text.splitlines(): pass", False),
        ("split = str.splitlines", False),
    ],
)
def test_a_forbidden_use_is_found(source: str, *, sound: bool) -> None:
    assert (forbidden_uses(Path("robotsfix/syntax/x.py"), source) == []) is sound
