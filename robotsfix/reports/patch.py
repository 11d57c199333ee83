"""A unified diff for somebody at a terminal: coloured, and harmless."""

from robotsfix.reports.colour import BOLD, CYAN, GREEN, RED, paint
from robotsfix.reports.escape import escape

_STYLES = {"@": CYAN, "-": RED, "+": GREEN}
_HEADER_LINES = 2


def render(diff: str, *, colour: bool) -> str:
    """Give a diff with escapes instead of what is not printable, and with colours if wanted.

    Args:
        diff: The diff of one file.
        colour: Whether to use colours.
    """
    lines = diff.removesuffix("\n").split("\n")
    body = [line for line in lines[_HEADER_LINES:] if line[:1] in {" ", "-", "+"}]
    if all(line.endswith("\r") for line in body):
        # Every line ends at CR LF, before and after: nothing that one has to see.
        lines = [line.removesuffix("\r") for line in lines]
    return "".join(_line(index, line, colour=colour) for index, line in enumerate(lines))


def _line(index: int, line: str, *, colour: bool) -> str:
    # The tab behind a path with blanks ends it for git; it is not a part of the path.
    shown = escape(line.removesuffix("\t") if index < _HEADER_LINES else line)
    style = BOLD if index < _HEADER_LINES else _STYLES.get(line[:1], "")
    return (paint(shown, style, colour=colour) if style else shown) + "\n"
