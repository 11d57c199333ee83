"""The keys of a configuration file."""

from robotsfix.access.group import WILDCARD
from robotsfix.config.config import SEVERITIES, TEMPLATES
from robotsfix.config.kinds import (
    Choice,
    Crawlers,
    Key,
    ListOf,
    MappingOf,
    Rules,
    Table,
    Text,
)
from robotsfix.crawlers.categories import WORDS

PATH = Text(r"/[^\s#\x00-\x1f]*", "is no path: a path starts with `/`, without spaces and `#`")
PATTERN = Text(
    r"[/*][^\s#\x00-\x1f]*",
    "is no path pattern: one starts with `/` or `*`, without spaces and `#`",
)
SITE = Text(r"https?://[^\s/?#@]+/?", "is no site: write it as https://example.org")
GLOB = Text(r"!?[^!][\s\S]*", "is no glob")
VERSION = Text(
    r"(==|!=|>=|<=|>|<)?[ ]{0,9}\d{1,9}(\.\d{1,9}){0,9}"
    r"([ ]{0,9},[ ]{0,9}(==|!=|>=|<=|>|<)[ ]{0,9}\d{1,9}(\.\d{1,9}){0,9}){0,9}",
    "is no version: write it as 0.1.0, or as a range such as >=0.1,<2",
)

EXPECTATION = Table(
    {
        "crawlers": Key(
            "Who: product tokens, categories such as ai-training, `social` for those of the"
            " configuration, and `*` for a crawler that no group names.",
            ListOf(Crawlers((WILDCARD, *WORDS))),
        ),
        "allowed": Key("Patterns of paths that they must be able to fetch.", ListOf(PATTERN)),
        "blocked": Key("Patterns of paths that they must not be able to fetch.", ListOf(PATTERN)),
    }
)

KEYS = Table(
    {
        "social": Key(
            "Social crawlers that must be able to fetch the site, by product token.",
            ListOf(Crawlers()),
        ),
        "media-paths": Key(
            "Paths, besides `/`, that the social crawlers must be able to fetch.", ListOf(PATH)
        ),
        "template": Key("The policy that `fix` brings the file to.", Choice(TEMPLATES)),
        "site": Key("Where the site is, such as https://example.org.", SITE),
        "select": Key("Rules to run in place of the default ones.", ListOf(Rules())),
        "extend-select": Key("Rules to run besides these.", ListOf(Rules())),
        "ignore": Key("Rules not to run.", ListOf(Rules())),
        "per-file-ignores": Key(
            "Rules not to run on certain files: globs, as .gitignore has them, with rules.",
            MappingOf(GLOB, ListOf(Rules())),
        ),
        "severity": Key(
            "The severity of rules, where another one is wanted than they have.",
            MappingOf(Rules(), Choice(SEVERITIES)),
        ),
        "fail-on": Key(
            "From which severity on findings make the exit status 1.", Choice(SEVERITIES)
        ),
        "exclude": Key(
            "Files and folders that are left out when a folder is searched: globs, as .gitignore"
            " has them.",
            ListOf(GLOB),
        ),
        "expect": Key(
            "What must hold of who may fetch what; rule RF710 says where it does not.",
            ListOf(EXPECTATION),
        ),
        "required-version": Key("The versions of robotsfix that this is written for.", VERSION),
    }
)
