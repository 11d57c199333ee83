"""A process in which atheris runs targets, one after the other, as it is told on standard input.

Following a program takes a while to prepare: that is done once, and each target gets a copy of the
prepared process. An order is a line of JSON: target, folder of crashes, log, options of libFuzzer.
When it is carried out, an empty line comes back. libFuzzer never comes back from its loop, so that
a copy writes everything down as it happens.
"""

import json
import os
import pkgutil
import random
import sys
from importlib import import_module
from pathlib import Path
from typing import NoReturn

import atheris

TESTS = Path(__file__).resolve().parents[1]


def main() -> None:
    """Carry out orders until there are no more."""
    sys.path[:1] = [str(TESTS), str(TESTS.parent)]
    # Rules and formats are imported when they are first used, which is too late to follow them.
    with atheris.instrument_imports(include=["robotsfix"]):
        import robotsfix  # noqa: PLC0415 - it has to be followed

        for module in pkgutil.walk_packages(robotsfix.__path__, "robotsfix."):
            if not module.name.startswith(("robotsfix.cli", "robotsfix.__main__")):
                import_module(module.name)
    for order in sys.stdin:
        name, crashes, log, options = json.loads(order)
        child = os.fork()
        if not child:
            with Path(log).open("wb") as output:
                os.dup2(output.fileno(), sys.stdout.fileno())
                os.dup2(output.fileno(), sys.stderr.fileno())
            fuzz(name, Path(crashes), options)
        os.waitpid(child, 0)
        print(flush=True)


def fuzz(name: str, folder: Path, options: list[str]) -> NoReturn:
    """Run a target until libFuzzer's time is up, which ends the process."""
    # These import what has to be followed.
    from robots_texts import mutated  # noqa: PLC0415

    from fuzz.crashes import Crashes, failure, timed  # noqa: PLC0415
    from fuzz.targets import TARGETS  # noqa: PLC0415
    from robotsfix.syntax.source import decode, encode  # noqa: PLC0415

    target, crashes = TARGETS[name], Crashes(folder, name)
    run = timed(target.run)

    def try_once(octets: bytes) -> None:
        error = failure(run, octets)
        if error is not None:
            crashes.keep(octets, error)

    def mutate(octets: bytes, most: int, seed: int) -> bytes:
        chance = random.Random(seed)  # noqa: S311 - nothing is secret
        if target.kind.is_lines and chance.getrandbits(1):
            return encode(mutated(decode(octets), chance))[:most]
        return bytes(atheris.Mutate(octets, most))

    atheris.Setup([sys.argv[0], *options], try_once, custom_mutator=mutate)
    atheris.Fuzz()
    raise SystemExit


if __name__ == "__main__":
    main()
