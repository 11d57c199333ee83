"""What is behind an API's errors, for the person whose post failed."""

import re
import textwrap
from collections.abc import Iterator

from robotsfix.checks.wording import enumerate_names, plural
from robotsfix.diagnose.diagnosis import Advice, Diagnosis, Entry
from robotsfix.diagnose.judgement import Judgement
from robotsfix.diagnose.knowledge.platforms import CRAWLERS
from robotsfix.diagnose.wording import name_of
from robotsfix.reports.colour import BOLD, RED, paint
from robotsfix.reports.escape import escape

_WIDTH = 88
_MOST_SAID = 400
_MOST_LINES = 3
_MOST_NAME = 60
_QUOTED = re.compile("`[^`]{1,60}`")
_GLUE = "\N{NO-BREAK SPACE}"
_SAYS, _DETAILS, _MEANS = "  says     ", "  details  ", "  means    "
_LACKS_MEDIA = (
    "No URL is named. Put it in place of MEDIA_URL, and its host in place of HOST; or name it with"
    " --media-url, and these commands come ready to run:"
)


def render(diagnosis: Diagnosis, *, colour: bool) -> str:
    """Give the verdict, what each error means, what to do, and what to run."""
    return "\n".join("".join(part) for part in _parts(diagnosis, colour=colour))


def _parts(diagnosis: Diagnosis, *, colour: bool) -> Iterator[Iterator[str]]:
    yield _verdict(diagnosis, colour=colour)
    for entry in diagnosis.entries:
        yield _entry(entry, colour=colour)
    for advice in diagnosis.advice:
        yield _steps(advice, whose=len(diagnosis.advice) > 1, colour=colour)
    if diagnosis.commands or diagnosis.lacks_media:
        yield _commands(diagnosis, colour=colour)
    if diagnosis.notes:
        yield (line for note in diagnosis.notes for line in _wrapped(f"Note: {note}"))


def _verdict(diagnosis: Diagnosis, *, colour: bool) -> Iterator[str]:
    styles = [BOLD, RED] if diagnosis.is_blocked else [BOLD]
    # Painted line by line, so that a pager does not lose the colour.
    for line in _wrapped(diagnosis.verdict):
        yield f"{paint(line[:-1], *styles, colour=colour)}\n"


def _entry(entry: Entry, *, colour: bool) -> Iterator[str]:
    error = entry.judgement.error
    code = "" if error.code is None else f", code {escape(str(error.code))}"
    name = escape(_name(entry.judgement))
    yield f"{paint(f'{name}{code}', BOLD, colour=colour)}{_post(entry)}{_where(entry)}\n"
    for label, text in ((_SAYS, error.message), (_DETAILS, error.details)):
        if text.strip():
            yield from _wrapped(_short(text), label)
    yield from _wrapped(entry.meaning, _MEANS)


def _name(judgement: Judgement) -> str:
    """Name the platform of an error, or else whose crawler is concerned."""
    if judgement.platform:
        return name_of(judgement.platform)
    return CRAWLERS.get(judgement.crawler) or "Error"


def _post(entry: Entry) -> str:
    """Name the post, if there is one only."""
    return f", post {escape(entry.posts[0][:_MOST_NAME])}" if len(entry.posts) == 1 else ""


def _where(entry: Entry) -> str:
    """Say how often an error is there, if that is more than once."""
    count = len(entry.lines)
    if count == 1:
        return ""
    lines = list(dict.fromkeys(map(str, entry.lines)))
    shown = ", ".join(lines[:_MOST_LINES]) + (", ..." if len(lines) > _MOST_LINES else "")
    return f" ({plural(count, 'time')}, line{'s' if len(lines) > 1 else ''} {shown})"


def _steps(advice: Advice, *, whose: bool, colour: bool) -> Iterator[str]:
    named = f" for {enumerate_names(advice.platforms)}" if whose and advice.platforms else ""
    yield f"{paint(f'What to do{escape(named)}', BOLD, colour=colour)}\n"
    width = len(str(len(advice.steps)))
    for number, step in enumerate(advice.steps, 1):
        yield from _wrapped(step, f"  {number:>{width}}. ")


def _commands(diagnosis: Diagnosis, *, colour: bool) -> Iterator[str]:
    yield f"{paint('Commands', BOLD, colour=colour)}\n"
    if diagnosis.lacks_media:
        yield from _wrapped(_LACKS_MEDIA, "  ")
        yield "  robotsfix verify MEDIA_URL\n  robotsfix lint https://HOST\n"
    for command in diagnosis.commands:
        # Never broken, so that it can be copied.
        yield f"  {escape(command.shell)}\n"


def _short(text: str) -> str:
    """Give what an API says on one line, and not too much of it."""
    blanks_joined = " ".join(text.split())
    if len(blanks_joined) <= _MOST_SAID:
        return blanks_joined
    return f"{blanks_joined[: _MOST_SAID - 3]}..."


def _wrapped(text: str, label: str = "") -> Iterator[str]:
    """Break a text into lines, the first one behind a label; URLs and commands stay whole."""
    lines = textwrap.wrap(
        _QUOTED.sub(lambda quoted: quoted[0].replace(" ", _GLUE), escape(text)),
        _WIDTH,
        initial_indent=label,
        subsequent_indent=" " * len(label),
        break_long_words=False,
        break_on_hyphens=False,
    )
    yield from (line.replace(_GLUE, " ") + "\n" for line in lines)
