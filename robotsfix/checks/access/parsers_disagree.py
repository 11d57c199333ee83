"""Parsers read the file differently, and the file is to blame.

## What it does
Finds a URL about which parsers give different answers: for crawlers without a group of their own,
for social crawlers, and for crawlers of search engines, AI and advertising that the file names and
that obey it. Four readings are compared: Google's parser, RFC 9309 to the letter, Scrapy's Protego,
and Python's own parser up to 3.12, which follows the draft of 1996. The path shown is one that
a rule names, wherever one will do.

Only causes that you can remove count: a byte order mark, misspelled or missing parts of a line,
groups that are doubled, empty, or torn apart by blank lines, and versions behind tokens. That old
parsers know no wildcards, or take the first rule that matches, is no finding by itself.

## Why it matters
Which parser a crawler uses is rarely known. Where parsers agree, it does not matter.

## Example
```robots.txt
User-agent: *

Disallow: /admin/
```
Use instead:
```robots.txt
User-agent: *
Disallow: /admin/
```

## Fix
None of its own: the message names the rule whose fix makes parsers agree. Where that rule warns
itself, this one only adds whom it hits and on which URL, as an information.

## References
- RFC 9309; google/robotstxt; https://github.com/scrapy/protego; CPython, Lib/urllib/robotparser.py
"""

from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from itertools import islice
from typing import NamedTuple

from robotsfix.access.group import WILDCARD
from robotsfix.access.policy import Policy
from robotsfix.checks.access.readings import Readings
from robotsfix.checks.access.witnesses import witnesses
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Problem, Severity
from robotsfix.checks.old_parsers import OldReading
from robotsfix.checks.registry import load
from robotsfix.checks.wording import enumerate_names, quote
from robotsfix.crawlers.catalogue import by_token
from robotsfix.syntax.document import parse
from robotsfix.syntax.edits import Edit, EditSet, apply
from robotsfix.syntax.remembering import remembered

SEVERITY = Severity.WARNING

PARSERS = {
    "google": "Google's parser",
    "rfc9309": "RFC 9309 to the letter",
    "protego": "Scrapy's Protego",
    "classic": "Python's parser up to 3.12",
}
"""What the profiles are called in messages; the first one is the reference."""

CAUSES = {
    "RF102": "the byte order mark",
    "RF202": "the missing colon",
    "RF203": "the misspelled field",
    "RF301": "a second group for `*`",
    "RF303": "a second group for the same crawler",
    "RF305": "a group without rules",
    "RF309": "a blank line inside a group",
    "RF403": "a version behind a token",
}
"""Rules whose fixes make parsers agree, with what they are about."""

ONLY_OLD_PARSERS_SEE = frozenset({"RF102", "RF309"})
"""Rules about what makes no difference to any but old parsers."""

SHOWN = ("classic", "rfc9309")
"""Other profiles that show their rules; Protego is a library, and is asked last."""

MOST_ASKED = 3
"""How many times Protego is asked where the others do not disagree."""

MOST_BLAMED = 10
"""How many problems of a kind are tried, one after the other, for the one to blame."""

UNIMPORTANT = frozenset({"seo", "archive", "feed"})
"""Categories of crawlers for which a warning is not worth the reader's time."""

MOST_CRAWLERS = 40
"""How many crawlers are looked at, in a file that names many."""


class Disagreement(NamedTuple):
    """Who is concerned, on which path, and the readings of the text that settles it."""

    crawler: str
    path: str
    after: Readings


def check(context: Context) -> Iterator[Problem]:
    before = None
    concerned: list[str] = []
    for code in CAUSES:
        found_before = context.found.get(code)
        # A rule that was not asked for is a cause all the same.
        found_here = load(code).run(context) if found_before is None else found_before
        problems = [problem for problem in found_here if problem.fix]
        if not any(may_matter(code, problem) for problem in problems):
            continue
        concerned = concerned or crawlers(context)
        problems = [problem for problem in problems if concerns(problem, concerned)]
        if not problems:
            continue
        if before is None:
            before = Readings(context.document, context.policy, context.old_reading)
        found = disagreement(before, code, problems, concerned)
        if found:
            problem, own = blamed(before, code, problems, concerned, found)
            yield report(context, code, problem, own, told(before, own))


def crawlers(context: Context) -> list[str]:
    named = (
        agent.line.value.partition("/")[0]
        for group in context.policy.groups
        for agent in group.agents
    )
    important = (name for name in dict.fromkeys(named) if matters(name))
    return list(dict.fromkeys([WILDCARD, *context.config.social, *important]))[:MOST_CRAWLERS]


@remembered(1024)
def matters(name: str) -> bool:
    """Tell whether it matters how a crawler reads the file: it obeys, and visitors come of it."""
    crawler = by_token(name)
    if crawler is None or crawler.category in UNIMPORTANT:
        return False
    return crawler.obeys in ("yes", "partly")


def may_matter(code: str, problem: Problem) -> bool:
    """Tell whether a problem may make parsers disagree; of blank lines it is known already."""
    return code != "RF309" or problem.severity is not Severity.INFO


def concerns(problem: Problem, crawlers: Sequence[str]) -> bool:
    """Tell whether a problem may be about one of some crawlers.

    Parsers take a group for a crawler's if its token is a part of the crawler's name, at most.
    """
    tokens = [token.partition("/")[0].lower() for token in problem.crawlers]
    names = "\n".join(crawlers).lower()
    return not tokens or any(token in names for token in tokens)


def blamed(
    before: Readings,
    code: str,
    problems: Sequence[Problem],
    crawlers: Sequence[str],
    found: Disagreement,
) -> tuple[Problem, Disagreement]:
    """Give the first problem whose own fix helps, and what it settles."""
    if len(problems) > 1:
        suspects = (problem for problem in problems if may_matter(code, problem))
        for problem in islice(suspects, MOST_BLAMED):
            own = disagreement(before, code, [problem], crawlers)
            if own:
                return problem, own
    return problems[0], found


def disagreement(
    before: Readings, code: str, problems: Sequence[Problem], crawlers: Sequence[str]
) -> Disagreement | None:
    """Find a crawler and a path about which parsers disagree before a fix, and agree after it."""
    after = mended(before, code, problems, crawlers)
    unsettled = []
    for crawler, path in witnesses(before, after, profiles(code, problems), crawlers):
        if is_settled(before, after, crawler, path, SHOWN):
            return Disagreement(crawler, path, after)
        unsettled.append((crawler, path))
    if code not in ONLY_OLD_PARSERS_SEE:
        for crawler, path in unsettled[:MOST_ASKED]:
            if is_settled(before, after, crawler, path, ("protego",)):
                return Disagreement(crawler, path, after)
    return None


def mended(
    before: Readings, code: str, problems: Sequence[Problem], crawlers: Sequence[str]
) -> Readings:
    """Give the readings of what a document tells some crawlers where problems are fixed."""
    document = before.document
    fixes = [problem.fix.edits for problem in problems if problem.fix]
    if code == "RF309":
        removed = (document.line_at(edit.start) for fix in fixes for edit in fix)
        blanks = frozenset(line.index for line in removed if line)
        return before.with_classic(before.classic.without(blanks))
    if code == "RF102":
        marked = copy(document)
        marked.byte_order_mark = ""
        return before.with_classic(OldReading(marked, before.google.groups))
    edits = EditSet()
    for fix in fixes:
        edits.add(fix)
    lines = document.lines
    gone = [
        Edit.delete(lines[part[0]].start, lines[part[-1]].next_start)
        for part in before.unconcerned(crawlers, edits.edits)
    ]
    after = parse(apply(document.text, sorted(edits.edits + gone)))
    google = Policy(after)
    return Readings(after, google, OldReading(after, google.groups))


def profiles(code: str, problems: Sequence[Problem]) -> Sequence[str]:
    """Give the profiles that may read a document differently when problems are fixed."""
    if code in ONLY_OLD_PARSERS_SEE:
        return ("classic",)
    if all(problem.fix and problem.fix.applicability is Applicability.SAFE for problem in problems):
        return ("classic", "rfc9309")
    return ("classic", "rfc9309", "google")


def is_settled(
    before: Readings, after: Readings, crawler: str, path: str, names: Iterable[str]
) -> bool:
    """Tell whether some parser disagrees with the reference before a fix, and agrees after it."""
    reference = before.allows("google", crawler, path)
    dissenters = [name for name in names if before.allows(name, crawler, path) is not reference]
    return bool(dissenters) and any(
        after.allows(name, crawler, path) is after.allows("google", crawler, path)
        for name in dissenters
    )


def told(before: Readings, found: Disagreement) -> dict[str, bool]:
    """Give what is decided before a fix, by those that decide as the reference does after it."""
    crawler, path, after = found
    settled = after.allows("google", crawler, path)
    return {
        name: before.allows(name, crawler, path)
        for name in PARSERS
        if name == "google" or after.allows(name, crawler, path) is settled
    }


def report(
    context: Context, code: str, problem: Problem, found: Disagreement, answers: dict[str, bool]
) -> Problem:
    crawler, path, _ = found
    line = context.document.position(problem.span.start).line
    who = "crawlers without a group of their own" if crawler == WILDCARD else crawler
    allowing = enumerate_names([PARSERS[name] for name, allowed in answers.items() if allowed])
    blocking = enumerate_names([PARSERS[name] for name, allowed in answers.items() if not allowed])
    return Problem(
        problem.span,
        f"parsers disagree whether {who} may fetch {quote(path)}: yes by {allowing}, no by"
        f" {blocking}; {CAUSES[code]} on line {line} is to blame, see {code}",
        crawlers=(crawler,),
        hint=f"fix what {code} finds, and they agree",
        severity=Severity.INFO if is_reported(context, code, problem) else None,
    )


def is_reported(context: Context, code: str, problem: Problem) -> bool:
    """Tell whether the rule that is to blame warns of it itself, so that a word more is enough."""
    line = context.document.line_at(problem.span.start)
    severity = problem.severity or load(code).severity
    ran = code in context.found and not context.is_suppressed(code, line)
    return ran and severity >= Severity.WARNING
