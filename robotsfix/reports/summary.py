"""What was found, in one sentence or as a table."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from robotsfix.checks.finding import Applicability, Finding, Severity
from robotsfix.checks.wording import enumerate_names, plural
from robotsfix.reports.concise import APPLIED

Kind = tuple[str, str, Severity, Applicability | None]
"""What a summary knows of a finding: the code and name of its rule, severity, kind of fix."""


def kinds_of(findings: Iterable[Finding]) -> Mapping[Kind, int]:
    """Count the findings of each kind."""
    kinds: dict[Kind, int] = {}
    for finding in findings:
        applicability = finding.fix.applicability if finding.fix else None
        kind = finding.code, finding.name, finding.severity, applicability
        kinds[kind] = kinds.get(kind, 0) + 1
    return kinds


class Statistic(NamedTuple):
    """How often a rule found something."""

    code: str
    name: str
    found: int
    mendable: int
    """How many of these `robotsfix fix` mends."""


class Summary:
    """Counts findings, file by file.

    Attributes:
        files: How many files there were.
        files_with_findings: How many of them had findings.
        failed: Whether some of the findings make the run fail.
        mendable: How many findings `robotsfix fix` mends.
        mendable_if_asked: How many more it mends with `--unsafe-fixes`.
    """

    def __init__(self) -> None:
        """Start with no files."""
        self.files = 0
        self.files_with_findings = 0
        self.failed = False
        self.mendable = 0
        self.mendable_if_asked = 0
        self._severities = Counter[Severity]()
        self._rules = Counter[tuple[str, str]]()
        self._mendable_rules = Counter[tuple[str, str]]()

    def add(self, findings: Iterable[Finding], fail_on: Severity = Severity.WARNING) -> None:
        """Count what was found in one more file.

        Args:
            findings: What was found.
            fail_on: From which severity on findings make the run fail.
        """
        self.add_kinds(kinds_of(findings), fail_on)

    def add_kinds(self, kinds: Mapping[Kind, int], fail_on: Severity = Severity.WARNING) -> None:
        """Count what was found in one more file, by kinds.

        Args:
            kinds: How many findings of each kind there are.
            fail_on: From which severity on findings make the run fail.
        """
        self.files += 1
        self.files_with_findings += bool(kinds)
        for (code, name, severity, applicability), count in kinds.items():
            self.failed = self.failed or severity >= fail_on
            self._severities[severity] += count
            self._rules[code, name] += count
            if applicability in APPLIED:
                self._mendable_rules[code, name] += count
                self.mendable += count
            elif applicability is not None:
                self.mendable_if_asked += count

    @property
    def severities(self) -> dict[str, int]:
        """How many findings there are of each severity, the worst first."""
        return {
            severity.label: self._severities[severity]
            for severity in sorted(Severity, reverse=True)
        }

    @property
    def sentence(self) -> str:
        """How many findings there are, and how many of them can be mended."""
        files = plural(self.files, "file")
        if not self._severities:
            return f"All clear: no findings in {files}."
        counts = [
            plural(self._severities[severity], severity.label)
            for severity in sorted(self._severities, reverse=True)
        ]
        if self.files_with_findings < self.files:
            files = f"{self.files_with_findings} of {files}"
        return f"Found {enumerate_names(counts)} in {files}{self._cure}."

    @property
    def _cure(self) -> str:
        if self.mendable and self.mendable_if_asked:
            more = f" ({self.mendable_if_asked} more with --unsafe-fixes)"
            return f"; `robotsfix fix` can mend {self.mendable}{more}"
        if self.mendable:
            return f"; `robotsfix fix` can mend {self.mendable}"
        if self.mendable_if_asked:
            return f"; `robotsfix fix --unsafe-fixes` can mend {self.mendable_if_asked}"
        return ""

    @property
    def statistics(self) -> list[Statistic]:
        """How often each rule found something, the most frequent first."""
        return [
            Statistic(code, name, count, self._mendable_rules[code, name])
            for (code, name), count in sorted(
                self._rules.items(), key=lambda item: (-item[1], item[0])
            )
        ]

    @property
    def table(self) -> str:
        """The statistics as lines; `[*]` marks rules with findings that `robotsfix fix` mends."""
        width = len(str(max(self._rules.values(), default=0)))
        return "".join(
            f"{statistic.found:>{width}}  {statistic.code}"
            f"  {'[*]' if statistic.mendable else '[ ]'}  {statistic.name}\n"
            for statistic in self.statistics
        )
