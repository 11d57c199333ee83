"""`robotsfix init`."""

import os
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from robotsfix.cli import console
from robotsfix.cli.command import Command, color_option, quiet_option
from robotsfix.cli.diffs import show
from robotsfix.cli.inputs import find
from robotsfix.config.value import ConfigError
from robotsfix.fixing.setup.platform import PLATFORMS
from robotsfix.fixing.setup.repository import Repository, root_around
from robotsfix.fixing.transaction import Writing, write_all
from robotsfix.fixing.writer import WriteError
from robotsfix.reports.escape import escape

if TYPE_CHECKING:
    from robotsfix.fixing.setup.plan import Plan

_MOST_NAMED = 5
_NO_FILE = (
    "there is no robots.txt to check; `robotsfix fix --template recommended --write robots.txt`"
    " makes one"
)


@click.command(
    name="init",
    cls=Command,
    epilog="Exit status: 0 nothing is left to do, 1 without --write, a file would change, 2 could"
    " not run, 3 a bug in robotsfix.",
)
@click.option("--write", "writing", is_flag=True, help="Write the files instead of showing them.")
@click.option(
    "--ci",
    type=click.Choice([*PLATFORMS, "none"]),
    multiple=True,
    help="Where the checks run; may be repeated. Default: what the repository uses.",
)
@click.option(
    "--pre-commit",
    "new_hooks",
    is_flag=True,
    help="Make a .pre-commit-config.yaml where there is none.",
)
@color_option
@quiet_option
def command(
    *, writing: bool, ci: tuple[str, ...], new_hooks: bool, color: str, quiet: bool
) -> None:
    """Set a repository up: a configuration, the hooks for pre-commit, and a CI job.

    The repository is the one around the current directory. Files that exist keep every octet that
    they have; what is there already is not added again. Without --write, the change is shown as a
    diff.
    """
    try:
        repository = Repository(root_around(Path()))
        found = _robots_files(repository.root)
        wanted = [name for name in ci if name != "none"] if ci else None
        plan: Plan = import_module("robotsfix.fixing.setup.plan").plan(
            repository, found, ci=wanted, new_hooks=new_hooks
        )
        if writing:
            _write(repository, plan)
    except (ConfigError, WriteError) as error:
        console.complain(str(error))
        raise SystemExit(2) from error
    if not writing:
        for change in plan.changes:
            show(change.diff, color)
    if not quiet:
        _tell(repository, found, plan, written=writing)
    raise SystemExit(int(bool(plan.changes) and not writing))


def _robots_files(root: Path) -> list[str]:
    """Give the robots.txt files of a repository, by path from its root.

    Raises:
        ConfigError: There is none.
    """
    folder = os.path.relpath(root)
    # What cannot be searched does not matter here; where nothing is found, that is told.
    found = [
        Path(os.path.relpath(each.path, folder)).as_posix()
        for each in find([folder], lambda _: None)
    ]
    if not found:
        raise ConfigError(str(root), None, _NO_FILE)
    return found


def _write(repository: Repository, plan: "Plan") -> None:
    writings = [
        Writing(repository.root / change.path, change.path, change.after, change.before)
        for change in plan.changes
    ]
    write_all(writings, repository.root)


def _tell(repository: Repository, found: list[str], plan: "Plan", *, written: bool) -> None:
    where = "" if repository.root == Path.cwd().resolve() else f" in {escape(str(repository.root))}"
    named = [escape(path) for path in found[:_MOST_NAMED]]
    more = f" and {len(found) - _MOST_NAMED} more" if len(found) > _MOST_NAMED else ""
    console.say(f"Found {', '.join(named)}{more}{where}.")
    for change in plan.changes:
        verb = "got" if written else "would get"
        if change.before is None:
            verb = "made:" if written else "would be made:"
        console.say(f"{change.path}: {verb} {change.what}")
    for remark in plan.remarks:
        console.say(f"note: {escape(remark)}")
    if not plan.changes:
        console.say("Nothing to do.")
    elif not written:
        files = "1 file" if len(plan.changes) == 1 else f"{len(plan.changes)} files"
        console.say(f"{files} would change; write with --write.")
