"""The findings for GitLab's Code Quality report.

Source: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format. Its
`fingerprint` must be unique in the report, and tell old findings from new ones when lines move.
"""

from collections.abc import Iterator, Sequence

from robotsfix.checks.finding import Severity
from robotsfix.reports.escape import escape
from robotsfix.reports.fingerprint import Fingerprints
from robotsfix.reports.formats import Results
from robotsfix.reports.json_text import array, without_surrogates
from robotsfix.reports.project_path import project_path

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(files: Results, errors: Sequence[str] = ()) -> Iterator[str]:
    """Give the findings of all files as a JSON array, piece by piece.

    Args:
        files: What was found where.
        errors: What could not be read; the format has no place for that.
    """
    del errors
    yield from array(_entries(files))
    yield "\n"


def _entries(files: Results) -> Iterator[dict[str, object]]:
    fingerprints = Fingerprints()
    for path, findings in files:
        place = project_path(path) if findings else ""
        for finding in findings:
            yield {
                # GitLab does not show the name of the check.
                "description": f"{finding.code}: {escape(finding.message)}",
                "check_name": finding.code,
                "fingerprint": fingerprints.take(place, finding),
                "severity": _SEVERITIES[finding.severity],
                "location": {
                    "path": without_surrogates(place),
                    "lines": {"begin": finding.line},
                },
            }
