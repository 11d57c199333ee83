"""What becomes of one file of a repository."""

from typing import NamedTuple

from robotsfix.syntax.diff import unified_diff
from robotsfix.syntax.edits import Edit, apply
from robotsfix.syntax.source import decode, encode


class Change(NamedTuple):
    """The change of one file, not written yet."""

    path: str
    """From the root of the repository, with forward slashes."""
    before: bytes | None
    """What the file contains; None if there is none."""
    edits: tuple[Edit, ...]
    what: str
    """What the file gets, such as "a configuration"."""

    @classmethod
    def creation(cls, path: str, text: str, what: str) -> "Change":
        """Make a file that is not there yet."""
        return cls(path, None, (Edit.insert(0, text),), what)

    @property
    def after(self) -> bytes:
        """What the file will contain."""
        return encode(apply(decode(self.before or b""), self.edits))

    @property
    def diff(self) -> str:
        """The change as a unified diff."""
        text = decode(self.before or b"")
        return unified_diff(text, self.edits, self.path, created=self.before is None)
