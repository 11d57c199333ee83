"""Reads configuration files."""

import os
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from robotsfix import __version__
from robotsfix.config.config import Config, Expectation
from robotsfix.config.keys import KEYS
from robotsfix.config.kinds import Source
from robotsfix.config.settings import Settings
from robotsfix.config.toml_file import read_pyproject
from robotsfix.config.value import ConfigError, Value
from robotsfix.config.yaml_file import read_yaml

LARGEST = 1 << 18
"""How many octets a configuration may have; anything larger is none."""

_OF_CONFIG = ("social", "media-paths", "template", "site", "select", "extend-select", "ignore")
_OPERATORS: dict[str, Callable[[Any, Any], bool]] = {
    "": lambda ours, wanted: ours[: len(wanted)] == wanted,
    "==": lambda ours, wanted: ours == wanted,
    "!=": lambda ours, wanted: ours != wanted,
    ">=": lambda ours, wanted: ours >= wanted,
    "<=": lambda ours, wanted: ours <= wanted,
    ">": lambda ours, wanted: ours > wanted,
    "<": lambda ours, wanted: ours < wanted,
}


def read_settings(path: str, known_rule: Callable[[str], Sequence[str]]) -> Settings | None:
    """Give what a configuration file says; None for a pyproject.toml that says nothing to us.

    Args:
        path: The file; one whose name ends with `.toml` is read as a pyproject.toml.
        known_rule: Gives the codes that a selector stands for, or raises a ValueError.

    Raises:
        ConfigError: It cannot be used.
    """
    text = _read(path)
    name = _shown(path)
    if path.endswith(".toml"):
        # Most of these files are not for us, and then they need not be read.
        value = read_pyproject(text, name) if "robotsfix" in text else None
        if value is None:
            return None
    else:
        value = read_yaml(text, name)
    return settings_of(value, Source(name, known_rule), os.path.dirname(os.path.abspath(path)))


def settings_of(value: Value, source: Source, folder: str) -> Settings:
    """Give what a configuration says.

    Raises:
        ConfigError: It has unknown keys, or values of the wrong kind.
    """
    read = KEYS.read(value, "", source)
    _require_version(read.get("required-version", ""), value, source)
    wishes = {key.replace("-", "_"): read[key] for key in _OF_CONFIG if key in read}
    if "site" in wishes:
        wishes["site"] = wishes["site"].rstrip("/")
    return Settings(
        Config(
            **wishes, severity=read.get("severity", {}), expect=_expectations(read, value, source)
        ),
        folder,
        read.get("fail-on"),
        read.get("exclude", ()),
        tuple(_ignores(read, source)),
    )


def _ignores(read: dict[str, Any], source: Source) -> Iterator[tuple[str, tuple[str, ...]]]:
    for glob, selectors in read.get("per-file-ignores", {}).items():
        # As codes, they hold against whatever else is selected.
        yield glob, tuple(code for each in selectors for code in source.known_rule(each))


def _expectations(read: dict[str, Any], value: Value, source: Source) -> tuple[Expectation, ...]:
    expectations: list[Expectation] = []
    for item, each in zip(_items_of(value, "expect"), read.get("expect", ()), strict=True):
        if not each.get("crawlers"):
            raise source.error(item, "expect: `crawlers` is missing, which says for whom")
        if not (each.get("allowed") or each.get("blocked")):
            raise source.error(item, "expect: `allowed` or `blocked` is missing, which say what")
        place = f"{source.path}, line {item.line}"
        expectations.append(Expectation(**each, source=place))
    return tuple(expectations)


def _items_of(value: Value, key: str) -> tuple[Value, ...]:
    found = next((entry.value for entry in value.entries or () if entry.key == key), None)
    return (found.items if found else None) or ()


def _require_version(wanted: str, value: Value, source: Source) -> None:
    ours = _numbers(__version__)
    for part in filter(None, wanted.replace(" ", "").split(",")):
        version = part.lstrip("=!<>")
        operator = part.removesuffix(version)
        if not _OPERATORS[operator](ours, _numbers(version)):
            line = next(
                entry.line for entry in value.entries or () if entry.key == "required-version"
            )
            message = f"this needs robotsfix {wanted}, and here is {__version__}"
            raise ConfigError(source.path, line, message)


def _numbers(version: str) -> tuple[int, ...]:
    numbers = [int(number) for number in re.findall(r"\d+", version)]
    while numbers and not numbers[-1]:
        numbers.pop()
    return tuple(numbers)


def _read(path: str) -> str:
    if os.path.exists(path) and not os.path.isfile(path):
        raise ConfigError(_shown(path), None, "not a regular file")
    try:
        with open(path, "rb") as file:
            octets = file.read(LARGEST + 1)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ConfigError(_shown(path), None, reason) from error
    if len(octets) > LARGEST:
        raise ConfigError(_shown(path), None, "larger than 256 KiB, this is no configuration")
    try:
        return octets.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = octets.count(b"\n", 0, error.start) + 1
        raise ConfigError(_shown(path), line, "not UTF-8") from error


def _shown(path: str) -> str:
    """Give a path as messages show it: relative where it is below the current folder."""
    try:
        relative = os.path.relpath(path)
    except ValueError:
        return path
    return (path if relative.startswith("..") else relative).replace(os.sep, "/")
