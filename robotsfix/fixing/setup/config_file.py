"""The configuration, with a comment on each key."""

from collections.abc import Iterable, Iterator

from robotsfix.config.config import LOCKDOWN_CRAWLERS
from robotsfix.config.discovery import TOML_NAME, YAML_NAMES
from robotsfix.config.keys import KEYS
from robotsfix.config.toml_file import read_pyproject
from robotsfix.fixing.setup.change import Change
from robotsfix.fixing.setup.origin import NAME, OWNER_AND_NAME, URL
from robotsfix.fixing.setup.repository import Repository

PATH = YAML_NAMES[0]
SCHEMA = f"https://raw.githubusercontent.com/{OWNER_AND_NAME}/main/robotsfix/config/schema.json"

EXAMPLES = {
    "media-paths": '["/media/", "/api/og"]',
    "template": "lockdown",
    "site": "https://example.org",
    "select": "[RF3, RF7]",
    "extend-select": "[RF605]",
    "ignore": "[wildcard-group-not-last]",
    "per-file-ignores": '{"staging/": [RF704]}',
    "severity": "{RF703: error}",
    "fail-on": "warning",
    "exclude": '["vendor/"]',
    "expect": (
        '\n  - {crawlers: [GPTBot, CCBot], blocked: ["/"]}'
        '\n  - {crawlers: [social], allowed: ["/media/*"]}'
    ),
    "required-version": '">=0.1"',
}
"""What stands behind each key that is not set."""

_HEAD = f"""\
# yaml-language-server: $schema={SCHEMA}
# What robotsfix demands of robots.txt in this repository. {URL}
# Each key may be left out; those behind `#` are examples. `robotsfix rule` lists the rules.
"""
_NOT_SITES = frozenset(
    {
        "__tests__",
        "example",
        "examples",
        "fixtures",
        "spec",
        "specs",
        "test",
        "test-data",
        "testdata",
        "tests",
        "third_party",
        "vendor",
    }
)
"""Names of folders in which a robots.txt belongs to no site of this repository."""
_SPECIAL = frozenset("\\*?[]!# ")


def config_file(repository: Repository, robots_files: Iterable[str]) -> Change | None:
    """Give the change that adds a configuration; None if there is one.

    Args:
        repository: The repository.
        robots_files: The robots.txt files that it has, by path from its root.

    Raises:
        ConfigError: The pyproject.toml, which may hold a configuration, cannot be read.
    """
    if any(repository.has(name) for name in YAML_NAMES) or _stands_in_pyproject(repository):
        return None
    values = {"social": f"[{', '.join(LOCKDOWN_CRAWLERS)}]"}
    excluded = list(_excluded(robots_files))
    if excluded:
        values["exclude"] = f"[{', '.join(excluded)}]"
    parts = [_HEAD]
    for name, key in KEYS.keys.items():
        mark = "" if name in values else "# "
        value = values.get(name) or EXAMPLES[name]
        gap = "" if value.startswith("\n") else " "
        lines = [mark + line for line in f"{name}:{gap}{value}".split("\n")]
        parts.append("".join(f"{line}\n" for line in (f"# {key.about}", *lines)))
    return Change.creation(PATH, "\n".join(parts), "a configuration")


def _stands_in_pyproject(repository: Repository) -> bool:
    text = repository.text(TOML_NAME)
    return text is not None and NAME in text and read_pyproject(text, TOML_NAME) is not None


def _excluded(robots_files: Iterable[str]) -> Iterator[str]:
    """Give globs for the files that are no sites', unless that would be all of them."""
    globs: dict[str, None] = {}
    kept = False
    for path in robots_files:
        folders = path.split("/")[:-1]
        depth = next((n for n, name in enumerate(folders) if name.lower() in _NOT_SITES), None)
        if depth is None:
            kept = True
        else:
            globs[_quoted("/".join(folders[: depth + 1]))] = None
    if kept:
        yield from globs


def _quoted(folder: str) -> str:
    """Give the glob for a folder, quoted for YAML."""
    octets_of_old = range(0xDC80, 0xDD00)
    glob = "".join(
        # An octet that is not UTF-8 cannot be written in YAML.
        "?"
        if ord(character) in octets_of_old
        else f"\\{character}"
        if character in _SPECIAL
        else character
        for character in folder
    )
    escaped = "".join(
        f"\\{character}"
        if character in '\\"'
        else character
        if character.isprintable()
        else f"\\U{ord(character):08x}"
        for character in glob
    )
    return f'"/{escaped}/"'
