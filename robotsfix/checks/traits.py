"""What triggers ask about a file: facts that are found out once, and quickly."""

import re
from functools import cached_property
from importlib import import_module
from itertools import product
from typing import TYPE_CHECKING

from robotsfix.checks.context import Context
from robotsfix.config.config import Config
from robotsfix.syntax.document import Document
from robotsfix.syntax.fields import CANONICAL_NAMES, Field
from robotsfix.syntax.source import encode

if TYPE_CHECKING:
    from robotsfix.checks.answers import Answer

_NAMES = {field: name.lower() for field, name in CANONICAL_NAMES.items()}
_CONTROL_CHARACTERS = bytes(range(0x20)).translate(None, b"\t\n\r") + b"\x7f"
_TOKEN = re.compile("[a-z_-]*")
_WHOLE_URL = re.compile(r"https?://[^/?#\s]", re.IGNORECASE)
_USUAL_TOKENS = frozenset({"*", "facebookexternalhit", "twitterbot", "linkedinbot", "pinterest"})
"""Tokens, in lower case, for which the catalogue need not be asked."""
_STARTS_OF_START_PAGES = frozenset("".join(both) for both in product("/*$", ["", *"/*$"]))
"""The first two characters of a path that may match `/`."""


class Traits(Context):
    """A context that knows what triggers ask about.

    Attributes:
        is_ascii: Whether the text has ASCII characters alone.
        names: What the user-agent lines say, in lower case.
    """

    def __init__(
        self,
        document: Document,
        config: Config,
        path: str = "",
        answer: "Answer | None" = None,
    ) -> None:
        """Look at a document; see `Context`."""
        super().__init__(document, config, path, answer)
        self.is_ascii = document.text.isascii()
        self.names = {line.value.lower() for line in document.lines_of(Field.USER_AGENT)}

    @cached_property
    def has_control_characters(self) -> bool:
        """Whether an ASCII text has control characters besides tabs and line endings."""
        octets = encode(self.document.text)
        return len(octets.translate(None, _CONTROL_CHARACTERS)) < len(octets)

    @cached_property
    def other_names(self) -> str:
        """The names of the fields that groups are not made of, in lower case, as one text."""
        return " ".join({line.key for line in self.lines_of(Field.OTHER)}).lower()

    @cached_property
    def has_unread_lines(self) -> bool:
        """Whether there are lines that are no rules, groups or sitemaps, and no remarks."""
        return bool(self.lines_of(Field.OTHER)) or any(
            line.key or line.separator for line in self.lines_of(Field.NONE)
        )

    @cached_property
    def has_odd_fields(self) -> bool:
        """Whether a line has the field of another spelling, or no colon."""
        fields = {
            (line.key, line.separator, field) for field in _NAMES for line in self.lines_of(field)
        }
        return any(
            separator != ":" or key.lower() != _NAMES[field] for key, separator, field in fields
        )

    @cached_property
    def names_crawlers(self) -> bool:
        """Whether a group is for others than everybody."""
        return not self.names <= {"*"}

    @cached_property
    def has_odd_tokens(self) -> bool:
        """Whether a user-agent line says anything but a known token that has nothing odd."""
        names = self.names - _USUAL_TOKENS
        if not names:
            return False
        # Imported only for files that name less usual crawlers.
        plain: frozenset[str] = import_module("robotsfix.crawlers.suggestion").plain_tokens()
        return not names <= plain

    @cached_property
    def has_illegal_names(self) -> bool:
        """Whether a user-agent line has other characters than those of product tokens."""
        return self.has_odd_tokens and not all(map(_TOKEN.fullmatch, self.names - {"*"}))

    @cached_property
    def has_odd_sitemaps(self) -> bool:
        """Whether a Sitemap line says anything but a whole http or https URL."""
        return not all(_WHOLE_URL.match(line.value) for line in self.lines_of(Field.SITEMAP))

    @cached_property
    def blocks_start_page(self) -> bool:
        """Whether a rule disallows a path that matches `/`."""
        paths = {
            line.value
            for group in self.policy.groups
            for line in group.rule_lines
            if line.field is Field.DISALLOW
        }
        if _STARTS_OF_START_PAGES.isdisjoint([path[:2] for path in paths]):
            return False
        return any(path and path.strip("*$") in ("", "/") for path in paths)
