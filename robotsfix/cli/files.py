"""The files of a run, each with its settings."""

import os
from collections.abc import Iterator
from typing import NamedTuple

from robotsfix.checks.finding import Severity
from robotsfix.cli.console import Problems
from robotsfix.cli.inputs import STANDARD_INPUT, Input, find, is_url
from robotsfix.cli.settings import Overrides, SettingsFinder
from robotsfix.config.config import Config
from robotsfix.config.settings import Settings


class Target(NamedTuple):
    """A file to work on, and its settings."""

    source: Input
    settings: Settings

    @property
    def config(self) -> Config:
        """What the owner of the file wants."""
        return self.settings.config

    @property
    def fail_on(self) -> Severity:
        """From which severity on its findings make the run fail."""
        return Severity[(self.settings.fail_on or "warning").upper()]

    def __str__(self) -> str:
        return self.source.name


class Unusable(NamedTuple):
    """Something that was named, or found, and cannot be worked on."""

    reason: str
    """Why, in one line."""


class Files:
    """The files that the arguments of a command stand for.

    Attributes:
        problems: Those that cannot be used, and whatever else goes wrong with files.
        excluded: Those that were left out because the configuration excludes them.
        jobs: How many processes to use at most; None for as many as pay.
    """

    def __init__(
        self,
        arguments: tuple[str, ...],
        overrides: Overrides,
        stdin_name: str | None,
        jobs: int | None,
        *,
        force_exclude: bool,
    ) -> None:
        """Get ready.

        Args:
            arguments: What the user named; nothing for the current directory.
            overrides: What the options say.
            stdin_name: What standard input is called; it is configured like a file of that name.
            jobs: How many processes to use at most; None for as many as pay.
            force_exclude: Whether files that are excluded are left out even if they are named.

        Raises:
            ConfigError: The configuration that the options name cannot be used.
        """
        self.problems = Problems()
        self.excluded: list[Input] = []
        self.jobs = jobs
        self._arguments = arguments or (os.curdir,)
        self._stdin_name = stdin_name or STANDARD_INPUT
        self._force_exclude = force_exclude
        self._reasons: list[str] = []
        self._finder = SettingsFinder(overrides, self._reasons.append)

    @property
    def urls(self) -> list[str]:
        """The addresses among the arguments, as the user wrote them."""
        return [argument for argument in self._arguments if is_url(argument)]

    @property
    def are_files(self) -> bool:
        """Whether all arguments name files or directories: no site, and not standard input."""
        return not self.urls and STANDARD_INPUT not in self._arguments

    def targets(
        self, *, has_template: bool = False, fetches: bool = False
    ) -> Iterator[Target | Unusable]:
        """Give the files one after the other, and what cannot be used in its place among them.

        Args:
            has_template: Whether there is a template for files that do not exist yet.
            fetches: Whether sites may be among them, which are not read, but asked.
        """
        sources = find(
            self._arguments,
            self._reasons.append,
            stdin_name=self._stdin_name,
            may_be_missing=lambda path: has_template or self._has_template(path),
            fetches=fetches,
        )
        for source in sources:
            target = self._target(source)
            yield from self._unusable()
            if target:
                yield target
        yield from self._unusable()

    def _target(self, source: Input) -> Target | None:
        settings = self._finder.settings_of(source.place)
        if settings is None:
            return None
        may_be_excluded = source.searched or (self._force_exclude and not source.is_url)
        # Only where something is excluded, it matters what a file is called in full.
        if (
            settings.exclude
            and may_be_excluded
            and settings.excludes(os.path.abspath(source.place))
        ):
            self.excluded.append(source)
            return None
        return Target(source, settings)

    def _unusable(self) -> Iterator[Unusable]:
        yield from map(Unusable, self._reasons)
        self._reasons.clear()

    def _has_template(self, path: str) -> bool:
        settings = self._finder.settings_of(path)
        return settings is not None and settings.config.template is not None
