"""Writing paths in another way, where no decision changes."""

from collections.abc import Mapping

from robotsfix.access.comparison import compare_everybody, is_equal
from robotsfix.access.policy import Policy
from robotsfix.access.profiles.reference import LONGEST_LINE
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Fix
from robotsfix.checks.wording import quote
from robotsfix.syntax.document import parse
from robotsfix.syntax.edits import Edit, apply
from robotsfix.syntax.lines import Line
from robotsfix.syntax.source import encode

MOST_STATES = 1_000
"""How long a comparison may search; real files need far less."""
TITLE = "Write these paths without stars that add nothing"
MOST_ALONE = 5
"""How many lines are tried one by one, where not all of them together can be rewritten."""


def proved(context: Context, code: str, paths: Mapping[int, str]) -> dict[int, Fix]:
    """Give the fixes that write other paths on some lines and change no decision.

    Args:
        context: The file.
        code: The rule whose fixes they are; where the owner suppresses it, lines stay.
        paths: The path to write, by the index of the line.
    """
    edits = {
        index: Edit(*context.document.lines[index].value_span, path)
        for index, path in paths.items()
        if not context.is_suppressed(code, context.document.lines[index])
    }
    if not edits:
        return {}
    if _changes_nothing(context, list(edits.values())):
        # One fix for all: a line alone could upset a tie that they keep together.
        title = f"Write {quote(next(iter(paths.values())))}" if len(edits) == 1 else TITLE
        return dict.fromkeys(edits, Fix(title, tuple(edits.values())))
    few = list(edits)[:MOST_ALONE]
    return {
        index: Fix(f"Write {quote(paths[index])}", (edits[index],))
        for index in few
        if _changes_nothing(context, [edits[index]])
    }


def encoded(line: Line, path: str) -> Fix | None:
    """Give the fix that writes a path percent-encoded in another way, which is read as before.

    Args:
        line: The rule's line.
        path: What the reference reading itself makes of the path. There is no fix if crawlers
            would not read the line to its end.
    """
    size = len(encode(line.text)) - len(encode(line.value)) + len(encode(path))
    if size > LONGEST_LINE:
        return None
    return Fix(f"Write {quote(path)}", (Edit(*line.value_span, path),))


def _changes_nothing(context: Context, edits: list[Edit]) -> bool:
    after = Policy(parse(apply(context.document.text, edits)))
    return is_equal(compare_everybody(context.policy, after, most_states=MOST_STATES))
