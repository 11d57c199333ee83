"""What a support desk asks for: every request and answer with its headers, robots.txt, times."""

import re
from collections.abc import Iterator, Sequence

from robotsfix import __version__
from robotsfix.live.permission import Rulebook
from robotsfix.live.probe import Probe
from robotsfix.live.verdict import Judgement
from robotsfix.live.verification import Found, Inspection
from robotsfix.reports.verification import NOT_ROBOTS, is_not_robots, shown

_MOST_OF_PAGE = 2_000
"""Characters of the page of an error that are shown: its reference number is in them."""
_MOST_OF_RULES = 100_000
_COOKIE = re.compile("[^=;]{1,80}")
_LINE_END = re.compile("\r\n|\n|\r")


def render(
    results: Sequence[tuple[Inspection, Judgement]],
    books: Sequence[Rulebook],
    curls: Sequence[Sequence[str]] = (),
) -> str:
    """Give the whole record as text.

    Args:
        results: What was found out about each address.
        books: The robots.txt of all hosts.
        curls: Commands that do the same, for each address; nothing if nobody asks.
    """
    lines = [f"robotsfix {__version__} verify"]
    for inspection, judgement in results:
        lines += ["", "=" * 72, *_inspection(inspection, judgement)]
    for book in books:
        lines += ["", "=" * 72, *_book(book)]
    for commands in curls:
        lines += ["", "With curl:", *(f"  {shown(command)}" for command in commands)]
    return "\n".join([*lines, ""])


def _inspection(inspection: Inspection, judgement: Judgement) -> Iterator[str]:
    yield f"URL:     {shown(inspection.url)}"
    yield f"Verdict: {shown(judgement.sentence)}."
    if is_not_robots(inspection, judgement):
        yield f"         {NOT_ROBOTS}"
    for found in inspection.found:
        yield from _found(found)
    for found in inspection.preview.found if inspection.preview else ():
        yield from _found(found, "og:image, ")


def _found(found: Found, what: str = "") -> Iterator[str]:
    visit = found.visit
    yield from _probe(f"{what}{visit.visitor.name}", visit.probe)
    for permission in visit.permissions:
        word = "allows" if permission.allowed else "forbids"
        line = "" if permission.line is None else f", line {permission.line}"
        rule = f": {permission.statement}" if permission.statement else ""
        note = f" ({permission.note})" if permission.note else ""
        yield shown(f"{permission.robots_url} {word} {permission.url}{line}{rule}{note}")
    for name, probe in visit.controls.made:
        yield from _probe(f"{what}{visit.visitor.name}, control: {name}", probe)


def _probe(title: str, probe: Probe) -> Iterator[str]:
    yield ""
    yield f"--- {shown(title)}"
    yield f"at {probe.started:%Y-%m-%d %H:%M:%S} UTC, {probe.seconds:.2f} seconds"
    for number, hop in enumerate(probe.hops):
        yield from _request(probe, hop.url, is_first=number == 0)
        yield f"< {hop.status}"
        for name, value in hop.headers:
            yield f"< {shown(name)}: {shown(_without_cookie(name, value))}"
    if not probe.hops:
        yield from _request(probe, probe.request.url, is_first=True)
    if probe.failure:
        yield f"failed: {shown(probe.failure)}"
    if not probe.hops:
        return
    more = "" if probe.is_complete else " or more"
    yield f"body: {probe.octets} octets{more}, {probe.kind or 'empty'}"
    if not probe.is_healthy and probe.kind in {"page", "text", "XML", "JSON"}:
        text = probe.body.decode("utf-8", "replace")[:_MOST_OF_PAGE]
        yield from (f"  {shown(line)}" for line in _LINE_END.split(text))


def _request(probe: Probe, url: str, *, is_first: bool) -> Iterator[str]:
    arrow = ">" if is_first else "> (redirected)"
    yield f"{arrow} GET {shown(url)}"
    fields = (("User-Agent", probe.request.user_agent), *probe.request.headers)
    for name, value in (*fields, ("Connection", "close")):
        yield f"> {shown(name)}: {shown(value)}"


def _without_cookie(name: str, value: str) -> str:
    """Leave out what a cookie holds: it may be the key to a session."""
    if name.lower() != "set-cookie":
        return value
    found = _COOKIE.match(value)
    return f"{found[0] if found else ''}=..."


def _book(book: Rulebook) -> Iterator[str]:
    yield f"robots.txt: {shown(book.url)}"
    if book.answer is None:
        yield f"failed: {shown(book.failure)}"
        return
    answer = book.answer
    yield f"asked for by {shown(answer.asker)}, {answer.seconds:.2f} seconds"
    for hop in answer.hops:
        yield f"> GET {shown(hop.url)}"
        yield f"< {hop.status}"
        yield from (
            f"< {shown(name)}: {shown(_without_cookie(name, value))}" for name, value in hop.headers
        )
    text = answer.body.decode("utf-8", "surrogateescape")[:_MOST_OF_RULES]
    for number, line in enumerate(_LINE_END.split(text), 1):
        yield f"{number:>5} {shown(line)}"
