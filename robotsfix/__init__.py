r"""robotsfix: a linter and autofixer for robots.txt.

    >>> import robotsfix
    >>> document = robotsfix.parse("User-agent: *\nDisallow: /private/\n")
    >>> robotsfix.Policy(document).decide("Twitterbot", "/private/a.png").allowed
    False

`parse` reads a robots.txt into a tree that loses nothing, `Policy` says who may fetch what, `lint`
finds what is wrong, `fix` mends it, and `compare` says what changes for whom between two policies.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from robotsfix.access.policy import Decision as Decision
    from robotsfix.access.policy import Policy as Policy
    from robotsfix.checks.finding import Finding as Finding
    from robotsfix.config.config import Config as Config
    from robotsfix.crawlers.changes import Change as Change
    from robotsfix.crawlers.changes import compare as compare
    from robotsfix.fixing.api import fix as fix
    from robotsfix.fixing.api import lint as lint
    from robotsfix.fixing.result import FixResult as FixResult
    from robotsfix.syntax.document import Document as Document
    from robotsfix.syntax.document import parse as parse

__version__ = "0.1.0"

__all__ = [
    "Change",
    "Config",
    "Decision",
    "Document",
    "Finding",
    "FixResult",
    "Policy",
    "__version__",
    "compare",
    "fix",
    "lint",
    "parse",
]

_HOMES = {
    "Change": "robotsfix.crawlers.changes",
    "Config": "robotsfix.config.config",
    "Decision": "robotsfix.access.policy",
    "Document": "robotsfix.syntax.document",
    "Finding": "robotsfix.checks.finding",
    "FixResult": "robotsfix.fixing.result",
    "Policy": "robotsfix.access.policy",
    "compare": "robotsfix.crawlers.changes",
    "fix": "robotsfix.fixing.api",
    "lint": "robotsfix.fixing.api",
    "parse": "robotsfix.syntax.document",
}


def __getattr__(name: str) -> object:
    # Each part is imported when it is first asked for, so that a command imports what it needs.
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value
