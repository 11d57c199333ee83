"""A crawler's name that is misspelled, or not the one that it answers to.

## What it does
Finds near misses of known product tokens (`Twiterbot`), and names that people write in place of a
token (`Facebook` for `facebookexternalhit`). `FacebookBot` and `Facebot` are crawlers of their own,
and are found only where link previews are meant: a comment says so, or other social crawlers stand
beside them, and nothing else in the file names `facebookexternalhit`.

## Why it matters
A crawler looks for its own product token. A group under any other name does not hold for it, and
nothing tells the owner. That costs nothing where the same rules stand for the right token, or for
everybody if no group names it.

## Example
```robots.txt
User-agent: Twiterbot
Disallow: /drafts/
```
Use instead:
```robots.txt
User-agent: Twitterbot
Disallow: /drafts/
```

## Fix
Writes the token that is probably meant. Unsafe, because the rules begin to hold for that crawler.

## References
- RFC 9309, section 2.2.1: crawlers are found by their product token
- `robotsfix crawlers` lists the tokens, with their operators' documentation
"""

import re
from collections.abc import Iterator
from functools import cache

from robotsfix.checks.context import Context
from robotsfix.checks.finding import Applicability, Problem, Severity
from robotsfix.checks.layout import Block
from robotsfix.checks.user_agents.tokens import (
    REFERENCE,
    loses_nothing,
    named_lines,
    values_of,
    write_token,
)
from robotsfix.checks.user_agents.user_agent_string import is_header, spelled
from robotsfix.checks.wording import quote
from robotsfix.crawlers.catalogue import ALL, by_mistaken_token, by_token
from robotsfix.crawlers.crawler import Crawler
from robotsfix.syntax.fields import Field
from robotsfix.syntax.remembering import remembered
from robotsfix.syntax.spelling import distance

SEVERITY = Severity.WARNING
FIX = Applicability.UNSAFE

LEGAL = re.compile("[A-Za-z0-9_.-]+")
"""Tokens that can be advised: those of several words are a trouble of their own."""

OTHER_CRAWLERS = frozenset({"googlebot-mobile", "roverbot", "xbot"})
"""Crawlers outside of the catalogue, in lower case, whose names look like one inside.

Lists of AI crawlers have XBot for one of xAI's.
"""

SHORTEST = 8
"""In shorter names a single slip is too often another crawler's name."""
LONG = 14
"""From this length on two slips are still a near miss."""

ODD = re.compile(r"[^A-Za-z0-9 ._!-]")
"""Characters that make of a value something else than a misspelled name."""

PREVIEWS = re.compile(
    r"preview|social|\bshar(?:e|es|ing)\b|open ?graph|\bcards?\b|unfurl|thumbnail|\bembed",
    re.IGNORECASE,
)
"""Words of a comment that speaks of link previews."""
LEARNING = re.compile(r"\bAI\b|\bLLMs?\b|train|speech|language model|scrap", re.IGNORECASE)
"""Words of a comment that speaks of something else."""


def check(context: Context) -> Iterator[Problem]:
    values = values_of(context)
    wrong = set(filter(misspelled, values))
    if wrong:
        is_harmless = loses_nothing(context, map(misspelled, wrong))
        for line, group, named in named_lines(context, wrong):
            token = misspelled(line.value)
            crawler = by_token(token)
            if crawler:
                harmless = is_harmless(group, token)
                though = ", for which the same rules hold already" if harmless else ""
                yield Problem(
                    line.value_span,
                    f"{quote(line.value)} is not a name that {crawler.name} answers to:"
                    f" its product token is {quote(token)}{though}",
                    write_token(line, token, named, Applicability.UNSAFE),
                    crawlers=(token,),
                    severity=Severity.INFO if harmless else None,
                )
    if not confused_tokens().keys().isdisjoint(map(str.lower, values)):
        yield from confused(context)


@remembered(16_384)
def misspelled(value: str) -> str:
    """Give the token that was meant by a value; empty if it is fine, or nobody can tell."""
    if is_token(REFERENCE.token(value)) or is_header(value) or not value.isascii():
        return ""
    name = value.partition("/")[0]
    crawler = by_mistaken_token(value) or by_mistaken_token(name)
    if crawler:
        token = crawler.tokens[0]
    elif ODD.search(name) or is_token(name.lower()):
        return ""
    else:
        token = near_miss(name.lower())
    return token if LEGAL.fullmatch(token) else ""


def near_miss(lowered: str) -> str:
    if len(lowered) < SHORTEST:
        return ""
    # Few slips are in the first letter, unless it was lost in copying.
    tokens = [*tokens_by_letter().get(lowered[0], ()), *tokens_by_letter().get(lowered, ())]
    near, fewest = "", 3 if len(lowered) >= LONG else 2
    size = (len(lowered) + 1) // fewest
    parts = [lowered[start : start + size - 1] for start in range(0, size * fewest, size)]
    for token in tokens:
        # A slip is in one part at most, as a letter stands between two: one is left whole.
        if not any(part in token for part in parts):
            continue
        found = distance(lowered, token, fewest - 1)
        if found < fewest:
            near, fewest = token, found
    # A name that goes on where a token ends is that of another product of the same maker.
    product = lowered.rpartition("-")[0]
    return spelled(near) if near and product not in all_tokens() else ""


def is_token(lowered: str) -> bool:
    return lowered in all_tokens()


@cache
def all_tokens() -> frozenset[str]:
    tokens = (token for crawler in ALL for token in (*crawler.tokens, *crawler.fallback_tokens))
    return OTHER_CRAWLERS.union(["*"], (token.lower() for token in tokens))


@cache
def tokens_by_letter() -> dict[str, list[str]]:
    """Give the tokens that start with each letter, and those that lack theirs by the rest."""
    tokens: dict[str, list[str]] = {}
    for token in sorted(all_tokens()):
        tokens.setdefault(token[0], []).append(token)
        tokens.setdefault(token[1:], []).append(token)
    return tokens


@cache
def confused_tokens() -> dict[str, Crawler]:
    """Give the crawlers that may be meant by other crawlers' tokens, in lower case."""
    return {token.lower(): crawler for crawler in ALL for token in crawler.confused_tokens}


def confused(context: Context) -> Iterator[Problem]:
    """Find another crawler's token where link previews are meant."""
    named = context.policy.groups_by_token
    sections = context.layout.sections
    for index, section in enumerate(sections):
        values = {agent.line.value.lower() for agent in section.agents}
        if values.isdisjoint(confused_tokens()):
            continue
        beside = sections[max(0, index - 1) : index] + sections[index + 1 : index + 2]
        if not is_about_previews(context, section, beside):
            continue
        for agent in section.agents:
            crawler = confused_tokens().get(agent.line.value.lower())
            if crawler and crawler.tokens[0].lower() not in named:
                line = context.document.lines[agent.line.index]
                token = crawler.tokens[0]
                yield Problem(
                    line.value_span,
                    f"{quote(line.value)} is another crawler: the one that fetches link previews"
                    f" answers to {quote(token)}, which the file does not name",
                    write_token(line, token, values, Applicability.UNSAFE),
                    crawlers=(token,),
                )


def is_about_previews(context: Context, section: Block, beside: list[Block]) -> bool:
    """Tell whether the writer of a section had link previews in mind."""
    comments = " ".join(
        line.comment for line in context.document.lines[section.first : section.last + 1]
    )
    categories = categories_in(section)
    if LEARNING.search(comments) or any(name.startswith("ai-") for name in categories):
        return False
    if PREVIEWS.search(comments) or "social" in categories:
        return True
    rules = rules_of(section)
    if rules == [(Field.DISALLOW, "/")]:
        return False
    around = [categories_in(block) for block in beside if rules_of(block) == rules]
    return {"social"} in around and all(names <= {"social"} for names in around)


def categories_in(section: Block) -> set[str]:
    """Give the categories of the crawlers that a section names, those in question aside."""
    tokens = section.tokens - confused_tokens().keys()
    return {crawler.category if crawler else "" for crawler in map(by_token, tokens)}


def rules_of(section: Block) -> list[tuple[Field, str]]:
    return [(line.field, line.value) for line in section.group.rule_lines]
