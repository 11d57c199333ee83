"""The fixer's loop (being written)."""

from robotsfix.config.config import Config
from robotsfix.fixing.result import FixResult
from robotsfix.syntax.document import Document


class FixerError(Exception):
    """A bug in robotsfix: the fixes do not come to an end."""


class Fixer:
    """Placeholder."""

    def __init__(self, config: Config, *, unsafe: bool = False) -> None:
        """See the attributes."""
        self.config = config
        self.unsafe = unsafe

    def fix(self, document: Document, *, template: str | None, replace: bool) -> FixResult:
        """Mend."""
        raise RuntimeError
