"""`robotsfix lint`."""

import os
from collections.abc import Container, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from importlib import import_module
from typing import TYPE_CHECKING

import click

from robotsfix.checks.finding import Severity
from robotsfix.checks.wording import plural
from robotsfix.cli import console
from robotsfix.cli.baseline import BaselineFile
from robotsfix.cli.checking import Checked, Checking, Look
from robotsfix.cli.command import Command
from robotsfix.cli.completion import complete_crawlers, complete_formats, complete_paths
from robotsfix.cli.files import Files, Target, Unusable
from robotsfix.cli.inputs import InputError
from robotsfix.cli.jobs import work_on
from robotsfix.cli.options import shared_options
from robotsfix.cli.outputs import (
    COUNTED_FORMATS,
    FORMATS,
    Output,
    placed,
    read_outputs,
    write_reports,
)
from robotsfix.cli.progress import Progress
from robotsfix.reports.formats import MODULES, renderer
from robotsfix.reports.summary import Summary, kinds_of

if TYPE_CHECKING:
    from robotsfix.checks.answers import Answer
    from robotsfix.cli.sites import Sites
    from robotsfix.live.askers import Asker


@click.command(
    cls=Command,
    name="lint",
    epilog="Exit status: 0 no findings at or above --fail-on, 1 there are some, 2 could not run,"
    " 3 a bug in robotsfix.",
)
@shared_options("PATH|URL|-")
@click.option(
    "--output-format",
    "outputs",
    multiple=True,
    metavar="FORMAT[:FILE]",
    default=("text",),
    show_default=True,
    callback=read_outputs,
    shell_complete=complete_formats,
    help=f"The format of the findings: {', '.join(FORMATS)}. On a terminal, `text` shows the lines"
    " concerned. May be repeated; each report but one needs a file.",
)
@click.option(
    "-o",
    "--output-file",
    metavar="FILE",
    shell_complete=complete_paths,
    help="Where to write the findings, instead of standard output.",
)
@click.option("--statistics", is_flag=True, help="Count the findings of each rule instead.")
@click.option(
    "--baseline",
    "baseline_file",
    metavar="FILE",
    shell_complete=complete_paths,
    help="Findings that are known: they are counted, and only new ones are shown and fail.",
)
@click.option(
    "--write-baseline",
    "writes_baseline",
    is_flag=True,
    help="With --baseline: write all findings of this run into that file.",
)
@click.option(
    "--as",
    "crawler",
    metavar="CRAWLER",
    shell_complete=complete_crawlers,
    help="Who asks for the robots.txt of a URL: a crawler's token, or a whole User-Agent header.",
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 also if there are findings.")
def command(
    *,
    files: Files,
    fail_on: Severity | None,
    color: str,
    quiet: bool,
    outputs: list[Output],
    output_file: str | None,
    statistics: bool,
    baseline_file: str | None,
    writes_baseline: bool,
    crawler: str | None,
    exit_zero: bool,
) -> None:
    """Say what is wrong with a robots.txt.

    Directories are searched for files named robots.txt; `-` is standard input. Without PATH, the
    current directory is searched. Of a URL, the robots.txt of that site is fetched as crawlers do.
    A finding marked [*] is mended by `robotsfix fix`.
    """
    if writes_baseline and baseline_file is None:
        raise click.UsageError("--write-baseline needs --baseline FILE")
    baseline = None
    if baseline_file is not None:
        baseline = BaselineFile(baseline_file, writes=writes_baseline)
    outputs = placed(outputs, output_file)
    _refuse_uncounted(outputs, statistics=statistics)
    checking = Checking.for_reports(
        outputs, color, statistics=statistics, has_baseline=baseline is not None
    )
    asker = _asker(crawler, files)
    run = Run(files, checking, fail_on, outputs, baseline, asker=asker, quiet=quiet)

    def report(output: Output, checked: Iterable[Checked]) -> Iterator[str]:
        if statistics:
            return _count(output, checked, run.summary)
        return _render(output, checked, files.problems.messages, color)

    # Whatever happens, other processes end with this.
    with closing(run.results()) as results:
        write_reports(outputs, results, report, files.problems)
    if baseline:
        baseline.write(files.problems)
    if not quiet:
        for sentence in run.sentences:
            console.say(sentence)
    if files.problems.found:
        raise SystemExit(2)
    if run.summary.failed and not exit_zero:
        raise SystemExit(1)


class Run:
    """One run of the command, file by file.

    Attributes:
        summary: What was found.
    """

    def __init__(
        self,
        files: Files,
        checking: Checking,
        fail_on: Severity | None,
        outputs: Iterable[Output],
        baseline: BaselineFile | None,
        *,
        asker: "Asker | None",
        quiet: bool,
    ) -> None:
        """Start with no files."""
        self._asker = asker
        self._quiet = quiet
        self._sites: Sites | None = None
        self.summary = Summary()
        self._files = files
        self._checking = checking
        self._fail_on = fail_on
        self._written = {os.path.realpath(output.path) for output in outputs if output.path}
        self._baseline = baseline

    def results(self) -> Generator[Checked, None, None]:
        """Give what is to be reported of each file."""
        targets = self._files.targets(fetches=True)
        # Standard input can be read here only, and so can what is asked from here.
        shared = self._files.are_files
        work = self._checking.check if shared else self._check
        with Progress(quiet=self._quiet) as progress:
            for target, checked in work_on(
                targets, work, self._files.jobs if shared else 1, progress
            ):
                if self._written and isinstance(target, Target):
                    _refuse_same_file(target.source.path, self._written)
                if checked.problem or isinstance(target, Unusable):
                    self._files.problems.report(checked.problem)
                else:
                    yield self._counted(checked, self._fail_on or target.fail_on)

    def _counted(self, checked: Checked, fail_on: Severity) -> Checked:
        """Count what was found, and leave out what the baseline knows."""
        if self._baseline:
            new = self._baseline.new(checked.name, checked.findings, checked.codes)
            checked = checked._replace(findings=new, kinds=kinds_of(new))
        self.summary.add_kinds(checked.kinds, fail_on)
        return checked

    def _check(self, target: Target | Unusable) -> Checked:
        if isinstance(target, Unusable) or not target.source.is_url:
            return self._checking.check(target)
        try:
            answer = self._answer(target)
        except InputError as error:
            return Checked(target.source.name, str(error))
        return self._checking.check_octets(target, answer.rules, answer)

    def _answer(self, target: Target) -> "Answer":
        """Give what a site answers.

        Raises:
            InputError: It cannot be asked.
        """
        if self._sites is None:
            # Only those who name a URL wait for what fetches it. All sites are asked at once.
            module = import_module("robotsfix.cli.sites")
            self._sites = module.Sites(
                self._files.urls, target.config.social, self._asker, quiet=self._quiet
            )
        return self._sites.answer(target.source.path)

    @property
    def sentences(self) -> Iterator[str]:
        """What became of it all."""
        if not self.summary.files:
            excluded = len(self._files.excluded)
            if excluded:
                yield f"No file to check: {plural(excluded, 'file')} excluded."
            return
        if not (self._baseline and self._baseline.writes):
            yield self.summary.sentence
        if self._baseline:
            yield self._baseline.sentence


def _asker(crawler: str | None, files: Files) -> "Asker | None":
    if crawler is None:
        return None
    if not files.urls:
        raise click.UsageError("--as says who asks for the robots.txt of a URL; name a URL")
    asker: Asker = import_module("robotsfix.cli.user_agents").asker_of(crawler)
    return asker


def _refuse_uncounted(outputs: Iterable[Output], *, statistics: bool) -> None:
    if statistics and any(output.format not in COUNTED_FORMATS for output in outputs):
        raise click.UsageError(f"--statistics goes with the formats {', '.join(COUNTED_FORMATS)}")


def _refuse_same_file(path: str, written: Container[str]) -> None:
    if os.path.realpath(path) in written:
        raise click.UsageError(f"{path} is to be checked, so it cannot be the output")


def _render(
    output: Output, files: Iterable[Checked], errors: Sequence[str], color: str
) -> Iterator[str]:
    if output.format in MODULES:
        return renderer(output.format)(((file.name, file.findings) for file in files), errors)
    look = Look.of(*output, color)
    texts = (file.text or look.text(file.name, file.findings) for file in files)
    return filter(None, texts)


def _count(output: Output, files: Iterable[Checked], summary: Summary) -> Iterator[str]:
    for _ in files:
        pass
    if output.format == "json":
        yield import_module("robotsfix.reports.json_report").render_statistics(summary.statistics)
    else:
        yield summary.table
