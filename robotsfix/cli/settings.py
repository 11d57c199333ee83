"""Which settings hold for a file: those of the closest configuration, and of the command line."""

import os
from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple

from robotsfix.checks.rules import EVERY_RULE, known_codes, selected_codes
from robotsfix.config.config import Config
from robotsfix.config.discovery import candidates, folder_above
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
        self._default = self._overridden(Settings())
        self._by_folder: dict[str, Settings | None] = {}
        self._always: Settings | None = None
        if overrides.no_config:
            self._always = self._default
        elif overrides.config is not None:
            settings = _read(overrides.config)
            if settings is None:
                raise ConfigError(overrides.config, None, "it has no table [tool.robotsfix]")
            self._always = self._overridden(settings)

    def settings_of(self, path: str) -> Settings | None:
        """Give the settings of a file; None if its configuration cannot be used.

        Args:
            path: The file; `-` is standard input, which belongs to the current folder.
        """
        settings = self._always or self._of_folder(os.path.dirname(os.path.abspath(path)))
        if settings is None or not settings.per_file_ignores:
            return settings
        ignored = settings.ignored(os.path.abspath(path))
        if not ignored:
            return settings
        # They hold whatever is selected.
        config = settings.config
        return settings._replace(config=config._replace(ignore=(*config.ignore, *ignored)))

    def _of_folder(self, folder: str) -> Settings | None:
        """Give the settings of a folder, and remember those of all folders on the way to them."""
        on_the_way: list[str] = []
        place: str | None = folder
        settings: Settings | None = self._default
        while place is not None:
            if place in self._by_folder:
                settings = self._by_folder[place]
                break
            on_the_way.append(place)
            try:
                found = self._in_folder(place)
            except ConfigError as error:
                self._complain(str(error))
                settings = None
                break
            if found is not None:
                settings = found
                break
            place = folder_above(place)
        self._by_folder.update(dict.fromkeys(on_the_way, settings))
        return settings

    def _in_folder(self, folder: str) -> Settings | None:
        for path in candidates(folder):
            settings = _read(path)
            if settings is not None:
                return self._overridden(settings)
        return None

    def _overridden(self, settings: Settings) -> Settings:
        return settings._replace(config=self._overrides.apply(settings.config))


def _read(path: str) -> Settings | None:
    # Without a configuration, what reads them is not needed.
    settings: Settings | None = import_module("robotsfix.config.reader").read_settings(
        path, known_codes
    )
    return settings
