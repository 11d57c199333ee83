"""What `fix` does with one file, in whichever process, up to what is to be written where."""

import os
from collections.abc import Iterator
from typing import NamedTuple

from robotsfix.checks.finding import Finding, Severity
from robotsfix.cli import console
from robotsfix.cli.files import Target, Unusable
from robotsfix.cli.inputs import Input, InputError
from robotsfix.fixing.api import fix
from robotsfix.fixing.loop import FixerError
from robotsfix.fixing.result import FixResult, Reason
from robotsfix.reports import concise
from robotsfix.reports.escape import escape
from robotsfix.reports.outcome import Outcome, consequences, mended


class Mended(NamedTuple):
    """What became of a file."""

    problem: str = ""
    """Why it cannot be mended; empty if all is well."""
    bug: str = ""
    """Likewise, if we are to blame."""
    before: bytes = b""
    after: bytes = b""
    diff: str = ""
    """The change as a diff; empty if there is none, or nobody wants to see it."""
    lines: tuple[str, ...] = ()
    """What is to be said about it."""
    outcome: Outcome = Outcome()


class Mending(NamedTuple):
    """How files are mended: what the options say."""

    fail_on: Severity | None
    quiet: bool
    writing: bool
    checking: bool
    template: str | None
    replace: bool
    unsafe: bool

    def mend(self, target: Target | Unusable) -> Mended:
        """Mend a file, but write nothing."""
        if isinstance(target, Unusable):
            return Mended(problem=target.reason)
        source = target.source
        try:
            octets = source.read()
        except InputError as error:
            return Mended(problem=str(error))
        try:
            return self._mended(target, octets)
        except FixerError as error:
            return Mended(bug=f"{source.name}: untouched: {error}", before=octets, after=octets)
        except Exception as error:
            error.add_note(f"while mending {source.name}")
            raise

    def _mended(self, target: Target, octets: bytes) -> Mended:
        source = target.source
        result = fix(
            octets,
            template=self.template,
            replace=self.replace,
            unsafe=self.unsafe,
            config=target.config,
            path=source.name,
        )
        fail_on = self.fail_on or target.fail_on
        left = [finding for finding in result.remaining if finding.severity >= fail_on]
        outcome = Outcome()
        outcome.add(result, left, changed=result.changed)
        # What is not needed, need not be sent either.
        shown = result.changed and not (self.writing or self.checking)
        given = result.changed or source.is_standard_input
        return Mended(
            before=octets if given else b"",
            after=result.output if given else b"",
            diff=result.diff_of(diff_path(source), created=not source.exists) if shown else "",
            lines=tuple(self._lines(target, result, left)),
            outcome=outcome,
        )

    def _lines(self, target: Target, result: FixResult, left: list[Finding]) -> Iterator[str]:
        name = target.source.name
        for dropped in result.dropped:
            what = f"{name}: the fix of {dropped.finding.code} was left out: {dropped.reason.value}"
            if dropped.reason is Reason.BREAKS_ITS_CLASS:
                yield console.bug_report(what)
            else:
                yield console.complaint(what)
        if not self.quiet:
            if result.changed:
                yield f"{escape(name)}: {self._headline(target, result)}"
            for line in consequences(result):
                yield f"  {line}"
            if left and result.changed and not self.writing:
                yield "  what is left, with lines as they are after the change:"
        if left:
            yield concise.render(name, left).removesuffix("\n")

    def _headline(self, target: Target, result: FixResult) -> str:
        if not target.source.exists:
            verb = "created" if self.writing else "would be created"
            return f"{verb} from the template {self.template or target.config.template}"
        if result.fixed:
            return f"{'mended' if self.writing else 'would mend'} {mended(result.fixed)}"
        verb = "brought" if self.writing else "would be brought"
        return f"{verb} to the template {self.template or target.config.template}"


def diff_path(source: Input) -> str:
    """Give the path that a file has in a diff: relative, with forward slashes."""
    if source.is_standard_input:
        return "robots.txt" if source.name == source.path else source.name.lstrip("/")
    try:
        path = os.path.relpath(source.path).replace(os.sep, "/")
    except ValueError:
        # On Windows, from one drive to another.
        path = os.pardir
    if path.split("/")[0] == os.pardir:
        path = os.path.splitdrive(source.path)[1].lstrip("/")
    return path
