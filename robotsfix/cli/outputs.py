"""Which reports a run makes, and where each of them goes."""

import os
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import NamedTuple, TypeVar

import click

from robotsfix.cli import console
from robotsfix.reports.formats import MODULES
from robotsfix.syntax.source import encode
from robotsfix.syntax.spelling import closest

FORMATS = ("text", "concise", *MODULES)
COUNTED_FORMATS = ("text", "concise", "json")
"""Those that can say how often each rule found something, and nothing else."""

_STANDARD_OUTPUT = "-"
_File = TypeVar("_File")


class Output(NamedTuple):
    """A report."""

    format: str
    path: str | None
    """The file that it goes to; None for standard output."""


def read_outputs(
    _context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]
) -> list[Output]:
    """Read what `--output-format` says: FORMAT, or FORMAT:FILE.

    Raises:
        click.BadParameter: There is no such format, or no name of a file behind the colon.
    """
    return [_read(value) for value in values]


def _read(value: str) -> Output:
    name, colon, path = value.partition(":")
    if name not in FORMATS:
        meant = closest(name.lower(), FORMATS)
        known = f"did you mean {meant}?" if meant else f"there are {', '.join(FORMATS)}"
        raise click.BadParameter(f"unknown format {name!r}; {known}")
    if colon and not path:
        raise click.BadParameter(f"{value!r} names no file behind the colon")
    return Output(name, None if path in {"", _STANDARD_OUTPUT} else path)


def placed(outputs: Iterable[Output], output_file: str | None) -> list[Output]:
    """Give each report its place.

    Args:
        outputs: What `--output-format` says.
        output_file: What `--output-file` says: where the report goes that has no place yet.

    Raises:
        click.UsageError: Two reports would go to the same place, or none to that file.
    """
    found = list(outputs)
    if output_file is not None:
        if all(output.path for output in found):
            raise click.UsageError("--output-file needs an --output-format without a file")
        found = [output._replace(path=output.path or output_file) for output in found]
    places: set[str | None] = set()
    for output in found:
        place = output.path and os.path.realpath(output.path)
        if place in places:
            where = output.path or "standard output"
            raise click.UsageError(
                f"two reports would go to {where}; give one a file of its own:"
                f" --output-format {output.format}:FILE"
            )
        places.add(place)
    return found


def write_reports(
    outputs: Iterable[Output],
    files: Iterable[_File],
    make: Callable[[Output, Iterable[_File]], Iterator[str]],
    problems: console.Problems,
) -> None:
    """Make all reports: that for standard output while files are read, the others thereafter.

    Args:
        outputs: Which reports to make.
        files: What was found in each file; it is read once.
        make: Makes a report, piece by piece.
        problems: Is told what could not be written.
    """
    to_files = [output for output in outputs if output.path is not None]
    to_screen = [output for output in outputs if output.path is None]
    kept: list[_File] = []
    read = _keeping(files, kept) if to_files else files
    for output in to_screen:
        for piece in make(output, read):
            console.write(piece)
    if not to_screen:
        for _ in read:
            pass
    texts = [(output.path or "", "".join(make(output, kept))) for output in to_files]
    for path, text in texts:
        write_text(path, text, problems)


def _keeping(files: Iterable[_File], kept: list[_File]) -> Iterator[_File]:
    for file in files:
        kept.append(file)
        yield file


def write_text(path: str, text: str, problems: console.Problems) -> None:
    """Write a file whole or not at all; where that cannot be done, tell so."""
    writer = import_module("robotsfix.fixing.writer")
    try:
        writer.overwrite(path, encode(text))
    except writer.WriteError as error:
        problems.report(str(error))
