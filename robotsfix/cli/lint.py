"""`robotsfix lint`."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module

import click

from robotsfix.checks.finding import Finding, Severity
from robotsfix.checks.linter import checks_for, lint_document
from robotsfix.cli import console
from robotsfix.cli.command import Command
from robotsfix.cli.inputs import InputError, find
from robotsfix.cli.options import complete_paths, shared_options
from robotsfix.config.config import Config
from robotsfix.reports import concise
from robotsfix.reports.colour import is_terminal, wants_colour
from robotsfix.reports.summary import Summary
from robotsfix.syntax.document import parse
from robotsfix.syntax.source import encode

Files = Iterable[tuple[str, list[Finding]]]
"""What was found where."""
Form = Callable[[Files], Iterator[str]]
"""Makes a report of it, piece by piece."""


@click.command(
    cls=Command,
    name="lint",
    epilog="Exit status: 0 no findings at or above --fail-on, 1 there are some, 2 could not run,"
    " 3 a bug in robotsfix.",
)
@shared_options
@click.option(
    "--output-format",
    type=click.Choice(["text", "concise", "json"]),
    default="text",
    show_default=True,
    help="The format of the findings. On a terminal, `text` shows the lines concerned.",
)
@click.option(
    "-o",
    "--output-file",
    metavar="FILE",
    shell_complete=complete_paths,
    help="Where to write the findings, instead of standard output.",
)
@click.option("--statistics", is_flag=True, help="Count the findings of each rule instead.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 also if there are findings.")
def command(
    *,
    paths: tuple[str, ...],
    config: Config,
    fail_on: Severity,
    color: str,
    quiet: bool,
    stdin_filename: str | None,
    output_format: str,
    output_file: str | None,
    statistics: bool,
    exit_zero: bool,
) -> None:
    """Say what is wrong with a robots.txt.

    Directories are searched for files named robots.txt; `-` is standard input. Without PATH, the
    current directory is searched. A finding marked [*] is mended by `robotsfix fix`.
    """
    checks = checks_for(config)
    problems = console.Problems()
    summary = Summary()

    def files() -> Iterator[tuple[str, list[Finding]]]:
        for source in find(paths or (".",), problems.report, stdin_name=stdin_filename or "-"):
            _refuse_same_file(source.path, output_file)
            try:
                findings = lint_document(parse(source.read()), config, checks)
            except InputError as error:
                problems.report(str(error))
                continue
            except Exception as error:
                error.add_note(f"while reading {source.name}")
                raise
            summary.add(findings)
            yield source.name, findings

    form = _form(output_format, color, to_file=output_file is not None)
    report = _count(files(), summary, form) if statistics else form(files())
    if output_file is None:
        for piece in report:
            console.write(piece)
    else:
        _write_file(output_file, "".join(report), problems)
    if not quiet and summary.files:
        console.say(summary.sentence)
    if problems.found:
        raise SystemExit(2)
    if summary.reaches(fail_on) and not exit_zero:
        raise SystemExit(1)


def _refuse_same_file(path: str, output_file: str | None) -> None:
    if output_file and os.path.realpath(path) == os.path.realpath(output_file):
        raise click.UsageError(f"{output_file} is to be checked, so it cannot be the output")


def _form(name: str, color: str, *, to_file: bool) -> Form:
    """Choose how findings are written."""
    if name == "json":
        return _json
    colour = not to_file and wants_colour(color, sys.stdout)
    if name == "text" and not to_file and (colour or is_terminal(sys.stdout)):
        return lambda files: _frames(files, colour=colour)
    return lambda files: (
        concise.render(path, found, colour=colour) for path, found in files if found
    )


def _frames(files: Files, *, colour: bool) -> Iterator[str]:
    width = console.width_of(sys.stdout)
    for path, findings in files:
        if findings:
            # rich doubles the time that a run takes, so that is for those who have findings.
            terminal = import_module("robotsfix.reports.terminal")
            yield terminal.render(path, findings, colour=colour, width=width)


def _json(files: Files) -> Iterator[str]:
    yield import_module("robotsfix.reports.json_report").render(files)


def _count(files: Files, summary: Summary, form: Form) -> Iterator[str]:
    for _ in files:
        pass
    if form is _json:
        yield import_module("robotsfix.reports.json_report").render_statistics(summary.statistics)
    else:
        yield summary.table


def _write_file(path: str, text: str, problems: console.Problems) -> None:
    writer = import_module("robotsfix.fixing.writer")
    try:
        writer.overwrite(path, encode(text))
    except writer.WriteError as error:
        problems.report(str(error))
