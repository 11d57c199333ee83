"""From the octets of a file to what is behind the errors in it."""

from collections.abc import Iterator, Sequence

from robotsfix.diagnose.commands import suggest
from robotsfix.diagnose.diagnosis import Advice, Diagnosis, Entry
from robotsfix.diagnose.errors.error import ApiError, Response
from robotsfix.diagnose.errors.media import urls_in, without_doubles
from robotsfix.diagnose.judgement import Judgement
from robotsfix.diagnose.judging import judge
from robotsfix.diagnose.responses import Reading, read
from robotsfix.diagnose.verdict import sum_up
from robotsfix.diagnose.wording import Wording, name_of

MOST_KINDS = 100
"""How many errors are reported that differ from each other."""
_EMPTY = "empty, there is no error response in it"
_NOTHING = "no error response found in it, neither as JSON nor in words that robotsfix knows"


class NothingFoundError(Exception):
    """There is neither a response in a file nor a known sentence: a clause for the user."""


def diagnose(octets: bytes, media: Sequence[str] = ()) -> Diagnosis:
    """Say what is behind the errors in a file.

    Args:
        octets: An error response, a log that holds some, a webhook, or plain text.
        media: URLs of the media; those that the file names if empty.

    Raises:
        NothingFoundError: There is nothing to diagnose.
    """
    reading = read(octets)
    judged = _judge_all(reading)
    if not judged and not reading.is_json:
        raise NothingFoundError(_EMPTY if not octets.strip() else _nothing_found(reading))
    urls = without_doubles(media or _media_of(reading, judged))
    entries = _entries(judged, urls)
    concerns_media = any(entry.judgement.cause.concerns_media for entry in entries)
    notes = list(dict.fromkeys(reading.notes))
    if len(entries) > MOST_KINDS:
        notes.append(f"There are more kinds of errors: only {MOST_KINDS} are shown.")
    return Diagnosis(
        verdict=sum_up([(entry.judgement, entry.words) for entry in entries]),
        entries=tuple(entries[:MOST_KINDS]),
        advice=tuple(_advice(entries[:MOST_KINDS])),
        media=tuple(urls),
        commands=tuple(suggest(urls) if concerns_media or media else ()),
        lacks_media=concerns_media and not urls,
        posted=tuple(dict.fromkeys(name for each in reading.responses for name in each.posted)),
        notes=tuple(_few(notes)),
    )


_Judged = list[tuple[Judgement, Response]]


def _judge_all(reading: Reading) -> _Judged:
    """Judge every error, and the known sentences of which nobody knows whose they are."""
    judged = [(judge(error), each) for each in reading.responses for error in each.errors]
    judged = _with_causes_from_beside(judged)
    if not any(judgement.is_blocked for judgement, _ in judged):
        # Where an error says it already, they are most likely its message once more.
        judged += [
            (judge(ApiError(None, sentence, "", "")), each)
            for each in reading.responses
            for sentence in each.sentences
        ]
        judged += [(judge(error), each) for each in reading.plain for error in each.errors]
    return judged


def _with_causes_from_beside(judged: _Judged) -> _Judged:
    """Give errors that name no cause that of another one in the same publication."""
    telling: dict[str | int, Judgement] = {}
    for judgement, response in judged:
        if judgement.tells_causes:
            telling.setdefault(response.publication, judgement)
    return [
        (
            judgement.with_cause_of(telling[response.publication])
            if judgement.names_no_cause and response.publication in telling
            else judgement,
            response,
        )
        for judgement, response in judged
    ]


def _entries(judged: _Judged, urls: Sequence[str]) -> list[Entry]:
    """Put errors into words; those that are alike become one."""
    entries: dict[object, Entry] = {}
    for judgement, response in judged:
        words = Wording(judgement, response, urls)
        error = judgement.error._replace(place="")
        steps = tuple(words.steps)
        key = (judgement._replace(error=error), words.meaning, steps)
        known = entries.get(key)
        if known is None:
            known = Entry(judgement, words, words.meaning, steps, (), ())
        posts = [*known.posts, response.identifier] if response.identifier else known.posts
        entries[key] = known._replace(
            lines=(*known.lines, response.line), posts=tuple(dict.fromkeys(posts))
        )
    return sorted(entries.values(), key=lambda entry: not entry.judgement.is_blocked)


def _advice(entries: Sequence[Entry]) -> Iterator[Advice]:
    """Give what to do, once for all the platforms for which it is the same."""
    platforms: dict[tuple[str, ...], list[str]] = {}
    for entry in entries:
        names = platforms.setdefault(entry.steps, [])
        if entry.judgement.platform:
            names.append(name_of(entry.judgement.platform))
    for steps, names in platforms.items():
        yield Advice(tuple(dict.fromkeys(names)), steps)


def _media_of(reading: Reading, judged: _Judged) -> list[str]:
    """Give the media that errors are about, or else all that the file names."""
    concerned = [(each, response) for each, response in judged if each.cause.concerns_media]
    named = [url for _, response in concerned for url in response.media]
    said = [url for each, _ in concerned for url in urls_in(each.error.said)]
    return [*said, *named] or [url for each in reading.responses for url in each.media]


def _nothing_found(reading: Reading) -> str:
    """Say that nothing was found, and that this may be because not all was read."""
    return "; ".join((_NOTHING, *(note[:1].lower() + note[1:-1] for note in reading.notes[-1:])))


def _few(notes: Sequence[str], most: int = 5) -> Iterator[str]:
    yield from notes[:most]
    if len(notes) > most:
        yield f"There are {len(notes) - most} more remarks of this kind."
