"""The findings as workflow commands, which GitHub turns into annotations.

Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions. The runner
obeys each line that starts with `::`, so text of other people must neither start a line nor end a
property. It shows ten annotations of a kind for each step: their text is complete, so that the log
has all of them.
"""

from collections.abc import Iterator, Sequence

from robotsfix.checks.finding import Finding, Severity
from robotsfix.reports.advice import advice
from robotsfix.reports.escape import escape
from robotsfix.reports.formats import Results
from robotsfix.reports.project_path import project_path

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(files: Results, errors: Sequence[str] = ()) -> Iterator[str]:
    """Give a line for each finding.

    Args:
        files: What was found where.
        errors: What could not be read, and why.
    """
    for path, findings in files:
        place = project_path(path) if findings else ""
        for finding in findings:
            yield _line(path, place, finding)
    for error in errors:
        yield f"::error title=robotsfix::{_data(error)}\n"


def _line(path: str, place: str, finding: Finding) -> str:
    title = f"{finding.code} {finding.name}"
    properties = {"title": title, "file": place, **_region(finding)}
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    line, column = finding.start
    message = _data(f"{path}:{line}:{column}: {finding.code} {finding.message}")
    more = advice(finding)
    # In an annotation, this is a line of its own.
    help_text = f"%0A{_data(f'help: {more}')}" if more else ""
    return f"::{_LEVELS[finding.severity]} {listed}::{message}{help_text}\n"


def _region(finding: Finding) -> dict[str, str]:
    (line, column), (end_line, end_column) = finding.start, finding.end
    if line == end_line:
        return {
            "line": str(line),
            "endLine": str(line),
            "col": str(column),
            "endColumn": str(end_column),
        }
    # GitHub refuses columns of two lines. What ends before the first character of a line ends on
    # the line above, and at the end of the file that line may not exist.
    last = end_line - 1 if end_column == 1 else end_line
    return {"line": str(line), "endLine": str(last)}


def _data(text: str) -> str:
    # Nothing that ends a line comes out of `escape`.
    return escape(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
