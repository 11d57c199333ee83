"""Parsers read the file differently, and the file is to blame.

## What it does
Finds a URL about which parsers give different answers: for crawlers without a group of their own,
for social crawlers, and for crawlers of search engines, AI and advertising that the file names and
that obey it. Four readings are compared: Google's parser, RFC 9309 to the letter, Scrapy's Protego,
and Python's own parser up to 3.12, which follows the draft of 1996.

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

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from robotsfix.access.comparison import compare_crawlers
from robotsfix.access.group import WILDCARD
from robotsfix.access.policy import Policy
from robotsfix.access.profiles.rfc9309 import reads_alike
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Problem, Severity
from robotsfix.checks.registry import load
from robotsfix.checks.wording import enumerate_names, quote
from robotsfix.crawlers.catalogue import by_token
from robotsfix.syntax.document import Document, parse
from robotsfix.syntax.edits import EditSet, apply

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

COMPARED = ("classic", "rfc9309", "google")
"""Profiles that show their rules, so that a path on which a fix matters can be searched for."""

MOST_BLAMED = 10
"""How many problems of a kind are tried, one after the other, for the one to blame."""

UNIMPORTANT = frozenset({"seo", "archive", "feed"})
"""Categories of crawlers for which a warning is not worth the reader's time."""

MOST_CRAWLERS = 40
"""How many crawlers are looked at, in a file that names many."""

LITERAL_STAR = "%2A"
"""A star as a part of a path, which shows only who knows wildcards."""

SPECIAL = frozenset("*$%")
"""Characters of a path that RFC 9309 to the letter encodes or decodes before it compares."""


class Disagreement(NamedTuple):
    """Who is concerned, on which path, and what each profile decides."""

    crawler: str
    path: str
    answers: dict[str, bool]


class Readings:
    """A document as every profile reads it; a profile reads it when it is first asked."""

    def __init__(self, document: Document, before: "Readings | None" = None) -> None:
        """Begin with nothing read.

        Args:
            document: The document.
            before: Readings of the document that it was made from.
        """
        self.document = document
        self.before = before
        self.policies: dict[str, Policy] = {}

    def policy(self, profile: str) -> Policy:
        """Give the policy that a profile reads."""
        if profile not in self.policies:
            if profile != "classic" and self.before and self.differs_in_blank_lines:
                self.policies[profile] = self.before.policy(profile)
            else:
                self.policies[profile] = Policy(self.document, profile)
        return self.policies[profile]

    @cached_property
    def differs_in_blank_lines(self) -> bool:
        """Whether nothing but blank lines, which most parsers skip, is new or gone."""
        return self.before is not None and skeleton(self.document) == skeleton(self.before.document)

    @cached_property
    def is_plain(self) -> bool:
        """Whether RFC 9309 to the letter plainly means what Google's parser reads."""
        if self.before and self.differs_in_blank_lines:
            return self.before.is_plain
        return reads_alike(self.policy("google").groups, self.document)

    def answers(self, crawler: str, path: str) -> dict[str, bool]:
        """Give what each profile decides."""
        return {name: self.allows(name, crawler, path) for name in PARSERS}

    def allows(self, profile: str, crawler: str, path: str) -> bool:
        """Tell what a profile decides."""
        if profile == "rfc9309" and self.is_plain and not SPECIAL.intersection(path):
            profile = "google"
        return self.policy(profile).decide(crawler, path).allowed


def check(context: Context) -> Iterator[Problem]:
    before = Readings(context.document)
    before.policies["google"] = context.policy
    concerned: list[str] = []
    for code, cause in CAUSES.items():
        found_before = context.found.get(code)
        # A rule that was not asked for is a cause all the same.
        found_here = load(code).run(context) if found_before is None else found_before
        problems = [problem for problem in found_here if problem.fix]
        if not problems:
            continue
        concerned = concerned or crawlers(context)
        found = disagreement(before, problems, concerned)
        if found:
            blame = blamed(before, problems, concerned, found)
            yield report(context, code, cause, *blame)


def blamed(
    before: Readings, problems: Sequence[Problem], crawlers: Sequence[str], found: Disagreement
) -> tuple[Problem, Disagreement]:
    """Give the first problem whose own fix helps, and what it settles."""
    if len(problems) > 1:
        for problem in problems[:MOST_BLAMED]:
            own = disagreement(before, [problem], crawlers)
            if own:
                return problem, own
    return problems[0], found


def disagreement(
    before: Readings, problems: Sequence[Problem], crawlers: Sequence[str]
) -> Disagreement | None:
    """Find a crawler and a path about which parsers disagree before a fix, and agree after it."""
    together = EditSet()
    for problem in problems:
        if problem.fix:
            together.add(problem.fix.edits)
    after = Readings(parse(apply(before.document.text, together.edits)), before)
    for crawler, path in witnesses(before, after, crawlers):
        if LITERAL_STAR in path:
            # That old parsers know no wildcards is no finding by itself.
            continue
        told, settled = before.answers(crawler, path), after.answers(crawler, path)
        agreeing = {name: told[name] for name in PARSERS if settled[name] == settled["google"]}
        if len(set(agreeing.values())) > 1:
            return Disagreement(crawler, path, agreeing)
    return None


def skeleton(document: Document) -> list[str]:
    """Give what a document says, without blank lines."""
    return [document.byte_order_mark, *(line.text for line in document.lines if not line.is_blank)]


def crawlers(context: Context) -> list[str]:
    named = (
        agent.line.value.partition("/")[0]
        for group in context.policy.groups
        for agent in group.agents
    )
    important = (name for name in named if matters(name))
    return list(dict.fromkeys([WILDCARD, *context.config.social, *important]))[:MOST_CRAWLERS]


def matters(name: str) -> bool:
    """Tell whether it matters how a crawler reads the file: it obeys, and visitors come of it."""
    crawler = by_token(name)
    if crawler is None or crawler.category in UNIMPORTANT:
        return False
    return crawler.obeys in ("yes", "partly")


def witnesses(
    before: Readings, after: Readings, crawlers: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """Give crawlers with paths on which a fix changes what some profile decides."""
    for profile in COMPARED:
        if profile == "rfc9309" and before.is_plain and after.is_plain:
            continue
        old, new = before.policy(profile), after.policy(profile)
        if old is new:
            continue
        found = compare_crawlers(old, new, crawlers)
        alike = {difference: crawler for crawler, difference in reversed(found.items())}
        for difference, crawler in alike.items():
            for path in (difference.opened, difference.closed):
                if path:
                    yield crawler, path


def report(
    context: Context, code: str, cause: str, problem: Problem, found: Disagreement
) -> Problem:
    crawler, path, answers = found
    line = context.document.position(problem.span.start).line
    who = "crawlers without a group of their own" if crawler == WILDCARD else crawler
    allowing = enumerate_names([PARSERS[name] for name, allowed in answers.items() if allowed])
    blocking = enumerate_names([PARSERS[name] for name, allowed in answers.items() if not allowed])
    return Problem(
        problem.span,
        f"parsers disagree whether {who} may fetch {quote(path)}: yes by {allowing}, no by"
        f" {blocking}; {cause} on line {line} is to blame, see {code}",
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
