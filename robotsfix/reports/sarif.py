"""The findings as SARIF 2.1.0, for code scanning.

Sources: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html for the format, and
https://docs.github.com/code-security/code-scanning for the part of it that GitHub wants.
"""

from collections.abc import Iterator, Sequence

from robotsfix import __version__
from robotsfix.checks.finding import Finding, Severity
from robotsfix.checks.registry import load
from robotsfix.reports.escape import escape
from robotsfix.reports.fingerprint import Fingerprints
from robotsfix.reports.formats import Results
from robotsfix.reports.json_text import dump
from robotsfix.reports.project_path import project_path
from robotsfix.reports.rule_page import markdown
from robotsfix.reports.sarif_parts import fix_entry, location, message

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_HOME = "https://github.com/robotsfix/robotsfix"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_PROBLEMS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}
_LONGEST_DESCRIPTION = 1024


def render(files: Results, errors: Sequence[str] = ()) -> Iterator[str]:
    """Give the findings of all files as one JSON object.

    Args:
        files: What was found where.
        errors: What could not be read, and why.
    """
    # Rules stand before results: that is why this is not given piece by piece.
    results: list[dict[str, object]] = []
    fired: set[str] = set()
    fingerprints = Fingerprints()
    for path, findings in files:
        fired.update(finding.code for finding in findings)
        place = project_path(path) if findings else ""
        results += (
            _result(place, finding, fingerprints.take(place, finding)) for finding in findings
        )
    run = {
        "tool": {
            "driver": {
                "name": "robotsfix",
                "version": __version__,
                "semanticVersion": __version__,
                "informationUri": _HOME,
                "rules": [_rule(code) for code in sorted(fired)],
            }
        },
        "invocations": [_invocation(errors)],
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "results": results,
    }
    yield dump({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


def _rule(code: str) -> dict[str, object]:
    check = load(code)
    return {
        "id": code,
        "name": check.name,
        "shortDescription": {"text": f"{check.summary}."},
        "fullDescription": {"text": _first_paragraph(check.page) or f"{check.summary}."},
        "help": {"text": check.page, "markdown": markdown(check)},
        "defaultConfiguration": {"level": _LEVELS[check.severity]},
        "properties": {
            "tags": ["robots.txt"],
            "precision": "very-high",
            "problem.severity": _PROBLEMS[check.severity],
        },
    }


def _first_paragraph(page: str) -> str:
    """Give the paragraph below the first heading of a rule's page."""
    _, _, section = page.partition("\n## What it does\n")
    return section.partition("\n\n")[0].replace("\n", " ")[:_LONGEST_DESCRIPTION]


def _invocation(errors: Sequence[str]) -> dict[str, object]:
    return {
        "executionSuccessful": not errors,
        "toolExecutionNotifications": [
            {"level": "error", "message": message(error)} for error in errors
        ],
    }


def _result(path: str, finding: Finding, fingerprint: str) -> dict[str, object]:
    document = finding.document
    text = f"{finding.message}; {finding.hint}" if finding.hint else finding.message
    result: dict[str, object] = {
        "ruleId": finding.code,
        "level": _LEVELS[finding.severity],
        "message": message(text),
        "locations": [location(path, document, finding.span)],
        # GitHub's own `primaryLocationLineHash` is left to its upload action, which warns about
        # each one that is there already and differs from what it makes up itself.
        "partialFingerprints": {"robotsfix/v1": fingerprint},
        "properties": {"crawlers": [escape(token) for token in finding.crawlers]},
    }
    if finding.related:
        result["relatedLocations"] = [
            {
                "id": number,
                **location(path, document, related.span),
                "message": message(related.reason),
            }
            for number, related in enumerate(finding.related, 1)
        ]
    if finding.fix:
        result["fixes"] = [fix_entry(path, document, finding.fix)]
    return result
