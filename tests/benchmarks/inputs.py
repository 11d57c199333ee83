"""The texts that are measured with: real ones where there are any, otherwise generated ones."""

import tarfile
from bisect import bisect_left
from random import Random

from benchmarks import distribution
from benchmarks.environment import ROOT
from benchmarks.ordinary import robots_txt
from benchmarks.shapes import SHAPES

ARCHIVE = ROOT.parent / "shared" / "corpus" / "full.tar.gz"

SMALL_AND_CLEAN = b"""\
User-agent: *
Disallow: /admin/
Allow: /admin/help/

Sitemap: https://robotsfix.dev/sitemap.xml
"""
"""A file in which there is nothing to find."""


def describe() -> str:
    """Say where the texts come from."""
    if ARCHIVE.exists():
        return f"the corpus of {distribution.FILES:,} real files"
    return f"{distribution.FILES:,} generated texts, of the sizes of real files"


def texts(count: int = distribution.FILES) -> list[bytes]:
    """Give so many texts, drawn from all by chance, but the same at each call."""
    everything = corpus() if ARCHIVE.exists() else generated()
    if count >= len(everything):
        return everything
    return Random(count).sample(everything, count)


def corpus() -> list[bytes]:
    """Give the octets of the files of the corpus, in the order of their names."""
    found: dict[str, bytes] = {}
    with tarfile.open(ARCHIVE) as archive:
        for member in archive:
            file = archive.extractfile(member)
            if file is not None and member.name.endswith(".txt"):
                found[member.name] = file.read()
    return [octets for _, octets in sorted(found.items())]


def generated(count: int = distribution.FILES) -> list[bytes]:
    """Give texts with the sizes, lines, groups and rules of real files."""
    random = Random(0)
    return [_generated(random, (number + 0.5) / count) for number in range(count)]


def _generated(random: Random, rank: float) -> bytes:
    """Give the text that is larger than a certain part of all texts, from 0 to 1."""
    bounds = [kind.up_to for kind in distribution.CLASSES]
    index = bisect_left(bounds, rank)
    kind = distribution.CLASSES[index]
    start, smallest = (0.0, 1)
    if index:
        start, smallest = bounds[index - 1], distribution.CLASSES[index - 1].largest
    # Sizes grow as powers do.
    part = (rank - start) / (kind.up_to - start)
    size = round(smallest * (kind.largest / smallest) ** part)
    if random.random() < distribution.HTML:
        return SHAPES["HTML"](size)
    line_end = "\r\n" if random.random() < distribution.CRLF else "\n"
    lines = robots_txt(random, kind, size)
    text = line_end.join(lines)
    if random.random() < distribution.MIXED_LINE_ENDS:
        text = text.replace(line_end, "\r\n" if line_end == "\n" else "\n", len(lines) // 2)
    if random.random() > distribution.NO_FINAL_LINE_END:
        text += line_end
    if random.random() < distribution.BYTE_ORDER_MARK:
        text = f"\ufeff{text}"
    return text.encode()
