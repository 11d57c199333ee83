"""The table `[tool.robotsfix]` of a pyproject.toml, read into values with their lines."""

import re
import tomllib

from robotsfix.config.value import ConfigError, Entry, Value

MOST_VALUES = 20_000
"""How many values a configuration may have."""
MOST_DOTS = 2_000
"""How many dots a line may have. Each part of a dotted key is a table in a table, and the time that
they take to read grows with the square."""
MOST_SEARCHED = 1 << 22
"""How many characters are looked through for the lines of keys and texts. What is not found by then
is taken to be on the line of the table that it is in."""

_LINE = re.compile(r"line (\d+)")
_HEADER = re.compile(r"\s*\[\[?\s*tool\s*\.\s*[\"']?robotsfix[\"']?\s*[].]")


def read_pyproject(text: str, path: str) -> Value | None:
    """Give what a pyproject.toml says to robotsfix; None if it says nothing.

    Args:
        text: The text.
        path: What the file is called in messages.

    Raises:
        ConfigError: It is no TOML.
    """
    if any(line.count(".") > MOST_DOTS for line in text.split("\n")):
        raise ConfigError(path, None, "nested too deeply")
    try:
        project = tomllib.loads(text)
        tool = project.get("tool")
        table = tool.get("robotsfix") if isinstance(tool, dict) else None
        return None if table is None else _Lines(text, path).value(table, 0)
    except tomllib.TOMLDecodeError as error:
        match = _LINE.search(str(error))
        line = int(match[1]) if match else None
        reason = str(error).partition(" (at ")[0]
        raise ConfigError(path, line, f"not valid TOML: {reason}") from error
    except ValueError as error:
        # Numbers of thousands of digits.
        raise ConfigError(path, None, f"not valid TOML: {error}") from error
    except RecursionError as error:
        raise ConfigError(path, None, "nested too deeply") from error


class _Lines:
    """Finds the lines of keys and texts, which tomllib does not tell.

    It looks for them in order, from the table's header on: for the files that people write that is
    the right line.
    """

    def __init__(self, text: str, path: str) -> None:
        self._path = path
        self._count = 0
        self._searched = 0
        self._lines = re.split("\r\n|\r|\n", text)
        headers = [index for index, line in enumerate(self._lines) if _HEADER.match(line)]
        self._start = headers[0] if headers else 0

    def value(self, content: object, line: int) -> Value:
        line = line or self._start + 1
        self._count += 1
        if self._count > MOST_VALUES:
            raise ConfigError(self._path, line, "too many values for a configuration")
        if isinstance(content, dict):
            entries = [self._entry(str(key), value, line) for key, value in content.items()]
            return Value(line, entries=tuple(entries))
        if isinstance(content, list):
            items: list[Value] = []
            place = line
            for item in content:
                place = self._line_of_item(item, place)
                items.append(self.value(item, place))
            return Value(line, items=tuple(items))
        return Value(line, text=str(content))

    def _entry(self, key: str, value: object, line: int) -> Entry:
        written = rf"[\"']?{re.escape(key)}[\"']?"
        pattern = re.compile(
            rf"(?:^|[{{,.\s]){written}\s*(?:=|\.)|^\s*\[[^\]]*\b{written}\s*\]", re.ASCII
        )
        found = self._find(pattern, line - 1)
        return Entry(key, found, self.value(value, found))

    def _line_of_item(self, item: object, line: int) -> int:
        if not isinstance(item, str):
            return line
        return self._find(re.compile(f"[\"']{re.escape(item)}[\"']"), line - 1)

    def _find(self, pattern: re.Pattern[str], start: int) -> int:
        """Give the number of the first line from `start` that matches; else that of `start`."""
        for index in range(start, len(self._lines)):
            self._searched += len(self._lines[index]) + 1
            if self._searched > MOST_SEARCHED:
                break
            if pattern.search(self._lines[index]):
                return index + 1
        return start + 1
