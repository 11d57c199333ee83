"""A rule that seems to stand alone, but belongs to the group above.

## What it does
Finds rules below which their writer saw no group, or another one: parted from the group above by a
Sitemap and a blank line, below a user-agent line that is commented out, or below a heading such as
`# All other bots`. It looks at groups for named crawlers only where a Sitemap is in between: behind
the rules for `*` it is plain whom the others are for.

## Why it matters
Only a user-agent line starts a group. Neither a Sitemap, nor a blank line, nor a comment ends one.
So these rules hold for the crawlers of the group above, most often the last one of a long list, and
for nobody else.

## Example
```robots.txt
User-agent: *
Disallow: /cart/

User-agent: GPTBot
Disallow: /

Sitemap: https://example.org/sitemap.xml

Disallow: /admin/
```
Use instead:
```robots.txt
User-agent: *
Disallow: /cart/
Disallow: /admin/

User-agent: GPTBot
Disallow: /

Sitemap: https://example.org/sitemap.xml
```

## Fix
None: for whom the rules are meant, only you know. Move them into that group, or put its user-agent
line above them.

## References
- RFC 9309, section 2.2.1: a group ends where the next user-agent line stands; section 2.2.4: other
  records do not interfere
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from robotsfix.access.group import WILDCARD, Group
from robotsfix.checks.context import Context
from robotsfix.checks.finding import Problem, Related, Severity
from robotsfix.checks.layout import start_of_paragraph
from robotsfix.checks.wording import enumerate_names, plural, quote
from robotsfix.crawlers.catalogue import by_token
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import WHITE_SPACE, Line
from robotsfix.syntax.remembering import remembered

SEVERITY = Severity.INFO

WORD = re.compile(r"[A-Za-z][A-Za-z_-]*")
LONGEST_HEADING = 200
"""How many characters a heading has at most; rows of signs around it count as well."""
MOST_WORDS = 8
"""How many words it has at most."""
EVERYBODY = re.compile(
    r"\b(?:all|any|every|other)\b.*\b(?:others|agents?|bots?|crawlers?|engines?|robots?|spiders?)\b"
    r"|\b(?:everybody|everyone)\b"
)
"""What a heading of rules for everybody says, in lower case."""
FILLER = re.compile(
    r"agents?|all|allow|any|apply|block|bots?|crawlers?|default|directives|disallow|else|engines?"
    r"|every|everybody|everyone|following|for|others?|robots?|rules?|search|section|settings"
    r"|spiders?|the|these|to|user|user-agents?",
    re.IGNORECASE,
)
"""Words of headings that name no crawler."""


def check(context: Context) -> Iterator[Problem]:
    if "#" not in context.document.text and not context.lines_of(Field.SITEMAP):
        return
    for group in context.policy.groups:
        rules = group.rule_lines
        if not rules or rules[-1].index - rules[0].index < len(rules):
            # They stand directly below each other.
            continue
        starts = list(strays(context, group))
        ends = [*(start for start, _ in starts[1:]), len(rules)]
        for (start, reason), end in zip(starts, ends, strict=False):
            yield problem(context, group, rules[start:end], reason)


def problem(context: Context, group: Group, rules: Sequence[Line], reason: str) -> Problem:
    lines = context.document.lines
    names = list(dict.fromkeys(agent.line.value for agent in group.agents))
    hold = "holds" if len(rules) == 1 else "hold"
    return Problem(
        lines[rules[0].index].body_span,
        f"{plural(len(rules), 'rule')} from here on {hold} for"
        f" {enumerate_names([quote(name) for name in names])} (line {group.first_line.number}):"
        f" {reason}",
        related=(Related(lines[group.first_line.index].body_span, "the group goes on"),),
        crawlers=tuple(names),
        hint="put the user-agent line of the crawlers that are meant above",
    )


def strays(context: Context, group: Group) -> Iterator[tuple[int, str]]:
    """Give the rules of a group at which it seems to be over, and why it is not."""
    lines = context.document.lines
    plain = WILDCARD in group.tokens or len(context.policy.groups) == 1
    indexes = [line.index for line in group.rule_lines]
    for place, (above, rule) in enumerate(pairwise(indexes), start=1):
        if rule == above + 1:
            continue
        between = lines[above + 1 : rule]
        named = heading(context, between) if any(line.comment for line in between) else ""
        if named and named.lower() not in group.tokens:
            yield place, f"the comment above that names {quote(named)} starts no group"
        elif parts_with_sitemap(between):
            if not plain:
                yield place, "neither a Sitemap nor a blank line ends a group"
        elif any(line.is_blank for line in between):
            # Who writes blank lines between rules means the same group below a Sitemap as well.
            plain = True


def parts_with_sitemap(between: Sequence[Line]) -> bool:
    """Tell whether a Sitemap stands between two rules, and below it a blank line."""
    sitemaps = [place for place, line in enumerate(between) if line.field is Field.SITEMAP]
    return bool(sitemaps) and any(line.is_blank for line in between[sitemaps[0] :])


def heading(context: Context, between: Sequence[Line]) -> str:
    """Give the crawler whom the comments above a rule name as a heading; empty if they do not."""
    last = between[-1]
    if last.is_comment and ":" in last.comment:
        agent = Line(last.index, last.start, last.comment.lstrip("#" + WHITE_SPACE), "")
        if agent.has_colon and agent.field is Field.USER_AGENT:
            return agent.value
    if not any(line.is_blank for line in between):
        return ""
    end = len(between)
    while end and between[end - 1].is_blank:
        end -= 1
    start = start_of_paragraph(between, end)
    names = (named_in(context, line.comment) for line in between[start:end])
    return next(filter(None, names), "")


def named_in(context: Context, comment: str) -> str:
    """Give the crawler that a comment consists of, `*` for everybody; empty for any other."""
    name = only_name(comment) if len(comment) <= LONGEST_HEADING else ""
    known = name.lower() in context.policy.groups_by_token or by_token(name) or name == WILDCARD
    return name if known else ""


@remembered(4096)
def only_name(comment: str) -> str:
    """Give the one word of a comment that may be a name, `*` for everybody; empty for any other."""
    words = WORD.findall(comment)
    if not 0 < len(words) <= MOST_WORDS:
        return ""
    names = [word for word in words if not FILLER.fullmatch(word)]
    if not names:
        return WILDCARD if EVERYBODY.search(comment.lower()) else ""
    return names[0] if len(names) == 1 else ""
