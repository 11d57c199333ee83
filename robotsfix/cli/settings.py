"""Which settings hold for a file: those of the closest configuration, and of the command line."""

import os
from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple

from robotsfix.checks.rules import EVERY_RULE, known_codes, selected_codes
from robotsfix.config.config import Config
from robotsfix.config.discovery import candidates
from robotsfix.config.settings import Settings
from robotsfix.config.value import ConfigError


class Overrides(NamedTuple):
    """What options say; it goes before what configurations say."""

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    social: tuple[str, ...] | None = None
    media_paths: tuple[str, ...] = ()
    config: str | None = None
    """The configuration to use for all files."""
    no_config: bool = False
    """Whether to use no configuration at all."""

    def apply(self, config: Config) -> Config:
        """Give a configuration with what the options say instead."""
        config = config._replace(
            social=config.social if self.social is None else self.social,
            media_paths=self.media_paths or config.media_paths,
        )
        if not (self.select or self.extend_select or self.ignore):
            return config
        configured = selected_codes(config.select, config.extend_select, config.ignore)
        codes = selected_codes(self.select, self.extend_select, self.ignore, configured)
        # Without any selected, the default ones would run.
        return config._replace(
            select=codes, extend_select=(), ignore=() if codes else (EVERY_RULE,)
        )


class SettingsFinder:
    """Finds the settings of files; a configuration is read once."""

    def __init__(self, overrides: Overrides, complain: Callable[[str], None]) -> None:
        """Get ready.

        Args:
            overrides: What the options say.
            complain: Is told, in one line, about a configuration that cannot be used.

        Raises:
            ConfigError: The configuration that the options name cannot be used.
        """
        self._overrides = overrides
        self._complain = complain
        self._by_folder: dict[str, Settings | None] = {}
        self._by_file: dict[str, Settings | None] = {}
        self._unusable: set[str] = set()
        self._always: Settings | None = None
        if overrides.no_config:
            self._always = Settings()
        elif overrides.config is not None:
            self._always = _read(overrides.config)
            if self._always is None:
                raise ConfigError(overrides.config, None, "it has no table [tool.robotsfix]")

    def settings_of(self, path: str) -> Settings | None:
        """Give the settings of a file; None if its configuration cannot be used.

        Args:
            path: The file; `-` is standard input, which belongs to the current folder.
        """
        folder = os.path.dirname(os.path.abspath(path))
        if folder not in self._by_folder:
            self._by_folder[folder] = self._find(folder)
        settings = self._by_folder[folder]
        if settings is None:
            return None
        config = self._overrides.apply(settings.config)
        ignored = settings.ignored(os.path.abspath(path))
        if ignored:
            # They hold whatever is selected.
            config = config._replace(ignore=(*config.ignore, *ignored))
        return settings._replace(config=config)

    def _find(self, folder: str) -> Settings | None:
        if self._always is not None:
            return self._always
        for path in candidates(folder):
            if path not in self._by_file and path not in self._unusable:
                self._read(path)
            if path in self._unusable:
                return None
            settings = self._by_file[path]
            if settings is not None:
                return settings
        return Settings()

    def _read(self, path: str) -> None:
        try:
            self._by_file[path] = _read(path)
        except ConfigError as error:
            self._unusable.add(path)
            self._complain(str(error))


def _read(path: str) -> Settings | None:
    # Without a configuration, what reads them is not needed.
    settings: Settings | None = import_module("robotsfix.config.reader").read_settings(
        path, known_codes
    )
    return settings
