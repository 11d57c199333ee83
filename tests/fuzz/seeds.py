"""What fuzzing starts from: a few inputs of each kind, and words that occur in them."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import robots_texts

from robotsfix.checks.rules import MODULES
from robotsfix.config.keys import KEYS
from robotsfix.crawlers.catalogue import ALL
from robotsfix.syntax.source import encode

ROOT = Path(__file__).resolve().parents[2]
_LARGEST = 1_000
"""How many octets a seed has at most: small ones are tried more often."""


class Kind(NamedTuple):
    """A kind of input."""

    seeds: Callable[[], Iterable[bytes]]
    """Gives what to start from."""
    words: tuple[str, ...]
    """What is put into inputs, besides what fuzzing finds out itself."""
    is_lines: bool = False
    """Whether lines can be moved, doubled and mixed with those of a robots.txt."""


def _robots_txt() -> Iterator[bytes]:
    real = ROOT.parent / "shared" / "corpus" / "smoke"
    for path in [*robots_texts.FIXTURES, *sorted(real.glob("*.txt"))]:
        yield path.read_bytes()


def _configurations() -> Iterator[bytes]:
    yield b"""social: [facebookexternalhit, twitterbot]
media-paths: ["/media/", "/api/og"]
template: lockdown
site: https://example.org/
select: [RF3]
extend-select: [RF605]
ignore: [duplicate-group]
per-file-ignores: {"staging/*": [RF704]}
severity: {RF703: error}
fail-on: error
exclude: [vendor/, "*.bak"]
required-version: 0.1
"""
    yield b"expect:\n  - crawlers: [GPTBot, social]\n    blocked: ['/']\n"
    yield b"expect:\n- {crawlers: ['*'], allowed: [/media/*]}\n# end\n"
    yield b"ignore: &a [RF3]\nselect: *a\n"


def _projects() -> Iterator[bytes]:
    yield b"""[project]
name = "site"

[tool.robotsfix]
social = ["facebookexternalhit", "twitterbot"]
media-paths = ["/media/"]
template = "lockdown"
site = "https://example.org/"
fail-on = "error"
required-version = ">=0.1,<2"
severity = {RF703 = "error"}
expect = [
    {crawlers = ["GPTBot", "social"], blocked = ["/"]},
]

[tool.robotsfix.per-file-ignores]
"staging/*" = ["RF704"]
"""
    yield b'tool.robotsfix.exclude = ["a"]\n'
    yield b'[[tool.robotsfix.expect]]\ncrawlers = ["*"]\nallowed = ["/a"]\n'


def _responses() -> Iterator[bytes]:
    folder = ROOT / "tests" / "diagnose" / "payloads"
    yield from (path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file())


def _headers() -> Iterator[bytes]:
    yield b"Content-Type: text/plain; charset=utf-8\nLocation: //example.org/robots.txt\n\nx\n"
    yield b"https://user:pass@example.org:8080/a?b=c&Expires=1700000000&Signature=x#d"
    yield b"https://b.s3.amazonaws.com/a.jpg?X-Amz-Date=20240101T000000Z&X-Amz-Expires=60"
    yield from (header.encode() for crawler in ALL for header in crawler.user_agents[:1])


_SELECTORS = (*MODULES, "ALL", "RF3", "duplicate-group")
_KEYS = tuple(KEYS.keys)
_ROBOTS_WORDS = (
    *robots_texts.FIELDS,
    *robots_texts.ODD_PATHS,
    *robots_texts.COMMENTS,
    *robots_texts.LINES,
    *robots_texts.MORE_LINES,
    *robots_texts.ODD_TEXTS,
    *robots_texts.COMMON_NAMES,
    *robots_texts.TOKENS[:60],
    "ignore-file[",
    *MODULES,
)

ROBOTS_TXT = Kind(_robots_txt, _ROBOTS_WORDS, is_lines=True)
YAML = Kind(_configurations, (*_KEYS, *_SELECTORS, "- ", ": ", "&a ", "*a", "<<: ", "|\n", "!!"))
TOML = Kind(_projects, (*_KEYS, *_SELECTORS, "[tool.robotsfix]", "[[", '"""', " = ", "robotsfix"))
RESPONSE = Kind(
    _responses,
    (
        "robots.txt",
        "error",
        '"message":"',
        '"code":',
        "36001",
        "Couldn't fetch",
        "errors",
        "\\u",
        "null",
    ),
)
HEADERS = Kind(
    _headers,
    (
        *("Content-Encoding: gzip", "Content-Type: ", "Location: ", "Retry-After: ", "text/html"),
        *("https://", "@", "[::1]", "xn--", "Expires=", "charset=utf-16", "%2e", "..", "#"),
    ),
)


def small(kind: Kind) -> list[bytes]:
    """Give the seeds of a kind that are small enough."""
    return [seed for seed in kind.seeds() if len(seed) <= _LARGEST]


def dictionary(kind: Kind) -> str:
    """Give the words of a kind as libFuzzer reads them."""
    words = dict.fromkeys(encode(word)[:64] for word in kind.words)
    return "".join(f'"{_escaped(word)}"\n' for word in words if word)


def _escaped(word: bytes) -> str:
    return "".join(
        chr(octet) if chr(octet).isalnum() and octet < 128 else f"\\x{octet:02x}" for octet in word
    )
