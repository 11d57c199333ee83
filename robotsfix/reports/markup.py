"""Text of other people, made harmless for Markdown and HTML."""

import re

from robotsfix.reports.escape import escape

# Platforms look for mentions, issues, links and emoji in what a reader sees, in code excepted:
# writing their characters as entities does not help.
_REFERENCE = re.compile(r"[][@#!$%&~^<>\\]|//|www\.|\bGH-|:[^ ]*:", re.IGNORECASE)


def code(text: str) -> str:
    """Write text as code."""
    return f"<code>{plain(text)}</code>"


def plain(text: str) -> str:
    """Write text so that nothing in it is Markdown, HTML or, in code, a mention or a link."""
    plain_text = "".join(
        character if character.isalnum() or character in " ,-./" else f"&#{ord(character)};"
        for character in escape(text)
    )
    return plain_text.replace("www.", "www&#46;")


def prose(text: str) -> str:
    """Write a message: what it quotes between backticks as code, its own words as they are.

    Where text of a file got among these words, they become code too.
    """
    parts = text.split("`")
    if len(parts) % 2 == 0:
        return code(text)
    return "".join(
        code(part) if index % 2 or _REFERENCE.search(part) else plain(part)
        for index, part in enumerate(parts)
    )
