"""The command line's entry: finds the command, and has the last word when something breaks."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module

import click

from robotsfix.cli.command import Command, version_option
from robotsfix.cli.console import OutputError, complain, discard_output, report_bug, say
from robotsfix.cli.jobs import WorkerError
from robotsfix.reports.escape import escape

COMMANDS: Mapping[str, str] = {
    "lint": "Say what is wrong with a robots.txt.",
    "fix": "Mend a robots.txt: show the change, or write it.",
    "access": "Say who may fetch what, and which line decides.",
    "compare": "Say what changes between two files, for whom.",
    "crawlers": "Show what is known of crawlers.",
    "rule": "Show the page of a rule.",
    "verify": "Fetch as the crawlers do, and say what is in the way.",
    "diagnose": "Say what is behind an error of a social API.",
    "init": "Set a repository up: configuration, hooks, CI job.",
    "completion": "Print what makes a shell complete commands, rules and crawlers.",
}
"""What each command is for. It stands in the module of its name as `command`."""

_EXIT_CANNOT_RUN = 2
_EXIT_BUG = 3
_EXIT_INTERRUPTED = 130


class LazyCommand(click.Command):
    """The name of a command and what it is for, so that help and completion load no command."""

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: object,
    ) -> click.Context:
        """Import the command; from here on it takes this one's place."""
        command: click.Command = import_module(f"robotsfix.cli.{self.name}").command
        return command.make_context(info_name, args, parent, **extra)


@contextmanager
def _harmless() -> Iterator[None]:
    """Escape what click says about arguments: it may quote them as they are."""
    try:
        yield
    except click.MissingParameter:
        # This quotes nothing, and has lines of its own.
        raise
    except click.UsageError as error:
        raise click.UsageError(escape(error.format_message()), error.ctx) from error


class Commands(Command, click.Group):
    """All commands, and the end of every error: nobody ever sees a traceback."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the names, the most useful ones first."""
        del ctx  # The commands are the same in every context.
        return list(COMMANDS)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; help those who forgot to name one."""
        name = args[0]
        if name not in self.commands and not ctx.resilient_parsing and os.path.lexists(name):
            ctx.fail(f"{name!r} is no command; did you mean `robotsfix lint {name}`?")
        return super().resolve_command(ctx, args)

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: object,
    ) -> click.Context:
        """Read the options that stand before the command."""
        with _harmless():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> object:
        """Run a command."""
        try:
            with _harmless():
                return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except KeyboardInterrupt as interrupt:
            say("robotsfix: interrupted")
            discard_output()
            raise SystemExit(_EXIT_INTERRUPTED) from interrupt
        except BrokenPipeError as error:
            # Whoever reads the output has seen enough: `robotsfix lint | head`.
            discard_output()
            raise SystemExit(0) from error
        except (OutputError, WorkerError) as error:
            complain(str(error))
            discard_output()
            raise SystemExit(_EXIT_CANNOT_RUN) from error
        except Exception as error:
            if os.environ.get("ROBOTSFIX_DEBUG") == "1":
                raise
            notes = "".join(f", {note}" for note in getattr(error, "__notes__", ()))
            report_bug(f"internal error{notes}: {type(error).__name__}: {error}")
            raise SystemExit(_EXIT_BUG) from error


@click.group(
    cls=Commands,
    commands={name: LazyCommand(name, short_help=about) for name, about in COMMANDS.items()},
    context_settings={"help_option_names": ["-h", "--help"]},
    invoke_without_command=True,
    subcommand_metavar="COMMAND [ARGUMENT]...",
    epilog="Exit status: 0 nothing left to say, 1 findings remain or a file would change,"
    " 2 could not run, 3 a bug in robotsfix.",
)
@version_option
@click.pass_context
def main(context: click.Context) -> None:
    """Lint and fix robots.txt: who is blocked, what breaks, and how to mend it."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help(), err=True)
        context.exit(_EXIT_CANNOT_RUN)
