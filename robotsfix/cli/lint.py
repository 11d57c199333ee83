"""`robotsfix lint`."""

import os
import sys
from collections.abc import Container, Iterable, Iterator, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

import click

from robotsfix.checks.finding import Finding, Severity
from robotsfix.checks.linter import checks_for, lint_document
from robotsfix.checks.wording import plural
from robotsfix.cli import console
from robotsfix.cli.baseline import BaselineFile
from robotsfix.cli.command import Command
from robotsfix.cli.completion import complete_crawlers, complete_formats, complete_paths
from robotsfix.cli.files import Files, Target
from robotsfix.cli.inputs import InputError
from robotsfix.cli.options import shared_options
from robotsfix.cli.outputs import (
    COUNTED_FORMATS,
    FORMATS,
    Output,
    placed,
    read_outputs,
    write_reports,
)
from robotsfix.reports import concise
from robotsfix.reports.colour import is_terminal, wants_colour
from robotsfix.reports.formats import MODULES, Results, renderer
from robotsfix.reports.summary import Summary
from robotsfix.syntax.document import parse

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
    run = Run(files, fail_on, outputs, baseline, asker=_asker(crawler, files), quiet=quiet)

    def report(output: Output, found: Results) -> Iterator[str]:
        if statistics:
            return _count(output, found, run.summary)
        return _render(output, found, files.problems.messages, color)

    write_reports(outputs, run.results(), report, files.problems)
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
        self._fail_on = fail_on
        self._written = {os.path.realpath(output.path) for output in outputs if output.path}
        self._baseline = baseline

    def results(self) -> Iterator[tuple[str, list[Finding]]]:
        """Give what is to be reported, with the path of each file."""
        for target in self._files.targets(fetches=True):
            _refuse_same_file(target.source.path, self._written)
            answer = self._answer(target) if target.source.is_url else None
            if target.source.is_url:
                octets = answer.rules if answer else None
            else:
                octets = self._files.read(target)
            if octets is None:
                continue
            name = target.source.name
            try:
                checks = checks_for(target.config)
                findings = lint_document(parse(octets), target.config, checks, name, answer)
            except Exception as error:
                error.add_note(f"while reading {name}")
                raise
            if self._baseline:
                findings = self._baseline.new(name, findings, [check.code for check in checks])
            self.summary.add(findings, self._fail_on or target.fail_on)
            yield name, findings

    def _answer(self, target: Target) -> "Answer | None":
        """Give what a site answers; None if it cannot be asked."""
        if self._sites is None:
            # Only those who name a URL wait for what fetches it. All sites are asked at once.
            module = import_module("robotsfix.cli.sites")
            self._sites = module.Sites(
                self._files.urls, target.config.social, self._asker, quiet=self._quiet
            )
        try:
            return self._sites.answer(target.source.path)
        except InputError as error:
            self._files.problems.report(str(error))
            return None

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


def _render(output: Output, found: Results, errors: Sequence[str], color: str) -> Iterator[str]:
    if output.format in MODULES:
        return renderer(output.format)(found, errors)
    colour = output.path is None and wants_colour(color, sys.stdout)
    if output.format == "text" and output.path is None and (colour or is_terminal(sys.stdout)):
        return _frames(found, colour=colour)
    return (concise.render(path, findings, colour=colour) for path, findings in found if findings)


def _frames(found: Results, *, colour: bool) -> Iterator[str]:
    width = console.width_of(sys.stdout)
    for path, findings in found:
        if findings:
            # rich doubles the time that a run takes, so that is for those who have findings.
            terminal = import_module("robotsfix.reports.terminal")
            yield terminal.render(path, findings, colour=colour, width=width)


def _count(output: Output, found: Results, summary: Summary) -> Iterator[str]:
    for _ in found:
        pass
    if output.format == "json":
        yield import_module("robotsfix.reports.json_report").render_statistics(summary.statistics)
    else:
        yield summary.table
