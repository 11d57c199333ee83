"""`robotsfix rule`."""

import sys
from importlib import import_module

import click

from robotsfix.checks.registry import load
from robotsfix.checks.rules import MODULES, known_codes
from robotsfix.cli import console
from robotsfix.cli.command import Command, color_option, format_option
from robotsfix.cli.completion import complete_rules
from robotsfix.reports.colour import is_terminal, wants_colour


@click.command(name="rule", cls=Command, epilog="Exit status: 0 shown, 2 there is no such rule.")
@click.argument("rules", nargs=-1, metavar="[CODE|NAME]...", shell_complete=complete_rules)
@click.option("--all", "everything", is_flag=True, help="Show the pages of all rules.")
@format_option(
    ["text", "markdown", "json"], "`text` is rendered on a terminal, and Markdown in a pipe."
)
@color_option
def command(*, rules: tuple[str, ...], everything: bool, output_format: str, color: str) -> None:
    """Show the page of a rule: what it finds, why it matters, an example, and the fix.

    Without a rule, all of them are listed, one on each line.
    """
    if everything and rules:
        raise click.UsageError("--all shows all rules, so none need be named")
    try:
        codes = [code for name in rules for code in known_codes(name)] or list(MODULES)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    checks = [load(code) for code in dict.fromkeys(codes)]
    pages = import_module("robotsfix.reports.rule_page")
    if not (rules or everything) and output_format != "json":
        console.write(pages.table(checks))
        return
    if output_format == "json":
        console.write(pages.as_json(checks))
        return
    colour = wants_colour(color, sys.stdout)
    rendered = output_format == "text" and (colour or is_terminal(sys.stdout))
    for number, check in enumerate(checks):
        if rendered:
            width = console.width_of(sys.stdout)
            console.write(pages.terminal(check, width=width, colour=colour))
        else:
            console.write(("\n" if number else "") + pages.markdown(check))
