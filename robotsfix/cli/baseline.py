"""The baseline of a run: read from its file, asked, written, and told about."""

from collections.abc import Iterable
from importlib import import_module
from typing import TYPE_CHECKING

from robotsfix.checks.finding import Finding
from robotsfix.checks.wording import plural
from robotsfix.cli import console
from robotsfix.cli.inputs import Input, InputError
from robotsfix.cli.outputs import write_text

if TYPE_CHECKING:
    from robotsfix.reports.baseline import Baseline


class BaselineFile:
    """A file of known findings.

    Attributes:
        writes: Whether this run writes it, and reports nothing.
    """

    def __init__(self, path: str, *, writes: bool) -> None:
        """Read the file; a run in which that cannot be done ends here.

        Args:
            path: The file. If it is to be written, it need not exist.
            writes: Whether it is to be written.
        """
        self.writes = writes
        self._path = path
        try:
            self._baseline = _read(path, may_be_missing=writes)
        except InputError as error:
            console.complain(str(error))
            raise SystemExit(2) from error

    def new(self, path: str, findings: Iterable[Finding], codes: Iterable[str]) -> list[Finding]:
        """Give what is to be reported of the findings in a file."""
        new = self._baseline.new(path, findings, codes)
        return [] if self.writes else new

    def write(self, problems: console.Problems) -> None:
        """Write what was found, if that is wanted and everything could be read."""
        if self.writes and not problems.found:
            write_text(self._path, self._baseline.render(), problems)

    @property
    def sentence(self) -> str:
        """What it knows, or that it was written."""
        if self.writes:
            return f"Known from now on: {plural(self._baseline.found, 'finding')}."
        known = f"Left out {plural(self._baseline.known, 'known finding')}"
        if not self._baseline.gone:
            return f"{known}."
        return f"{known}; {self._baseline.gone} more are gone, and --write-baseline forgets them."


def _read(path: str, *, may_be_missing: bool) -> "Baseline":
    module = import_module("robotsfix.reports.baseline")
    baseline: Baseline
    try:
        baseline = module.Baseline.read(Input(path, path).read())
    except InputError as error:
        if not isinstance(error.__cause__, FileNotFoundError):
            raise
        if not may_be_missing:
            raise InputError(f"{error}; make it with --write-baseline") from error
        baseline = module.Baseline()
    except module.BaselineError as error:
        # Nobody knows what this file is, so it is not overwritten either.
        raise InputError(f"{path}: {error}; name another file, or remove this one") from error
    return baseline
