"""What `lint` does with one file, in whichever process."""

import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from robotsfix.checks.finding import Finding
from robotsfix.checks.linter import checks_for, lint_document
from robotsfix.cli import console
from robotsfix.cli.files import Target, Unusable
from robotsfix.cli.inputs import InputError
from robotsfix.cli.outputs import Output
from robotsfix.reports import concise
from robotsfix.reports.colour import is_terminal, wants_colour
from robotsfix.reports.formats import MODULES
from robotsfix.reports.summary import Kind, kinds_of
from robotsfix.syntax.document import parse

if TYPE_CHECKING:
    from robotsfix.checks.answers import Answer


class Look(NamedTuple):
    """How findings look that people read."""

    colour: bool
    width: int
    """The columns of the terminal that shows the lines concerned; 0 for one line per finding."""

    @classmethod
    def of(cls, report: str, path: str | None, color: str) -> "Look":
        """Give the look of a report.

        Args:
            report: Its format, `text` or `concise`.
            path: The file that it goes to; None for standard output.
            color: What `--color` says.
        """
        if path is not None:
            return cls(colour=False, width=0)
        colour = wants_colour(color, sys.stdout)
        framed = report == "text" and (colour or is_terminal(sys.stdout))
        return cls(colour, console.width_of(sys.stdout) if framed else 0)

    def text(self, path: str, findings: Sequence[Finding]) -> str:
        """Give the findings of a file as text."""
        if not findings:
            return ""
        if not self.width:
            return concise.render(path, findings, colour=self.colour)
        # rich doubles the time that a run takes, so that is for those who have findings.
        terminal = import_module("robotsfix.reports.terminal")
        text: str = terminal.render(path, findings, colour=self.colour, width=self.width)
        return text


class Checked(NamedTuple):
    """What was found in a file; another process sends it, so it is as little as possible."""

    name: str
    """What the file is called in reports."""
    problem: str = ""
    """Why nothing could be found; empty if all is well."""
    kinds: Mapping[Kind, int] = {}
    """How many findings of each kind there are."""
    findings: Sequence[Finding] = ()
    """The findings, if somebody needs them."""
    codes: Sequence[str] = ()
    """The rules that ran, likewise."""
    text: str = ""
    """The findings as text, if nothing else is needed."""


class Checking(NamedTuple):
    """How files are checked."""

    gives_findings: bool
    """Whether the findings are needed as such."""
    look: Look | None = None
    """How they become text; None if they need not."""

    @classmethod
    def for_reports(
        cls, outputs: Sequence[Output], color: str, *, statistics: bool, has_baseline: bool
    ) -> "Checking":
        """Find out what is needed of each file.

        Args:
            outputs: The reports to be made.
            color: What `--color` says.
            statistics: Whether rules are counted instead.
            has_baseline: Whether known findings are left out.
        """
        if not has_baseline and statistics:
            return cls(gives_findings=False)
        if has_baseline or len(outputs) > 1 or outputs[0].format in MODULES:
            return cls(gives_findings=True)
        return cls(gives_findings=False, look=Look.of(*outputs[0], color))

    def check(self, target: Target | Unusable) -> Checked:
        """Read a file, and check it."""
        if isinstance(target, Unusable):
            return Checked("", target.reason)
        try:
            octets = target.source.read()
        except InputError as error:
            return Checked(target.source.name, str(error))
        return self.check_octets(target, octets)

    def check_octets(
        self, target: Target, octets: bytes, answer: "Answer | None" = None
    ) -> Checked:
        """Check what was read already.

        Args:
            target: Where it comes from.
            octets: What was read.
            answer: What the server answered from which it comes; None if it is a file.
        """
        name = target.source.name
        try:
            checks = checks_for(target.config)
            findings = lint_document(parse(octets), target.config, checks, name, answer)
            return Checked(
                name,
                kinds=kinds_of(findings),
                findings=findings if self.gives_findings else (),
                codes=[check.code for check in checks] if self.gives_findings else (),
                text=self.look.text(name, findings) if self.look else "",
            )
        except Exception as error:
            error.add_note(f"while reading {name}")
            raise
