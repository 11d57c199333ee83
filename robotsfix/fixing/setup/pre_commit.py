"""The hooks in `.pre-commit-config.yaml`.

Source: https://pre-commit.com/#adding-pre-commit-plugins-to-your-project
"""

from ruamel.yaml.nodes import MappingNode, Node, SequenceNode

from robotsfix.config.value import ConfigError
from robotsfix.fixing.setup.block_list import Style, end_of, has_blank_lines_between, style_of
from robotsfix.fixing.setup.change import Change
from robotsfix.fixing.setup.origin import OWNER_AND_NAME, TAG, URL
from robotsfix.fixing.setup.repository import Repository
from robotsfix.fixing.setup.yaml_text import (
    is_null,
    items_of,
    line_of,
    newline_of,
    pairs_of,
    read_document,
    same,
    same_pairs,
    text_of,
    value_of,
    words_in,
)
from robotsfix.syntax.edits import Edit, apply
from robotsfix.syntax.source import decode

PATH = ".pre-commit-config.yaml"
HOOKS = ("robotsfix-fix", "robotsfix")
"""What mends a file goes first, so that the other one refuses only what is left."""

_WHAT = f"the hooks {' and '.join(HOOKS)}"
_FLOW = f"{{repo: {URL}, rev: {TAG}, hooks: [{', '.join(f'{{id: {name}}}' for name in HOOKS)}]}}"


def pre_commit(repository: Repository) -> Change | None:
    """Give the change that adds the hooks; None if they are there.

    Args:
        repository: The repository; where it has no such file, one is made.

    Raises:
        ConfigError: The file is not what pre-commit takes, or written in a way that leaves no place
            to add something.
    """
    octets = repository.read(PATH)
    if octets is None:
        return Change.creation(PATH, f"repos:\n{_block(Style())}", _WHAT)
    text = decode(octets)
    pairs = pairs_of(read_document(text, PATH), PATH)
    repos = value_of(pairs, "repos")
    if repos is not None and not is_null(repos) and not isinstance(repos, SequenceNode):
        raise ConfigError(PATH, line_of(repos), "`repos` has to be a list")
    for item in items_of(repos):
        if not isinstance(item, MappingNode):
            raise ConfigError(PATH, line_of(item), "each item of `repos` has to be a mapping")
        if _is_ours(item):
            return None
    edit = _edit(text, repos)
    _prove(pairs, repos, apply(text, [edit]))
    return Change(PATH, octets, (edit,), _WHAT)


def _is_ours(item: Node) -> bool:
    """Tell whether an item of `repos` is robotsfix, wherever it comes from."""
    origin = (text_of(item, "repo") or "").lower().rstrip("/").removesuffix(".git")
    return origin.endswith(("/" + OWNER_AND_NAME, ":" + OWNER_AND_NAME)) or any(
        word in HOOKS for word in words_in(item)
    )


def _edit(text: str, repos: Node | None) -> Edit:
    newline = newline_of(text)
    if not isinstance(repos, SequenceNode):
        if repos is None:
            return _append(text, len(text), newline.join(["repos:", *_block(Style()).split("\n")]))
        # `repos:` with nothing behind it.
        end = text.find("\n", repos.start_mark.index - 1) + 1 or len(text)
        return _append(text, end, newline.join(_block(Style()).split("\n")))
    if not repos.value:
        start = len(text[: repos.start_mark.index].rstrip(" "))
        block = newline.join(["", *_block(Style()).removesuffix("\n").split("\n")])
        return Edit(start, repos.end_mark.index, block)
    if repos.flow_style:
        return Edit.insert(repos.value[-1].end_mark.index, f", {_FLOW}")
    block = _block(style_of(repos, "hooks"))
    if has_blank_lines_between(repos, text):
        block = f"\n{block}"
    return _append(text, end_of(repos, text), newline.join(block.split("\n")))


def _append(text: str, offset: int, block: str) -> Edit:
    """Put lines behind a line, which may be the last one and have no end."""
    if offset and text[offset - 1] != "\n":
        block = newline_of(text) + block
    return Edit.insert(offset, block)


def _block(style: Style) -> str:
    indent = " " * style.key
    lines = [
        _item(style.dash, style.key, f"repo: {URL}"),
        f"{indent}rev: {TAG}",
        f"{indent}hooks:",
        *(_item(style.inner_dash, style.inner_key, f"id: {name}") for name in HOOKS),
    ]
    return "".join(f"{line}\n" for line in lines)


def _item(dash: int, key: int, text: str) -> str:
    return " " * dash + "-" + " " * max(key - dash - 1, 1) + text


def _prove(pairs: list[tuple[Node, Node]], repos: Node | None, text: str) -> None:
    """See to it that the new text says what the old one said, and has the hooks besides."""
    wanted = items_of(read_document(_FLOW.join("[]"), PATH))
    try:
        after = pairs_of(read_document(text, PATH), PATH)
    except ConfigError:
        after = []
    items = items_of(value_of(after, "repos"))
    others = [[pair for pair in each if pair[0].value != "repos"] for each in (pairs, after)]
    before = items_of(repos) + wanted
    if (
        not same_pairs(*others)
        or len(items) != len(before)
        or not all(same(*both) for both in zip(items, before, strict=True))
    ):
        line = None if repos is None else line_of(repos)
        raise ConfigError(
            PATH, line, f"there is no safe place for the hooks; add them by hand, see {URL}"
        )
