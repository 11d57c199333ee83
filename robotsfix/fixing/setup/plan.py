"""What is to be done to set a repository up."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from robotsfix.fixing.setup.change import Change
from robotsfix.fixing.setup.config_file import config_file
from robotsfix.fixing.setup.github import github
from robotsfix.fixing.setup.gitlab import gitlab
from robotsfix.fixing.setup.platform import GITHUB, PLATFORMS, platforms
from robotsfix.fixing.setup.pre_commit import PATH as HOOKS_PATH
from robotsfix.fixing.setup.pre_commit import pre_commit
from robotsfix.fixing.setup.repository import Repository


class Plan(NamedTuple):
    """The changes, and what else there is to say."""

    changes: list[Change]
    remarks: list[str]
    """Sentences for the user, not escaped."""


def plan(
    repository: Repository,
    robots_files: Sequence[str],
    *,
    ci: Iterable[str] | None = None,
    new_hooks: bool = False,
) -> Plan:
    """Find out what a repository lacks.

    Args:
        repository: The repository.
        robots_files: The robots.txt files that it has, by path from its root.
        ci: The platforms to set up; None for those that the repository uses.
        new_hooks: Whether a configuration of pre-commit is made where there is none.

    Raises:
        ConfigError: A file cannot be read, or nothing can be added to it.
    """
    found = [config_file(repository, robots_files)]
    remarks = []
    if new_hooks or repository.has(HOOKS_PATH):
        found.append(pre_commit(repository))
    else:
        remarks.append(f"there is no {HOOKS_PATH}, so no hook is added; --pre-commit makes one")
    wanted = platforms(repository) if ci is None else list(ci)
    if not wanted and ci is None:
        remarks.append(f"no CI was found; --ci {' or --ci '.join(PLATFORMS)} sets one up")
    found += [github(repository) if name == GITHUB else gitlab(repository) for name in wanted]
    return Plan([change for change in found if change is not None], remarks)
