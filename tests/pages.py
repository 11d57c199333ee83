"""The pages of rules, and the files that their examples show.

What cannot be written, or would be too long, stands between angle brackets in an example:
`<U+200B>` is a character, `<E9>` an octet, `<CR>` a carriage return, `<17,000 letters>` that many,
`<the line above 30,000 times>` a line that makes the one above stand that often, and `<no newline>`
at the end takes the line ending away. A block of `yaml` is the configuration of both files; any
other block is called what its file is called.

A block of `http` is what a server answers in place of a file: one answer after the other, each with
its status line, its headers, a blank line and its body. A redirect is followed by the answer of the
place that it leads to. Where several ask, `GET` and a User-Agent line stand before what each gets.
"""

import re
from typing import NamedTuple

from robotsfix.checks.answers import OURSELVES, Answer, Hop
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
_REQUEST = re.compile(r"^GET /robots\.txt\nUser-Agent: (.+)\n\n", re.MULTILINE)
_STATUS = re.compile(r"^HTTP/1\.1 (\d{3}) .+\n", re.MULTILINE)
_SITE = "https://example.org"
_LINES = re.compile(r"(.*\n)<the line above ([0-9,]+) times>\n")


class File(NamedTuple):
    """A file of an example."""

    name: str
    source: bytes
    config: Config
    answer: Answer | None = None

    def findings(self) -> list[Finding]:
        checks = checks_for(self.config)
        return lint_document(parse(self.source), self.config, checks, self.name, self.answer)


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
    bad, good = (file_of(name, text, config) for name, text in blocks)
    return Example(bad, good, config)


def file_of(name: str, text: str, config: Config) -> File:
    """Give the file that a block of an example shows, or that a server answers with."""
    if name != "http":
        return File(name, expand(text), config)
    _, *parts = _REQUEST.split(text) if text.startswith("GET") else ["", OURSELVES, text]
    first, *others = map(answer_of, parts[::2], parts[1::2])
    answer = first._replace(others=tuple(others))
    return File(answer.url, answer.rules, config, answer)


def answer_of(asker: str, text: str) -> Answer:
    """Give what somebody gets, with all redirects."""
    url = f"{_SITE}/robots.txt"
    hops: list[Hop] = []
    body = ""
    _, *parts = _STATUS.split(text)
    for status, rest in zip(parts[::2], parts[1::2], strict=True):
        head, _, body = rest.partition("\n\n")
        fields = (line.partition(": ") for line in head.split("\n") if line)
        place = hops[-1].header("Location") if hops else url
        hops.append(Hop(place, int(status), tuple((name, value) for name, _, value in fields)))
    return Answer(url, asker, tuple(hops), expand(body.rstrip("\n") + "\n" if body else ""))


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
