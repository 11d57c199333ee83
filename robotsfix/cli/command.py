"""The kind of command that all are, and options that all of them have.

click makes its own options for help and version in each run, and translates their texts: that alone
loads the locale and looks for catalogues of messages on the disk.
"""

import click

from robotsfix import __version__


def _show_help(context: click.Context, _parameter: click.Parameter, wanted: object) -> None:
    if wanted and not context.resilient_parsing:
        click.echo(context.get_help(), color=context.color)
        context.exit()


def _show_version(context: click.Context, _parameter: click.Parameter, wanted: object) -> None:
    if wanted and not context.resilient_parsing:
        click.echo(f"robotsfix {__version__}")
        context.exit()


_HELP = click.Option(
    ["-h", "--help"],
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_help,
    help="Show this message and exit.",
)

version_option = click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    help="Show the version and exit.",
)


class Command(click.Command):
    """A command with `-h`."""

    def get_help_option(self, ctx: click.Context) -> click.Option:
        """Give the option that shows the help."""
        del ctx  # It is the same for all.
        return _HELP
