"""What a lint rule finds, and how it would mend it."""

from enum import Enum, IntEnum
from typing import NamedTuple

from robotsfix.syntax.document import Document, Position
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.lines import Span


class Severity(IntEnum):
    """How much a finding matters."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The severity as users read and write it."""
        return self.name.lower()


class Applicability(Enum):
    """What a fix may change of who may fetch what, and so when it is applied."""

    SAFE = "safe"
    """No decision of the reference reading, for any crawler and any URL."""
    UNBLOCK = "unblock"
    """Lets the social crawlers that it names fetch more; changes nothing for anybody else."""
    UNSAFE = "unsafe"
    """Anything else; applied with `--unsafe-fixes` only."""


class Fix(NamedTuple):
    """Edits that remove a finding."""

    title: str
    """What it does, as an order: "Remove the byte order mark"."""
    edits: tuple[Edit, ...]
    """Edits of the document's text, none of which overlap."""
    applicability: Applicability = Applicability.SAFE
    crawlers: tuple[str, ...] = ()
    """Of an UNBLOCK fix: the tokens of the crawlers that it lets fetch more."""


class Related(NamedTuple):
    """Another place that a finding is about."""

    span: Span
    reason: str
    """Why it matters there: a few words."""


class Problem(NamedTuple):
    """What a check yields; the linter makes a `Finding` of it."""

    span: Span
    message: str
    """What is wrong and whom it hits: one sentence, lower case, no full stop."""
    fix: Fix | None = None
    related: tuple[Related, ...] = ()
    crawlers: tuple[str, ...] = ()
    """Tokens of the crawlers concerned; empty if it concerns all or none in particular."""
    hint: str = ""
    """What to do where there is no fix: one sentence, as an order, no full stop."""
    severity: Severity | None = None
    """Where it differs from the severity of the rule."""
    final: bool = False
    """Whether it makes all later rules pointless; its rule says `FINAL = True`."""


class Finding(NamedTuple):
    """One report of a lint rule at a place."""

    code: str
    """The rule's code, such as "RF301"."""
    name: str
    """The rule's name, such as "duplicate-wildcard-group"."""
    severity: Severity
    message: str
    span: Span
    """Where, as offsets in the document's text."""
    document: Document
    fix: Fix | None = None
    related: tuple[Related, ...] = ()
    crawlers: tuple[str, ...] = ()
    """Tokens of the crawlers concerned; empty if it concerns all or none in particular."""
    hint: str = ""
    """What to do about it: one sentence, as an order, no full stop; may be empty."""

    @property
    def start(self) -> Position:
        """Where the finding starts."""
        return self.document.position(self.span.start)

    @property
    def end(self) -> Position:
        """Where it ends: the place behind its last character."""
        return self.document.position(self.span.end)

    @property
    def line(self) -> int:
        """The number of the line on which it starts, from 1."""
        return self.start.line

    @property
    def column(self) -> int:
        """The column at which it starts, in characters, from 1."""
        return self.start.column

    @property
    def end_line(self) -> int:
        """The number of the line on which it ends, from 1."""
        return self.end.line

    @property
    def end_column(self) -> int:
        """The column behind its last character, from 1."""
        return self.end.column
