"""The fetches of `robotsfix verify` as commands of curl."""

import shlex

from robotsfix.live.probe import Probe, Request
from robotsfix.live.verification import Inspection

_OPTIONS = ("curl", "-v", "-L", "--max-redirs", "5", "-g", "-o", "/dev/null", "--compressed")
"""`-g` leaves brackets in addresses alone."""


def commands(inspection: Inspection) -> list[str]:
    """Give a command for each crawler, ready for a shell; signatures stay in, or it would fail."""
    found = inspection.preview.found if inspection.preview else ()
    probes = [each.visit.probe for each in (*inspection.found, *found)]
    return list(dict.fromkeys(command(probe) for probe in probes))


def command(probe: Probe) -> str:
    """Give the command that does the same as a fetch."""
    return shlex.join([*_OPTIONS, *_headers(probe.request), probe.request.url])


def _headers(request: Request) -> list[str]:
    # `--compressed` says what is understood by itself.
    fields = [field for field in request.headers if field[0] != "Accept-Encoding"]
    fields.append(("Connection", "close"))
    named = [text for name, value in fields for text in ("-H", f"{name}: {value}")]
    return [*named, "-A", request.user_agent]
