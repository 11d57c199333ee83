"""What the shell offers when somebody presses the tab key."""

from importlib import import_module
from typing import TYPE_CHECKING

import click

from robotsfix.checks.rules import MODULES, rule_name
from robotsfix.cli import console
from robotsfix.cli.command import Command
from robotsfix.cli.outputs import FORMATS

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem, ShellComplete

    from robotsfix.crawlers.crawler import Crawler

SHELLS = ("bash", "zsh", "fish")

_FISH_SPLITS = 'string split ","'
_FISH_SPLITS_ONCE = 'string split --max 1 ","'


@click.command(
    name="completion",
    cls=Command,
    epilog="Exit status: 0 printed, 2 there is no such shell.",
)
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def command(context: click.Context, shell: str) -> None:
    """Print what makes a shell complete commands, options, rules and crawlers.

    \b
    bash: echo 'eval "$(robotsfix completion bash)"' >> ~/.bashrc
    zsh:  echo 'eval "$(robotsfix completion zsh)"' >> ~/.zshrc
    fish: robotsfix completion fish > ~/.config/fish/completions/robotsfix.fish
    """  # noqa: D301 - click wants the character itself.
    kinds = import_module("click.shell_completion")
    kind: type[ShellComplete] = kinds.get_completion_class(shell)
    root = context.find_root().command
    script = kind(root, {}, "robotsfix", "_ROBOTSFIX_COMPLETE").source()
    # In fish, click takes the comma in `RF301,RF303` for the end of the word.
    console.write(script.replace(_FISH_SPLITS, _FISH_SPLITS_ONCE).strip() + "\n")


def complete_paths(
    _context: click.Context, _parameter: click.Parameter, incomplete: str
) -> list["CompletionItem"]:
    """Let the shell complete a path."""
    return [_completion(incomplete, type="file")]


def complete_formats(
    _context: click.Context, _parameter: click.Parameter, incomplete: str
) -> list["CompletionItem"]:
    """Complete the format of a report."""
    return [_completion(name) for name in FORMATS if name.startswith(incomplete)]


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
        for crawler in _all_crawlers()
        for token in crawler.tokens
        if token.lower().startswith(last.lower())
    ]


def complete_names(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list["CompletionItem"]:
    """Complete the product token of a crawler, or a category of crawlers."""
    categories = [
        _completion(word, help="a category") for word in _words() if word.startswith(incomplete)
    ]
    return categories + complete_crawlers(context, parameter, incomplete)


def _all_crawlers() -> "tuple[Crawler, ...]":
    # The catalogue, too, is imported when somebody presses the tab key.
    crawlers: tuple[Crawler, ...] = import_module("robotsfix.crawlers.catalogue").ALL
    return crawlers


def _words() -> tuple[str, ...]:
    words: tuple[str, ...] = import_module("robotsfix.crawlers.categories").WORDS
    return words


def _completion(value: str, **attributes: str) -> "CompletionItem":
    # Imported when somebody presses the tab key, and not in each run.
    item: CompletionItem = import_module("click.shell_completion").CompletionItem(
        value, **attributes
    )
    return item
