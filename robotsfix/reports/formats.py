"""The table of the output formats for programs.

Each has a module with a function `render` that takes what was found where, and gives the report
piece by piece. `text` and `concise` are not among them: they depend on the terminal.
"""

from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from typing import Protocol

from robotsfix.checks.finding import Finding

Results = Iterable[tuple[str, Sequence[Finding]]]
"""Paths, as the user knows them, with what was found there."""


class Render(Protocol):
    """Makes a report, piece by piece."""

    def __call__(self, files: Results, errors: Sequence[str] = ()) -> Iterator[str]:
        """Make a report.

        Args:
            files: What was found where.
            errors: What could not be read, and why: one line for each, not escaped. It may grow
                while `files` is read, and is looked at when all files are read.
        """


MODULES = {
    "json": "json_report",
    "jsonl": "jsonl",
    "sarif": "sarif",
    "github": "github",
    "gitlab": "gitlab",
    "junit": "junit",
    "markdown": "markdown",
}
"""The module of each format, by its name."""


def renderer(name: str) -> Render:
    """Give the function that makes a report in a format.

    Raises:
        KeyError: There is no such format.
    """
    # Imported when it is used: json and xml.etree take time that a run without findings lacks.
    render: Render = import_module(f"robotsfix.reports.{MODULES[name]}").render
    return render
