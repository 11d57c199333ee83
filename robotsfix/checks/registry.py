"""Rules as modules give them; options, pages and reports are made from these."""

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from typing import NamedTuple

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Problem, Severity
from robotsfix.checks.rules import MODULES, rule_name


class Check(NamedTuple):
    """A lint rule.

    Its module gives `SEVERITY` and the generator `check`; `FIX`, the best applicability that its
    fixes can have, if it has fixes; `FINAL = True` if findings may make all later rules pointless.
    """

    code: str
    name: str
    severity: Severity
    fix: Applicability | None
    final: bool
    page: str
    """What the rule is about, in Markdown."""
    run: Callable[[Context], Iterator[Problem]]
    configured: Severity | None = None
    """The severity that the owner wants all its findings to have."""

    @property
    def family(self) -> str:
        """The part of the code that it shares with its family: "RF3"."""
        return self.code[:3]

    @property
    def summary(self) -> str:
        """The first line of the page, without its full stop."""
        return self.page.partition("\n")[0].rstrip(".")


@cache
def load(code: str) -> Check:
    """Give the rule with a certain code.

    Raises:
        KeyError: There is no such rule.
    """
    module = import_module(f"robotsfix.checks.{MODULES[code]}")
    return Check(
        code=code,
        name=rule_name(code),
        severity=module.SEVERITY,
        fix=getattr(module, "FIX", None),
        final=getattr(module, "FINAL", False),
        page=module.__doc__ or "",
        run=module.check,
    )


def all_checks() -> list[Check]:
    """Give all rules, by code."""
    return [load(code) for code in MODULES]
