"""Outputs read as those read them who could be fooled by hostile text in them.

These are a terminal, the log of a CI server, parsers of XML, JSON and CSV, and a renderer of
Markdown.
"""

import csv
import json
import re
import unicodedata
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest
from commands import Outcome

UNSEEN = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\ufe0e\ufe0f\uffa0\U000e0100"
)
FORBIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp", "Cn", "Co"})
OWN = re.compile(r"\x1b\[[0-9;]*m|\r\x1b\[K")
"""What the program itself says to a terminal: colours, and that a line gives place to another."""
REGISTERED = frozenset(
    {
        *("error", "warning", "notice", "debug", "group", "endgroup", "echo", "stop-commands"),
        *("add-mask", "add-path", "set-env", "set-output", "save-state"),
        *("add-matcher", "remove-matcher"),
    }
)


def commands_in(log: str) -> Iterator[str]:
    """Give the commands that GitHub's runner obeys, by their names.

    Source: https://github.com/actions/runner, ActionCommand.cs.
    """
    resumed_by = ""
    for line in re.split("\r\n|\r|\n", log):
        match = re.match(r"::([^ :]*)[^:]*::(.*)", line.lstrip())
        found = match or re.search(r"##\[([^ \]]*)[^]]*\](.*)", line)
        if resumed_by:
            resumed_by = "" if match and match[1] == resumed_by else resumed_by
        elif found and found[1] in REGISTERED:
            if found[1] == "stop-commands":
                resumed_by = found[2]
            yield found[1]


def check_harmless(text: str, *, annotates: bool = False, colours: bool = False) -> None:
    """Check what comes out on a terminal or in a log."""
    if colours:
        text = OWN.sub("", text)
    raw = {
        f"U+{ord(character):04X}"
        for character in text
        if character != "\n"
        and (unicodedata.category(character) in FORBIDDEN or character in UNSEEN)
    }
    assert not raw
    assert not re.search(r"##\w+\[", text)
    obeyed = list(commands_in(text))
    if annotates:
        lines = [line for line in text.split("\n") if line.startswith("::")]
        assert len(obeyed) == len(lines)
        assert all(
            re.match("::(error|warning|notice) title=(RF|robotsfix)", each) for each in lines
        )
    else:
        assert not obeyed


def check(outcome: Outcome, name: str = "text") -> None:
    """Check what a command says, in an output format."""
    assert outcome.status in (0, 1, 2)
    assert outcome.stdout or outcome.stderr
    check_harmless(outcome.stderr)
    check_harmless(outcome.stdout, annotates=name == "github")
    if outcome.stdout:
        READERS.get(name, lambda _: None)(outcome.stdout)


def read_json(text: str) -> None:
    assert text.isascii()
    # A lone surrogate cannot be encoded.
    assert json.dumps(json.loads(text), ensure_ascii=False).encode()


def read_lines_of_json(text: str) -> None:
    for line in text.removesuffix("\n").split("\n"):
        read_json(line)


def read_sarif(text: str) -> None:
    read_json(text)
    (run,) = json.loads(text)["runs"]
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert re.fullmatch(r"[\w%./~-]+|file:///[\w%./~-]+", place["uri"])
        assert not place["uri"].startswith("//")
        assert unquote(place["uri"], errors="surrogateescape")
        assert "](" not in result["message"]["text"]


def read_junit(text: str) -> None:
    root = ET.fromstring(text)  # noqa: S314
    tags = {element.tag for element in root.iter()}
    known = {"testsuites", "testsuite", "testcase", "failure", "error", "system-out"}
    assert tags <= known
    for suite in root:
        assert len(suite) == int(suite.attrib["tests"])


def read_csv(text: str) -> None:
    rows = list(csv.reader(text.split("\n")[:-1]))
    assert {len(row) for row in rows} == {len(rows[0])}
    for cell in (cell for row in rows[1:] for part in row for cell in part.split(";")):
        assert not re.match('[\\s"]*[=+@\uff1d\uff0b\uff0d\uff20-]', cell)


class Page(HTMLParser):
    """What a browser would make of a report."""

    TAGS = frozenset(
        {
            *("h2", "h3", "h4", "p", "ul", "ol", "li", "code", "pre", "strong"),
            *("table", "thead", "tbody", "tr", "th", "td"),
        }
    )

    def __init__(self) -> None:
        super().__init__()
        self.words = ""
        self.code = 0
        self.cells: list[int] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in self.TAGS
        assert {name for name, _ in attrs} <= {"style", "class", "start"}
        self.code += tag == "code"
        if tag == "tr":
            self.cells.append(0)
        elif tag in {"td", "th"}:
            self.cells[-1] += 1

    def handle_endtag(self, tag: str) -> None:
        self.code -= tag == "code"

    def handle_data(self, data: str) -> None:
        self.words += "" if self.code else data


def read_markdown(text: str) -> None:
    # It comes with rich.
    markdown_it = pytest.importorskip("markdown_it")
    renderer = markdown_it.MarkdownIt("commonmark", {"html": True}).enable(["table"])
    page = Page()
    page.feed(renderer.render(text))
    page.close()
    assert not re.search(r"@octocat|#1\b|GH-1|www\.|://x|:bomb:|forged.*forged", page.words)


READERS = {
    "json": read_json,
    "jsonl": read_lines_of_json,
    "gitlab": read_json,
    "sarif": read_sarif,
    "junit": read_junit,
    "csv": read_csv,
    "markdown": read_markdown,
}
