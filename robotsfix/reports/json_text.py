"""JSON that every reader takes, and no log obeys: in ASCII, without lone surrogates."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping

from robotsfix.syntax.source import encode

_COMMAND = re.compile(r"##(?=\w*\[)", re.ASCII)
"""What CI servers obey anywhere in a line of their log, such as `##[error]`."""


def without_surrogates(text: str) -> str:
    r"""Give text without lone surrogates, which strict readers refuse: `\xff` for each octet."""
    return encode(text).decode("utf-8", "backslashreplace")


def dump(value: object, margin: str = "") -> str:
    """Give a value as JSON for people too, without a newline at its end.

    Args:
        value: The value.
        margin: What to put before each line but the first.
    """
    # A newline inside of a string is written as an escape: each one here is between two values.
    return _dump(value, indent=2).replace("\n", f"\n{margin}")


def dump_line(value: object) -> str:
    """Give a value as JSON in one line, with a newline."""
    return _dump(value) + "\n"


def _dump(value: object, indent: int | None = None) -> str:
    # Only ASCII is written, so that the encoding of the terminal or the pipe does not matter.
    text = json.dumps(value, indent=indent)
    if "\\ud" in text:
        text = json.dumps(_clean(value), indent=indent)
    # These can only be in strings, where an escape says the same.
    return _COMMAND.sub(r"#\\u0023", text)


def _clean(value: object) -> object:
    """Give a value without lone surrogates."""
    if isinstance(value, str):
        return without_surrogates(value)
    if isinstance(value, Mapping):
        return {key: _clean(item) for key, item in value.items()}
    return [_clean(item) for item in value] if isinstance(value, list | tuple) else value


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
