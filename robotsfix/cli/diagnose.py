"""`robotsfix diagnose`."""

import os
import sys

import click

from robotsfix.cli import console
from robotsfix.cli.command import Command, color_option, format_option
from robotsfix.cli.completion import complete_paths
from robotsfix.cli.inputs import STANDARD_INPUT, InputError, find
from robotsfix.cli.running import capture, run
from robotsfix.diagnose.diagnosing import NothingFoundError, diagnose
from robotsfix.diagnose.diagnosis import Diagnosis
from robotsfix.diagnose.errors.media import is_url
from robotsfix.reports.colour import is_terminal, wants_colour
from robotsfix.reports.diagnosis import json_report, text
from robotsfix.reports.escape import escape


def _urls(
    _context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[str, ...]:
    for value in values:
        if not is_url(value):
            raise click.BadParameter(f"{value!r} is no HTTP URL")
    return values


@click.command(
    name="diagnose",
    cls=Command,
    epilog="Exit status: 0 no crawler is blocked, 1 a crawler is blocked, 2 could not read, 3 a bug"
    " in robotsfix.",
)
@click.argument("file", default=STANDARD_INPUT, metavar="[FILE|-]", shell_complete=complete_paths)
@click.option(
    "--media-url",
    "media",
    multiple=True,
    metavar="URL",
    callback=_urls,
    help="The URL of the media, if the response does not name it.",
)
@click.option("--run", "runs", is_flag=True, help="Run the commands that are suggested.")
@format_option(["text", "json"])
@color_option
def command(
    *, file: str, media: tuple[str, ...], runs: bool, output_format: str, color: str
) -> None:
    """Say what is behind an error of a social API: was a crawler kept out, and what to do?

    FILE holds an error response, a webhook, or a log with some in it; `-`, or no file, is standard
    input.
    """
    octets = _read(file)
    if octets is None:
        raise SystemExit(2)
    try:
        diagnosis = diagnose(octets, media)
    except NothingFoundError as error:
        name = "standard input" if file == STANDARD_INPUT else file
        console.complain(f"{name}: {error}")
        raise SystemExit(2) from error
    if output_format == "json":
        results = [capture(each.arguments) for each in diagnosis.commands] if runs else []
        console.write(json_report.render(diagnosis, results))
    else:
        console.write(text.render(diagnosis, colour=wants_colour(color, sys.stdout)))
        if runs:
            _run(diagnosis)
    if diagnosis.is_blocked:
        raise SystemExit(1)


def _read(file: str) -> bytes | None:
    """Read a file or standard input; tell if that cannot be done."""
    if os.path.isdir(file):  # noqa: PTH112 - Path.is_dir raises for names that are too long.
        console.complain(f"{file}: is a directory; name a file, or `-` for standard input")
        return None
    if file == STANDARD_INPUT and is_terminal(sys.stdin):
        console.say("Paste the error response, then press Ctrl-D (on Windows: Ctrl-Z and Enter).")
    found = next(iter(find([file], console.complain)), None)
    try:
        return found.read("error response") if found else None
    except InputError as error:
        console.complain(str(error))
        return None


def _run(diagnosis: Diagnosis) -> None:
    """Run what is suggested, and show each command above what it says."""
    if not diagnosis.commands:
        console.complain("there is nothing to run")
    for each in diagnosis.commands:
        console.write(f"\n$ {escape(each.shell)}\n")
        run(each.arguments)
