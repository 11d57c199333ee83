"""The findings as Markdown, for the page of a job or a comment on a pull request.

GitHub takes 65,536 characters in a comment: what does not fit is counted.
"""

from collections.abc import Iterator, Sequence

from robotsfix.checks.finding import Applicability, Finding, Severity
from robotsfix.checks.wording import plural
from robotsfix.reports.formats import Results
from robotsfix.reports.markup import code, prose
from robotsfix.reports.summary import Summary

_MOST_ROWS = 50
_MOST_CHARACTERS = 40_000
_MOST_ERRORS = 10
_MOST_RULES = 20
_LONGEST_PATH = 120
_LONGEST_MESSAGE = 500


def render(files: Results, errors: Sequence[str] = ()) -> Iterator[str]:
    """Give the findings of all files as a table, the worst ones first.

    Args:
        files: What was found where.
        errors: What could not be read, and why.
    """
    summary = Summary()
    rows: dict[Severity, list[str]] = {severity: [] for severity in sorted(Severity, reverse=True)}
    for path, findings in files:
        summary.add(findings)
        for finding in findings:
            if len(rows[finding.severity]) < _MOST_ROWS:
                rows[finding.severity].append(_row(path, finding))
    yield "### robotsfix\n\n"
    if summary.files or not errors:
        yield f"{summary.sentence}\n"
    shown = list(_fitting(row for found in rows.values() for row in found))
    if shown:
        yield "\n| Severity | Place | Rule | Finding | Mended by |\n"
        yield "| --- | --- | --- | --- | --- |\n"
        yield from shown
    found = sum(summary.severities.values())
    if len(shown) < found:
        yield from _counts(summary, found - len(shown))
    if errors:
        yield from _errors(errors)


def _row(path: str, finding: Finding) -> str:
    cells = (
        finding.severity.label,
        code(f"{_end_of(path)}:{finding.line}"),
        f"{finding.code} {finding.name}",
        prose(_start_of(finding.message)),
        _command(finding),
    )
    return f"| {' | '.join(cells)} |\n"


def _command(finding: Finding) -> str:
    if finding.fix is None:
        return ""
    unsafe = finding.fix.applicability is Applicability.UNSAFE
    return code("robotsfix fix --unsafe-fixes" if unsafe else "robotsfix fix")


def _fitting(rows: Iterator[str]) -> Iterator[str]:
    room = _MOST_CHARACTERS
    for number, row in enumerate(rows, 1):
        room -= len(row)
        if room < 0 or number > _MOST_ROWS:
            return
        yield row


def _counts(summary: Summary, left_out: int) -> Iterator[str]:
    yield f"\n{plural(left_out, 'more finding')} did not fit. By rule, all of them:\n\n"
    yield "| Findings | Rule |\n| ---: | --- |\n"
    for statistic in summary.statistics[:_MOST_RULES]:
        yield f"| {statistic.found} | {statistic.code} {statistic.name} |\n"
    rules = len(summary.statistics) - _MOST_RULES
    if rules > 0:
        yield f"\nAnd {plural(rules, 'more rule')}.\n"


def _errors(errors: Sequence[str]) -> Iterator[str]:
    yield f"\n{plural(len(errors), 'input')} could not be read:\n\n"
    for error in errors[:_MOST_ERRORS]:
        yield f"- {code(_start_of(error))}\n"
    if len(errors) > _MOST_ERRORS:
        yield f"- and {len(errors) - _MOST_ERRORS} more\n"


def _start_of(text: str) -> str:
    return text if len(text) <= _LONGEST_MESSAGE else f"{text[: _LONGEST_MESSAGE - 3]}..."


def _end_of(path: str) -> str:
    return path if len(path) <= _LONGEST_PATH else f"...{path[3 - _LONGEST_PATH :]}"
