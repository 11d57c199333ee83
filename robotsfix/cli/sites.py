"""The sites of a run: which they are, and what they answer."""

import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, wait
from contextlib import suppress
from functools import partial

from robotsfix.checks.answers import Answer
from robotsfix.checks.wording import plural
from robotsfix.cli.console import erase_line, show_line
from robotsfix.cli.inputs import InputError
from robotsfix.live.abreast import start
from robotsfix.live.askers import ROBOTSFIX, Asker, askers
from robotsfix.live.failures import FetchError
from robotsfix.live.robots_txt import ask_site, robots_url
from robotsfix.reports.colour import is_terminal

_BETWEEN_LOOKS = 0.2
"""Seconds after which the line about the progress is written anew."""


class Sites:
    """The sites that the arguments of a command name, asked side by side."""

    def __init__(
        self,
        addresses: Iterable[str],
        social: Iterable[str],
        chosen: Asker | None = None,
        *,
        quiet: bool,
    ) -> None:
        """Start to ask them.

        Args:
            addresses: Any of their addresses; those that are none are left out.
            social: Tokens of the social crawlers that matter.
            chosen: Who is to ask; None for ourselves.
            quiet: Whether to show no progress.
        """
        ask = partial(ask_site, askers=askers(social, chosen))
        self._answers: dict[str, Future[Answer]] = start(ask, _robots_urls(addresses))
        self._shows_progress = not quiet and is_terminal(sys.stderr)

    def answer(self, address: str) -> Answer:
        """Wait for the answer of a site.

        Raises:
            InputError: It cannot be asked.
        """
        future = self._answers[address]
        self._await(future)
        try:
            return future.result()
        except FetchError as error:
            raise InputError(str(error)) from error

    @property
    def _progress(self) -> str:
        count = len(self._answers)
        done = sum(each.done() for each in self._answers.values())
        return f"asking {plural(count, 'site')}" + (f", done with {done}" if count > 1 else "")

    def _await(self, future: Future[Answer]) -> None:
        shown = False
        while not wait([future], _BETWEEN_LOOKS).done:
            if self._shows_progress:
                show_line(self._progress)
                shown = True
        if shown:
            erase_line()


def _robots_urls(addresses: Iterable[str]) -> Iterator[str]:
    for address in addresses:
        with suppress(FetchError):
            yield robots_url(address)


def ask_once(address: str) -> Answer:
    """Ask a site as ourselves.

    Raises:
        InputError: It cannot be asked.
    """
    try:
        return ask_site(address, (ROBOTSFIX,))
    except FetchError as error:
        raise InputError(str(error)) from error
