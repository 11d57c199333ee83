"""The kind of command that all are, and options that several of them have.

click makes its own options for help and version in each run, and translates their texts: that alone
loads the locale and looks for catalogues of messages on the disk.
"""

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import TYPE_CHECKING, TypeVar

import click

from robotsfix import __version__

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

_Function = TypeVar("_Function", bound=Callable[..., None])


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

color_option = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Whether to use colours.",
)

quiet_option = click.option("-q", "--quiet", is_flag=True, help="Leave out summary and notes.")


def format_option(
    formats: Iterable[str], about: str = "The format."
) -> Callable[[_Function], _Function]:
    """Give what gives a command its `--output-format`, which is `text` by default.

    Args:
        formats: What may be chosen.
        about: What the help says.
    """
    return click.option(
        "--output-format",
        type=click.Choice(list(formats)),
        default="text",
        show_default=True,
        help=about,
    )


def config_options(default: str) -> Callable[[_Function], _Function]:
    """Give what gives a command `--config` and `--no-config`.

    Args:
        default: Which configuration is used without them, as the help says it.
    """

    def decorate(function: _Function) -> _Function:
        return config(no_config(function))

    config = click.option(
        "--config",
        metavar="FILE",
        shell_complete=_complete_paths,
        help=f"The configuration to use. Default: the {default}.",
    )
    no_config = click.option("--no-config", is_flag=True, help="Use no configuration file.")
    return decorate


def refuse_both(config: str | None, *, no_config: bool) -> None:
    """Refuse `--config` beside `--no-config`.

    Raises:
        click.UsageError: Both were given.
    """
    if no_config and config is not None:
        raise click.UsageError("--config and --no-config exclude each other")


def _complete_paths(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list["CompletionItem"]:
    # What completes is a command as well, so it cannot be imported above.
    completion = import_module("robotsfix.cli.completion")
    found: list[CompletionItem] = completion.complete_paths(context, parameter, incomplete)
    return found


class Command(click.Command):
    """A command with `-h`."""

    def get_help_option(self, ctx: click.Context) -> click.Option:
        """Give the option that shows the help."""
        del ctx  # It is the same for all.
        return _HELP
