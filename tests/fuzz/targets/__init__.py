"""The targets: one function for each way into robotsfix, which raises if a promise is broken.

To add one, write a function that takes octets, and decorate it with a kind of `fuzz/seeds.py`, from
which inputs are made:

    @target(ROBOTS_TXT)
    def parse(octets: bytes) -> None:
        promises.is_lossless(read(octets), octets)
"""

from fuzz.targets import inputs, robots_txt
from fuzz.targets.registry import TARGETS, Target

__all__ = ["TARGETS", "Target", "inputs", "robots_txt"]
