"""Which rules go over to a group that somebody gets of its own: those that keep a part private."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence

from robotsfix.access.group import Rule
from robotsfix.access.rule_set import RuleSet
from robotsfix.checks.context import Context


def carried_over(context: Context, sources: Iterable[RuleSet]) -> list[Rule]:
    """Give the rules that keep a part of the site private, and the exceptions from them."""
    rules = list({rule.line.index: rule for source in sources for rule in source.rules}.values())
    rules.sort(key=lambda rule: rule.line.index)
    blocking = {rule.line.index for rule in blocking_rules(context, rules)}
    private = [
        rule
        for rule in rules
        if not rule.allow
        and rule.pattern.text.startswith(("/", "*"))
        and rule.line.index not in blocking
    ]
    meets_private = _meeting(private)
    return sorted(
        [*private, *(rule for rule in rules if rule.allow and meets_private(rule))],
        key=lambda rule: rule.line.index,
    )


def blocking_rules(context: Context, rules: Iterable[Rule]) -> list[Rule]:
    """Give those of some rules that have to go, so that social crawlers get what they need.

    A rule against a media path can stay if an Allow line for that path wins over it.
    """
    normalize = context.policy.profile.normalize_path
    media = [normalize(path) for path in context.config.media_paths]
    return [
        rule
        for rule in rules
        if not rule.allow
        and rule.pattern.text
        and (
            rule.pattern.matches("/")
            or any(rule.priority > len(path) and rule.pattern.matches(path) for path in media)
        )
    ]


def _meeting(rules: Sequence[Rule]) -> Callable[[Rule], bool]:
    """Give a test whether a rule may match a path that one of some rules matches.

    It looks at how the patterns begin, up to their first star.
    """
    prefixes = sorted({rule.pattern.prefix for rule in rules})
    lengths = sorted({len(prefix) for prefix in prefixes})

    def may_meet(rule: Rule) -> bool:
        prefix = rule.pattern.prefix
        place = bisect_left(prefixes, prefix)
        if place < len(prefixes) and prefixes[place].startswith(prefix):
            return True
        shorter = (prefix[:length] for length in lengths if length < len(prefix))
        return any(_is_in(prefixes, beginning) for beginning in shorter)

    return may_meet


def _is_in(words: Sequence[str], word: str) -> bool:
    place = bisect_left(words, word)
    return place < len(words) and words[place] == word
