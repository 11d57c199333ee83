"""Crawlers that obey the same groups, and which of their rule lines never decide anything."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from robotsfix.access.group import Group, Rule
from robotsfix.access.paths import decode_unreserved
from robotsfix.access.pattern import may_match_root
from robotsfix.access.policy import Policy
from robotsfix.access.profiles.reference import Profile, may_be_cut
from robotsfix.checks.paths.covering import covered, covered_literally, covers, may_meet
from robotsfix.checks.paths.rules import groups_obeyed_together
from robotsfix.syntax.document import Document
from robotsfix.syntax.fields import Field
from robotsfix.syntax.lines import Line

MOST_RULES = 300
"""Of how many rules of a crawler the question is asked: some are held against all others."""

_ALLOW, _DISALLOW = Field.ALLOW, Field.DISALLOW
_NO_COVERS = frozenset({"", "/", "/*", "*"})
"""Paths of Disallow lines for nothing, or for all, beside which no line counts as dead."""

Pair = tuple[Line, Line]
"""A rule line, and one that may decide in its place."""


class Crew:
    """Crawlers that obey the same groups.

    Attributes:
        groups: The groups, as the reference reading has them.
        lines: Their rule lines.
        dead: The lines that decide in place of others, by the indices of these. Beside a block of
            the whole site there are none: lines still say what is private once that is lifted.
    """

    def __init__(self, profile: Profile, groups: Sequence[Group]) -> None:
        """Look at groups that are obeyed together.

        Args:
            profile: The reference reading.
            groups: The groups.
        """
        self.groups = groups
        self.lines: Sequence[Line] = groups[0].rule_lines
        if len(groups) > 1:
            self.lines = [line for group in groups for line in group.rule_lines]
        self.dead: Mapping[int, Line] = {}
        if 1 < len(self.lines) <= MOST_RULES:
            pairs = [*self._candidates()]
            if pairs and not self._blocks_site():
                dead = self.proved(pairs, profile)
                self.dead = {line.index: winner for line, winner in dead}

    def _candidates(self) -> Iterator[Pair]:
        """Give the lines whose pattern another one of their kind seems to cover."""
        for field in (_DISALLOW, _ALLOW):
            values = {line.value for line in self.lines if line.field is field}
            values.discard("")
            if field is _DISALLOW and not _NO_COVERS.isdisjoint(values):
                return
            # Parsers without wildcards need a Disallow line that only a star makes needless.
            find = covered_literally if field is _DISALLOW else covered
            if len(values) > 1 and (found := find(values)):
                yield from self._lines(field, found)

    def _blocks_site(self) -> bool:
        disallowed = [line.value for line in self.lines if line.field is _DISALLOW]
        return any(map(may_match_root, disallowed))

    def _lines(self, field: Field, found: Mapping[str, str]) -> Iterator[Pair]:
        """Give the lines of which the values are those of some pairs."""
        concerned = {*found, *found.values()}
        lines: dict[str, list[Line]] = {}
        for line in self.lines:
            if line.value in concerned and line.field is field:
                lines.setdefault(line.value, []).append(line)
        for value, cover in found.items():
            # Of lines that say the same, one is needed; other paths match nothing.
            if len(lines[value]) == 1 and value.startswith(("/", "*")):
                yield lines[value][0], lines[cover][0]

    def proved(self, pairs: Sequence[Pair], profile: Profile) -> list[Pair]:
        """Give the pairs of which the second line plainly decides all that the first one would.

        Args:
            pairs: Lines of the crew; those of a pair both allow, or both disallow.
            profile: A reading in which the longest rule wins.
        """
        lines = {line.index: line for pair in pairs for line in pair}
        rules: dict[int, list[Rule]] = {}
        for rule in profile.rules_of(list(lines.values())):
            rules.setdefault(rule.line.index, []).append(rule)
        opposites = {
            field: list(profile.rules_of(self._lines_but_those_of(field)))
            for field in {line.field for line, _ in pairs}
        }
        return [
            (line, winner)
            for line, winner in pairs
            if all(
                any(_leaves_to(other, rule, opposites[line.field]) for other in rules[winner.index])
                for rule in rules[line.index]
            )
        ]

    def _lines_but_those_of(self, field: Field) -> list[Line]:
        return [line for line in self.lines if line.field is not field and line.value]

    @cached_property
    def is_read_alike(self) -> bool:
        """Whether RFC 9309 plainly means by the paths what the reference reading makes of them."""
        text = "\n".join([*(line.value for line in self.lines), ""])
        return (
            decode_unreserved(text) == text
            and text.count("$") == text.count("$\n")
            and not ("/index.htm" in text and any(map(_allows_index_page, self.lines)))
        )


def _allows_index_page(line: Line) -> bool:
    return line.field is _ALLOW and "/index.htm" in line.value


def _leaves_to(winner: Rule, rule: Rule, opposites: Sequence[Rule]) -> bool:
    """Tell whether a rule plainly decides all that another one of its kind would decide.

    It matches whatever the other one matches, and no rule of the other kind comes in between that
    may match some of it.
    """
    _, allow, pattern, priority = rule
    if not covers(winner.pattern, pattern.text):
        return False
    # Of rules that are equally long, the one that allows wins.
    least, most = winner.priority + allow, priority - (not allow)
    for _, _, other, length in opposites:
        if length < least or not pattern.may_meet(other):
            continue
        # A longer one decides, and says the opposite.
        if covers(other, pattern.text) if length > most else may_meet(other, pattern):
            return False
    return True


def may_have_dead_lines(document: Document) -> bool:
    """Tell, quickly, whether a path may cover another one of its kind; no means no."""
    disallow, allow = document.lines_of(_DISALLOW), document.lines_of(_ALLOW)
    if len(disallow) > 1:
        paths = sorted({line.value for line in disallow} - _NO_COVERS)
        # A slash comes before all that paths start with but stars.
        if any(map(str.startswith, paths[1:], paths)) or (paths[1:] and paths[0] < "/"):
            return True
    if len(allow) > 1:
        paths = sorted({line.value for line in allow if line.value})
        if any(map(str.startswith, paths[1:], paths)) or (paths[1:] and "*" in "".join(paths)):
            return True
    # What is read may be less than what stands there.
    return may_be_cut(document)


def crews_of(policy: Policy) -> list[Crew]:
    """Give the crews of a policy that may have dead lines, or a say in what is one."""
    if not may_have_dead_lines(policy.document):
        return []
    together = groups_obeyed_together(policy) or []
    are_alone = all(len(groups) == 1 for groups in together)
    return [
        Crew(policy.profile, groups)
        for groups in together
        # A line that stands alone is needed, which matters if others see it beside more lines.
        if not are_alone or len(groups[0].rule_lines) > 1
    ]
