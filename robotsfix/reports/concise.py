"""One line for each finding: `path:line:column: error RF301 [*] message`."""

from collections.abc import Iterable

from robotsfix.checks.finding import Applicability, Finding, Severity
from robotsfix.reports.colour import BLUE, BOLD, CYAN, RED, YELLOW, paint
from robotsfix.reports.escape import escape

SEVERITY_COLOURS = {Severity.ERROR: RED, Severity.WARNING: YELLOW, Severity.INFO: BLUE}

APPLIED = frozenset({Applicability.SAFE, Applicability.UNBLOCK})
"""The kinds of fixes that `robotsfix fix` applies without being asked for more."""


def is_mendable(finding: Finding) -> bool:
    """Tell whether `robotsfix fix` mends a finding without being asked for more."""
    return finding.fix is not None and finding.fix.applicability in APPLIED


def render(path: str, findings: Iterable[Finding], *, colour: bool = False) -> str:
    """Give the findings of a file as lines.

    Args:
        path: The file, as the user knows it.
        findings: What was found in it.
        colour: Whether to colour path and severity.
    """
    shown = paint(escape(path), BOLD, colour=colour)
    return "".join(_line(shown, finding, colour=colour) for finding in findings)


def _line(path: str, finding: Finding, *, colour: bool) -> str:
    line, column = finding.start
    severity = paint(
        finding.severity.label, BOLD, SEVERITY_COLOURS[finding.severity], colour=colour
    )
    mark = f" {paint('[*]', CYAN, colour=colour)}" if is_mendable(finding) else ""
    return f"{path}:{line}:{column}: {severity} {finding.code}{mark} {escape(finding.message)}\n"
