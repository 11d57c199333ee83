"""What robotsfix promises for any input. Each function raises `BrokenPromiseError` if it is not so.

What a promise says when it is broken names kinds of things, such as codes of rules, and never what
stands in the input: alike failures are told apart from others by it.
"""

import json
import re
import shutil
import subprocess
import tempfile
import zlib
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import fromstring

from fuzz.rivals import RIVALS, Question
from robotsfix.access.policy import Policy
from robotsfix.checks.finding import Applicability, Finding
from robotsfix.checks.suppression import Suppression, suppressions
from robotsfix.crawlers.changes import examples
from robotsfix.fixing.result import FixResult, Reason
from robotsfix.reports.formats import renderer
from robotsfix.syntax.document import Document, parse
from robotsfix.syntax.edits import EditSet, apply
from robotsfix.syntax.lines import Line

CRAWLERS = ["facebookexternalhit", "Twitterbot", "LinkedInBot", "Pinterest", "Googlebot"]
CRAWLERS += ["Bingbot", "GPTBot", "CCBot", "Other-Bot", "*"]
PATHS = ["/", "/a", "/a/b.png", "/b?x=1", "/index.html", "/wp-admin/admin-ajax.php", "/%C3%A9$"]

_UNSEEN = re.compile(
    "\u00ef\u00bb\u00bf|[\\s\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]"
)
"""What nobody sees, and what fixes take away."""
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_HAS_GIT = shutil.which("git") is not None
_ONE_IN = 400
"""Of how many diffs one is given to git: it takes a hundred times as long as all the rest."""


class BrokenPromiseError(AssertionError):
    """Something does not hold that must hold for any input."""


def promise(*, holds: bool, otherwise: str) -> None:
    """Raise an exception unless a promise holds.

    Args:
        holds: Whether it does.
        otherwise: What is broken, without anything of the input.
    """
    if not holds:
        raise BrokenPromiseError(otherwise)


def is_lossless(document: Document, source: bytes) -> None:
    """Every octet comes back, every character is in one leaf, and lines stand side by side."""
    promise(holds=document.source == source, otherwise="octets do not come back")
    promise(holds="".join(document.leaves) == document.text, otherwise="leaves are not the text")
    promise(
        holds=all(one.next_start == other.start for one, other in pairwise(document.lines)),
        otherwise="lines do not stand side by side",
    )


def findings_are_sound(document: Document, findings: Sequence[Finding]) -> None:
    """Every place lies in the text, and every fix can be applied."""
    size = len(document.text)
    for each in findings:
        for span in (each.span, *(related.span for related in each.related)):
            inside = 0 <= span.start <= span.end <= size
            promise(holds=inside, otherwise=f"a place of {each.code} lies outside of the text")
        promise(holds=each.start <= each.end, otherwise=f"{each.code} ends before it starts")
        promise(
            holds=bool(each.message) and "\n" not in each.message,
            otherwise=f"the message of {each.code} is not one line",
        )
        if each.fix:
            together = EditSet()
            promise(holds=together.add(each.fix.edits), otherwise=f"edits of {each.code} overlap")
            promise(
                holds=apply(document.text, together.edits) != document.text,
                otherwise=f"the fix of {each.code} changes nothing",
            )


def report_can_be_read(name: str, path: str, findings: Sequence[Finding]) -> None:
    """A report is printable text, and a parser of its format reads it."""
    report = "".join(renderer(name)([(path, findings)], ["an error"]))
    printable = all(line.isprintable() for line in report.split("\n"))
    promise(holds=printable, otherwise=f"{name} lets something through that cannot be printed")
    if name in {"json", "sarif", "gitlab"}:
        json.loads(report)
    elif name == "jsonl":
        for line in report.split("\n")[:-1]:
            json.loads(line)
    elif name == "junit":
        fromstring(report)  # noqa: S314 - it is ours


def is_mended(result: FixResult, again: FixResult) -> None:
    """The edits and the diff give what is written, mending it again does not change it."""
    made = apply(result.text, result.edits)
    promise(holds=made == result.output_text, otherwise="the edits do not give the output")
    codes = _codes(again.fixed)
    promise(holds=not again.changed, otherwise=f"mending again changes something: {codes}")
    refused = [each.finding for each in result.dropped if each.reason is Reason.BREAKS_ITS_CLASS]
    promise(holds=not refused, otherwise=f"fixes break their class: {_codes(refused)}")
    diff_gives_output(result)


def nothing_mendable_is_left(result: FixResult) -> None:
    """What is left has no fix that would have been applied, unless one was refused."""
    left = [
        finding
        for finding in result.remaining
        if finding.fix and finding.fix.applicability is not Applicability.UNSAFE
    ]
    promise(holds=not left or bool(result.dropped), otherwise=f"left, with a fix: {_codes(left)}")


def diff_gives_output(result: FixResult) -> None:
    """The diff gives what is written: by the letter always, by the real git now and then."""
    promise(holds=result.changed is bool(result.diff), otherwise="a diff without change, or none")
    if not result.changed:
        return
    made = patched(result.text, result.diff)
    promise(holds=made == result.output_text, otherwise="the diff does not give the output")
    source = result.text.encode("utf-8", "surrogateescape")
    if _HAS_GIT and zlib.crc32(source) % _ONE_IN == 0:
        promise(holds=_by_git(source, result.diff) == result.output, otherwise="git says otherwise")


def patched(text: str, diff: str) -> str:
    """Apply a unified diff of one file, in the plainest way that there is."""
    old = _LINE.findall(text)
    body = _LINE.findall(diff)[2:]
    new: list[str] = []
    behind = 0
    for line, following in zip(body, [*body[1:], ""], strict=True):
        mark, content = line[0], line[1:]
        if following.startswith("\\"):
            # "No newline at end of file" speaks of the line above it.
            content = content.removesuffix("\n")
        if mark == "@":
            start, _, count = line.split(" ")[1].removeprefix("-").partition(",")
            first = int(start) - (count != "0")
            new += old[behind:first]
            behind = first
        if mark in " -":
            promise(holds=old[behind] == content, otherwise="a line of the diff is not there")
            behind += 1
        if mark in " +":
            new.append(content)
    return "".join(new + old[behind:])


def _by_git(source: bytes, diff: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder, "robots.txt")
        place.write_bytes(source)
        subprocess.run(
            ["git", "apply", "--whitespace=nowarn", "-"],
            cwd=folder,
            input=diff.encode("utf-8", "surrogateescape"),
            capture_output=True,
            check=True,
        )
        return place.read_bytes()


def comments_are_kept(before: Document, after: Document) -> None:
    """Every comment is still there, but for characters that nobody sees, and our own."""
    ours = {each.line.index for each in suppressions(before)}
    kept = _comments(after.lines)
    lost = _comments(line for line in before.lines if line.index not in ours) - kept
    # A line that becomes a comment takes its own comment into it.
    inside = all(any(comment in other for other in kept) for comment in lost)
    promise(holds=inside, otherwise="a comment is lost")


def _comments(lines: Iterable[Line]) -> Counter[str]:
    return Counter(_UNSEEN.sub("", line.comment) for line in lines if line.comment)


def suppressions_stay(before: Document, result: FixResult, after: Document) -> None:
    """What a comment suppresses stays suppressed, but for names that were of no use."""
    if any(finding.code.startswith("RF9") for finding in result.fixed):
        return
    promise(
        holds=[*map(_suppressed, suppressions(before))] == [*map(_suppressed, suppressions(after))],
        otherwise="a suppression speaks of another kind of line",
    )


def _suppressed(suppression: Suppression) -> tuple[object, ...]:
    names = [name.code for name in suppression.names]
    target = suppression.target
    same_line = target is not None and target.index == suppression.line.index
    return names, suppression.whole_file, same_line, target is not None and target.field


def access_is_unchanged(before: bytes, after: bytes, crawlers: Sequence[str]) -> None:
    """What crawlers may fetch does not change, says an independent port of the parser of Google."""
    paths = ["/a/b.png", *examples(Policy(parse(before)))[:3]]
    rival = RIVALS["gpyrobotstxt"]
    old, new = rival.read(before), rival.read(after)
    for crawler in crawlers:
        for path in paths:
            same = old(crawler, path) == new(crawler, path)
            known = not same and rival.reason(Question(before, crawler, path))
            promise(holds=same or bool(known), otherwise="access changes, says gpyrobotstxt")


def decisions_are_sound(policy: Policy, crawlers: Iterable[str], paths: Iterable[str]) -> None:
    """The line that decides is one of the group that the crawler obeys."""
    paths = list(paths)
    for crawler in crawlers:
        for path in paths:
            decision = policy.decide(crawler, path)
            if decision.rule and decision.group:
                numbers = {line.number for line in decision.group.rule_lines}
                promise(
                    holds=decision.line in numbers,
                    otherwise=f"{policy.profile.name}: the line that decides is not of the group",
                )


def _codes(findings: Iterable[Finding]) -> str:
    return " ".join(sorted({finding.code for finding in findings}))
