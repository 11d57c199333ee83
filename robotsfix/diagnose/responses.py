"""From the octets of a file to the responses in it."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from robotsfix.diagnose.errors.error import ApiError, Response
from robotsfix.diagnose.errors.walk import MOST_ERRORS, Walk
from robotsfix.diagnose.knowledge.sentences import Quotation, find_sentences
from robotsfix.diagnose.reading.octets import decode
from robotsfix.diagnose.reading.search import Budget, Found, search

_MOST_PLAIN = 200
# How far apart two known sentences of one message stand, and how much around them is quoted.
_APART = 300
_AROUND = 300
_LONGEST = 1_000
_BLANKS = re.compile(r"\s++")


class Reading(NamedTuple):
    """What was found in a file."""

    responses: list[Response]
    """The responses that are JSON."""
    plain: list[Response]
    """Known sentences in the text around them, each as a response with one error."""
    is_json: bool
    """Whether there is any JSON at all."""
    notes: list[str]
    """What could not be read, or not in full: sentences."""


def read(octets: bytes) -> Reading:
    """Find the responses in a file of any kind. Never raises, needs linear time.

    Args:
        octets: A response, a log with responses in it, a webhook, or plain text.
    """
    text = decode(octets)
    budget = Budget()
    walk = Walk(budget)
    reading = Reading(walk.responses, [], is_json=False, notes=[])
    position, line = 0, 1
    is_json = False
    whole = len(text.strip())
    for found in search(text, budget):
        is_json = is_json or found.members > 0 or found.end - found.start == whole
        if found.members:
            reading.plain.extend(_plain(text, position, line, found.start))
            line += text.count("\n", position, found.start)
            reading.notes.extend(_notes(found, line))
            walk.add(found.value, line)
            line += text.count("\n", found.start, found.end)
            position = found.end
        if walk.is_full:
            break
    if budget.left <= 0:
        reading.notes.append(f"There is too much of it: it was read up to line {line} only.")
    if walk.is_full:
        reading.notes.append(f"There are more errors: only the first {MOST_ERRORS} were read.")
    if walk.is_cut:
        reading.notes.append("Some of it is nested too deep to be read.")
    reading.plain.extend(_plain(text, position, line, len(text)))
    return reading._replace(plain=reading.plain[:_MOST_PLAIN], is_json=is_json)


def _notes(found: Found, line: int) -> Iterator[str]:
    if found.problem:
        yield f"The JSON on line {line} was read in part only: {found.problem}."
    if found.repeated_key is not None:
        name = found.repeated_key[:40]
        yield f"`{name}` stands twice in an object of line {line}; the last one counts."


def _plain(text: str, start: int, line: int, end: int) -> Iterator[Response]:
    """Give known sentences in a part of a text that is no JSON; those of one message together."""
    message: list[Quotation] = []
    counted = start
    for known in find_sentences(text, start, end):
        if message and not _is_one_message(message, known):
            yield _response(text, message, line, start, end)
            message = []
        if not message:
            line += text.count("\n", counted, known.start)
            counted = known.start
        message.append(known)
    if message:
        yield _response(text, message, line, start, end)


def _is_one_message(message: Sequence[Quotation], known: Quotation) -> bool:
    crawlers = {each.sentence.crawler for each in (*message, known)} - {""}
    return (
        known.start - message[-1].end <= _APART
        and known.end - message[0].start <= _LONGEST
        and len(crawlers) <= 1
    )


def _response(text: str, message: Sequence[Quotation], line: int, start: int, end: int) -> Response:
    """Make a response of a message: the lines around it, if they are not too long."""
    first, last = message[0].start, message[-1].end
    start = max(start, first - _AROUND)
    start = max(start, text.rfind("\n", start, first) + 1)
    end = min(end, last + _AROUND)
    line_end = text.find("\n", last, end)
    said = text[start : line_end if line_end >= 0 else end]
    response = Response(line)
    response.errors.append(ApiError(None, _BLANKS.sub(" ", said).strip(), "", ""))
    return response
