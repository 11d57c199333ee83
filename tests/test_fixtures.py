"""The files in fixtures/: what is found in each, and what mending makes of it.

Run as a program, this writes what robotsfix says now into all fixtures, or into the folders that
are named; read the changes as the owner of these files would, before you commit them.
"""

import sys
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from pages import configuration

from robotsfix.checks.finding import Applicability, Finding
from robotsfix.checks.rules import MODULES, rule_name
from robotsfix.config.config import Config
from robotsfix.fixing.api import fix, lint
from robotsfix.fixing.result import AccessChange, FixResult

ROOT = Path(__file__).resolve().parents[1] / "fixtures"
FOLDERS = sorted(path.parent for path in ROOT.rglob("robots.txt"))
INPUTS = {"robots.txt", "options.txt", ".robotsfix.yaml"}
WITHOUT_FIXTURE = {
    "RF105": "the file would have more than 500 KiB",
    "RF107": "it is about the name of the file",
    **{code: "it is about the answer of a server" for code in MODULES if code.startswith("RF8")},
}

each_fixture = pytest.mark.parametrize(
    "folder", FOLDERS, ids=[folder.relative_to(ROOT).as_posix() for folder in FOLDERS]
)


class Options(NamedTuple):
    """How a fixture is to be mended."""

    template: str | None = None
    replace: bool = False
    unsafe: bool = False


def options_of(folder: Path) -> Options:
    path = folder / "options.txt"
    options = Options()
    for words in map(str.split, path.read_text("ascii").split("\n") if path.exists() else ()):
        match words:
            case ["template", name]:
                options = options._replace(template=name)
            case ["replace"]:
                options = options._replace(replace=True)
            case ["unsafe"]:
                options = options._replace(unsafe=True)
            case []:
                pass
            case _:
                raise ValueError(f"{path}: what does {' '.join(words)!r} mean?")
    return options


def config_of(folder: Path) -> Config:
    """A rule's fixture is looked at with this rule alone, a situation with all of them."""
    kind, name, *_ = folder.relative_to(ROOT).parts
    path = folder / ".robotsfix.yaml"
    config = configuration(path.read_text("utf-8")) if path.exists() else Config()
    if kind == "rules" and not config.select:
        config = config._replace(select=(name[:5],))
    return config


@cache
def mended(folder: Path) -> FixResult:
    source = (folder / "robots.txt").read_bytes()
    return fix(source, **options_of(folder)._asdict(), config=config_of(folder))


@cache
def findings_in(folder: Path) -> list[Finding]:
    return lint((folder / "robots.txt").read_bytes(), config=config_of(folder))


def described(finding: Finding) -> str:
    fix_class = f" [{finding.fix.applicability.value}]" if finding.fix else ""
    place = f"{finding.line}:{finding.column}"
    return f"{place} {finding.severity.label} {finding.code}{fix_class} {finding.message}"


def described_change(change: AccessChange) -> str:
    opened = f" opened {change.opened}" if change.opened else ""
    closed = f" closed {change.closed}" if change.closed else ""
    return f"{', '.join(change.crawlers)}:{opened}{closed}"


def answers(folder: Path) -> dict[str, bytes]:
    """Give what robotsfix says about a fixture, as the files that it writes into its folder."""
    result = mended(folder)
    said = {
        "findings.txt": joined(map(described, findings_in(folder))),
        "fixed.txt": result.output if result.changed else b"",
        "access.txt": joined(map(described_change, result.changes)),
        "notes.txt": joined(result.notes),
        "changes.diff": result.diff.encode("utf-8", "surrogateescape"),
    }
    # The diff is shown where there is something to learn from it.
    wanted = [name for name in said if name != "changes.diff" or (folder / name).exists()]
    return {name: said[name] for name in wanted if said[name] or name == "findings.txt"}


def joined(lines: Iterable[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "surrogateescape")


@each_fixture
def test_findings_and_fix(folder: Path) -> None:
    expected = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    for name in INPUTS:
        expected.pop(name, None)
    assert answers(folder) == expected


@each_fixture
def test_mending_again_changes_nothing(folder: Path) -> None:
    again = fix(mended(folder).output, **options_of(folder)._asdict(), config=config_of(folder))
    assert again.diff == ""


@each_fixture
def test_what_was_mended_is_gone_and_nothing_new_comes(folder: Path) -> None:
    options, result = options_of(folder), mended(folder)
    assert result.dropped == []
    after = lint(result.output, config=config_of(folder))
    assert [described(finding) for finding in after] == list(map(described, result.remaining))
    applied = set(Applicability)
    if not options.unsafe:
        applied.remove(Applicability.UNSAFE)
    assert not [each for each in after if each.fix and each.fix.applicability in applied]
    # A template is a policy that the owner chose, and some findings say what that means. That a
    # Crawl-delay is ignored matters only once its crawler may fetch something.
    if options.template is None:
        new = codes(after) - codes(findings_in(folder))
        assert not set(new) - {"RF612"}


def codes(findings: Iterable[Finding]) -> Counter[str]:
    return Counter(finding.code for finding in findings)


@pytest.mark.parametrize("code", sorted(MODULES.keys() - WITHOUT_FIXTURE.keys()))
def test_every_rule_has_a_fixture_that_shows_it(code: str) -> None:
    folder = ROOT / "rules" / f"{code}-{rule_name(code)}"
    assert any(findings_in(path.parent) for path in folder.rglob("robots.txt"))


def test_every_folder_of_rules_is_that_of_a_rule() -> None:
    known = {f"{code}-{rule_name(code)}" for code in MODULES}
    assert {folder.name for folder in (ROOT / "rules").iterdir()} <= known


def write_expected(folder: Path) -> None:
    for path in folder.iterdir():
        if path.is_file() and path.name not in INPUTS | {"changes.diff"}:
            path.unlink()
    for name, content in answers(folder).items():
        (folder / name).write_bytes(content)


if __name__ == "__main__":
    for named in [Path(argument).resolve() for argument in sys.argv[1:]] or FOLDERS:
        write_expected(named)
