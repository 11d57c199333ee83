"""The findings as JSON, one in a line, for programs that read while robotsfix still works.

Each line is an object whose `type` says what it is: `finding`, `error` for what could not be read,
and `summary`, which is the last line of a complete report.
"""

from collections.abc import Iterator, Mapping, Sequence

from robotsfix.reports.findings_json import SCHEMA_VERSION, entries, error_entries, summary_entry
from robotsfix.reports.formats import Results
from robotsfix.reports.json_text import dump_line
from robotsfix.reports.summary import Summary


def render(files: Results, errors: Sequence[str] = ()) -> Iterator[str]:
    """Give the findings of all files, a line for each.

    Args:
        files: What was found where.
        errors: What could not be read, and why.
    """
    summary = Summary()
    for entry in entries(files, summary):
        yield _line("finding", entry)
    for error in error_entries(errors):
        yield _line("error", error)
    yield _line("summary", summary_entry(summary))


def _line(kind: str, entry: Mapping[str, object]) -> str:
    return dump_line({"schema_version": SCHEMA_VERSION, "type": kind, **entry})
