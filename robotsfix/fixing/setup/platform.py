"""Which platform runs the checks of a repository: GitHub, GitLab, both, or none that we know."""

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from robotsfix.fixing.setup.repository import Repository

GITHUB = "github"
GITLAB = "gitlab"
PLATFORMS = (GITHUB, GITLAB)

WORKFLOWS = ".github/workflows"
PIPELINE = ".gitlab-ci.yml"

_SECTION = re.compile(r'\s*\[\s*remote\s+"(.*)"\s*\]')
_URL = re.compile(r"\s*url\s*=\s*(.*?)\s*", re.IGNORECASE)
_HOST = re.compile(r"(?:\w[\w+.-]*://)?(?:[^/@]*@)?([^/:]+)")
_LONGEST_LINE = 4096


def platforms(repository: Repository) -> list[str]:
    """Give the platforms that a repository uses.

    What it has for them says more than where it was cloned from, and that says more than a folder
    that may hold nothing but templates of issues.
    """
    found = []
    if workflows(repository):
        found.append(GITHUB)
    if repository.has(PIPELINE):
        found.append(GITLAB)
    if found:
        return found
    for host in _hosts(repository.root):
        for name in PLATFORMS:
            if name in host.lower():
                return [name]
    return [name for name in PLATFORMS if repository.has(f".{name}")]


def workflows(repository: Repository) -> list[str]:
    """Give the paths of the workflows that a repository has for GitHub."""
    names = repository.names(WORKFLOWS)
    return [f"{WORKFLOWS}/{name}" for name in names if name.endswith((".yml", ".yaml"))]


def _hosts(root: Path) -> list[str]:
    """Give the hosts of the remote repositories, `origin` first."""
    found = []
    # A .git file that somebody broke may name anything.
    with suppress(OSError, ValueError):
        config = (_git_folder(root) / "config").read_text("utf-8", "replace")
        found = sorted(_remotes(config), key=lambda remote: remote[0] != "origin")
    return [host[1] for _, url in found if (host := _HOST.match(url))]


def _remotes(config: str) -> Iterator[tuple[str, str]]:
    """Give the names and URLs of the remote repositories in the configuration of git."""
    name = None
    for line in config.split("\n"):
        if line.lstrip().startswith("["):
            section = _SECTION.match(line[:_LONGEST_LINE])
            name = section[1] if section else None
        elif name is not None and (url := _URL.fullmatch(line[:_LONGEST_LINE])):
            yield name, url[1]


def _git_folder(root: Path) -> Path:
    """Give the folder in which git keeps the configuration of a repository."""
    folder = root / ".git"
    if folder.is_file():
        # A linked working tree, or a submodule: the file names the folder.
        folder = root / _line(folder).removeprefix("gitdir:").strip()
        common = folder / "commondir"
        if common.is_file():
            folder /= _line(common)
    return folder


def _line(path: Path) -> str:
    with path.open(encoding="utf-8", errors="replace") as file:
        return file.readline(_LONGEST_LINE).strip()
