"""The pages of rules, and the files that their examples show.

What cannot be written, or would be too long, stands between angle brackets in an example:
`<U+200B>` is a character, `<E9>` an octet, `<CR>` a carriage return, `<17,000 letters>` that many,
`<the line above 30,000 times>` a line that makes the one above stand that often, and `<no newline>`
at the end takes the line ending away. A block of `yaml` is the configuration of both files; any
other block is called what its file is called.
"""

import re
from typing import NamedTuple

from robotsfix.checks.finding import Finding
from robotsfix.checks.linter import checks_for, lint_document
from robotsfix.checks.registry import Check
from robotsfix.checks.rules import known_codes
from robotsfix.config.config import Config
from robotsfix.config.kinds import Source
from robotsfix.config.reader import settings_of
from robotsfix.config.yaml_file import read_yaml
from robotsfix.syntax.document import parse
from robotsfix.syntax.source import encode

_BLOCK = re.compile(r"```(\S+)\n(.*?)```", re.DOTALL)
_CHARACTER = re.compile(r"<U\+([0-9A-F]{4,6})>")
_OCTET = re.compile("<([0-9A-F]{2})>")
_LETTERS = re.compile("<([0-9,]+) letters>")
_LINES = re.compile(r"(.*\n)<the line above ([0-9,]+) times>\n")


class File(NamedTuple):
    """A file of an example."""

    name: str
    source: bytes
    config: Config

    def findings(self) -> list[Finding]:
        return lint_document(parse(self.source), self.config, checks_for(self.config), self.name)


class Example(NamedTuple):
    """What the example of a page shows."""

    bad: File
    good: File
    config: Config


def sections(page: str) -> dict[str, str]:
    """Give the text below each heading of a page."""
    _, *rest = re.split(r"^## (.+)\n", page, flags=re.MULTILINE)
    return dict(zip(rest[::2], rest[1::2], strict=True))


def example_of(check: Check) -> Example:
    """Give the bad file of a rule's page and the good one, with this rule alone selected."""
    blocks = _BLOCK.findall(sections(check.page)["Example"])
    config = Config()
    if blocks[0][0] == "yaml":
        (_, text), *blocks = blocks
        config = configuration(text)
    if not config.select:
        config = config._replace(select=(check.code,))
    bad, good = (File(name, expand(text), config) for name, text in blocks)
    return Example(bad, good, config)


def configuration(text: str) -> Config:
    """Give what the text of a configuration file says."""
    name = ".robotsfix.yaml"
    return settings_of(read_yaml(text, name), Source(name, known_codes), "/").config


def expand(text: str) -> bytes:
    """Give the octets of a file that is written as in an example."""
    text = text.removesuffix("<no newline>\n")
    text = _LINES.sub(lambda match: match[1] * number(match[2]), text)
    text = _LETTERS.sub(lambda match: "a" * number(match[1]), text)
    text = _CHARACTER.sub(lambda match: chr(int(match[1], 16)), text).replace("<CR>", "\r")
    octets = re.split(_OCTET.pattern.encode(), encode(text))
    return b"".join(
        bytes.fromhex(part.decode("ascii")) if index % 2 else part
        for index, part in enumerate(octets)
    )


def number(text: str) -> int:
    return int(text.replace(",", ""))
