"""What a preview's image has to be like: the numbers are those that Meta names.

Sizes are read with imagesize: pure Python, typed, kept up by Sphinx's users among others, and it
looks at headers alone, where Pillow brings decoders of which none is needed.
"""

import re
from collections.abc import Iterator
from importlib import import_module
from io import BytesIO
from typing import NamedTuple

from robotsfix.live.page import Page
from robotsfix.live.probe import Probe

LEAST = 200
"""Pixels of either side; smaller images are left out."""
BEST = (1200, 630)
"""Pixels of an image that looks well everywhere."""
MOST_OCTETS = 8 * 1024 * 1024
SMALL = (600, 315)
"""Below that, some show a small picture beside the text."""

_TOLERANCE = 0.15
_TOTAL = re.compile(r"bytes [0-9]+-[0-9]+/([0-9]{1,18})")
_NUMBER = re.compile("[0-9]{1,9}")


class Measures(NamedTuple):
    """What is known of an image's size."""

    width: int = 0
    """Pixels; 0 if they cannot be read."""
    height: int = 0
    octets: int = 0
    """How large the file is; 0 if the server does not say."""

    @property
    def is_known(self) -> bool:
        """Whether the sides are known."""
        return self.width > 0 and self.height > 0


def measure(probe: Probe) -> Measures:
    """Measure an image that came.

    Raises:
        ModuleNotFoundError: imagesize is not installed.
    """
    width, height = import_module("imagesize").get(BytesIO(probe.body))
    return Measures(max(0, int(width)), max(0, int(height)), _octets(probe))


def defects(measures: Measures) -> Iterator[str]:
    """Say why no preview will show an image: clauses that follow on "og:image"."""
    if measures.is_known and min(measures.width, measures.height) < LEAST:
        yield f"is {_sides(measures)} pixels, and is left out below {LEAST} x {LEAST}"
    if measures.octets > MOST_OCTETS:
        megabytes = measures.octets / (1024 * 1024)
        yield f"has {megabytes:.1f} MB, and is left out above 8 MB"


def advice(measures: Measures, page: Page, content_type: str) -> Iterator[str]:
    """Say what would make a preview better: clauses that follow on "og:image"."""
    width, height = measures.width, measures.height
    if "svg" in content_type.lower():
        yield "is an SVG image, which most networks do not show: use PNG or JPEG"
    elif not measures.is_known:
        yield "has a size that cannot be read from its first 512 KiB"
    elif min(width, height) >= LEAST:
        if width < SMALL[0] or height < SMALL[1]:
            yield f"is {_sides(measures)} pixels: below 600 x 315 it is shown small"
        ratio, best = width / height, BEST[0] / BEST[1]
        if abs(ratio / best - 1) > _TOLERANCE:
            yield f"is {_sides(measures)} pixels: it is cut, unless it is near 1200 x 630"
    yield from _declarations(measures, page)


def _declarations(measures: Measures, page: Page) -> Iterator[str]:
    declared = [page.tag(f"og:image:{side}") for side in ("width", "height")]
    if not all(declared):
        yield (
            "has no og:image:width and og:image:height, so that the first share may go without"
            " the image"
        )
    elif measures.is_known and all(map(_NUMBER.fullmatch, declared)):
        width, height = map(int, declared)
        if (width, height) != measures[:2]:
            yield f"is {_sides(measures)} pixels, and declared as {width} x {height}"
    elif measures.is_known:
        yield "has an og:image:width or og:image:height that is no number"


def _sides(measures: Measures) -> str:
    return f"{measures.width} x {measures.height}"


def _octets(probe: Probe) -> int:
    last = probe.hops[-1]
    total = _TOTAL.match(last.header("Content-Range"))
    if total:
        return int(total[1])
    if probe.is_complete:
        return len(probe.body)
    length = last.header("Content-Length")
    return int(length) if _NUMBER.fullmatch(length) else 0
