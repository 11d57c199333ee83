"""Whether to use colours, and the few that are written by hand."""

import os
from typing import TextIO

BOLD = "1"
RED = "31"
GREEN = "32"
YELLOW = "33"
BLUE = "34"
CYAN = "36"


def wants_colour(choice: str, stream: TextIO | None) -> bool:
    """Tell whether to write colours to a stream.

    Args:
        choice: What `--color` says: `always`, `never` or `auto`.
        stream: Where the text goes; None if it is closed.
    """
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    # Programs of the Node world say "0" for no.
    if any(
        os.environ.get(name, "0") not in {"", "0"} for name in ("FORCE_COLOR", "CLICOLOR_FORCE")
    ):
        return True
    return is_terminal(stream) and os.environ.get("TERM") != "dumb"


def is_terminal(stream: TextIO | None) -> bool:
    """Tell whether somebody looks at what is written to a stream; None is a closed one."""
    return stream is not None and not stream.closed and stream.isatty()


def paint(text: str, *styles: str, colour: bool) -> str:
    """Put a text between ANSI sequences, if colours are wanted."""
    return f"\x1b[{';'.join(styles)}m{text}\x1b[0m" if colour else text
