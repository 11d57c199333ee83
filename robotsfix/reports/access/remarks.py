"""What else there is to a verdict, as clauses of which the crawler is the subject."""

from collections.abc import Iterator

from robotsfix.access.group import WILDCARD
from robotsfix.checks.wording import enumerate_names
from robotsfix.crawlers.crawler import Crawler
from robotsfix.crawlers.verdicts import Access


def remarks(access: Access) -> Iterator[str]:
    """Say what a reader of a crawler's verdicts has to know besides."""
    crawler = access.subject.crawler
    if crawler:
        yield from _nature(crawler)
        yield from _groups(crawler, access)
    elif access.subject.token != WILDCARD:
        yield "is not in the catalogue: nothing is known about it"


class Notes:
    """Remarks about crawlers, each of them with a number."""

    def __init__(self) -> None:
        """Start with none."""
        self._numbers: dict[str, int] = {}

    def marks(self, access: Access) -> str:
        """Give the numbers of the remarks about a crawler, such as "1, 3"; empty without any."""
        numbers = (
            self._numbers.setdefault(remark, len(self._numbers) + 1) for remark in remarks(access)
        )
        return ", ".join(map(str, numbers))

    def numbered(self) -> list[tuple[int, str]]:
        """Give all remarks with their numbers."""
        return [(number, remark) for remark, number in self._numbers.items()]


def _nature(crawler: Crawler) -> Iterator[str]:
    """Say what a crawler makes of any robots.txt."""
    if crawler.successors:
        successors = enumerate_names(crawler.successors)
        yield f"is retired: {crawler.operator} crawls as {successors} today"
    if not crawler.tokens:
        yield "has no token that a group could name: only the group for `*` can hold for it"
    if crawler.obeys == "no":
        yield "ignores robots.txt: only the server or a firewall can keep it out"
    elif crawler.obeys == "partly" and not crawler.ignores_wildcard:
        yield f"obeys robots.txt in part. {crawler.obeys_note}".rstrip(" .")


def _groups(crawler: Crawler, access: Access) -> Iterator[str]:
    """Say what is special about the groups that a crawler heeds in a file."""
    if access.heeds == "other":
        yield f"has no group of its own and obeys that for {access.token}, before that for `*`"
    if access.heeds == "nothing" and crawler.ignores_wildcard:
        yield "obeys no group but its own, and has none: the one for `*` does not hold for it"
    if access.is_cut:
        yield "has a token that parsers such as Google's cut short: they would not find this group"
    blocked = not all(verdict.decision.allowed for verdict in access.verdicts)
    if crawler.needs_all_tokens and blocked:
        yield f"sends {enumerate_names(crawler.tokens)}, and needs each of them to be allowed"
