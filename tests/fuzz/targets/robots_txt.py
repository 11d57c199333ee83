"""Targets that take a robots.txt."""

from fuzz import promises
from fuzz.promises import CRAWLERS, PATHS, promise
from fuzz.seeds import ROBOTS_TXT
from fuzz.targets.registry import target
from robotsfix.access.policy import Policy
from robotsfix.access.profiles import PROFILES
from robotsfix.checks.answers import Answer, Hop
from robotsfix.checks.linter import checks_for, lint_document
from robotsfix.config.config import Config, Expectation
from robotsfix.crawlers.changes import compare as compare_policies
from robotsfix.crawlers.changes import examples
from robotsfix.fixing.api import fix as mend
from robotsfix.fixing.result import FixResult
from robotsfix.reports.formats import MODULES
from robotsfix.syntax.document import parse as read
from robotsfix.syntax.source import decode

EVERYTHING = Config(
    select=("ALL",),
    media_paths=("/media/", "/a/*.png"),
    site="https://example.org",
    expect=(
        Expectation(("social", "*"), allowed=("/a",)),
        Expectation(("GPTBot",), blocked=("/b*$",)),
    ),
)
"""A configuration in which every rule has something to do."""
SAFE_ONLY = EVERYTHING._replace(social=(), media_paths=())
"""Nobody is to be let in, so that `fix` applies safe fixes only."""


@target(ROBOTS_TXT)
def parse(octets: bytes) -> None:
    """Reading loses nothing."""
    promises.is_lossless(read(octets), octets)


@target(ROBOTS_TXT)
def decide(octets: bytes) -> None:
    """Every profile answers, and the line that decides is one of the group."""
    document = read(octets)
    reference = Policy(document)
    crawlers = [*CRAWLERS[:2], "*", *list(reference.groups_by_token)[:3]]
    paths = [*PATHS[3:5], *examples(reference)[:5]]
    for profile in PROFILES:
        promises.decisions_are_sound(Policy(document, profile), crawlers, paths)


@target(ROBOTS_TXT)
def lint(octets: bytes) -> None:
    """All rules together: nothing raises, and every place and fix is sound."""
    document = read(octets)
    findings = lint_document(document, EVERYTHING, checks_for(EVERYTHING), "robots.txt")
    promises.findings_are_sound(document, findings)


@target(ROBOTS_TXT)
def answer(octets: bytes) -> None:
    """What a server answers: the status, headers up to an empty line, and the body."""
    head, _, body = octets.partition(b"\n\n")
    lines = decode(head).split("\n")
    headers = tuple((name, value) for name, _, value in (line.partition(":") for line in lines))
    status = 200 + 100 * (len(octets) % 4)
    got = Answer(
        "https://example.org/robots.txt",
        "a browser",
        (Hop("https://x.org/", status, headers),),
        body,
    )
    other = got._replace(asker="Twitterbot", body=octets, hops=(Hop("https://x.org/", 403),))
    document = read(got.rules)
    checks = checks_for(EVERYTHING)
    findings = lint_document(document, EVERYTHING, checks, "", got._replace(others=(other,)))
    promises.findings_are_sound(document, findings)


@target(ROBOTS_TXT)
def reports(octets: bytes) -> None:
    """A report of what is found is printable, and its format's parser reads it."""
    document = read(octets)
    findings = lint_document(document, EVERYTHING, checks_for(EVERYTHING), "robots.txt")
    # One format at a time: making a report takes longer than finding what is in it.
    name = list(MODULES)[len(octets) % len(MODULES)]
    promises.report_can_be_read(name, decode(octets[:20]), findings)


@target(ROBOTS_TXT)
def fix(octets: bytes) -> None:
    """Safe fixes: nobody's access changes, and nothing is lost."""
    result = _mended(octets, SAFE_ONLY)
    promise(holds=not result.changes, otherwise="safe fixes change access")
    before, after = read(octets), read(result.output)
    promise(holds=result.changed is bool(result.fixed), otherwise="changed without saying so")
    promises.nothing_mendable_is_left(result)
    promises.comments_are_kept(before, after)
    promises.suppressions_stay(before, result, after)
    if result.changed:
        promises.access_is_unchanged(octets, result.output, [*CRAWLERS[:-1], "zz"])


@target(ROBOTS_TXT)
def unblock(octets: bytes) -> None:
    """Safe and unblocking fixes: social crawlers may fetch more, nobody less."""
    result = _mended(octets, Config())
    promises.nothing_mendable_is_left(result)
    promises.comments_are_kept(read(octets), read(result.output))
    closed = [change for change in result.changes if change.closed is not None]
    promise(holds=not closed, otherwise="unblocking closes something")
    let_in = {name.lower() for each in result.fixed if each.fix for name in each.fix.crawlers}
    changed = {name.lower() for change in result.changes for name in change.crawlers}
    promise(holds=changed <= let_in, otherwise="unblocking lets somebody else in")
    if result.changed:
        others = [name for name in CRAWLERS[4:-1] if name.lower() not in let_in]
        promises.access_is_unchanged(octets, result.output, [*others, "zz"])


@target(ROBOTS_TXT)
def fix_unsafe(octets: bytes) -> None:
    """All fixes: they come to an end, and the diff says what they do."""
    _mended(octets, EVERYTHING, unsafe=True)


@target(ROBOTS_TXT)
def template(octets: bytes) -> None:
    """Templates, merged into the file or in its place."""
    name = ("recommended", "lockdown")[len(octets) % 2]
    replace, unsafe = len(octets) % 3 == 0, len(octets) % 5 == 0
    result = mend(octets, template=name, replace=replace, unsafe=unsafe)
    again = mend(result.output, template=name, replace=replace, unsafe=unsafe)
    promises.is_mended(result, again)


def _mended(octets: bytes, config: Config, *, unsafe: bool = False) -> FixResult:
    result = mend(octets, config=config, unsafe=unsafe)
    promises.is_mended(result, mend(result.output, config=config, unsafe=unsafe))
    return result


@target(ROBOTS_TXT)
def compare(octets: bytes) -> None:
    """The two halves of the input: witnesses are true, and what is equal decides alike."""
    middle = octets.find(b"\n", len(octets) // 2) + 1
    profile = ("google", "rfc9309", "classic")[len(octets) % 3]
    old, new = (Policy(read(half), profile) for half in (octets[:middle], octets[middle:]))
    crawlers = [*CRAWLERS[::3], *list(old.groups_by_token)[:4], *list(new.groups_by_token)[:4]]
    changes = compare_policies(old, new, crawlers)
    paths = examples(old, new)[:30]
    said = {token.lower(): change for change in changes for token in change.crawlers}
    for crawler in crawlers:
        change = said.get(crawler.lower())
        for path in paths:
            before, after = (policy.rule_set(crawler).decide(path).allowed for policy in (old, new))
            kind = "opened" if after else "closed"
            quiet = change is None or (getattr(change, kind) is None and change.proved)
            promise(
                holds=before == after or not quiet,
                otherwise=f"{profile}: a path differs of policies that are said to be alike",
            )
    for change in changes:
        for witness, opened in ((change.opened, True), (change.closed, False)):
            if witness:
                seen = witness.before.allowed, witness.after.allowed
                promise(holds=seen == (not opened, opened), otherwise=f"{profile}: a false witness")
