"""What is behind an API's errors, for programs."""

from collections.abc import Sequence

from robotsfix.diagnose.commands import Run
from robotsfix.diagnose.diagnosis import Diagnosis, Entry
from robotsfix.reports.json_text import dump

SCHEMA_VERSION = 1


def render(diagnosis: Diagnosis, runs: Sequence[Run] = ()) -> str:
    """Give a diagnosis as JSON: an object with `schema_version` and `errors`.

    Args:
        diagnosis: The diagnosis.
        runs: What became of its commands, in their order; empty if they were not run.
    """
    listed = [
        {"arguments": ["robotsfix", *command.arguments], "shell": command.shell}
        | ({"run": runs[index]._asdict()} if runs else {})
        for index, command in enumerate(diagnosis.commands)
    ]
    content = {
        "schema_version": SCHEMA_VERSION,
        "blocked": diagnosis.is_blocked,
        "verdict": diagnosis.verdict,
        "errors": [_entry(entry) for entry in diagnosis.entries],
        "posted": diagnosis.posted,
        "advice": [advice._asdict() for advice in diagnosis.advice],
        "media_urls": diagnosis.media,
        "commands": listed,
        "notes": diagnosis.notes,
    }
    return dump(content) + "\n"


def _entry(entry: Entry) -> dict[str, object]:
    judgement = entry.judgement
    error = judgement.error
    return {
        "code": error.code,
        "platform": judgement.platform or None,
        "message": error.message,
        "details": error.details,
        "place": error.place,
        "lines": entry.lines,
        "posts": entry.posts,
        "cause": judgement.cause.name,
        "blocked": judgement.is_blocked,
        "blocked_by": _barrier(entry),
        "crawler": judgement.crawler or None,
        "meaning": entry.meaning,
        "steps": entry.steps,
        "wait_seconds": judgement.wait,
        "may_be_retried": error.may_be_retried,
    }


def _barrier(entry: Entry) -> str | None:
    """Say what keeps a crawler out: "robots.txt", "http 403", "unknown", or nothing."""
    judgement = entry.judgement
    return f"http {judgement.status}" if judgement.barrier == "http" else judgement.barrier
