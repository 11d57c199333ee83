"""The part of a line that is shown, and the columns at which its characters stand."""

from itertools import accumulate

from rich.cells import cell_len

from robotsfix.reports.escape import escape_characters

_DOTS = "..."


class Excerpt:
    """As much of a line as fits, around a stretch of it that matters.

    Attributes:
        shown: What to print: escaped, tabs as one blank, cut at either end where need be.
    """

    def __init__(self, text: str, start: int, end: int, width: int) -> None:
        """Cut a line.

        Args:
            text: The line.
            start: Where in it the stretch starts that matters.
            end: Where it ends.
            width: How many columns of a terminal there are.
        """
        # A character takes a column at least, so what is further away is out of sight: a line of
        # a megabyte costs no more than a long one.
        self._first = first = max(0, start - width)
        last = min(len(text), start + width)
        characters = escape_characters(text[first:last].replace("\t", " "))
        sizes = [cell_len(character) for character in characters]
        if first > 0 or last < len(text) or sum(sizes) > width:
            low, high = _window(sizes, start - first, end - first, width - 2 * len(_DOTS))
        else:
            low, high = 0, len(sizes)
        before = _DOTS if first + low > 0 else ""
        after = _DOTS if first + high < len(text) else ""
        self.shown = before + "".join(characters[low:high]) + after
        self._low, self._high = low, high
        self._columns = list(accumulate(sizes[low:high], initial=len(before)))

    def columns(self, start: int, end: int) -> tuple[int, int]:
        """Give the first column of a stretch and the number of its columns, one at least.

        A stretch that is out of sight is moved to the nearest end.
        """
        first, last = (self._column(offset) for offset in (start, end))
        return first, max(1, last - first)

    def _column(self, offset: int) -> int:
        return self._columns[min(max(offset - self._first, self._low), self._high) - self._low]


def _window(sizes: list[int], start: int, end: int, room: int) -> tuple[int, int]:
    """Choose which characters to show: the stretch first, then as much before it as behind.

    What stands before it is often the field's name: if that is short, it is shown in any case.
    """
    low = high = start
    before = sum(sizes[:start])
    if before <= room // 3:
        low = 0
        room -= before
    while high < min(end, len(sizes)) and sizes[high] <= room:
        room -= sizes[high]
        high += 1
    half = room // 2
    while low > 0 and sizes[low - 1] <= half:
        low -= 1
        half -= sizes[low]
        room -= sizes[low]
    while high < len(sizes) and sizes[high] <= room:
        room -= sizes[high]
        high += 1
    while low > 0 and sizes[low - 1] <= room:
        low -= 1
        room -= sizes[low]
    return low, high
