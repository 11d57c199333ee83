"""What `lint` and `fix` have in common: arguments, options, and what becomes of them."""

from collections.abc import Callable
from functools import wraps
from importlib import import_module

import click

from robotsfix.access.group import WILDCARD
from robotsfix.checks.finding import Severity
from robotsfix.checks.rules import selected_codes
from robotsfix.cli.command import color_option, config_options, quiet_option, refuse_both
from robotsfix.cli.completion import complete_crawlers, complete_paths, complete_rules
from robotsfix.cli.console import complain
from robotsfix.cli.files import Files
from robotsfix.cli.jobs import MOST_JOBS
from robotsfix.cli.settings import Overrides
from robotsfix.config.config import Config
from robotsfix.config.value import ConfigError


def _split(
    _context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[str, ...]:
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())


def crawler_tokens(
    context: click.Context, parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[str, ...] | None:
    """Check product tokens, and `*`; those in nobody's catalogue may be somebody's own.

    Raises:
        click.BadParameter: One cannot be a token, or is nearly a known one.
    """
    if not values:
        return None
    # The catalogue is imported for those who name crawlers.
    by_token = import_module("robotsfix.crawlers.catalogue").by_token
    suggestions = import_module("robotsfix.crawlers.suggestion")
    tokens = _split(context, parameter, values)
    for token in tokens:
        if token == WILDCARD or by_token(token):
            continue
        if token.lower() in import_module("robotsfix.crawlers.categories").WORDS:
            raise click.BadParameter(f"{token!r} is a category; name crawlers by product tokens")
        suggestion = suggestions.suggested_token(token)
        if suggestion:
            raise click.BadParameter(f"unknown crawler {token!r}; did you mean {suggestion}?")
        if not suggestions.TOKEN.fullmatch(token):
            raise click.BadParameter(f"{token!r} is no product token: letters, `-` and `_` only")
    return tokens


def _social(
    context: click.Context, parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[str, ...] | None:
    tokens = crawler_tokens(context, parameter, values)
    if tokens and WILDCARD in tokens:
        raise click.BadParameter("`*` is no social crawler; name those that must be able to fetch")
    return tokens


def _media_paths(
    _context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[str, ...]:
    for value in values:
        if not value.startswith("/"):
            raise click.BadParameter(f"{value!r} is no path: paths start with `/`")
    return values


def _jobs(_context: click.Context, _parameter: click.Parameter, value: str) -> int | None:
    """Read a number of processes; None stands for `auto`."""
    # Many programs have 0 for that.
    if value.lower() in {"auto", "0"}:
        return None
    digits = value if value.isascii() and value.isdigit() else "0"
    if not 0 < len(digits.lstrip("0")) <= len(str(MOST_JOBS)) or int(digits) > MOST_JOBS:
        raise click.BadParameter(
            f"{value!r} is no number of processes from 1 to {MOST_JOBS}; there is also `auto`"
        )
    return int(digits)


def _severity(
    _context: click.Context, _parameter: click.Parameter, value: str | None
) -> Severity | None:
    return None if value is None else Severity[value.upper()]


_OPTIONS = (
    click.option(
        "--select",
        multiple=True,
        metavar="RULE,...",
        callback=_split,
        shell_complete=complete_rules,
        help="Rules to check: codes, beginnings of codes, or names. Default: all but those that are"
        " off by default.",
    ),
    click.option(
        "--extend-select",
        multiple=True,
        metavar="RULE,...",
        callback=_split,
        shell_complete=complete_rules,
        help="Rules to check besides these.",
    ),
    click.option(
        "--ignore",
        multiple=True,
        metavar="RULE,...",
        callback=_split,
        shell_complete=complete_rules,
        help="Rules not to check.",
    ),
    click.option(
        "--social",
        multiple=True,
        metavar="TOKEN,...",
        callback=_social,
        shell_complete=complete_crawlers,
        help=f"Social crawlers that must be able to fetch. Default: {', '.join(Config().social)}.",
    ),
    click.option(
        "--media-path",
        "media_paths",
        multiple=True,
        metavar="/PATH",
        callback=_media_paths,
        help="A path that they must be able to fetch in particular; may be repeated.",
    ),
    click.option(
        "--fail-on",
        type=click.Choice([severity.label for severity in sorted(Severity, reverse=True)]),
        callback=_severity,
        help="From which severity on findings make the exit status 1. Default: warning.",
    ),
    config_options(".robotsfix.yaml or pyproject.toml that is closest to each file"),
    click.option(
        "--force-exclude",
        is_flag=True,
        help="Leave out files that the configuration excludes even where they are named.",
    ),
    color_option,
    quiet_option,
    click.option(
        "-j",
        "--jobs",
        metavar="N",
        default="auto",
        show_default=True,
        callback=_jobs,
        help="How many processes to use at most. `auto`: one for each processor, where there is so"
        " much to do that it pays.",
    ),
    click.option(
        "--stdin-filename",
        metavar="PATH",
        help="What standard input is called in reports.",
    ),
)


def shared_options(kinds: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Give what gives a command the arguments and options that all have.

    Those that say what is to be checked become one argument, `files`: the files to work on, each
    with its settings.

    Args:
        kinds: What may be named, as the help shows it, such as "PATH|-".
    """
    paths = click.argument(
        "paths", nargs=-1, metavar=f"[{kinds}]...", shell_complete=complete_paths
    )

    def decorate(function: Callable[..., None]) -> Callable[..., None]:
        command = _with_files(function)
        for option in reversed((paths, *_OPTIONS)):
            command = option(command)
        return command

    return decorate


def _with_files(function: Callable[..., None]) -> Callable[..., None]:

    @wraps(function)
    def run(
        *,
        paths: tuple[str, ...],
        select: tuple[str, ...],
        extend_select: tuple[str, ...],
        ignore: tuple[str, ...],
        social: tuple[str, ...] | None,
        media_paths: tuple[str, ...],
        config: str | None,
        no_config: bool,
        force_exclude: bool,
        stdin_filename: str | None,
        jobs: int | None,
        **options: object,
    ) -> None:
        refuse_both(config, no_config=no_config)
        _refuse_unknown_rules(select, extend_select, ignore)
        overrides = Overrides(select, extend_select, ignore, social, media_paths, config, no_config)
        try:
            files = Files(paths, overrides, stdin_filename, jobs, force_exclude=force_exclude)
        except ConfigError as error:
            complain(str(error))
            raise SystemExit(2) from error
        function(files=files, **options)

    command: Callable[..., None] = run
    return command


def _refuse_unknown_rules(*selections: tuple[str, ...]) -> None:
    try:
        selected_codes(*selections)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
