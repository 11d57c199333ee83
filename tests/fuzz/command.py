"""The command: divides its time, runs the parts one after the other, and says what came out."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from fuzz.crashes import failure, signature, timed
from fuzz.differential import Contest, run_differential
from fuzz.guided import NoAtherisError, run_guided
from fuzz.outcome import Outcome, table
from fuzz.properties import run_properties
from fuzz.rivals import RIVALS
from fuzz.targets import TARGETS

ROOT = Path(__file__).resolve().parents[2]
PARTS = {"properties": 1, "guided": 2, "differential": 1}
"""The parts, and their shares of the time."""


def main() -> None:
    """Run the command; its status is 1 if something was found, 2 if a part could not run."""
    wishes = _arguments()
    if wishes.reproduce:
        name, path = wishes.reproduce
        run = Contest(RIVALS[name]).ask if name in RIVALS else timed(TARGETS[name].run)
        error = failure(run, Path(path).read_bytes())
        if error:
            print(signature(error), file=sys.stderr)
            raise error
        print("nothing is broken")
        return
    outcomes: list[Outcome] = []
    status = 0
    total = sum(share for part, share in PARTS.items() if part in wishes.part)
    for part in wishes.part:
        seconds = wishes.minutes * 60 * PARTS[part] / total
        try:
            for outcome in _run(part, seconds, wishes):
                outcomes.append(outcome)
                print("\n".join(list(table([outcome]))[1:]), flush=True)
        except NoAtherisError as error:
            print(f"{part} did not run: {error}", file=sys.stderr)
            status = 2
    print()
    print("\n".join(table(outcomes)))
    raise SystemExit(status or any(outcome.found for outcome in outcomes))


def _run(part: str, seconds: float, wishes: argparse.Namespace) -> Iterator[Outcome]:
    if part == "properties":
        yield run_properties(seconds, wishes.folder)
    elif part == "guided":
        yield from run_guided(wishes.target or list(TARGETS), seconds, wishes.folder)
    elif part == "differential":
        for name in RIVALS:
            yield run_differential(name, seconds / len(RIVALS), wishes.folder)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser("python tests/fuzz", description=__doc__)
    parser.add_argument("minutes", nargs="?", type=float, default=10, help="how long, in all")
    parser.add_argument(
        "--part", action="append", choices=PARTS, help="run this part alone; may be repeated"
    )
    parser.add_argument(
        "--target", action="append", choices=TARGETS, help="guided: this target alone, likewise"
    )
    parser.add_argument(
        "--folder", type=Path, default=ROOT / ".fuzz", help="where inputs are kept: .fuzz"
    )
    parser.add_argument(
        "--reproduce", nargs=2, metavar=("TARGET", "FILE"), help="run a target on one input"
    )
    wishes = parser.parse_args()
    wishes.part = wishes.part or list(PARTS)
    wishes.folder = wishes.folder.resolve()
    return wishes
