"""Lists of a YAML text that are written as blocks: where an item ends, and how it is indented."""

from collections.abc import Iterator
from typing import NamedTuple

from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from robotsfix.fixing.setup.yaml_text import items_of, parts_of


class Style(NamedTuple):
    """The columns, from 0, in which the parts of an item stand."""

    dash: int = 2
    key: int = 4
    inner_dash: int = 6
    inner_key: int = 8


def style_of(sequence: SequenceNode, inner: str) -> Style:
    """Give how the last items of a list are written.

    Args:
        sequence: A list of mappings, written as a block, that is not empty.
        inner: The key of a list in each item.
    """
    dash, key = sequence.start_mark.column, sequence.value[-1].start_mark.column
    for item in reversed(items_of(sequence)):
        pairs = item.value if isinstance(item, MappingNode) else []
        for name, value in pairs:
            if name.value == inner and items_of(value) and not value.flow_style:
                shift = key - item.start_mark.column
                first = value.value[0]
                return Style(
                    dash, key, value.start_mark.column + shift, first.start_mark.column + shift
                )
    return Style(dash, key, key + 2, key + 4)


def end_of(sequence: SequenceNode, text: str) -> int:
    """Give the offset behind the last line of a list that is written as a block.

    Comments behind the last item that are indented more deeply than its dash are within the list,
    and so are all lines of a text in quotes or of a block of text.
    """
    end = _line_end(text, max(_ends(sequence)))
    dash = sequence.start_mark.column
    place = end
    while place < len(text):
        behind = _line_end(text, place)
        line = text[place:behind].rstrip()
        if line and len(line) - len(line.lstrip(" ")) <= dash:
            break
        if line:
            end = behind
        place = behind
    return end


def has_blank_lines_between(sequence: SequenceNode, text: str) -> bool:
    """Tell whether the items of a list are parted by blank lines."""
    match items_of(sequence):
        case [*_, before, last]:
            lines = text[max(_ends(before)) : last.start_mark.index].split("\n")
            return any(not line.strip() for line in lines[1:-1])
        case _:
            return False


def _line_end(text: str, offset: int) -> int:
    """Give the offset behind the line in which an offset is."""
    return text.find("\n", offset) + 1 or len(text)


def _ends(node: Node) -> Iterator[int]:
    """Give where the parts of a node end, as far as they are known."""
    waiting, seen = [node], set()
    while waiting:
        each = waiting.pop()
        if id(each) in seen:
            continue
        seen.add(id(each))
        if isinstance(each, ScalarNode):
            # A block of text ends only where the next thing starts, behind comments.
            yield (each.start_mark if each.style in {"|", ">"} else each.end_mark).index
        elif isinstance(each, MappingNode | SequenceNode):
            if each.flow_style:
                yield each.end_mark.index
            else:
                waiting += parts_of(each)
