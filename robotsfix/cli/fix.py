"""`robotsfix fix`."""

import os
from contextlib import closing
from importlib import import_module

import click

from robotsfix.checks.finding import Severity
from robotsfix.cli import console
from robotsfix.cli.command import Command
from robotsfix.cli.diffs import show
from robotsfix.cli.files import Files, Target, Unusable
from robotsfix.cli.inputs import Input, InputError
from robotsfix.cli.jobs import work_on
from robotsfix.cli.mending import Mended, Mending
from robotsfix.cli.options import shared_options
from robotsfix.cli.progress import Progress
from robotsfix.config.config import TEMPLATES
from robotsfix.reports.escape import escape
from robotsfix.reports.outcome import Outcome


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
    type=click.Choice(TEMPLATES),
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
    mending = Mending(fail_on, quiet, writing, checking, template, replace, unsafe)
    run = Run(files, mending, color)
    targets = files.targets(has_template=template is not None)
    # Standard input can only be read here.
    jobs = files.jobs if files.are_files else 1
    # Whatever happens, other processes end with this.
    with (
        Progress(quiet=quiet) as progress,
        closing(work_on(targets, mending.mend, jobs, progress)) as results,
    ):
        for target, mended in results:
            run.take(target, mended)
    for source in files.excluded:
        if writing and source.is_standard_input:
            # An editor puts the output in the place of its text.
            try:
                console.write_octets(source.read())
            except InputError as error:
                files.problems.report(str(error))
    if not quiet and run.outcome.files:
        console.say(run.outcome.sentence(written=writing))
    raise SystemExit(run.exit_status)


class Run:
    """One run of the command, file by file.

    Attributes:
        outcome: What became of the files.
    """

    def __init__(self, files: Files, mending: Mending, color: str) -> None:
        """Start with no files."""
        self.outcome = Outcome()
        self._files = files
        self._mending = mending
        self._color = color
        self._bug = False

    @property
    def exit_status(self) -> int:
        """The exit status of the whole run."""
        if self._bug:
            return 3
        if self._files.problems.found:
            return 2
        return int(bool(self.outcome.left or (self.outcome.changed and not self._mending.writing)))

    def take(self, target: Target | Unusable, mended: Mended) -> None:
        """Put out what became of a file, and tell about it."""
        if self._mending.writing and mended.outcome.changed and _has_other_names(target):
            # It may have been written by one of these since it was read.
            mended = self._mending.mend(target)
        if mended.problem or isinstance(target, Unusable):
            self._files.problems.report(mended.problem)
            return
        source = target.source
        if mended.bug:
            self._bug = True
            console.report_bug(mended.bug)
            if source.is_standard_input and self._mending.writing:
                # An editor puts the output in the place of its text.
                console.write_octets(mended.after)
            return
        problem = self._put_out(source, mended)
        if problem:
            self._files.problems.report(problem)
            return
        self.outcome.include(mended.outcome)
        if mended.lines:
            console.say("\n".join(mended.lines))

    def _put_out(self, source: Input, mended: Mended) -> str:
        """Write the file, or show what would become of it; say why that cannot be done."""
        if self._mending.writing:
            if not source.is_standard_input:
                return _write(source, mended)
            console.write_octets(mended.after)
        elif self._mending.checking:
            if mended.outcome.changed:
                console.write(f"{escape(source.name)}\n")
        elif mended.diff:
            show(mended.diff, self._color)
        return ""


def _write(source: Input, mended: Mended) -> str:
    """Write a file; say why it cannot be written, or nothing."""
    # Most runs write nothing, and need not load what does it with care.
    writer = import_module("robotsfix.fixing.writer")
    try:
        writer.write(source.path, mended.after, expected=mended.before if source.exists else None)
    except writer.WriteError as error:
        return str(error)
    return ""


def _has_other_names(target: Target | Unusable) -> bool:
    """Tell whether there are hard links to a file."""
    if isinstance(target, Unusable) or not target.source.exists:
        return False
    try:
        return os.stat(target.source.path).st_nlink > 1
    except OSError:
        return False
