"""The command: which subjects to measure, how, and how to print the table."""

import argparse
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from importlib import import_module

from benchmarks import environment
from benchmarks.measuring import Options
from benchmarks.table import FORMATS, Row, cells

SUBJECTS = {
    "start-up": "start_up",
    "throughput": "throughput",
    "peers": "peers",
    "scaling": "scaling",
    "cores": "cores",
    "memory": "memory",
    "fixing": "fixing",
}
"""The module of each subject; imported in the environment, which has what they need."""


def main(arguments: Sequence[str]) -> None:
    """Measure, and print the table. No ratio changes the exit status.

    Raises:
        SystemExit: With 2, the arguments are wrong, or the environment cannot be set up.
    """
    options = _parser().parse_args(arguments)
    if environment.is_inside():
        _measure(options, arguments)
        return
    try:
        environment.set_up()
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"cannot set up {environment.FOLDER}: {error}", file=sys.stderr)
        raise SystemExit(2) from None
    command = [environment.program("python"), str(environment.PACKAGE), *arguments]
    # Compiled modules are kept, as they are for people who install something.
    variables = {key: os.environ[key] for key in os.environ if key != "PYTHONDONTWRITEBYTECODE"}
    raise SystemExit(subprocess.run(command, env=variables, check=False).returncode)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python tests/benchmarks",
        description="Measure robotsfix side by side with its peers, and print a table of ratios.",
    )
    parser.add_argument(
        "names",
        nargs="*",
        type=_subject,
        metavar="NAME",
        help=f"what to measure: {', '.join(SUBJECTS)}; default: all",
    )
    parser.add_argument(
        "--rounds", type=_positive, default=5, metavar="N", help="how often; default: 5"
    )
    parser.add_argument(
        "--quick",
        action="store_true",
        help="a first impression: one round, fewer texts, none of 10 MB",
    )
    parser.add_argument("--output-format", choices=FORMATS, default="text")
    return parser


def _subject(name: str) -> str:
    if name not in SUBJECTS:
        raise argparse.ArgumentTypeError(f"unknown name {name!r}; there are {', '.join(SUBJECTS)}")
    return name


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number


def _measure(options: argparse.Namespace, arguments: Sequence[str]) -> None:
    machine, inputs = map(import_module, ("benchmarks.machine", "benchmarks.inputs"))
    rounds = 1 if options.quick else options.rounds
    header = [
        f"Made by `{' '.join(['python', 'tests/benchmarks', *arguments])}`",
        *machine.header(),
        f"Texts: {inputs.describe()}",
        f"Rounds: {rounds}, fewer where they take over five minutes; numbers are their medians",
        "Times: CPU time; wall time of whole processes for start-up and cores",
    ]
    rows: list[Row] = []
    for name in options.names or SUBJECTS:
        for row in _rows(name, Options(rounds, options.quick)):
            rows.append(row)
            print("  ".join(filter(None, cells(row))), file=sys.stderr, flush=True)
    sys.stdout.write(FORMATS[options.output_format](header, rows))


def _rows(name: str, options: Options) -> Iterator[Row]:
    """Measure a subject; if that fails, the others are measured all the same."""
    try:
        yield from import_module(f"benchmarks.{SUBJECTS[name]}").measure(options)
    except (OSError, RuntimeError, subprocess.CalledProcessError) as error:
        print(f"{name}: {error}", file=sys.stderr)
        yield Row(name, "everything", note="failed, see standard error")
