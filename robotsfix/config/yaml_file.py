"""YAML, read into values with their lines.

Only nodes are composed and no objects are made of them, so that a configuration cannot do anything;
aliases are followed up to a bound.
"""

import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError, YAMLWarning
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from robotsfix.config.value import ConfigError, Entry, Value

MOST_NODES = 20_000
"""How many values a configuration may have, those behind aliases counted each time."""
MOST_CHARACTERS = 1 << 20
"""How many characters these values may have together; an alias repeats a long one in two."""
DEEPEST = 100
"""How deeply brackets may be nested. The time that they take to read grows with the square."""
_BRACKET = re.compile(r"[\[{]|([\]}])")
_NULL = "tag:yaml.org,2002:null"


def read_yaml(text: str, path: str) -> Value:
    """Give what a YAML text says; an empty one is an empty mapping.

    Args:
        text: The text.
        path: What the file is called in messages.

    Raises:
        ConfigError: It is no YAML, has more than one document, or is far too large.
    """
    with _explained(text, path):
        node = YAML(typ="rt", pure=True).compose(text)
    if node is None or node.tag == _NULL:
        return Value(1, entries=())
    try:
        return _Reader(path).value(node)
    except RecursionError as error:
        raise ConfigError(path, None, "nested too deeply for a configuration") from error


def documents(text: str, path: str) -> list[Node]:
    """Give the nodes at the top of a YAML text, one for each document that is not empty.

    Args:
        text: The text.
        path: What the file is called in messages.

    Raises:
        ConfigError: It is no YAML.
    """
    with _explained(text, path):
        return list(YAML(typ="rt", pure=True).compose_all(text))


@contextmanager
def _explained(text: str, path: str) -> Iterator[None]:
    """Say in one line what is wrong with a text that cannot be read."""
    if _depth(text) > DEEPEST:
        raise ConfigError(path, None, "nested too deeply for a configuration")
    try:
        # Of an anchor that is used again, ruamel.yaml warns, in many lines and with the text.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", YAMLWarning)
            yield
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = None if mark is None else mark.line + 1
        raise ConfigError(path, line, f"not valid YAML: {_problem(error)}") from error
    except (YAMLError, ValueError, OverflowError) as error:
        raise ConfigError(path, None, f"not valid YAML: {_first_line(str(error))}") from error
    except RecursionError as error:
        raise ConfigError(path, None, "nested too deeply for a configuration") from error


def _depth(text: str) -> int:
    """Give how deeply the brackets of a text are nested, those in quotes counted as well."""
    deepest = depth = 0
    for bracket in _BRACKET.finditer(text):
        depth = max(depth - 1, 0) if bracket[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest


class _Reader:
    def __init__(self, path: str) -> None:
        self._path = path
        self._count = 0
        self._characters = 0

    def value(self, node: Node) -> Value:
        line = node.start_mark.line + 1
        self._count += 1
        if isinstance(node, ScalarNode):
            self._characters += len(node.value)
        if self._count > MOST_NODES or self._characters > MOST_CHARACTERS:
            raise ConfigError(self._path, line, "too many values for a configuration")
        if isinstance(node, SequenceNode):
            return Value(line, items=tuple(self.value(item) for item in node.value))
        if isinstance(node, MappingNode):
            return Value(line, entries=self._entries(node))
        if isinstance(node, ScalarNode):
            return Value(line, text=None if node.tag == _NULL else str(node.value))
        raise ConfigError(self._path, line, "this is nothing that a configuration can say")

    def _entries(self, node: MappingNode) -> tuple[Entry, ...]:
        entries: dict[str, Entry] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            if not isinstance(key, ScalarNode):
                raise ConfigError(self._path, line, "a key has to be a word")
            if key.value in entries:
                first = entries[key.value].line
                raise ConfigError(
                    self._path, line, f"{key.value!r} is there twice, first on line {first}"
                )
            entries[key.value] = Entry(key.value, line, self.value(value))
        return tuple(entries.values())


def _problem(error: MarkedYAMLError) -> str:
    said = [str(part).strip() for part in (error.context, error.problem) if part]
    return _first_line(", ".join(said) or "it cannot be read")


def _first_line(text: str) -> str:
    return text.strip().partition("\n")[0]
