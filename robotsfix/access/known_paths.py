"""Paths that are asked about in every file, and quick tests of which rules concern them."""

from collections.abc import Iterable, Iterator
from itertools import accumulate

from robotsfix.access.group import Rule
from robotsfix.access.rule_set import RuleSet


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

    def beginnings_with(self, words: Iterable[str]) -> frozenset[str]:
        """Give the texts that these paths start with and that hold one of some words."""
        words = tuple(words)
        found: set[str] = set()
        for path in self.paths:
            ends = [path.index(word) + len(word) for word in words if word in path]
            found.update(
                path[:end] for end in range(min(ends, default=len(path) + 1), len(path) + 1)
            )
        return frozenset(found)

    def may_be_matched(self, value: str) -> bool:
        """Tell whether a rule with a certain value may match one of the paths; no means no."""
        if value in self.beginnings:
            return True
        if ("*" in value or "$" in value) and self.patterns_among([value]):
            return True
        # An index page stands for its directory as well.
        return "/index.htm" in value and "/" in self.paths

    def patterns_among(self, values: Iterable[str]) -> list[str]:
        """Give those of some values with special characters that may match one of the paths."""
        text, beginnings = self._text, self.beginnings
        near: list[str] = []
        for value in values:
            # What a pattern spells out stands somewhere in a path that it matches.
            start, *parts = value.removesuffix("$").split("*")
            if start in beginnings:
                for part in parts:
                    if part not in text:
                        break
                else:
                    near.append(value)
        return near


def first_decided(rules: RuleSet, rule: Rule, paths: Iterable[str]) -> str:
    """Give the first of some paths about which a certain rule decides; empty if there is none."""
    for path in paths:
        if rule.pattern.matches(path) and rules.decide(path).rule is rule:
            return path
    return ""
