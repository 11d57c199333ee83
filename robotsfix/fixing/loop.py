"""The fixer's loop: apply fixes that go together, read again, until nothing is left to fix.

Every step is held to its class before it counts: a step is applied, both policies are compared, and
a fix that changes more than its kind may is dropped. Safe fixes go first, so that groups are in
order when social crawlers are let in.
"""

from collections.abc import Container, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from robotsfix.access.policy import Policy
from robotsfix.checks.finding import Applicability, Finding, Fix
from robotsfix.checks.linter import checks_for, is_something_else, lint_document
from robotsfix.checks.registry import Check, load
from robotsfix.checks.suppression import suppressions
from robotsfix.config.config import Config
from robotsfix.fixing.result import AccessChange, DroppedFix, FixResult, Reason
from robotsfix.syntax.document import Document, parse
from robotsfix.syntax.edits import Edit, EditSet, apply, compose
from robotsfix.syntax.source import decode, encode

if TYPE_CHECKING:
    from robotsfix.fixing.templates import Step

SUPPRESSION_NOTE = (
    "a `robotsfix: ignore` comment speaks of another line now: look whether it is still meant"
)
"""What is said where a template takes away the line that a suppression was for."""

MOST_STEPS = 200
"""After how many steps the loop is taken for endless; real files need fewer than ten."""


class FixerError(Exception):
    """A bug in robotsfix: the fixes do not come to an end."""


class Candidate(NamedTuple):
    """A fix, and the findings that it removes."""

    fix: Fix
    findings: tuple[Finding, ...]

    @property
    def order(self) -> tuple[bool, str]:
        """What goes first: safe fixes, then by the family of the rule."""
        return self.fix.applicability is not Applicability.SAFE, self.findings[0].code[:3]


class Fixer:
    """Mends documents for one owner."""

    def __init__(self, config: Config, *, unsafe: bool = False, path: str = "") -> None:
        """Get ready.

        Args:
            config: What the owner wants.
            unsafe: Whether unsafe fixes are applied.
            path: The path or name of the file; empty if it is not known.

        Raises:
            ValueError: The configuration names a rule that does not exist.
        """
        self.config = config
        self.unsafe = unsafe
        self.path = path
        self.checks = checks_for(config)

    def fix(
        self, document: Document, *, template: str | None = None, replace: bool = False
    ) -> FixResult:
        """Mend a document, and bring it to a template's policy if one is named.

        Raises:
            ValueError: There is no such template, or `replace` stands without one.
            FixerError: The fixes do not come to an end.
        """
        if replace and template is None:
            raise ValueError("replacing a file needs a template that says by what")
        run = _Run(document, self.config, self.path)
        applied = set(Applicability) if self.unsafe else {Applicability.SAFE, Applicability.UNBLOCK}
        # Whether a suppression is of any use, all rules have to say.
        run.asks_all = bool(suppressions(document))
        mending = self.checks
        beforehand = applied - {Applicability.UNBLOCK}
        if template and self.unsafe:
            # What begins to hold by an unsafe fix must hold before the template's policy is stated.
            run.mend(mending, beforehand)
        if template and not replace and is_something_else(run.document, self.config, self.checks):
            run.notes.append(
                "the template was left out: use --replace to put it in the file's place"
            )
        elif template:
            self._bring_to(template, run, replace=replace)
            # That policy may bring such fixes about, and they may be at odds with it.
            while self.unsafe and run.mend(mending, beforehand):
                self._bring_to(template, run, replace=replace)
            applied -= {Applicability.UNSAFE}
        run.mend(mending, applied)
        return run.result(self.checks)

    def _bring_to(self, template: str, run: "_Run", *, replace: bool) -> None:
        templates = import_module("robotsfix.fixing.templates")
        structural = [load(code) for code in templates.STRUCTURAL_RULES]
        for step in templates.Template(template, self.config).steps(replace=replace):
            run.take_step(step(run.document))
            run.mend(structural, (Applicability.SAFE,))


class _Run:
    """The way of one document through the fixer."""

    def __init__(self, document: Document, config: Config, path: str) -> None:
        self.config = config
        self.path = path
        self.original = document
        self.document = document
        self.edits: list[Edit] = []
        self.findings: list[Finding] = []
        self.fixed: list[Finding] = []
        self.dropped: dict[tuple[str, str], DroppedFix] = {}
        self.notes: list[str] = []
        self.seen = {document.text}
        self.asks_all = True
        self.may_change_access = False

    def mend(self, checks: Sequence[Check], applied: Container[Applicability]) -> bool:
        """Apply the fixes of some rules until none is left, and tell whether there were any."""
        before = self.document
        for _ in range(MOST_STEPS):
            # Rules that can mend nothing need not be asked again and again.
            self.findings = lint_document(
                self.document, self.config, checks, self.path, only_mending=not self.asks_all
            )
            candidates = self._candidates(applied)
            while candidates and not self._step(candidates):
                candidates = self._candidates(applied)
            if not candidates:
                return self.document is not before
        raise FixerError("the fixes do not come to an end")

    def take_step(self, step: "Step") -> None:
        """Take a step towards a template."""
        self.notes += step.notes
        if step.edits:
            after = parse(apply(self.document.text, step.edits))
            if _separated(self.document, step.edits, after) and SUPPRESSION_NOTE not in self.notes:
                self.notes.append(SUPPRESSION_NOTE)
            self.may_change_access = True
            self._take(after, step.edits)

    def result(self, checks: Sequence[Check]) -> FixResult:
        """Say what became of the document, and what rules still find in it."""
        changes: list[AccessChange] = []
        # Of each safe step it is proved that nobody's access differs, and so it is of all of them.
        if self.may_change_access:
            proof = import_module("robotsfix.fixing.proof")
            changes = proof.access_changes(Policy(self.original), Policy(self.document))
        return FixResult(
            self.original.text,
            self.document.text,
            self.edits,
            fixed=self.fixed,
            remaining=lint_document(self.document, self.config, checks, self.path),
            changes=changes,
            dropped=list(self.dropped.values()),
            notes=self.notes,
        )

    def _candidates(self, applied: Container[Applicability]) -> list[Candidate]:
        """Give the fixes that may be applied now: those that go first, and are of one kind."""
        findings: dict[Fix, list[Finding]] = {}
        for finding in self.findings:
            fix = finding.fix
            if fix is None or (finding.code, finding.message) in self.dropped:
                continue
            if fix.applicability in applied:
                findings.setdefault(fix, []).append(finding)
        candidates = [Candidate(fix, tuple(found)) for fix, found in findings.items()]
        if not candidates:
            return []
        first = min(candidates, key=lambda candidate: candidate.order)
        return [
            candidate
            for candidate in candidates
            if candidate.fix.applicability is first.fix.applicability
            and (first.fix.applicability is Applicability.SAFE or candidate.order == first.order)
        ]

    def _step(self, candidates: Sequence[Candidate]) -> bool:
        """Apply what of the candidates goes together, and tell whether the document changed."""
        together = EditSet()
        chosen = [candidate for candidate in candidates if together.add(candidate.fix.edits)]
        after, reason = self._try(together.edits, chosen)
        if reason is None:
            self._accept(after, together.edits, chosen)
            return True
        if len(chosen) > 1:
            # One of them is to blame: the first half first, until it stands alone.
            return self._step(chosen[: len(chosen) // 2])
        for finding in chosen[0].findings:
            self.dropped[finding.code, finding.message] = DroppedFix(finding, reason)
        return False

    def _try(
        self, edits: Sequence[Edit], chosen: Sequence[Candidate]
    ) -> tuple[Document, Reason | None]:
        text = apply(self.document.text, edits)
        after = parse(text)
        if not text.isascii() and decode(encode(text)) != text:
            return after, Reason.JOINS_OCTETS
        if _separated(self.document, edits, after):
            return after, Reason.PARTS_A_SUPPRESSION
        crawlers = [token for candidate in chosen for token in candidate.fix.crawlers]
        # Only files that something is wrong with wait for what proves it.
        comparison = import_module("robotsfix.access.comparison")
        proof = import_module("robotsfix.fixing.proof")
        found = comparison.compare_everybody(Policy(self.document), Policy(after))
        return after, proof.objection(found, chosen[0].fix.applicability, crawlers)

    def _accept(self, after: Document, edits: Sequence[Edit], chosen: Sequence[Candidate]) -> None:
        self.fixed += (finding for candidate in chosen for finding in candidate.findings)
        if any(each.fix.applicability is not Applicability.SAFE for each in chosen):
            self.may_change_access = True
        if self.dropped and _suppressing(after) < _suppressing(self.document):
            # What would have parted the one that is gone may be applied after all.
            self.dropped = {
                key: dropped
                for key, dropped in self.dropped.items()
                if dropped.reason is not Reason.PARTS_A_SUPPRESSION
            }
        self._take(after, edits)

    def _take(self, after: Document, edits: Sequence[Edit]) -> None:
        if after.text in self.seen:
            raise FixerError("the fixes undo each other")
        if len(self.seen) > MOST_STEPS:
            raise FixerError("the fixes do not come to an end")
        self.seen.add(after.text)
        self.edits = compose(self.original.text, self.edits, edits)
        self.document = after


def _separated(before: Document, edits: Sequence[Edit], after: Document) -> bool:
    # Only files that change wait for what looks at this.
    separation = import_module("robotsfix.fixing.separation")
    found: bool = separation.separated(before, edits, after)
    return found


def _suppressing(document: Document) -> int:
    """Count the comments that suppress something."""
    return sum(any(name.code for name in each.names) for each in suppressions(document))
