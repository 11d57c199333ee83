"""JSON that every reader takes: in ASCII, without lone surrogates."""

import json
from collections.abc import Iterable, Iterator

from robotsfix.syntax.source import encode


def without_surrogates(text: str) -> str:
    r"""Give text without lone surrogates, which strict readers refuse: `\xff` for each octet."""
    return encode(text).decode("utf-8", "backslashreplace")


def dump(value: object, margin: str = "") -> str:
    """Give a value as JSON for people too, without a newline at its end.

    Args:
        value: The value.
        margin: What to put before each line but the first.
    """
    # Only ASCII is written, so that the encoding of the terminal or the pipe does not matter. A
    # newline inside of a string is written as an escape: each one here is between two values.
    return json.dumps(value, indent=2).replace("\n", f"\n{margin}")


def dump_line(value: object) -> str:
    """Give a value as JSON in one line, with a newline."""
    return json.dumps(value) + "\n"


def array(values: Iterable[object], margin: str = "") -> Iterator[str]:
    """Give values as a JSON array, piece by piece.

    Args:
        values: The values.
        margin: What to put before each line but the first.
    """
    before = "["
    for value in values:
        yield f"{before}\n{margin}  {dump(value, f'{margin}  ')}"
        before = ","
    yield "[]" if before == "[" else f"\n{margin}]"
