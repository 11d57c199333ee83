"""The unified diff of a change, made from its edits.

The lines of a diff end at LF alone, because that is how git and patch count lines; a CR stays at
the end of its line. `git apply` and `patch` make of the old text exactly the new one.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import NamedTuple

from robotsfix.syntax.edits import Edit, apply
from robotsfix.syntax.source import encode

CONTEXT = 3
"""How many unchanged lines a hunk shows around a change."""

_NO_NEWLINE = "\n\\ No newline at end of file\n"
_PLAIN = frozenset(range(0x20, 0x7F)) - frozenset(b'"\\')
_MOST_CELLS = 250_000
"""Up to which size, old lines times new lines, a region is searched for lines that both share."""


class _Region(NamedTuple):
    """Lines of the old text, from index `start`, and the lines that take their place."""

    start: int
    old: list[str]
    new: list[str]

    @property
    def end(self) -> int:
        return self.start + len(self.old)


def unified_diff(text: str, edits: Iterable[Edit], path: str, *, created: bool = False) -> str:
    """Give the unified diff of a change.

    Args:
        text: The text before the change.
        edits: The change: edits of `text` in order, none of which overlap.
        path: The file's path as both headers name it: relative, with forward slashes.
        created: Whether the file does not exist yet, so that the old side is `/dev/null`.

    Returns:
        The diff; empty if nothing changes.
    """
    lines = _split(text)
    regions = [part for region in _regions(text, lines, edits) for part in _refine(region)]
    if not regions:
        return ""
    old_path = "/dev/null" if created else quote_path(f"a/{path}")
    parts = [f"--- {old_path}\n+++ {quote_path(f'b/{path}')}\n"]
    shift = 0
    for hunk in _hunks(regions):
        parts.append(_render(hunk, lines, shift))
        shift += sum(len(region.new) - len(region.old) for region in hunk)
    return "".join(parts)


def quote_path(path: str) -> str:
    """Write a path as git does in a diff: quoted, with octal escapes, if it has odd characters.

    A path with a space gets a tab behind it, which ends a file name for git and patch.
    """
    if path.isascii() and path.isprintable() and not set(path) & {'"', "\\"}:
        return path + "\t" if " " in path else path
    escaped = "".join(chr(octet) if octet in _PLAIN else f"\\{octet:03o}" for octet in encode(path))
    return f'"{escaped}"'


def _split(text: str) -> list[str]:
    lines = [line + "\n" for line in text.split("\n")]
    last = lines.pop()[:-1]
    return [*lines, last] if last else lines


def _regions(text: str, lines: list[str], edits: Iterable[Edit]) -> Iterator[_Region]:
    """Widen edits to whole lines; edits of the same lines become one region."""
    starts = list(accumulate(map(len, lines), initial=0))
    first = last = 0
    pending: list[Edit] = []

    def region() -> _Region:
        start = starts[first]
        shifted = [Edit(edit.start - start, edit.end - start, edit.replacement) for edit in pending]
        return _Region(first, lines[first:last], _split(apply(text[start : starts[last]], shifted)))

    for edit in edits:
        line = max(0, bisect_right(starts, edit.start, hi=len(lines)) - 1)
        if pending and line >= last:
            yield region()
            pending.clear()
        if not pending:
            first = line
        pending.append(edit)
        last = bisect_right(starts, edit.end, hi=len(lines))
    if pending:
        yield region()


def _refine(region: _Region) -> Iterator[_Region]:
    """Leave out of a region the lines that stay."""
    start, old, new = region
    same = 0
    while same < min(len(old), len(new)) and old[same] == new[same]:
        same += 1
    start, old, new = start + same, old[same:], new[same:]
    same = 0
    while same < min(len(old), len(new)) and old[-1 - same] == new[-1 - same]:
        same += 1
    old, new = old[: len(old) - same], new[: len(new) - same]
    if len(old) * len(new) > _MOST_CELLS:
        yield _Region(start, old, new)
        return
    old_behind = new_behind = 0
    for old_index, new_index in [*_common_lines(old, new), (len(old), len(new))]:
        if old_behind < old_index or new_behind < new_index:
            yield _Region(start + old_behind, old[old_behind:old_index], new[new_behind:new_index])
        old_behind, new_behind = old_index + 1, new_index + 1


def _common_lines(old: list[str], new: list[str]) -> Iterator[tuple[int, int]]:
    """Find the longest sequence of lines that both sides have, as pairs of indexes."""
    if not old or not new:
        return
    lengths = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in reversed(range(len(old))):
        row, below = lengths[i], lengths[i + 1]
        for j in reversed(range(len(new))):
            row[j] = below[j + 1] + 1 if old[i] == new[j] else max(below[j], row[j + 1])
    i = j = 0
    while i < len(old) and j < len(new):
        if old[i] == new[j]:
            yield i, j
            i, j = i + 1, j + 1
        elif lengths[i + 1][j] >= lengths[i][j + 1]:
            i += 1
        else:
            j += 1


def _hunks(regions: list[_Region]) -> Iterator[list[_Region]]:
    """Put regions together whose context would touch."""
    hunk = [regions[0]]
    for region in regions[1:]:
        if region.start - hunk[-1].end > 2 * CONTEXT:
            yield hunk
            hunk = []
        hunk.append(region)
    yield hunk


def _render(hunk: list[_Region], lines: list[str], shift: int) -> str:
    start = max(0, hunk[0].start - CONTEXT)
    end = min(len(lines), hunk[-1].end + CONTEXT)
    old_count = end - start
    new_count = old_count + sum(len(region.new) - len(region.old) for region in hunk)
    parts = [f"@@ -{_range(start, old_count)} +{_range(start + shift, new_count)} @@\n"]
    behind = start
    for region in hunk:
        parts += (_line(" ", line) for line in lines[behind : region.start])
        parts += (_line("-", line) for line in region.old)
        parts += (_line("+", line) for line in region.new)
        behind = region.end
    parts += (_line(" ", line) for line in lines[behind:end])
    return "".join(parts)


def _range(start: int, count: int) -> str:
    if count == 0:
        return f"{start},0"
    return f"{start + 1}" if count == 1 else f"{start + 1},{count}"


def _line(mark: str, line: str) -> str:
    return mark + line if line.endswith("\n") else mark + line + _NO_NEWLINE
