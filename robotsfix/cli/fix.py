"""`robotsfix fix`."""

import os
import sys
from typing import NamedTuple

import click

from robotsfix.checks.finding import Severity
from robotsfix.cli import console
from robotsfix.cli.command import Command
from robotsfix.cli.diffs import show
from robotsfix.cli.files import Files, Target
from robotsfix.cli.inputs import Input
from robotsfix.cli.options import shared_options
from robotsfix.fixing.api import fix
from robotsfix.fixing.loop import FixerError
from robotsfix.fixing.result import FixResult, Reason
from robotsfix.fixing.templates import TEMPLATES
from robotsfix.fixing.writer import WriteError, write
from robotsfix.reports import concise
from robotsfix.reports.escape import escape
from robotsfix.reports.outcome import Outcome, consequences, mended


class Wishes(NamedTuple):
    """What the options of a run say."""

    fail_on: Severity | None
    color: str
    quiet: bool
    writing: bool
    checking: bool
    template: str | None
    replace: bool
    unsafe: bool


@click.command(
    cls=Command,
    name="fix",
    epilog="Exit status: 0 nothing left to say, 1 findings at or above --fail-on remain or, without"
    " --write, a file would change, 2 could not run, 3 a bug in robotsfix.",
)
@shared_options("PATH|-")
@click.option("--write", "writing", is_flag=True, help="Write the change instead of showing it.")
@click.option("--check", "checking", is_flag=True, help="Only list the files that would change.")
@click.option(
    "--template",
    type=click.Choice(list(TEMPLATES)),
    help="A policy to bring the file to. The file need not exist.",
)
@click.option(
    "--replace",
    is_flag=True,
    help="With --template: drop all but comments at the top and Sitemap lines.",
)
@click.option(
    "--unsafe-fixes",
    "unsafe",
    is_flag=True,
    help="Also apply fixes that change who may fetch what beyond letting social crawlers in.",
)
def command(
    *,
    files: Files,
    fail_on: Severity | None,
    color: str,
    quiet: bool,
    writing: bool,
    checking: bool,
    template: str | None,
    replace: bool,
    unsafe: bool,
) -> None:
    """Mend a robots.txt: show the change as a diff, or write it.

    Directories are searched for files named robots.txt; `-` is standard input. Without PATH, the
    current directory is searched. Nobody may fetch less than before, and only blocked social
    crawlers may fetch more, unless --template or --unsafe-fixes says otherwise.
    """
    if writing and checking:
        raise click.UsageError("--write and --check exclude each other")
    if replace and not template:
        raise click.UsageError("--replace needs --template, also where one is configured")
    wishes = Wishes(fail_on, color, quiet, writing, checking, template, replace, unsafe)
    run = Run(files, wishes)
    for target in files.targets(has_template=template is not None):
        run.take(target)
    for source in files.excluded:
        if writing and source.is_standard_input:
            # An editor puts the output in the place of its text.
            console.write_octets(source.read())
    if not quiet and run.outcome.files:
        console.say(run.outcome.sentence(written=writing))
    raise SystemExit(run.exit_status)


class Run:
    """One run of the command, file by file.

    Attributes:
        outcome: What became of the files.
    """

    def __init__(self, files: Files, wishes: Wishes) -> None:
        """Start with no files."""
        self.outcome = Outcome()
        self._files = files
        self._wishes = wishes
        self._bug = False

    @property
    def exit_status(self) -> int:
        """The exit status of the whole run."""
        if self._bug:
            return 3
        if self._files.problems.found:
            return 2
        return int(bool(self.outcome.left or (self.outcome.changed and not self._wishes.writing)))

    def take(self, target: Target) -> None:
        """Mend one file, and tell about it."""
        source = target.source
        octets = self._files.read(target)
        if octets is None:
            return
        try:
            result = self._mend(octets, target)
        except FixerError as error:
            self._bug = True
            console.report_bug(f"{source.name}: untouched: {error}")
            if source.is_standard_input and self._wishes.writing:
                # An editor puts the output in the place of its text.
                console.write_octets(octets)
            return
        except Exception as error:
            error.add_note(f"while mending {source.name}")
            raise
        try:
            self._put_out(source, octets, result)
        except WriteError as error:
            self._files.problems.report(str(error))
            return
        self._tell(target, result)

    def _mend(self, octets: bytes, target: Target) -> FixResult:
        wishes = self._wishes
        return fix(
            octets,
            template=wishes.template,
            replace=wishes.replace,
            unsafe=wishes.unsafe,
            config=target.config,
            path=target.source.name,
        )

    def _put_out(self, source: Input, octets: bytes, result: FixResult) -> None:
        """Write the file, or show what would become of it."""
        if self._wishes.writing:
            if source.is_standard_input:
                console.write_octets(result.output)
            else:
                write(source.path, result.output, expected=octets if source.exists else None)
        elif not result.changed:
            return
        elif self._wishes.checking:
            console.write(f"{escape(source.name)}\n")
        else:
            show(result.diff_of(diff_path(source), created=not source.exists), self._wishes.color)

    def _tell(self, target: Target, result: FixResult) -> None:
        source = target.source
        fail_on = self._wishes.fail_on or target.fail_on
        left = [finding for finding in result.remaining if finding.severity >= fail_on]
        self.outcome.add(result, left, changed=result.changed)
        name = escape(source.name)
        for dropped in result.dropped:
            what = f"{source.name}: the fix of {dropped.finding.code} was left out: "
            if dropped.reason is Reason.BREAKS_ITS_CLASS:
                console.report_bug(what + dropped.reason.value)
            else:
                console.complain(what + dropped.reason.value)
        if not self._wishes.quiet:
            if result.changed:
                console.say(f"{name}: {self._headline(target, result)}")
            for line in consequences(result):
                console.say(f"  {line}")
            if left and result.changed and not self._wishes.writing:
                console.say("  what is left, with lines as they are after the change:")
        if left and sys.stderr is not None:
            console.say(concise.render(source.name, left).removesuffix("\n"))

    def _headline(self, target: Target, result: FixResult) -> str:
        done = self._wishes.writing
        template = self._wishes.template or target.config.template
        if not target.source.exists:
            verb = "created" if done else "would be created"
            return f"{verb} from the template {template}"
        if result.fixed:
            return f"{'mended' if done else 'would mend'} {mended(result.fixed)}"
        verb = "brought" if done else "would be brought"
        return f"{verb} to the template {template}"


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
