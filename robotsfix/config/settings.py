"""What a configuration file says: the owner's wishes, and for which files they hold."""

from typing import NamedTuple

from robotsfix.config.config import Config
from robotsfix.config.globs import matches


class Settings(NamedTuple):
    """The content of a configuration file; without one, the defaults."""

    config: Config = Config()
    folder: str = ""
    """The absolute path of the folder that globs are relative to."""
    fail_on: str | None = None
    """From which severity on findings make a run fail; None if it does not say."""
    exclude: tuple[str, ...] = ()
    """Globs of files and folders that a search leaves out."""
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Globs of files, each with the codes of rules that are not run on them."""

    def excludes(self, path: str) -> bool:
        """Tell whether a file is to be left out.

        Args:
            path: Its absolute path.
        """
        return matches(self.exclude, path, self.folder)

    def ignored(self, path: str) -> tuple[str, ...]:
        """Give the codes of the rules that are not run on one file.

        Args:
            path: Its absolute path.
        """
        return tuple(
            code
            for glob, codes in self.per_file_ignores
            if matches((glob,), path, self.folder)
            for code in codes
        )
