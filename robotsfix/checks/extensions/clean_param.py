"""A Clean-param line that Yandex cannot use.

## What it does
Finds Clean-param lines that do not have the form `name&name /path`, or are longer than 500
characters.

## Why it matters
Yandex reads this line to learn which query parameters do not change a page, such as `utm_source`.
It skips a line of another form, and goes on crawling the same page under many addresses.

## Example
```robots.txt
User-agent: *
Disallow: /admin/

Clean-param: sort, view /catalogue/
```
Use instead:
```robots.txt
User-agent: *
Disallow: /admin/

Clean-param: sort&view /catalogue/
```

## Fix
None: only you know which parameters are meant.

## References
- https://yandex.com/support/webmaster/robot-workings/clean-param.html
"""

from collections.abc import Iterator
from typing import NamedTuple

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Problem, Severity
from robotsfix.checks.wording import plural, quote
from robotsfix.syntax.fields import Field

SEVERITY = Severity.WARNING

NAME = "clean-param"
MOST_CHARACTERS = 500
"""How long a rule may be. Source: Yandex's documentation."""
NOT_IN_A_NAME = "?=,;|"
"""Characters that show that a name is more than a name, or several."""


class Fault(NamedTuple):
    """What can be wrong with a value, and what to do about it."""

    message: str
    hint: str
    severity: Severity = SEVERITY


def check(context: Context) -> Iterator[Problem]:
    for line in context.lines_of(Field.OTHER):
        if line.key.lower() != NAME or "&amp;" in line.value:
            # HTML entities are what another rule speaks of.
            continue
        fault = next(faults(line.value), None)
        if fault:
            yield Problem(
                line.value_span if line.value else line.body_span,
                fault.message,
                hint=fault.hint,
                severity=fault.severity,
            )


def faults(value: str) -> Iterator[Fault]:
    """Give what is wrong with the value of a Clean-param line, the worst first."""
    if not value:
        yield Fault(
            "the Clean-param line names no parameter, so that Yandex skips it",
            "name the parameters that do not change a page, or remove the line",
        )
        return
    if len(value) > MOST_CHARACTERS:
        yield Fault(
            f"the Clean-param line has {plural(len(value), 'character')}, and Yandex reads"
            f" {MOST_CHARACTERS} at most",
            "write several Clean-param lines in its place",
        )
    names, _, path = value.replace("\t", " ").partition(" ")
    path = path.strip()
    if names.startswith("/"):
        yield Fault(
            f"{quote(names)} stands where Yandex expects the names of parameters",
            "write the names first and the path behind them, such as `sort&view /catalogue/`",
        )
    odd = next((character for character in NOT_IN_A_NAME if character in names), None)
    if odd:
        yield Fault(
            f"{quote(odd)} has no place in a Clean-param: Yandex expects names joined by `&`",
            "write the names alone, such as `sort&view /catalogue/`",
        )
    if path and (" " in path or not path.startswith(("/", "*"))):
        yield Fault(
            f"{quote(path)} is not a path: Yandex expects names joined by `&`, and at most one"
            " path that starts with `/`",
            "join the names by `&`, and start the path with `/`",
        )
    if not all(names.split("&")):
        yield Fault(
            "a name is missing beside an `&`: it is not known whether Yandex reads such a line",
            "remove the `&` that joins nothing",
            Severity.INFO,
        )
