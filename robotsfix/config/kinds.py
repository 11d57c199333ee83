"""The kinds of value that a configuration has: how each is read, and its JSON Schema."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from robotsfix.config.value import ConfigError, Entry, Value
from robotsfix.crawlers.catalogue import by_token
from robotsfix.crawlers.suggestion import suggested_token
from robotsfix.syntax.spelling import closest

Schema = dict[str, Any]


class Source(NamedTuple):
    """The file that is read, and what is known besides."""

    path: str
    """What it is called in messages."""
    known_rule: Callable[[str], Sequence[str]]
    """Gives the codes that a selector of rules stands for; raises a ValueError with a message if
    there are none."""

    def error(self, value: Value, message: str) -> ConfigError:
        """Make the error that complains about a value."""
        return ConfigError(self.path, value.line, message)


class Kind(Protocol):
    """A kind of value."""

    def read(self, value: Value, key: str, source: Source) -> object:
        """Give what a value stands for.

        Args:
            value: What the file says.
            key: The key that it belongs to, for messages.
            source: The file.

        Raises:
            ConfigError: It is no value of this kind.
        """

    def schema(self) -> Schema:
        """Give the JSON Schema of this kind."""


class Text(NamedTuple):
    """A text of a certain form."""

    pattern: str
    """A regular expression that the whole text has to match."""
    demand: str
    """What is demanded, such as "has to start with `/`"."""

    def read(self, value: Value, key: str, source: Source) -> str:
        """See `Kind`."""
        text = _text(value, key, source)
        if not re.fullmatch(self.pattern, text):
            raise source.error(value, f"{key}: {text!r} {self.demand}")
        return text

    def schema(self) -> Schema:
        """See `Kind`."""
        return {"type": "string", "pattern": f"^{self.pattern}$"}


class Choice(NamedTuple):
    """One of a few words."""

    choices: Sequence[str]

    def read(self, value: Value, key: str, source: Source) -> str:
        """See `Kind`."""
        text = _text(value, key, source)
        if text not in self.choices:
            words = ", ".join(self.choices)
            raise source.error(value, f"{key}: {text!r} is not one of {words}")
        return text

    def schema(self) -> Schema:
        """See `Kind`."""
        return {"enum": list(self.choices)}


class Rules:
    """The code of a rule, the beginning of codes, or a name."""

    def read(self, value: Value, key: str, source: Source) -> str:
        """See `Kind`."""
        text = _text(value, key, source)
        try:
            source.known_rule(text)
        except ValueError as error:
            raise source.error(value, f"{key}: {error}") from error
        return text

    def schema(self) -> Schema:
        """See `Kind`."""
        return {"$ref": "#/$defs/rule"}


class Crawlers(NamedTuple):
    """The product token of a crawler in the catalogue, or a word that stands for several."""

    words: Sequence[str] = ()
    """These words."""

    def read(self, value: Value, key: str, source: Source) -> str:
        """See `Kind`."""
        text = _text(value, key, source)
        if text in self.words or by_token(text):
            return text
        meant = suggested_token(text, self.words)
        suggestion = f"; did you mean {meant}?" if meant else ""
        raise source.error(value, f"{key}: unknown crawler {text!r}{suggestion}")

    def schema(self) -> Schema:
        """See `Kind`."""
        crawler = {"$ref": "#/$defs/crawler"}
        return {"anyOf": [crawler, {"enum": list(self.words)}]} if self.words else crawler


class ListOf(NamedTuple):
    """A list of values of one kind."""

    kind: Kind

    def read(self, value: Value, key: str, source: Source) -> tuple[Any, ...]:
        """See `Kind`."""
        if value.items is None:
            raise source.error(value, f"{key}: a list is wanted, such as [a, b]")
        return tuple(self.kind.read(item, key, source) for item in value.items)

    def schema(self) -> Schema:
        """See `Kind`."""
        return {"type": "array", "items": self.kind.schema()}


class MappingOf(NamedTuple):
    """A mapping with keys of one kind to values of another."""

    key_kind: Kind
    kind: Kind

    def read(self, value: Value, key: str, source: Source) -> dict[str, Any]:
        """See `Kind`."""
        return {
            str(self.key_kind.read(Value(entry.line, entry.key), key, source)): self.kind.read(
                entry.value, f"{key}: {entry.key}", source
            )
            for entry in entries_of(value, key, source)
        }

    def schema(self) -> Schema:
        """See `Kind`."""
        return {
            "type": "object",
            "propertyNames": self.key_kind.schema(),
            "additionalProperties": self.kind.schema(),
        }


class Key(NamedTuple):
    """What a key is for."""

    about: str
    """What it says, for people: one sentence."""
    kind: Kind


class Table(NamedTuple):
    """A mapping with certain keys."""

    keys: Mapping[str, Key]

    def read(self, value: Value, key: str, source: Source) -> dict[str, Any]:
        """See `Kind`."""
        read: dict[str, Any] = {}
        for name, line, each in entries_of(value, key, source):
            known = self.keys.get(name)
            if known is None:
                meant = closest(name.lower().replace("_", "-"), self.keys)
                suggestion = f"did you mean {meant}?" if meant else f"known: {', '.join(self.keys)}"
                raise ConfigError(source.path, line, f"unknown key {name!r}; {suggestion}")
            if each == Value(each.line):
                raise ConfigError(source.path, line, f"{name}: nothing stands behind the key")
            read[name] = known.kind.read(each, name, source)
        return read

    def schema(self) -> Schema:
        """See `Kind`."""
        properties = {
            name: {"description": key.about, **key.kind.schema()} for name, key in self.keys.items()
        }
        return {"type": "object", "properties": properties, "additionalProperties": False}


def entries_of(value: Value, key: str, source: Source) -> tuple[Entry, ...]:
    """Give the keys of a mapping, with their lines and values."""
    if value.entries is None:
        raise source.error(value, f"{key or 'the configuration'}: `key: value` lines are wanted")
    return value.entries


def _text(value: Value, key: str, source: Source) -> str:
    if value.text is None:
        raise source.error(value, f"{key}: a single word is wanted here")
    return value.text
