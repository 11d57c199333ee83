"""The files of a run, each with its settings."""

import os
from collections.abc import Iterator
from typing import NamedTuple

from robotsfix.checks.finding import Severity
from robotsfix.cli.console import Problems
from robotsfix.cli.inputs import STANDARD_INPUT, Input, InputError, find, is_url
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


class Files:
    """The files that the arguments of a command stand for.

    Attributes:
        problems: Those that cannot be used, and whatever else goes wrong with files.
        excluded: Those that were left out because the configuration excludes them.
    """

    def __init__(
        self,
        arguments: tuple[str, ...],
        overrides: Overrides,
        stdin_name: str | None,
        *,
        force_exclude: bool,
    ) -> None:
        """Get ready.

        Args:
            arguments: What the user named; nothing for the current directory.
            overrides: What the options say.
            stdin_name: What standard input is called; it is configured like a file of that name.
            force_exclude: Whether files that are excluded are left out even if they are named.

        Raises:
            ConfigError: The configuration that the options name cannot be used.
        """
        self.problems = Problems()
        self.excluded: list[Input] = []
        self._arguments = arguments or (os.curdir,)
        self._stdin_name = stdin_name or STANDARD_INPUT
        self._force_exclude = force_exclude
        self._finder = SettingsFinder(overrides, self.problems.report)

    @property
    def urls(self) -> list[str]:
        """The addresses among the arguments, as the user wrote them."""
        return [argument for argument in self._arguments if is_url(argument)]

    def targets(self, *, has_template: bool = False, fetches: bool = False) -> Iterator[Target]:
        """Give the files one after the other; who takes them reads them with `read`.

        Args:
            has_template: Whether there is a template for files that do not exist yet.
            fetches: Whether sites may be among them, which are not read, but asked.
        """
        sources = find(
            self._arguments,
            self.problems.report,
            stdin_name=self._stdin_name,
            may_be_missing=lambda path: has_template or self._has_template(path),
            fetches=fetches,
        )
        for source in sources:
            place = source.place
            settings = self._finder.settings_of(place)
            if settings is None:
                continue
            may_be_excluded = source.searched or (self._force_exclude and not source.is_url)
            if may_be_excluded and settings.excludes(os.path.abspath(place)):
                self.excluded.append(source)
                continue
            yield Target(source, settings)

    def read(self, target: Target) -> bytes | None:
        """Give the octets of a file; None if it cannot be read."""
        try:
            return target.source.read()
        except InputError as error:
            self.problems.report(str(error))
            return None

    def _has_template(self, path: str) -> bool:
        settings = self._finder.settings_of(path)
        return settings is not None and settings.config.template is not None
