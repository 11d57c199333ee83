"""What a check sees of the file that it looks at."""

from collections.abc import Sequence
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from robotsfix.access.policy import Policy
from robotsfix.checks.finding import Problem
from robotsfix.checks.layout import Layout
from robotsfix.checks.suppression import Suppression, suppressions
from robotsfix.config.config import Config
from robotsfix.syntax.document import Document
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line

if TYPE_CHECKING:
    from robotsfix.checks.answers import Answer
    from robotsfix.checks.old_parsers import OldReading


class Context:
    """A document, with what all checks need to know about it.

    Attributes:
        document: The tree.
        config: What the owner wants.
        path: The file's path or name; empty if it is not known.
        answer: What the server answered that was asked for it; None if it is a file.
        found: What the rules that were asked for have found, by their codes; so far nothing for
            those that have yet to run.
    """

    def __init__(
        self,
        document: Document,
        config: Config,
        path: str = "",
        answer: "Answer | None" = None,
    ) -> None:
        """Look at a document for an owner with certain wishes."""
        self.document = document
        self.config = config
        self.path = path
        self.answer = answer
        self.found: dict[str, list[Problem]] = {}
        self._told: dict[str, set[int]] = {}

    @cached_property
    def policy(self) -> Policy:
        """Who may fetch what, by the reference reading."""
        return Policy(self.document)

    def lines_of(self, field: Field) -> Sequence[Line]:
        """Give the lines with a certain field, in order; `Field.NONE` gives those without any."""
        return self.document.lines_of(field)

    @cached_property
    def rule_lines(self) -> Sequence[Line]:
        """The Allow and Disallow lines, in order."""
        if not self.lines_of(Field.ALLOW):
            return self.lines_of(Field.DISALLOW)
        user_agent = Field.USER_AGENT
        return [line for line in self.document.records if line.field is not user_agent]

    @cached_property
    def paths(self) -> frozenset[str]:
        """What the Allow and Disallow lines say."""
        return frozenset([line.value for line in self.rule_lines])

    @cached_property
    def joined_paths(self) -> str:
        """The same as lines of one text, each with its ending: one look tells what is in any."""
        return "\n".join([*self.paths, ""])

    @cached_property
    def patterns(self) -> list[str]:
        """Those of them that have a special character."""
        if "*" not in self.joined_paths and "$" not in self.joined_paths:
            return []
        return [path for path in self.paths if "*" in path or "$" in path]

    @cached_property
    def layout(self) -> Layout:
        """Where the groups of the policy stand in the text."""
        return Layout(self.document, self.policy.groups)

    @cached_property
    def old_reading(self) -> "OldReading":
        """The file as old parsers read it."""
        # Only files whose groups may be torn apart wait for what reads them.
        old_parsers = import_module("robotsfix.checks.old_parsers")
        reading: OldReading = old_parsers.OldReading(self.document, self.policy.groups)
        return reading

    @cached_property
    def suppressions(self) -> Sequence[Suppression]:
        """The comments that suppress findings, malformed ones included."""
        return suppressions(self.document)

    def is_told(self, code: str, line: Line) -> bool:
        """Tell whether a rule that ran before has found something on a line."""
        problems = self.found.get(code)
        if not problems:
            return False
        if code not in self._told:
            lines = (self.document.line_at(problem.span.start) for problem in problems)
            self._told[code] = {each.index for each in lines if each}
        return line.index in self._told[code]

    def is_suppressed(self, code: str, line: Line | None) -> bool:
        """Tell whether a comment suppresses what a rule finds on a line.

        Rules whose fixes rewrite more lines than the one of their finding leave such lines alone.
        """
        return any(suppression.suppresses(code, line) for suppression in self.suppressions)
