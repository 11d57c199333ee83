"""What the shell offers when somebody presses the tab key."""

from importlib import import_module
from typing import TYPE_CHECKING

import click

from robotsfix.checks.rules import MODULES, rule_name
from robotsfix.crawlers.catalogue import ALL

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


def complete_paths(
    _context: click.Context, _parameter: click.Parameter, incomplete: str
) -> list["CompletionItem"]:
    """Let the shell complete a path."""
    return [_completion(incomplete, type="file")]


def complete_formats(
    _context: click.Context, _parameter: click.Parameter, incomplete: str
) -> list["CompletionItem"]:
    """Complete the format of a report, or the file that it goes to."""
    name, colon, path = incomplete.partition(":")
    if colon:
        # The shell completes what is behind the colon, where it takes that for a word of its own.
        return [_completion(path, type="file")]
    return [_completion(word) for word in FORMATS if word.startswith(name)]


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
