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

PATH = Text(r"/[^\s]*", "is no path: paths start with `/` and have no spaces")
PATTERN = Text(r"[/*][^\s]*", "is no path pattern: they start with `/` or `*` and have no spaces")
SITE = Text(r"https?://[^\s/?#@]+/?", "is no site: write it as https://example.org")
GLOB = Text(r"(?s:.+)", "is no glob")
VERSION = Text(
    r"\s*(==|!=|>=|<=|>|<)?\s*\d+(\.\d+)*\s*(,\s*(==|!=|>=|<=|>|<)\s*\d+(\.\d+)*\s*)*",
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
