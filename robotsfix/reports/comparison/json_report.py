"""What changes between two files, for programs."""

from collections.abc import Sequence

from robotsfix.access.policy import Decision
from robotsfix.crawlers.changes import Change, Witness
from robotsfix.reports.comparison import statement
from robotsfix.reports.json_text import dump

SCHEMA_VERSION = 1


def render(changes: Sequence[Change]) -> str:
    """Give the changes as JSON: an object with `schema_version` and `changes`."""
    listed = [
        {
            "category": change.category,
            "crawlers": change.crawlers,
            "opened": change.opened and _witness(change.opened),
            "closed": change.closed and _witness(change.closed),
            "proved": change.proved,
        }
        for change in changes
    ]
    return dump({"schema_version": SCHEMA_VERSION, "changes": listed}) + "\n"


def _witness(witness: Witness) -> dict[str, object]:
    before, after = _decision(witness.before), _decision(witness.after)
    return {"path": witness.path, "before": before, "after": after}


def _decision(decision: Decision) -> dict[str, object]:
    return {
        "allowed": decision.allowed,
        "line": decision.line,
        "rule": statement(decision) or None,
        "from_wildcard": decision.from_wildcard,
    }
