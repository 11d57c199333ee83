"""What is in the way of crawlers at an address, as Markdown for an issue or a ticket."""

from collections.abc import Iterator, Sequence

from robotsfix.live.signatures import without_secrets
from robotsfix.live.verdict import Judgement
from robotsfix.live.verification import Found, Inspection
from robotsfix.reports.escape import escape
from robotsfix.reports.markup import code, plain, prose
from robotsfix.reports.verification import NOT_ROBOTS, details, is_not_robots, table


def render(
    results: Sequence[tuple[Inspection, Judgement]], curls: Sequence[Sequence[str]] = ()
) -> str:
    """Give for each address the verdict, a table of crawlers by steps, and what to do.

    Args:
        results: What was found out about each address.
        curls: Commands that do the same, for each address; nothing if nobody asks.
    """
    blocks = ["\n".join(filter(None, map("".join, _parts(*result)))) for result in results]
    for number, commands in enumerate(curls):
        # No line starts with backticks, which would end the code.
        lines = "".join(f"{escape(command)}\n" for command in commands)
        blocks[number] += f"\n````sh\n{lines}````\n"
    return "\n".join(blocks)


def _parts(inspection: Inspection, judgement: Judgement) -> Iterator[Iterator[str]]:
    yield iter([f"### {code(without_secrets(inspection.url))}\n"])
    yield _verdict(inspection, judgement)
    if judgement.status != "unknown":
        yield _table(inspection.found)
        if inspection.preview and inspection.preview.found:
            yield iter(["The og:image:\n"])
            yield _table(inspection.preview.found)
    yield (f"- {_prose(note)}\n" for note in details(inspection))
    title = "If it still fails" if judgement.status == "healthy" else "What to do"
    yield iter([f"#### {title}\n"])
    yield (f"{number}. {_prose(step)}\n" for number, step in enumerate(judgement.steps, 1))


def _verdict(inspection: Inspection, judgement: Judgement) -> Iterator[str]:
    end = f" {NOT_ROBOTS}" if is_not_robots(inspection, judgement) else ""
    yield f"**{_prose(judgement.sentence)}.**{end}\n"


def _table(found: Sequence[Found]) -> Iterator[str]:
    header, *rows = table(found)
    yield f"| {' | '.join(header)} |\n"
    yield f"| {' | '.join('---' for _ in header)} |\n"
    for row in rows:
        yield f"| {' | '.join(map(plain, row))} |\n"


def _prose(text: str) -> str:
    return prose(without_secrets(text))
