"""Rules as their modules give them; options, pages and reports are made from these."""

from collections.abc import Callable, Iterator
from functools import cache, cached_property
from importlib import import_module
from types import ModuleType

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Problem, Severity
from robotsfix.checks.rules import MODULES, rule_name
from robotsfix.checks.triggers import TRIGGERS


class Check:
    """A lint rule; its module is imported when it is needed.

    The module gives `SEVERITY` and the generator `check`; `FIX`, the best applicability that its
    fixes can have, if it has fixes; `FINAL = True` if findings may make all later rules pointless.
    Its docstring is the rule's page.
    """

    def __init__(self, code: str, configured: Severity | None = None) -> None:
        """Take a rule.

        Args:
            code: Its code.
            configured: The severity that the owner wants all its findings to have.

        Raises:
            KeyError: There is no such rule.
        """
        self.code = code
        self.name = rule_name(code)
        self.configured = configured
        self.trigger = TRIGGERS.get(code)

    def __repr__(self) -> str:
        return f"<Check {self.code}>"

    @cached_property
    def _module(self) -> ModuleType:
        return import_module(f"robotsfix.checks.{MODULES[self.code]}")

    @cached_property
    def severity(self) -> Severity:
        """The severity of its findings, unless one says otherwise."""
        severity: Severity = self._module.SEVERITY
        return severity

    @cached_property
    def fix(self) -> Applicability | None:
        """The best applicability that its fixes can have; None if it has no fixes."""
        fix: Applicability | None = getattr(self._module, "FIX", None)
        return fix

    @cached_property
    def final(self) -> bool:
        """Whether a finding may make all later rules pointless."""
        return bool(getattr(self._module, "FINAL", False))

    @cached_property
    def run(self) -> Callable[[Context], Iterator[Problem]]:
        """Looks at a file and gives what it finds."""
        run: Callable[[Context], Iterator[Problem]] = self._module.check
        return run

    @property
    def page(self) -> str:
        """What the rule is about, in Markdown."""
        return self._module.__doc__ or ""

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
    return Check(code)


def all_checks() -> list[Check]:
    """Give all rules, by code."""
    return [load(code) for code in MODULES]
