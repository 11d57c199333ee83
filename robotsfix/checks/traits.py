"""What triggers ask about a file: facts that are found out once, and quickly."""

from functools import cache, cached_property

from robotsfix.checks.context import Context
from robotsfix.syntax.fields import CANONICAL_NAMES, Field
from robotsfix.syntax.source import encode

_NAMES = {field: name.lower() for field, name in CANONICAL_NAMES.items()}
_CONTROL_CHARACTERS = bytes(range(0x20)).translate(None, b"\t\n\r") + b"\x7f"
_USUAL_TOKENS = frozenset({"*", "facebookexternalhit", "twitterbot", "linkedinbot", "pinterest"})
"""Tokens, in lower case, for which the catalogue need not be asked."""


class Traits(Context):
    """A context that knows what triggers ask about."""

    @cached_property
    def lower_text(self) -> str:
        """The text in lower case."""
        return self.document.text.lower()

    @cached_property
    def is_ascii(self) -> bool:
        """Whether the text has ASCII characters alone."""
        return self.document.text.isascii()

    @cached_property
    def has_control_characters(self) -> bool:
        """Whether an ASCII text has control characters besides tabs and line endings."""
        octets = encode(self.document.text)
        return len(octets.translate(None, _CONTROL_CHARACTERS)) < len(octets)

    @cached_property
    def has_unread_lines(self) -> bool:
        """Whether there are lines that are no rules, groups or sitemaps, and no remarks."""
        return bool(self.lines_of(Field.OTHER)) or any(
            line.key or line.separator for line in self.lines_of(Field.NONE)
        )

    @cached_property
    def has_odd_fields(self) -> bool:
        """Whether a line has the field of another spelling, or no colon."""
        return any(
            line.separator != ":" or line.key.lower() != name
            for field, name in _NAMES.items()
            for line in self.lines_of(field)
        )

    @cached_property
    def names_crawlers(self) -> bool:
        """Whether a group is for others than everybody."""
        return any(line.value != "*" for line in self.lines_of(Field.USER_AGENT))

    @cached_property
    def has_odd_tokens(self) -> bool:
        """Whether a user-agent line says anything but a known token that has nothing odd."""
        values = {line.value.lower() for line in self.lines_of(Field.USER_AGENT)}
        values -= _USUAL_TOKENS
        return bool(values) and not values <= _plain_tokens()

    @cached_property
    def has_stars(self) -> bool:
        """Whether a path has a star."""
        return "*" in self.document.text and any("*" in line.value for line in self.rule_lines)

    @cached_property
    def blocks_start_page(self) -> bool:
        """Whether a rule disallows a path that matches `/`."""
        return any(
            line.field is Field.DISALLOW and line.value and line.value.strip("*$") in ("", "/")
            for group in self.policy.groups
            for line in group.rule_lines
        )


@cache
def _plain_tokens() -> frozenset[str]:
    """Give the known tokens, in lower case, that are legal and not those of another crawler."""
    # Imported only for files that name less usual crawlers.
    from robotsfix.crawlers.catalogue import ALL  # noqa: PLC0415
    from robotsfix.crawlers.suggestion import TOKEN  # noqa: PLC0415

    tokens = {token.lower() for crawler in ALL for token in crawler.tokens}
    confused = {token.lower() for crawler in ALL for token in crawler.confused_tokens}
    return frozenset(filter(TOKEN.fullmatch, tokens - confused))
