"""What `lint` and `fix` have in common: arguments, options, and what becomes of them."""

import re
from collections.abc import Callable, Iterable
from functools import wraps
from importlib import import_module
from typing import TYPE_CHECKING

import click

from robotsfix.access.group import WILDCARD
from robotsfix.checks.finding import Severity
from robotsfix.checks.registry import MODULES, rule_name, selected_codes
from robotsfix.checks.spelling import closest
from robotsfix.config.config import Config
from robotsfix.crawlers.catalogue import ALL, by_token

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

_TOKEN = re.compile("[A-Za-z_-]+")


def complete_paths(
    _context: click.Context, _parameter: click.Parameter, incomplete: str
) -> list["CompletionItem"]:
    """Let the shell complete a path."""
    return [_completion(incomplete, type="file")]


def complete_rules(
    _context: click.Context, _parameter: click.Parameter, incomplete: str
) -> list["CompletionItem"]:
    """Complete the code of a rule, or its name."""
    before, comma, last = incomplete.rpartition(",")
    words = {code: rule_name(code) for code in MODULES}
    words |= {name: code for code, name in words.items()}
    return [
        _completion(f"{before}{comma}{word}", help=other)
        for word, other in words.items()
        if word.startswith(last.upper() if last.isupper() else last)
    ]


def complete_crawlers(
    _context: click.Context, _parameter: click.Parameter, incomplete: str
) -> list["CompletionItem"]:
    """Complete the product token of a crawler."""
    before, comma, last = incomplete.rpartition(",")
    return [
        _completion(f"{before}{comma}{token}", help=crawler.name)
        for crawler in ALL
        for token in crawler.tokens
        if token.lower().startswith(last.lower())
    ]


def _completion(value: str, **attributes: str) -> "CompletionItem":
    # Imported when somebody presses the tab key, and not in each run.
    item: CompletionItem = import_module("click.shell_completion").CompletionItem(
        value, **attributes
    )
    return item


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
    tokens = _split(context, parameter, values)
    for token in tokens:
        if token == WILDCARD or by_token(token):
            continue
        if not _TOKEN.fullmatch(token):
            raise click.BadParameter(f"{token!r} is no product token: letters, `-` and `_` only")
        names = {name.lower(): name for crawler in ALL for name in crawler.tokens}
        meant = closest(token.lower(), names)
        if meant:
            raise click.BadParameter(f"unknown crawler {token!r}; did you mean {names[meant]}?")
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


def _severity(_context: click.Context, _parameter: click.Parameter, value: str) -> Severity:
    return Severity[value.upper()]


_OPTIONS = (
    click.argument("paths", nargs=-1, metavar="[PATH|-]...", shell_complete=complete_paths),
    click.option(
        "--select",
        multiple=True,
        metavar="RULE,...",
        callback=_split,
        shell_complete=complete_rules,
        help="Rules to check: codes, beginnings of codes, or names. Default: all.",
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
        default=Severity.WARNING.label,
        show_default=True,
        callback=_severity,
        help="From which severity on findings make the exit status 1.",
    ),
    click.option(
        "--color",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        show_default=True,
        help="Whether to use colours.",
    ),
    click.option("-q", "--quiet", is_flag=True, help="Leave out summary and notes."),
    click.option(
        "--stdin-filename",
        metavar="PATH",
        help="What standard input is called in reports.",
    ),
)


def shared_options(function: Callable[..., None]) -> Callable[..., None]:
    """Give a command the arguments and options that all have.

    Those that say what is to be checked become one argument, `config`.
    """

    @wraps(function)
    def run(
        *,
        select: tuple[str, ...],
        extend_select: tuple[str, ...],
        ignore: tuple[str, ...],
        social: tuple[str, ...] | None,
        media_paths: tuple[str, ...],
        **options: object,
    ) -> None:
        config = Config(
            social=Config().social if social is None else social,
            media_paths=media_paths,
            select=select,
            extend_select=extend_select,
            ignore=ignore,
        )
        _refuse_unknown_rules(select, extend_select, ignore)
        function(config=config, **options)

    command: Callable[..., None] = run
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def _refuse_unknown_rules(*selections: Iterable[str]) -> None:
    try:
        selected_codes(*selections)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
