"""The table: what was measured, its ratio, and the bound that the design sets."""

import json
from collections.abc import Sequence
from statistics import median
from typing import NamedTuple


class Bound(NamedTuple):
    """What a ratio must not be above, or not below."""

    value: float
    is_least: bool = False

    def __str__(self) -> str:
        """Say it as the table does."""
        return f"at {'least' if self.is_least else 'most'} {self.value:g}"

    def holds(self, ratio: float) -> bool:
        """Tell whether a ratio keeps to it."""
        return ratio >= self.value if self.is_least else ratio <= self.value


class Row(NamedTuple):
    """One comparison."""

    subject: str
    what: str
    """What is compared with what: "A against B"."""
    ours: Sequence[float] = ()
    """What was measured of A, for each round."""
    theirs: Sequence[float] = ()
    """What was measured of B, for each round."""
    ratios: Sequence[float] = ()
    """For each round; empty if there is none."""
    bound: Bound | None = None
    unit: str = "s"
    """Of what was measured: seconds, "s", or octets, "B"."""
    note: str = ""
    """Why there is no ratio."""
    is_too_slow: bool = False
    """Whether there is no ratio because it would be far too high."""

    @property
    def ratio(self) -> float | None:
        """The median of all rounds."""
        return median(self.ratios) if self.ratios else None

    @property
    def reached(self) -> bool | None:
        """Whether the median keeps to the bound; None if nobody knows, or there is no bound."""
        if self.is_too_slow:
            return False
        if self.bound is None or self.ratio is None:
            return None
        return self.bound.holds(self.ratio)


HEAD = ("subject", "A against B", "A", "B", "ratio", "lowest to highest", "bound", "reached")


def amount(values: Sequence[float], unit: str) -> str:
    """Give the median of measured values with a unit that suits its size."""
    if not values:
        return ""
    value = median(values)
    if unit == "B":
        return f"{value / 1e6:.1f} MB"
    return f"{value:.2f} s" if value >= 1 else f"{value * 1000:.3g} ms"


def _number(value: float) -> str:
    return f"{value:.2f}" if value < 100 else f"{value:,.0f}"


def cells(row: Row) -> list[str]:
    """Give a row as text, by column."""
    ratio = row.note if row.ratio is None else _number(row.ratio)
    extent = f"{_number(min(row.ratios))} to {_number(max(row.ratios))}" if row.ratios else ""
    bound = str(row.bound) if row.bound else ""
    reached = {None: "", True: "yes", False: "no"}[row.reached]
    ours, theirs = amount(row.ours, row.unit), amount(row.theirs, row.unit)
    return [row.subject, row.what, ours, theirs, ratio, extent, bound, reached]


def as_text(header: Sequence[str], rows: Sequence[Row]) -> str:
    """Give header and table with columns of equal width."""
    table = [list(HEAD), *map(cells, rows)]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in table
    ]
    return "\n".join([*header, "", *lines, ""])


def as_markdown(header: Sequence[str], rows: Sequence[Row]) -> str:
    """Give header and table as Markdown."""
    table = [list(HEAD), ["---"] * len(HEAD), *map(cells, rows)]
    lines = [f"| {' | '.join(line)} |" for line in table]
    return "\n".join(["", *(f"- {line}" for line in header), "", *lines, "", ""])


def as_json(header: Sequence[str], rows: Sequence[Row]) -> str:
    """Give header and rows as JSON, with the values of all rounds."""
    data = [
        {
            "subject": row.subject,
            "what": row.what,
            "unit": row.unit,
            "ours": list(row.ours),
            "theirs": list(row.theirs),
            "ratios": list(row.ratios),
            "ratio": row.ratio,
            "bound": str(row.bound) if row.bound else None,
            "reached": row.reached,
            "note": row.note,
        }
        for row in rows
    ]
    return json.dumps({"header": list(header), "rows": data}, indent=2) + "\n"


FORMATS = {"text": as_text, "markdown": as_markdown, "json": as_json}
