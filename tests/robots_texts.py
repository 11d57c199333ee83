"""Texts to try robotsfix with: files as owners, plugins and accidents write them, and any text."""

import random
import re
from pathlib import Path

from hypothesis import strategies as st

from robotsfix.config.config import LOCKDOWN_CRAWLERS
from robotsfix.crawlers.catalogue import ALL
from robotsfix.syntax.source import decode, encode

FIXTURES = sorted((Path(__file__).parents[1] / "fixtures").rglob("robots.txt"))
_SMALL = [path for path in FIXTURES if path.stat().st_size < 1_000]

TOKENS = [token for crawler in ALL for token in crawler.tokens]
"""The product tokens of the catalogue."""
COMMON_NAMES = ["*", "*", *LOCKDOWN_CRAWLERS, "Googlebot", "GPTBot", "googlebot"]
ODD_NAMES = [
    "Twitterbot/1.0",
    "* x",
    "Facebook",
    "GPTBot, CCBot",
    "MyBot2",
    "",
    "*bot",
    "bot\u00e9",
]
PATHS = [
    "/",
    "/",
    "",
    "/a",
    "/a/",
    "/a/b",
    "/a*",
    "/*.png$",
    "/b?x=",
    "/index.html",
    "/*",
    "a",
    "*",
]
ODD_PATHS = [
    "/a$b",
    "/a$",
    "/%61",
    "/%2a",
    "/%zz",
    "/caf\u00e9",
    "/a b",
    "/a|b",
    "/**/c",
    "/*$",
    "//a",
]
ODD_PATHS += [
    "/a/index.htm*",
    "https://example.org/f",
    "/(a|b)",
    "/[a-z]+",
    "\\a",
    "/a;b",
    "/%",
    "/a\t",
]
FIELDS = ["User-agent", "Disallow", "Allow", "Sitemap", "Crawl-delay", "Noindex", "Host"]
FIELDS += ["Useragent", "user agent", "Disalow", "Alow", "Disallowed", "Content-Signal", "Owner"]
FIELDS += ["Content-Usage", "License", "Clean-param", "Request-rate", "Visit-time", "", "DISALLOW"]
SEPARATORS = [": ", ": ", ":", " ", " : ", "\t", ":\t", " = ", "", "\v:", "::"]
COMMENTS = [
    "",
    "",
    "",
    " # why",
    "#x",
    " # robotsfix: ignore[RF504]",
    "# robotsfix: ignore[RF301] a",
]
LINES = ["", "", "# a comment", "  # another", "Crawl-delay: 5", "Noindex: /x", "Host: example.org"]
LINES += ["Sitemap: https://example.org/sitemap.xml", "https://example.org/sitemap.xml"]
LINES += ["Disallow /c", "Disalow: /d", "useragent: Bingbot", "Alow: /e", "Owner: me", "go away"]
LINES += ["Disallow: https://example.org/f", "\ufeffDisallow: /g", "\ufeff# mark", "\x00", "\udcff"]
LINES += [
    "Sitemap https://example.org/sitemap.xml",
    "# Disallow: /old",
    "<html>",
    "Sitemap: /s.xml",
]
MORE_LINES = ["# robotsfix: ignore[RF304]", "# robotsfix: ignore-file[RF704] on purpose", " ", "\t"]
MORE_LINES += ["# robotsfix: ignore", "Content-Signal: search=yes, ai-train=no", "Crawl-delay: x"]
MORE_LINES += ["User-agent: a\u200bb", "{% if x %}", "Disallow: /&amp;a", "Sitemap:", "Allow:"]
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
LINE_ENDS = ["\n", "\r\n", "\r"]
ODD_TEXTS = ["\u2028", "\x0c", "\x85", "\u00a0", "\x1a", "\x0b", "\u0130", "\ud800", "\udcef\udcbb"]
ODD_TEXTS += ["#", ":", "*", "$", "%", "/", " ", "\0", "\ufeff", "\udcff", "\u202e", "a" * 300]

RULES = st.builds(
    "{}: {}{}".format,
    st.sampled_from(["Disallow", "Allow"]),
    st.sampled_from(PATHS),
    st.sampled_from(COMMENTS[:5]),
)
AGENTS = st.builds(
    "User-agent: {}{}".format,
    st.sampled_from(COMMON_NAMES) | st.sampled_from(TOKENS) | st.sampled_from(ODD_NAMES),
    st.sampled_from(COMMENTS[:5]),
)
OTHERS = st.sampled_from(LINES)
ODD_LINES = st.builds(
    "{}{}{}{}{}".format,
    st.sampled_from(["", "", "", " ", "\t", "\ufeff"]),
    st.sampled_from(FIELDS),
    st.sampled_from(SEPARATORS),
    st.sampled_from([*PATHS, *ODD_PATHS, *COMMON_NAMES, *ODD_NAMES, "x"]),
    st.sampled_from(COMMENTS),
) | st.sampled_from([*LINES, *MORE_LINES])


@st.composite
def files(
    draw: st.DrawFn, rules: st.SearchStrategy[str] = RULES, others: st.SearchStrategy[str] = OTHERS
) -> str:
    """Draw a file with groups, as owners, plugins and accidents write them."""
    sections = st.lists(
        st.tuples(
            st.lists(others, max_size=2),
            st.lists(AGENTS, max_size=3),
            st.lists(rules | rules | others, max_size=4),
        ),
        max_size=5,
    )
    lines = [line for section in draw(sections) for part in section for line in part]
    ending = draw(st.sampled_from(LINE_ENDS))
    endings = st.sampled_from(LINE_ENDS) if draw(st.booleans()) else st.just(ending)
    mark = draw(st.sampled_from(["", "", "", "\ufeff"]))
    text = mark + "".join(line + draw(endings) for line in lines)
    return text if draw(st.booleans()) else text.rstrip("\r\n")


def mutated(text: str, chance: random.Random) -> str:
    """Give a text with a few changes as fingers, programs and mail make them."""
    lines = _LINE.findall(text) or [""]
    for _ in range(chance.randint(1, 5)):
        place = chance.randrange(len(lines))
        change = chance.randrange(9)
        line = lines[place]
        middle = chance.randrange(len(line) + 1)
        if change == 0:
            del lines[place]
        elif change == 1:
            lines.insert(chance.randrange(len(lines) + 1), line)
        elif change == 2:
            other = chance.randrange(len(lines))
            lines[place], lines[other] = lines[other], line
        elif change == 3:
            lines[place] = line.rstrip("\r\n") + chance.choice(["", *LINE_ENDS])
        elif change == 4:
            lines[place] = line[:middle] + chance.choice(ODD_TEXTS) + line[middle:]
        elif change == 5:
            lines[place] = line[:middle] + line[middle + 1 :]
        elif change == 6:
            lines[place] = line.swapcase()
        else:
            words = chance.choice([LINES, MORE_LINES, PATHS, ODD_PATHS, COMMENTS, FIELDS, TOKENS])
            lines.insert(place, chance.choice(words) + chance.choice(["", *LINE_ENDS]))
        lines = lines or [""]
    return "".join(lines)


ODD_FILES = files(rules=RULES | ODD_LINES, others=ODD_LINES)
"""Files with every oddity."""
MUTANTS = st.builds(
    mutated,
    ODD_FILES | st.sampled_from(_SMALL).map(lambda path: decode(path.read_bytes())),
    st.randoms(use_true_random=False),
)
"""Files and fixtures in which something has been changed."""
TEXTS = st.one_of(files(), ODD_FILES, MUTANTS, st.text(), st.binary().map(decode))
"""Any text, most of them much like a robots.txt."""
OCTETS = TEXTS.map(encode) | st.binary()
"""Any octets, most of them much like a robots.txt."""
