"""Paths that are asked about in every file, and quick tests of which rules concern them."""

from collections.abc import Iterable, Iterator
from itertools import accumulate


class KnownPaths:
    """Paths that stay the same from file to file.

    Attributes:
        paths: The paths, normalized.
        beginnings: All texts that they start with, from the empty one to the whole paths.
    """

    def __init__(self, paths: Iterable[str]) -> None:
        """Take the paths; none of them has a percent-escape, or ends in `/` but the root."""
        self.paths = tuple(paths)
        self.beginnings = frozenset(
            beginning for path in self.paths for beginning in accumulate(path, initial="")
        )
        self._text = "\n".join(self.paths)

    def __iter__(self) -> Iterator[str]:
        return iter(self.paths)

    def may_be_matched(self, value: str) -> bool:
        """Tell whether a rule with a certain value may match one of the paths; no means no."""
        if value in self.beginnings:
            return True
        if "*" in value or "$" in value:
            # What a pattern spells out stands somewhere in a path that it matches.
            text = self._text
            return all(part in text for part in value.removesuffix("$").split("*"))
        # An index page stands for its directory as well.
        return "/index.htm" in value and "/" in self.paths
