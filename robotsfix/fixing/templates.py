"""Templates: policies that `fix` can bring a file to.

On an empty file the result is the template word for word. Into a file with content it is merged:
social crawlers' groups first, one group for `*` last; what the owner wrote for others stays.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from robotsfix.access.group import WILDCARD, Rule
from robotsfix.checks.carrying import blocking_rules
from robotsfix.checks.context import Context
from robotsfix.checks.group_edits import (
    comment_of,
    ended,
    move_below,
    paragraph_above,
    paragraph_below,
    removal,
    text_of,
    user_agent_line,
    written,
)
from robotsfix.checks.layout import Block, start_of_paragraph
from robotsfix.checks.unblocking import blocked_social_crawlers, unblock
from robotsfix.checks.wording import enumerate_names
from robotsfix.config.config import LOCKDOWN_CRAWLERS, Config
from robotsfix.syntax.document import Document
from robotsfix.syntax.edits import Edit
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line

RECOMMENDED = "recommended"
LOCKDOWN = "lockdown"

TEMPLATES = {RECOMMENDED: ("facebookexternalhit",), LOCKDOWN: LOCKDOWN_CRAWLERS}
"""The crawlers that have a group of their own in each template."""

STRUCTURAL_RULES = ("RF301", "RF302", "RF303", "RF306")
"""Rules whose fixes bring groups in order, which the steps of a template rely on."""


class Step(NamedTuple):
    """What a step of a template does to a document."""

    edits: Sequence[Edit]
    notes: Sequence[str] = ()


class Template:
    """A template, and the steps that bring a document to it.

    Between two steps the caller applies the edits, and mends the groups with safe fixes.
    """

    def __init__(self, name: str, config: Config) -> None:
        """Get ready.

        Args:
            name: The template's name.
            config: What the owner wants; `social` names the crawlers of the lockdown template.

        Raises:
            ValueError: There is no such template.
        """
        if name not in TEMPLATES:
            raise ValueError(f"unknown template {name!r}; there are: {', '.join(TEMPLATES)}")
        self.name = name
        tokens = config.social if name == LOCKDOWN else TEMPLATES[name]
        self.config = config._replace(social=tokens)
        self.everybody = (Field.ALLOW if name == RECOMMENDED else Field.DISALLOW, "/")

    def steps(self, *, replace: bool) -> list[Callable[[Document], Step]]:
        """Give the steps, in order.

        Args:
            replace: Whether to drop what the document holds.
        """
        return [
            self.start_anew if replace else self.start,
            # Before everybody: what is private to everybody is carried over.
            self.let_social_crawlers_in,
            self.rule_everybody,
            self.put_social_crawlers_first,
            self.put_everybody_last,
        ]

    def start_anew(self, document: Document) -> Step:
        """Drop everything but comments at the top and Sitemap lines."""
        context = self._context(document)
        behind = _end_of_head(document)
        paragraph = start_of_paragraph(document.lines, behind)
        if paragraph > 0:
            # It speaks of the group below it, and there is another one about the file.
            behind = paragraph
        head = "".join(ended(document, line) for line in document.lines[:behind]).rstrip()
        sitemaps = "".join(
            ended(document, line) for line in context.lines_of(Field.SITEMAP) if line.value
        )
        parts = [head and head + document.newline, self._text(document), sitemaps]
        text = document.newline.join(filter(None, parts))
        start = len(document.byte_order_mark)
        return Step(
            [] if document.text[start:] == text else [Edit(start, len(document.text), text)]
        )

    def start(self, document: Document) -> Step:
        """Write the template into a document that has no groups."""
        context = self._context(document)
        lines = document.lines
        if context.policy.groups:
            return Step([])
        if context.policy.rules_outside:
            # They must not come to stand below a user-agent line, or they would begin to hold.
            index = context.policy.rules_outside[-1].index
            return Step([paragraph_below(document, index, self._text(document))])
        if all(line.is_blank for line in lines):
            start = len(document.byte_order_mark)
            return Step([Edit(start, len(document.text), self._text(document))])
        behind = _end_of_head(document)
        if behind == len(lines):
            last = next(line for line in reversed(lines) if not line.is_blank)
            return Step([paragraph_below(document, last.index, self._text(document))])
        index = start_of_paragraph(document.lines, behind)
        return Step([paragraph_above(document, index, self._text(document))])

    def let_social_crawlers_in(self, document: Document) -> Step:
        """Give each social crawler a group of its own that lets it in."""
        context = self._context(document)
        blocked = blocked_social_crawlers(context)
        tokens = [
            token
            for token in self.config.social
            if token in blocked or token.lower() not in context.policy.groups_by_token
        ]
        return Step(unblock(context, tokens).edits if tokens else [])

    def rule_everybody(self, document: Document) -> Step:
        """Say in the group for `*` what the template says."""
        context = self._context(document)
        blocks = [block for block in context.layout.groups_in_text if WILDCARD in block.tokens]
        # A user-agent line that names nobody is no company.
        alone = [block for block in blocks if block.tokens <= {WILDCARD, ""}]
        edits = [edit for block in alone for edit in self._rewritten(context, block)]
        leaves = [
            document.lines[agent.line.index]
            for block in blocks
            if block not in alone
            for agent in block.agents
            if agent.token == WILDCARD
        ]
        for line in leaves:
            # Where a new group is written, the comments go along.
            stays = comment_of(document, line) if alone else ""
            edits.append(Edit(line.start, line.next_start, stays))
        if not alone:
            rules = [rule for block in blocks for rule in self._kept(context, block)]
            edits.append(self._new_group_for_everybody(context, rules, leaves))
        return Step(sorted(edits), self._notes(context))

    def put_social_crawlers_first(self, document: Document) -> Step:
        """Put social crawlers first, in the template's order."""
        blocks = self._context(document).layout.groups_in_text
        order = [token.lower() for token in self.config.social]
        social = [block for block in blocks if block.tokens <= set(order)]
        social.sort(key=lambda block: min(order.index(token) for token in block.tokens))
        others = [block for block in blocks if block not in social]
        if not others or blocks[: len(social)] == social:
            return Step([])
        paragraphs = [text_of(document, block) for block in social]
        insertion = paragraph_above(document, others[0].first, document.newline.join(paragraphs))
        in_text = sorted(social, key=lambda block: block.first)
        return Step(sorted([*removal(document, in_text), insertion]))

    def put_everybody_last(self, document: Document) -> Step:
        """Put the group for `*` below all others that have rules."""
        # Only the last group can be without any, and it would share those of the one for `*`.
        blocks = [
            block
            for block in self._context(document).layout.groups_in_text
            if block.group.rule_lines
        ]
        everybody = [block for block in blocks if WILDCARD in block.tokens]
        if everybody and everybody[-1] is not blocks[-1]:
            return Step(move_below(document, everybody[-1], blocks[-1].last))
        return Step([])

    def _context(self, document: Document) -> Context:
        return Context(document, self.config)

    def _text(self, document: Document) -> str:
        """The template as the document would write it."""
        groups = [(token, Field.ALLOW, "/") for token in self.config.social]
        groups.append((WILDCARD, *self.everybody))
        return document.newline.join(
            written(document, Field.USER_AGENT, token) + written(document, field, path)
            for token, field, path in groups
        )

    def _kept(self, context: Context, block: Block) -> list[Rule]:
        """Give the rules of a group for `*` that the template leaves standing."""
        if self.name == LOCKDOWN:
            return []
        rules = [
            rule for line in block.group.rule_lines for rule in context.policy.profile.rules(line)
        ]
        blocking = {rule.line.index for rule in blocking_rules(context, rules)}
        return [rule for rule in rules if rule.line.index not in blocking]

    def _rewritten(self, context: Context, block: Block) -> Iterator[Edit]:
        document = context.document
        kept = {rule.line.index for rule in self._kept(context, block)}
        lines = [document.lines[line.index] for line in block.group.rule_lines]
        field, path = self.everybody
        wanted = written(document, field, path)
        if not kept and any(line.field is field and line.value == path for line in lines):
            line = next(line for line in lines if line.field is field and line.value == path)
            kept.add(line.index)
        for line in lines:
            if line.index in kept:
                continue
            if kept:
                yield Edit(line.start, line.next_start, comment_of(document, line))
            else:
                kept.add(line.index)
                yield Edit(line.start, line.next_start, comment_of(document, line) + wanted)

    def _new_group_for_everybody(
        self, context: Context, rules: Sequence[Rule], leaves: Sequence[Line]
    ) -> Edit:
        document = context.document
        lines = [ended(document, document.lines[rule.line.index]) for rule in rules]
        text = user_agent_line(document, WILDCARD, leaves)
        text += "".join(dict.fromkeys(lines)) or written(document, *self.everybody)
        return paragraph_below(document, context.layout.groups_in_text[-1].last, text)

    def _notes(self, context: Context) -> list[str]:
        if self.name != LOCKDOWN:
            return []
        expected = {token.lower() for token in self.config.social} | {WILDCARD}
        names = [
            agent.line.value
            for group in context.policy.groups
            for agent in group.agents
            if agent.token not in expected
            and agent.token
            and not context.policy.rule_set(agent.token).blocks_everything
        ]
        names = list(dict.fromkeys(names))
        if not names:
            return []
        whose = "a group of its own" if len(names) == 1 else "groups of their own"
        return [f"{enumerate_names(names)} may still fetch, by {whose}"]


def _end_of_head(document: Document) -> int:
    """Give the index of the first line that is neither a comment nor blank."""
    lines = document.lines
    return next(
        (line.index for line in lines if not line.is_comment and not line.is_blank), len(lines)
    )
