"""Pages of rules: as Markdown, rendered for a terminal, and for programs."""

from collections.abc import Iterable, Sequence
from importlib import import_module
from io import StringIO

from robotsfix.checks.finding import Applicability
from robotsfix.checks.registry import Check
from robotsfix.checks.rules import OFF_BY_DEFAULT
from robotsfix.reports.json_text import dump

SCHEMA_VERSION = 1

_FIXES = {
    None: "none",
    Applicability.SAFE: "safe",
    Applicability.UNBLOCK: "unblock, lets blocked social crawlers in",
    Applicability.UNSAFE: "unsafe, applied with `--unsafe-fixes`",
}


def table(checks: Sequence[Check]) -> str:
    """Give a line for each rule: code, severity, name, and what it finds."""
    width = max(len(check.name) for check in checks)
    return "".join(
        f"{check.code}  {check.severity.label:<7}  {check.name:<{width}}  {check.summary}"
        f"{' (off by default)' if check.code in OFF_BY_DEFAULT else ''}\n"
        for check in checks
    )


def markdown(check: Check) -> str:
    """Give the page of a rule as Markdown, with a heading and its severity on top."""
    facts = [f"Severity: {check.severity.label}.", f"Fix: {_FIXES[check.fix]}."]
    if check.code in OFF_BY_DEFAULT:
        facts.append(f"Off by default; switch it on with `--extend-select {check.code}`.")
    return f"# {check.code} {check.name}\n\n{' '.join(facts)}\n\n{check.page.rstrip()}\n"


def terminal(check: Check, *, width: int, colour: bool) -> str:
    """Give the page of a rule as a terminal shows it.

    Args:
        check: The rule.
        width: The columns of the terminal.
        colour: Whether to use colours.
    """
    console = import_module("rich.console").Console(
        file=StringIO(),
        width=min(width, 100),
        # It is not used; without one, rich takes both from the environment, whatever is there.
        height=25,
        force_terminal=True,
        color_system="standard" if colour else None,
        legacy_windows=False,
    )
    page = import_module("rich.markdown").Markdown(markdown(check), code_theme="ansi_dark")
    console.print(page)
    rendered: str = console.file.getvalue()
    return rendered + "\n"


def as_json(checks: Iterable[Check]) -> str:
    """Give rules with their pages as a JSON object."""
    rules = [
        {
            "code": check.code,
            "name": check.name,
            "severity": check.severity.label,
            "fix": check.fix.value if check.fix else None,
            "default": check.code not in OFF_BY_DEFAULT,
            "summary": check.summary,
            "page": check.page,
        }
        for check in checks
    ]
    return dump({"schema_version": SCHEMA_VERSION, "rules": rules}) + "\n"
