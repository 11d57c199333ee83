"""The baseline: findings that a site knows and lives with for now, so that only new ones count."""

import json
from collections.abc import Iterable
from typing import NamedTuple

from robotsfix.checks.finding import Finding
from robotsfix.reports.fingerprint import Fingerprints
from robotsfix.reports.json_text import dump, without_surrogates
from robotsfix.reports.project_path import project_path

SCHEMA_VERSION = 1


class BaselineError(Exception):
    """A file is no baseline: what is wrong with it, in a few words."""


class Known(NamedTuple):
    """A finding that is known."""

    path: str
    """The file's path in its project."""
    code: str
    fingerprint: str


class Baseline:
    """Tells known findings from new ones, file by file.

    Attributes:
        known: How many of the findings were known.
    """

    def __init__(self, entries: Iterable[Known] = ()) -> None:
        """Start with what is known."""
        self.known = 0
        self._entries = {entry.fingerprint: entry for entry in entries}
        self._fingerprints = Fingerprints()
        self._found: dict[str, Known] = {}
        self._files: set[str] = set()
        self._codes: set[str] = set()

    @classmethod
    def read(cls, octets: bytes) -> "Baseline":
        """Read what `render` wrote.

        Raises:
            BaselineError: It is something else.
        """
        try:
            content = json.loads(octets)
            if content["schema_version"] != SCHEMA_VERSION:
                raise BaselineError("it was written by another version of robotsfix")
            entries = [
                Known(*(str(entry[field]) for field in Known._fields))
                for entry in content["findings"]
            ]
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            raise BaselineError("it is no baseline that robotsfix wrote") from error
        return cls(entries)

    def new(self, path: str, findings: Iterable[Finding], codes: Iterable[str]) -> list[Finding]:
        """Give those findings of a file that are not known.

        Args:
            path: The file.
            findings: What was found in it.
            codes: The rules that ran.
        """
        self._codes.update(codes)
        name = without_surrogates(project_path(path))
        self._files.add(name)
        new: list[Finding] = []
        for finding in findings:
            fingerprint = self._fingerprints.take(name, finding)
            self._found[fingerprint] = Known(name, finding.code, fingerprint)
            if fingerprint in self._entries:
                self.known += 1
            else:
                new.append(finding)
        return new

    @property
    def found(self) -> int:
        """How many findings there were, known or not."""
        return len(self._found)

    @property
    def gone(self) -> int:
        """How many known findings of the files looked at are there no more."""
        return sum(
            self._was_judged(entry) and fingerprint not in self._found
            for fingerprint, entry in self._entries.items()
        )

    def render(self) -> str:
        """Give the baseline with what was found; it keeps what this run did not look at."""
        others = (entry for entry in self._entries.values() if not self._was_judged(entry))
        entries = sorted([*others, *self._found.values()])
        findings = [entry._asdict() for entry in entries]
        return dump({"schema_version": SCHEMA_VERSION, "findings": findings}) + "\n"

    def _was_judged(self, entry: Known) -> bool:
        """Tell whether this run looked for a known finding."""
        return entry.path in self._files and entry.code in self._codes
