"""Somebody's YAML, to which something is added while every other octet stays.

ruamel.yaml says where the parts of the text are. Nothing is written by it: what it writes is equal,
but not the same.
"""

from collections.abc import Iterator

from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from robotsfix.config.value import ConfigError
from robotsfix.config.yaml_file import documents

_NULL = "tag:yaml.org,2002:null"


def read_document(text: str, path: str) -> Node | None:
    """Give the node at the top of a YAML text; of several documents, that of the last.

    Returns:
        The node; None if the text says nothing.

    Raises:
        ConfigError: It is no YAML.
    """
    found = documents(text, path)
    return None if not found or is_null(found[-1]) else found[-1]


def pairs_of(node: Node | None, path: str) -> list[tuple[Node, Node]]:
    """Give the keys and values of the mapping at the top of a text.

    Raises:
        ConfigError: It is no mapping.
    """
    if node is None:
        return []
    if not isinstance(node, MappingNode):
        raise ConfigError(path, line_of(node), "`key: value` lines are wanted here")
    return list(node.value)


def value_of(pairs: list[tuple[Node, Node]], key: str) -> Node | None:
    """Give the value of a key; None if there is no such key."""
    return next((value for name, value in pairs if _text(name) == key), None)


def items_of(node: Node | None) -> list[Node]:
    """Give the items of a list; none if it is no list."""
    return list(node.value) if isinstance(node, SequenceNode) else []


def text_of(node: Node | None, key: str) -> str | None:
    """Give the word behind a key; None if this is no mapping, or has no such word."""
    return _text(value_of(list(node.value), key)) if isinstance(node, MappingNode) else None


def is_null(node: Node) -> bool:
    """Tell whether nothing stands in the place of a value."""
    return isinstance(node, ScalarNode) and node.tag == _NULL


def line_of(node: Node) -> int:
    """Give the number of the line on which a node starts, from 1."""
    return int(node.start_mark.line) + 1


def words_in(node: Node | None) -> Iterator[str]:
    """Give all scalars at and below a node, keys as well."""
    seen: set[int] = set()
    waiting = [node]
    while waiting:
        each = waiting.pop()
        # An alias is the very node that it stands for, and may be within it.
        if each is None or id(each) in seen:
            continue
        seen.add(id(each))
        if isinstance(each, ScalarNode):
            yield str(each.value)
        else:
            waiting += parts_of(each)


def same(one: Node | None, other: Node | None) -> bool:
    """Tell whether two nodes say the same."""
    seen: set[tuple[int, int]] = set()
    waiting = [(one, other)]
    while waiting:
        left, right = waiting.pop()
        if left is None or right is None or type(left) is not type(right) or left.tag != right.tag:
            if left is right:
                continue
            return False
        if (id(left), id(right)) in seen:
            continue
        seen.add((id(left), id(right)))
        if isinstance(left, ScalarNode):
            if left.value != right.value:
                return False
            continue
        parts = [parts_of(node) for node in (left, right)]
        if len(parts[0]) != len(parts[1]):
            return False
        waiting += zip(*parts, strict=True)
    return True


def same_pairs(one: list[tuple[Node, Node]], other: list[tuple[Node, Node]]) -> bool:
    """Tell whether two mappings say the same, in the same order."""
    return len(one) == len(other) and all(
        same(name, other_name) and same(value, other_value)
        for (name, value), (other_name, other_value) in zip(one, other, strict=True)
    )


def newline_of(text: str) -> str:
    """Give how the lines of a text end."""
    return "\r\n" if text.partition("\n")[0].endswith("\r") else "\n"


def parts_of(node: Node) -> list[Node]:
    """Give the items of a list, or the keys and values of a mapping."""
    if isinstance(node, MappingNode):
        return [part for pair in node.value for part in pair]
    return list(node.value)


def _text(node: Node | None) -> str | None:
    return str(node.value) if isinstance(node, ScalarNode) else None
