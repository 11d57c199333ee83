"""What is behind the errors in a file: the answer that reports are made of."""

from typing import NamedTuple

from robotsfix.diagnose.commands import Command
from robotsfix.diagnose.judgement import Judgement
from robotsfix.diagnose.wording import Wording


class Entry(NamedTuple):
    """An error, with what it means and what to do about it."""

    judgement: Judgement
    words: Wording
    """How to put it."""
    meaning: str
    """What it means: sentences."""
    steps: tuple[str, ...]
    """What to do, in this order."""
    lines: tuple[int, ...]
    """Where the responses start that have it, each time that it is there."""
    posts: tuple[str, ...]
    """The posts that it is about, as far as the responses name them."""


class Advice(NamedTuple):
    """What to do about the errors of some platforms."""

    platforms: tuple[str, ...]
    """Their names; empty if nobody knows them."""
    steps: tuple[str, ...]
    """What to do, in this order."""


class Diagnosis(NamedTuple):
    """What is behind the errors in a file."""

    verdict: str
    """One sentence."""
    entries: tuple[Entry, ...]
    """The errors, those that are alike as one; crawlers that are kept out come first."""
    advice: tuple[Advice, ...]
    """What to do about all of them."""
    media: tuple[str, ...]
    """URLs of the media concerned."""
    commands: tuple[Command, ...]
    """What to run next."""
    lacks_media: bool
    """Whether there would be commands if it were known which media is concerned."""
    posted: tuple[str, ...]
    """The platforms on which posts are out all the same."""
    notes: tuple[str, ...]
    """What could not be read, or not in full: sentences."""

    @property
    def is_blocked(self) -> bool:
        """Whether a crawler was kept out."""
        return any(entry.judgement.is_blocked for entry in self.entries)
