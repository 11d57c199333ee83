"""`robotsfix compare`."""

import os
import re
import subprocess
import sys
from shutil import which

import click

from robotsfix.access.policy import Policy
from robotsfix.access.profiles import PROFILES
from robotsfix.cli import console
from robotsfix.cli.command import Command, color_option, format_option
from robotsfix.cli.completion import complete_crawlers, complete_paths
from robotsfix.cli.inputs import InputError, find
from robotsfix.cli.options import crawler_tokens
from robotsfix.crawlers.changes import Change, compare
from robotsfix.reports.colour import wants_colour
from robotsfix.reports.comparison import json_report, markdown, text
from robotsfix.syntax.document import Document, parse

_REVISION = re.compile("[^-:][^:]*:(?!//)[^:].*")
"""A file in a revision of a git repository, as git writes it."""


@click.command(
    name="compare",
    cls=Command,
    epilog="Exit status: 0 compared, 1 access changes in the way that --fail-on names, 2 could not"
    " run, 3 a bug in robotsfix.",
)
@click.argument("old", shell_complete=complete_paths)
@click.argument("new", shell_complete=complete_paths)
@click.option(
    "--profile",
    type=click.Choice(list(PROFILES)),
    default="google",
    show_default=True,
    help="How the files are read.",
)
@click.option(
    "--crawler",
    "crawlers",
    multiple=True,
    metavar="TOKEN,...",
    callback=crawler_tokens,
    shell_complete=complete_crawlers,
    help="Crawlers to compare for; `*` is one that no group names. Default: all.",
)
@format_option(
    ["text", "json", "markdown"],
    "The format; `markdown` is made to be posted on a pull request.",
)
@click.option(
    "--fail-on",
    type=click.Choice(["opened", "closed", "any"]),
    help="Exit with 1 if something was opened, or closed, or either.",
)
@color_option
def command(
    *,
    old: str,
    new: str,
    profile: str,
    crawlers: tuple[str, ...] | None,
    output_format: str,
    fail_on: str | None,
    color: str,
) -> None:
    """Say what changes between two robots.txt files: for which crawler, and for which URL.

    OLD and NEW are files, `-` for standard input, or files in a git revision, such as
    HEAD:public/robots.txt. Every crawler and every URL is taken into account.
    """
    if old == new == "-":
        raise click.UsageError("standard input can be one of the files only")
    documents = [_document(old), _document(new)]
    if None in documents:
        raise SystemExit(2)
    before, after = (Policy(document, profile) for document in documents if document)
    found = compare(before, after, crawlers or ())
    if output_format == "json":
        console.write(json_report.render(found))
    elif output_format == "markdown":
        console.write(markdown.render(found, old, new))
    else:
        console.write(text.render(found, colour=wants_colour(color, sys.stdout)))
    if fail_on and any(_concerns(change, fail_on) for change in found):
        raise SystemExit(1)


def _document(argument: str) -> Document | None:
    """Read a file, standard input, or a file in a git revision; tell if that cannot be done."""
    if argument == os.devnull:
        # As in a diff: a file that does not exist.
        return parse(b"")
    if _REVISION.fullmatch(argument) and not os.path.lexists(argument):
        return _from_git(argument)
    found = next(iter(find([argument], console.complain)), None)
    try:
        return parse(found.read()) if found else None
    except InputError as error:
        console.complain(str(error))
        return None


def _from_git(name: str) -> Document | None:
    git = which("git")
    if git is None:
        console.complain(f"{name}: no such file, and git was not found to look for it")
        return None
    answer = subprocess.run([git, "cat-file", "blob", name], capture_output=True, check=False)
    if answer.returncode:
        reason = answer.stderr.decode(errors="replace").strip().partition("\n")[0]
        console.complain(f"{name}: {reason.removeprefix('fatal: ')}")
        return None
    return parse(answer.stdout)


def _concerns(change: Change, fail_on: str) -> bool:
    """Tell whether a change is of a kind; what is not proved may be of any."""
    opened, closed = bool(change.opened), bool(change.closed)
    if not change.proved:
        opened = closed = True
    return {"opened": opened, "closed": closed, "any": opened or closed}[fail_on]
